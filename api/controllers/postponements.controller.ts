import { Body, Controller, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Postponement, PostponementRefusal } from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, Permits, Writes, type Asking } from '../request';

/** A later first day for whoever is summoned. */
@ApiTags('sentences')
@Controller('api/sentences/:id/postponements')
@UseInterceptors(RecordedInterceptor)
export class PostponementsController {
  constructor(private readonly recorder: Recorder) {}

  @Post()
  @Permits('PostponeStart')
  @Writes()
  @ApiOperation({ summary: 'Put off the first day of whoever is summoned, on a ground of the law' })
  @Answers(201, 'The new first day', 'StartPostponed')
  postpone(@Asked() asked: Asking, @Body() body: Postponement): Promise<Answer> {
    const postponementId = newId('postponement', asked);
    return this.recorder.recordAndRead(
      { ...asked, ...body, postponementId, type: 'PostponeStart' },
      ({ version, state }) => ({ postponementId, version, startDate: state.startDate }),
    );
  }

  @Post('refusals')
  @Permits('RefusePostponement')
  @Writes()
  @ApiOperation({ summary: 'Refuse an application to put off the first day; the person may complain' })
  @Answers(201, 'The refusal, by which the person is notified and complains', 'PostponementRefused')
  refuse(@Asked() asked: Asking, @Body() body: PostponementRefusal): Promise<Answer> {
    const postponementId = newId('postponement-refusal', asked);
    return this.recorder.record({ ...asked, ...body, postponementId, type: 'RefusePostponement' }, (version) => ({
      postponementId,
      version,
    }));
  }
}
