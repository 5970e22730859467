import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Lifting, Suspension } from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, PathId, Permits, Writes, type Asking } from '../request';

/** The probation stands still before the court is asked for the remainder. */
@ApiTags('breaches')
@Controller('api/sentences/:id/suspensions')
@UseInterceptors(RecordedInterceptor)
export class SuspensionsController {
  constructor(private readonly recorder: Recorder) {}

  @Post()
  @Permits('SuspendProbation')
  @Writes()
  @ApiOperation({ summary: 'Suspend the probation from today, because of a breach for which the court may be asked' })
  @Answers(201, 'The suspension, by which the person is notified and complains', 'ProbationSuspended')
  suspend(@Asked() asked: Asking, @Body() body: Suspension): Promise<Answer> {
    const suspensionId = newId('suspension', asked);
    return this.recorder.record({ ...asked, ...body, suspensionId, type: 'SuspendProbation' }, (version) => ({
      suspensionId,
      version,
    }));
  }

  @Post(':suspensionId/lift')
  @HttpCode(200)
  @Permits('LiftSuspension')
  @Writes()
  @ApiOperation({ summary: 'Let the probation run again, where no petition comes of it' })
  @Answers(200, 'The new version', 'Version')
  lift(@Asked() asked: Asking, @PathId('suspensionId') suspensionId: string, @Body() body: Lifting): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, suspensionId, type: 'LiftSuspension' }, (version) => ({
      version,
    }));
  }
}
