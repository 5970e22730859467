import { Body, Controller, Get, HttpCode, Post, Res, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { readNeeds, recordOfNeeds } from '../../store/needs';
import { readSentence } from '../../store/read';
import { DataConsent, DataWithdrawal, NeedsSaid, Sharing } from '../bodies';
import { Answers } from '../openapi';
import { Refused } from '../problems';
import { OpenStore } from '../providers';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, PathId, Permits, SentenceId, Writes, type Asking } from '../request';

/** Consents to the use of personal data, and what is done by them: assessments of needs (BRIK), and sharing. */
@ApiTags('reintegration')
@Controller('api/sentences/:id')
export class DataConsentsController {
  constructor(
    private readonly store: OpenStore,
    private readonly recorder: Recorder,
  ) {}

  @Post('data-consents')
  @UseInterceptors(RecordedInterceptor)
  @Permits('RecordDataConsent')
  @Writes()
  @ApiOperation({ summary: 'The person was asked for a consent and gave or declined it: to say no has no consequence' })
  @Answers(201, 'The consent, by its id', 'DataConsentRecorded')
  ask(@Asked() asked: Asking, @Body() body: DataConsent): Promise<Answer> {
    const consentId = newId('data-consent', asked);
    const command = { ...asked, ...body, consentId, type: 'RecordDataConsent' } as const;
    return this.recorder.record(command, (version) => ({ consentId, version }));
  }

  @Post('data-consents/:consentId/withdraw')
  @HttpCode(200)
  @UseInterceptors(RecordedInterceptor)
  @Permits('WithdrawDataConsent')
  @Writes()
  @ApiOperation({ summary: 'The consent is withdrawn: what was answered under it is deleted' })
  @Answers(200, 'The new version', 'Version')
  withdraw(
    @Asked() asked: Asking,
    @PathId('consentId') consentId: string,
    @Body() body: DataWithdrawal,
  ): Promise<Answer> {
    const command = { ...asked, ...body, consentId, type: 'WithdrawDataConsent' } as const;
    return this.recorder.record(command, (version) => ({ version }), recordOfNeeds);
  }

  @Get('needs')
  @Permits('ReadNeeds')
  @ApiOperation({ summary: 'What the person answered about their needs' })
  @Answers(200, 'What was deleted has no answers', 'Needs')
  async needs(@SentenceId() id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const read = await readSentence(this.store, id);
    if (!read) throw new Refused('not-found');
    const answers = await readNeeds(this.store, id);
    void reply.header('ETag', `"${read.version}"`);
    const assessments = read.state.reintegration.assessments.map((each) => ({
      ...each,
      answers: answers.get(each.assessmentId) ?? null,
    }));
    return { version: read.version, assessments };
  }

  @Post('needs')
  @UseInterceptors(RecordedInterceptor)
  @Permits('AssessNeeds')
  @Writes()
  @ApiOperation({ summary: 'Assess needs, by a consent that stands' })
  @Answers(201, 'The assessment, by its id', 'NeedsAssessed')
  assess(@Asked() asked: Asking, @Body() body: NeedsSaid): Promise<Answer> {
    const assessmentId = newId('needs', asked);
    const command = { ...asked, ...body, assessmentId, type: 'AssessNeeds' } as const;
    return this.recorder.record(command, (version) => ({ assessmentId, version }), recordOfNeeds);
  }

  @Post('sharings')
  @UseInterceptors(RecordedInterceptor)
  @Permits('ShareInformation')
  @Writes()
  @ApiOperation({ summary: 'Record what was told to a provider, why and to whom, by a consent that stands' })
  @Answers(201, 'The sharing, by its id', 'InformationShared')
  share(@Asked() asked: Asking, @Body() body: Sharing): Promise<Answer> {
    const sharingId = newId('sharing', asked);
    const command = { ...asked, ...body, sharingId, type: 'ShareInformation' } as const;
    return this.recorder.record(command, (version) => ({ sharingId, version }));
  }
}
