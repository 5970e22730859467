import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { readSentence } from '../../store/read';
import { Correction, CorrectionRefusal, RuleSetChange, SpecialEnd } from '../bodies';
import { Answers } from '../openapi';
import { Refused } from '../problems';
import { OpenStore } from '../providers';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, Permits, Writes, type Asking } from '../request';

/** What changes a whole case: a fact as it truly was, another rule set, an end that does not come by the clock. */
@ApiTags('corrections')
@Controller('api/sentences/:id')
@UseInterceptors(RecordedInterceptor)
export class CorrectionsController {
  constructor(
    private readonly store: OpenStore,
    private readonly recorder: Recorder,
  ) {}

  @Post('corrections')
  @Permits('CorrectFact')
  @Writes()
  @ApiOperation({ summary: 'Correct a recorded fact by an event that points at the wrong one' })
  @Answers(201, 'The correction', 'Corrected')
  async correct(@Asked() asked: Asking, @Body() body: Correction): Promise<Answer> {
    await this.mustHave(asked.sentenceId, body.corrects);
    const correctionId = newId('correction', asked);
    return this.recorder.recordAndRead(
      { ...asked, ...body, correctionId, type: 'CorrectFact' },
      ({ version, state }) => {
        const found = state.corrections.find((known) => known.correctionId === correctionId);
        if (!found) throw new Error('A correction that was recorded is in the case');
        const { flagged, tooLong, afterEnd, tell } = found;
        return { correctionId, version, flagged, tooLong, afterEnd, tell };
      },
    );
  }

  @Post('corrections/refusals')
  @Permits('RefuseCorrection')
  @Writes()
  @ApiOperation({ summary: 'Refuse a request to rectify a recorded fact: the person may complain within three weeks' })
  @Answers(201, 'The refusal, by which the person is notified and complains', 'CorrectionRefused')
  async refuse(@Asked() asked: Asking, @Body() body: CorrectionRefusal): Promise<Answer> {
    await this.mustHave(asked.sentenceId, body.of);
    const requestId = newId('correction-request', asked);
    return this.recorder.record({ ...asked, ...body, requestId, type: 'RefuseCorrection' }, (version) => ({
      requestId,
      version,
    }));
  }

  @Post('rule-set')
  @HttpCode(200)
  @Permits('AdoptRuleSet')
  @Writes()
  @ApiOperation({ summary: 'Let the sentence go on under another rule set' })
  @Answers(200, 'The adoption, by which the person is notified and complains', 'RuleSetAdopted')
  adopt(@Asked() asked: Asking, @Body() body: RuleSetChange): Promise<Answer> {
    const adoptionId = newId('adoption', asked);
    return this.recorder.record({ ...asked, ...body, adoptionId, type: 'AdoptRuleSet' }, (version) => ({
      adoptionId,
      version,
    }));
  }

  @Post('end')
  @HttpCode(200)
  @Permits('EndSentence')
  @Writes()
  @ApiOperation({
    summary: 'End the sentence by death, pardon, limitation, transfer abroad or hand-over to health care',
  })
  @Answers(200, 'The new version', 'Version')
  end(@Asked() asked: Asking, @Body() body: SpecialEnd): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, type: 'EndSentence' }, (version) => ({ version }));
  }

  /** Looked up before the lock, which is safe here alone: an event that is in a log stays there. */
  private async mustHave(sentenceId: string, eventId: string): Promise<void> {
    const read = await readSentence(this.store, sentenceId);
    if (!read) throw new Refused('not-found');
    if (!read.events.some((event) => event.eventId === eventId)) throw new Refused('no-such-event', { eventId });
  }
}
