import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { readSentence } from '../../store/read';
import { Correction, RuleSetChange, SpecialEnd } from '../bodies';
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
    return this.recorder.record({ ...asked, ...body, correctionId, type: 'CorrectFact' }, (version) => ({
      correctionId,
      version,
    }));
  }

  @Post('rule-set')
  @HttpCode(200)
  @Permits('AdoptRuleSet')
  @Writes()
  @ApiOperation({ summary: 'Let the sentence go on under another rule set' })
  @Answers(200, 'The new version', 'Version')
  adopt(@Asked() asked: Asking, @Body() body: RuleSetChange): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, type: 'AdoptRuleSet' }, (version) => ({ version }));
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
