import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { servesUnit } from '../../domain/permissions';
import { askExport, cancelExport, listExports, readExport, readExportFile, type Export } from '../../store/exports';
import { readSentence } from '../../store/read';
import { ExportRequest } from '../bodies';
import { Answers, Problems } from '../openapi';
import { Refused } from '../problems';
import { OpenStore } from '../providers';
import { By, KeyedId, PathId, Permits, Writes, type Asker } from '../request';

const LIST_MAX = 100;

/** What is taken out of the system: asked for here, made in the background, and itself on record. */
@ApiTags('exports')
@Controller('api/exports')
export class ExportsController {
  constructor(private readonly store: OpenStore) {}

  @Post()
  @HttpCode(202)
  @Permits('Export')
  @Writes({ anew: true })
  @Problems('not-found')
  @ApiOperation({
    summary:
      'Ask for an export: OCEL 2.0 or XES for process mining, CSV for Excel, PDF/A of one sentence, a signed bundle',
    description: 'Who asked, for what and why stays on record. Ask `GET /api/exports/{id}` how far it has come.',
  })
  @Answers(202, 'It is on record and in the queue', 'Export')
  async ask(@By() by: Asker, @KeyedId('export') id: string, @Body() body: ExportRequest): Promise<Export> {
    const { kind, reason, ...query } = body;
    const { id: account, as, units } = by;
    await this.mustReach(by, query.sentenceId);
    const everywhere = units.includes('*');
    // The events of a period prove to be all of it, so there is none of some units.
    if (kind === 'bundle' && query.sentenceId === null && !everywhere) throw new Refused('forbidden');
    return askExport(this.store, {
      ...{ id, kind, query, reason, account, role: as[0], units: everywhere ? null : units },
    });
  }

  @Get()
  @Permits('Export')
  @ApiOperation({ summary: "One's own exports, the latest first; an auditor's list has everybody's" })
  @Answers(200, 'At most a hundred', 'ExportList')
  async list(@By() by: Asker) {
    return { exports: await listExports(this.store, isAuditor(by) ? null : by.id, LIST_MAX) };
  }

  @Get(':exportId')
  @Permits('Export')
  @ApiOperation({ summary: 'How far an export has come' })
  @Answers(200, '`done` of `of` sentences (of a bundle: events); `of` is null until they have been counted', 'Export')
  read(@By() by: Asker, @PathId('exportId') id: string): Promise<Export> {
    return this.find(by, id);
  }

  @Post(':exportId/cancel')
  @HttpCode(200)
  @Permits('Export')
  @ApiOperation({ summary: 'Stop an export; harmless when it is over' })
  @Answers(200, 'The export as it is now', 'Export')
  async cancel(@By() by: Asker, @PathId('exportId') id: string): Promise<Export> {
    const asked = await this.find(by, id);
    if (asked.account !== by.id) throw new Refused('not-found');
    await cancelExport(this.store, id);
    return this.find(by, id);
  }

  @Get(':exportId/file')
  @Permits('Export')
  @Problems('no-file')
  @ApiOperation({ summary: 'The file, for whoever asked for it, until it expires' })
  @ApiProduces('application/octet-stream')
  async file(
    @By() by: Asker,
    @PathId('exportId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { account, state, file } = await this.find(by, id);
    if (account !== by.id) throw new Refused('not-found');
    if (state !== 'done' || !file) throw new Refused('no-file', { state });
    const { name, mediaType, bytes, sha256 } = file;
    void reply.header('Cache-Control', 'no-store').header('Repr-Digest', `sha-256=:${base64(sha256)}:`);
    return new StreamableFile(Readable.from(readExportFile(this.store, id)), {
      ...{ type: mediaType, disposition: `attachment; filename="${name}"`, length: bytes },
    });
  }

  private async find(by: Asker, id: string): Promise<Export> {
    const found = await readExport(this.store, id);
    if (!found || (found.account !== by.id && !isAuditor(by))) throw new Refused('not-found');
    return found;
  }

  private async mustReach({ units }: Asker, sentenceId: string | null): Promise<void> {
    if (sentenceId === null) return;
    const read = await readSentence(this.store, sentenceId);
    if (!read || !servesUnit(units, read.state.place.unit)) throw new Refused('not-found');
  }
}

function isAuditor({ as }: Asker): boolean {
  return as.includes('auditor');
}

function base64(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64');
}
