import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Nothing, PlaceAwaitedFor } from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, PathId, Permits, Writes, type Asking } from '../request';

/** Approved, but nowhere to go: a wait with a name. */
@ApiTags('decisions')
@Controller('api/sentences/:id/proposals/:proposalId')
@UseInterceptors(RecordedInterceptor)
export class PlacesController {
  constructor(private readonly recorder: Recorder) {}

  @Post('awaiting-place')
  @HttpCode(200)
  @Permits('AwaitPlace')
  @Writes()
  @ApiOperation({ summary: 'Register that an approved move waits for a place' })
  @Answers(200, 'The new version', 'Version')
  wait(
    @Asked() asked: Asking,
    @PathId('proposalId') proposalId: string,
    @Body() body: PlaceAwaitedFor,
  ): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, proposalId, type: 'AwaitPlace' }, (version) => ({ version }));
  }

  @Post('place-found')
  @HttpCode(200)
  @Permits('FindPlace')
  @Writes()
  @ApiOperation({ summary: 'Register that a place was found: the move takes effect on its day' })
  @Answers(200, 'The new version', 'Version')
  find(@Asked() asked: Asking, @PathId('proposalId') proposalId: string, @Body() _body: Nothing): Promise<Answer> {
    return this.recorder.record({ ...asked, proposalId, type: 'FindPlace' }, (version) => ({ version }));
  }
}
