import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { publicationCsv } from '../../domain/statistics/csv';
import { readPublication, type Published } from '../../store/lists/publications';
import { PublicStatisticsFile } from '../bodies';
import { Answers } from '../openapi';
import { OpenStore } from '../providers';
import { Public } from '../request';

/** A publication stands for a quarter; whoever keeps a copy looks again for the next one after so many seconds. */
const KEPT = 'public, max-age=600';

/** Figures for everybody, with those of few people left out before they were stored: nothing is counted here. */
@ApiTags('statistics')
@Controller('api')
export class PublicStatisticsController {
  constructor(private readonly store: OpenStore) {}

  @Get('public-statistics')
  @Public()
  @ApiOperation({
    summary: 'The public statistics as last published',
    description: '`:` is not shown, for confidentiality; `..` is not measured or not known; `.` there is none.',
  })
  @Answers(200, 'The figures, as of a day; null: none are published yet', 'PublicStatistics')
  async read(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const publication = await readPublication(this.store);
    return isKept(publication, request, reply) ? undefined : { publication };
  }

  @Get('public-statistics.csv')
  @Public()
  @ApiProduces('text/csv')
  @ApiOperation({ summary: 'The same as a file: a line for each figure, with semicolons and decimal commas' })
  @Answers(200, 'CSV (RFC 4180 with semicolons), UTF-8 with a byte order mark', 'CsvFile')
  async file(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() { language }: PublicStatisticsFile,
  ): Promise<string | undefined> {
    const publication = await readPublication(this.store);
    if (isKept(publication, request, reply)) return undefined;
    const name = `progresjon-statistics-${publication?.asOf ?? 'none'}.csv`;
    void reply.header('Content-Disposition', `attachment; filename="${name}"`).type('text/csv; charset=utf-8');
    return publication ? publicationCsv(publication, language) : '';
  }
}

/** Says how long a copy is good and which one it is; true when the asker has it already (304). */
function isKept(publication: Published | null, { headers }: FastifyRequest, reply: FastifyReply): boolean {
  if (!publication) return false;
  const tag = `"${publication.asOf}/${publication.events}"`;
  void reply.header('Cache-Control', KEPT).header('ETag', tag);
  if (headers['if-none-match'] !== tag) return false;
  void reply.status(304);
  return true;
}
