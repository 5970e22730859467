import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Erasure, ErasureDecision } from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, PathId, Permits, Writes, type Asking } from '../request';

/** The end of keeping: the personal data of a case are erased by two people. */
@ApiTags('erasures')
@Controller('api/sentences/:id/erasures')
@UseInterceptors(RecordedInterceptor)
export class ErasuresController {
  constructor(private readonly recorder: Recorder) {}

  @Post()
  @Permits('ProposeErasure')
  @Writes()
  @ApiOperation({ summary: 'Propose to erase the personal data of a case that ended ten years ago' })
  @Answers(201, 'The proposal, which somebody else decides', 'ErasureProposed')
  propose(@Asked() asked: Asking, @Body() body: Erasure): Promise<Answer> {
    const erasureId = newId('erasure', asked);
    return this.recorder.record({ ...asked, ...body, erasureId, type: 'ProposeErasure' }, (version) => ({
      erasureId,
      version,
    }));
  }

  @Post(':erasureId')
  @HttpCode(200)
  @Permits('DecideErasure')
  @Writes()
  @ApiOperation({
    summary: 'Confirm or reject a proposed erasure',
    description: 'Confirmed by another than proposed it, it destroys the key: nobody can read the personal data again.',
  })
  @Answers(200, 'The new version', 'Version')
  decide(
    @Asked() asked: Asking,
    @PathId('erasureId') erasureId: string,
    @Body() body: ErasureDecision,
  ): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, erasureId, type: 'DecideErasure' }, (version) => ({ version }));
  }
}
