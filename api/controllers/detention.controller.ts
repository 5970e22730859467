import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Forwarded, OwnPetition, ProbationExtension, Recall, RecallRefusal } from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, PathId, Permits, Writes, type Asking } from '../request';

/** What only preventive detention knows: the person's own petition, a longer probation, recall without a court. */
@ApiTags('preventive detention')
@Controller('api/sentences/:id')
@UseInterceptors(RecordedInterceptor)
export class DetentionController {
  constructor(private readonly recorder: Recorder) {}

  @Post('own-petitions')
  @Permits('RecordOwnPetition')
  @Writes()
  @ApiOperation({ summary: 'Record that the person asks for release on probation' })
  @Answers(201, 'The petition', 'OwnPetitioned')
  petition(@Asked() asked: Asking, @Body() body: OwnPetition): Promise<Answer> {
    const petitionId = newId('own-petition', asked);
    return this.recorder.record({ ...asked, ...body, petitionId, type: 'RecordOwnPetition' }, (version) => ({
      petitionId,
      version,
    }));
  }

  @Post('own-petitions/:petitionId/forward')
  @HttpCode(200)
  @Permits('ForwardOwnPetition')
  @Writes()
  @ApiOperation({ summary: 'Record that the petition was sent to the prosecution' })
  @Answers(200, 'The new version', 'Version')
  forward(@Asked() asked: Asking, @PathId('petitionId') petitionId: string, @Body() body: Forwarded): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, petitionId, type: 'ForwardOwnPetition' }, (version) => ({
      version,
    }));
  }

  @Post('probation-extensions')
  @Permits('RecordProbationExtension')
  @Writes()
  @ApiOperation({ summary: 'Record that the court extended the probation, to at most five years in all' })
  @Answers(201, 'The extension, and when the probation now ends', 'ProbationExtended')
  extend(@Asked() asked: Asking, @Body() body: ProbationExtension): Promise<Answer> {
    const extensionId = newId('probation-extension', asked);
    return this.recorder.recordAndRead(
      { ...asked, ...body, extensionId, type: 'RecordProbationExtension' },
      ({ version, state }) => ({ extensionId, version, probationEndsOn: state.probation?.endsOn ?? null }),
    );
  }

  @Post('recalls')
  @Permits('RecallWithoutCourt')
  @Writes()
  @ApiOperation({ summary: 'Take a person on probation back to prison without a court' })
  @Answers(201, 'The recall', 'Recalled')
  recall(@Asked() asked: Asking, @Body() body: Recall): Promise<Answer> {
    const recallId = newId('recall', asked);
    return this.recorder.record({ ...asked, ...body, recallId, type: 'RecallWithoutCourt' }, (version) => ({
      recallId,
      version,
    }));
  }

  @Post('recall-refusals')
  @Permits('RefuseOwnRecall')
  @Writes()
  @ApiOperation({ summary: 'Refuse the person’s own request to be taken back' })
  @Answers(201, 'The refusal', 'Recalled')
  refuseRecall(@Asked() asked: Asking, @Body() body: RecallRefusal): Promise<Answer> {
    const recallId = newId('recall-refusal', asked);
    return this.recorder.record({ ...asked, ...body, recallId, type: 'RefuseOwnRecall' }, (version) => ({
      recallId,
      version,
    }));
  }
}
