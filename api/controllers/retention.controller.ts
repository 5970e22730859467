import { Body, Controller, Get, HttpCode, Post, Res, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { readInformation, recordOfInformation } from '../../store/information';
import { readSentence } from '../../store/read';
import { InformationSettled, MonitoringDataDeleted, UnverifiedInformation } from '../bodies';
import { Answers } from '../openapi';
import { Refused } from '../problems';
import { OpenStore } from '../providers';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, PathId, Permits, SentenceId, Writes, type Asking } from '../request';

/** What is kept for a time that the law names: information that nobody has verified, and data of monitoring. */
@ApiTags('retention')
@Controller('api/sentences/:id')
export class RetentionController {
  constructor(
    private readonly store: OpenStore,
    private readonly recorder: Recorder,
  ) {}

  @Get('information')
  @Permits('ReadInformation')
  @ApiOperation({ summary: 'Information that nobody had verified when it came, with its source and what became of it' })
  @Answers(200, 'What was deleted has no text', 'Information')
  async list(@SentenceId() id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const read = await readSentence(this.store, id);
    if (!read) throw new Refused('not-found');
    const texts = await readInformation(this.store, id);
    void reply.header('ETag', `"${read.version}"`);
    const information = read.state.information.map((each) => ({
      ...each,
      text: texts.get(each.informationId) ?? null,
    }));
    return { version: read.version, information };
  }

  @Post('information')
  @UseInterceptors(RecordedInterceptor)
  @Permits('RecordUnverifiedInformation')
  @Writes()
  @ApiOperation({ summary: 'Record information that nobody has verified: it is kept for four months at most' })
  @Answers(201, 'The information, by its id', 'InformationRecorded')
  add(@Asked() asked: Asking, @Body() body: UnverifiedInformation): Promise<Answer> {
    const informationId = newId('information', asked);
    const command = { ...asked, ...body, informationId, type: 'RecordUnverifiedInformation' } as const;
    return this.recorder.record(command, (version) => ({ informationId, version }), recordOfInformation);
  }

  @Post('information/:informationId/settle')
  @HttpCode(200)
  @UseInterceptors(RecordedInterceptor)
  @Permits('SettleUnverifiedInformation')
  @Writes()
  @ApiOperation({ summary: 'It was verified, a decision rests on it, or it is deleted' })
  @Answers(200, 'The new version', 'Version')
  settle(
    @Asked() asked: Asking,
    @PathId('informationId') informationId: string,
    @Body() body: InformationSettled,
  ): Promise<Answer> {
    const command = { ...asked, ...body, informationId, type: 'SettleUnverifiedInformation' } as const;
    return this.recorder.record(command, (version) => ({ version }), recordOfInformation);
  }

  @Post('monitoring-data-deletion')
  @HttpCode(200)
  @UseInterceptors(RecordedInterceptor)
  @Permits('RecordMonitoringDataDeleted')
  @Writes()
  @ApiOperation({ summary: 'The data of electronic monitoring were deleted where they are' })
  @Answers(200, 'The new version', 'Version')
  deleted(@Asked() asked: Asking, @Body() body: MonitoringDataDeleted): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, type: 'RecordMonitoringDataDeleted' }, (version) => ({ version }));
  }
}
