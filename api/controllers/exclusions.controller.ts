import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { exclusionViews } from '../../domain/exclusion';
import { type SentenceLeft } from '../../store/read';
import { CouncilInformed, Exclusion, ExclusionEnd, ExclusionGoesOn, Supervision } from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, PathId, Permits, Writes, type Asking } from '../request';

/** Exclusion from the company of others, security cell and security bed: the clock runs on. */
@ApiTags('exclusions')
@Controller('api/sentences/:id/exclusions')
@UseInterceptors(RecordedInterceptor)
export class ExclusionsController {
  constructor(private readonly recorder: Recorder) {}

  @Post()
  @Permits('DecideExclusion')
  @Writes()
  @ApiOperation({ summary: 'Exclude from the company of others, with reasons, and why nothing less would do' })
  @Answers(201, 'The exclusion, and who must decide next by when', 'ExclusionDecided')
  decide(@Asked() asked: Asking, @Body() body: Exclusion): Promise<Answer> {
    const exclusionId = newId('exclusion', asked);
    const command = { ...asked, ...body, exclusionId, type: 'DecideExclusion' } as const;
    return this.recorder.recordAndRead(command, (left) => answered(exclusionId, left));
  }

  @Post(':exclusionId/continue')
  @HttpCode(200)
  @Permits('ContinueExclusion')
  @Writes()
  @ApiOperation({ summary: 'A higher level finds that it goes on being necessary' })
  @Answers(200, 'The exclusion, and who must decide next by when', 'ExclusionDecided')
  goesOn(
    @Asked() asked: Asking,
    @PathId('exclusionId') exclusionId: string,
    @Body() body: ExclusionGoesOn,
  ): Promise<Answer> {
    const command = { ...asked, ...body, exclusionId, type: 'ContinueExclusion' } as const;
    return this.recorder.recordAndRead(command, (left) => answered(exclusionId, left));
  }

  @Post(':exclusionId/supervisions')
  @HttpCode(200)
  @Permits('RecordSupervision')
  @Writes()
  @ApiOperation({ summary: 'Somebody looked after the person' })
  @Answers(200, 'The new version', 'Version')
  supervise(
    @Asked() asked: Asking,
    @PathId('exclusionId') exclusionId: string,
    @Body() body: Supervision,
  ): Promise<Answer> {
    const command = { ...asked, ...body, exclusionId, type: 'RecordSupervision' } as const;
    return this.recorder.record(command, (version) => ({ version }));
  }

  @Post(':exclusionId/council')
  @HttpCode(200)
  @Permits('InformSupervisoryCouncil')
  @Writes()
  @ApiOperation({ summary: 'The Supervisory Council was told of an exclusion of more than thirty days' })
  @Answers(200, 'The new version', 'Version')
  council(
    @Asked() asked: Asking,
    @PathId('exclusionId') exclusionId: string,
    @Body() body: CouncilInformed,
  ): Promise<Answer> {
    const command = { ...asked, ...body, exclusionId, type: 'InformSupervisoryCouncil' } as const;
    return this.recorder.record(command, (version) => ({ version }));
  }

  @Post(':exclusionId/end')
  @HttpCode(200)
  @Permits('EndExclusion')
  @Writes()
  @ApiOperation({ summary: 'End it' })
  @Answers(200, 'The new version', 'Version')
  end(@Asked() asked: Asking, @PathId('exclusionId') exclusionId: string, @Body() body: ExclusionEnd): Promise<Answer> {
    const command = { ...asked, ...body, exclusionId, type: 'EndExclusion' } as const;
    return this.recorder.record(command, (version) => ({ version }));
  }
}

function answered(exclusionId: string, { version, state, today }: SentenceLeft) {
  const view = exclusionViews(state, today).find((each) => each.exclusionId === exclusionId);
  return { exclusionId, version, next: view?.next ?? null, lastDay: view?.lastDay ?? null };
}
