import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandOf } from '../../domain/commands';
import { type AbsenceType, type LeaveCondition } from '../../domain/events';
import { type Sentence } from '../../domain/state';
import { Absence, Extension, Interruption, InterruptionRefusal, Return, Revocation } from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, PathId, Permits, Writes, type Asking } from '../request';

/** Time out of prison during which the clock stands still. */
@ApiTags('absences')
@Controller('api/sentences/:id')
@UseInterceptors(RecordedInterceptor)
export class AbsencesController {
  constructor(private readonly recorder: Recorder) {}

  @Post('absences')
  @Permits('RegisterAbsence')
  @Writes()
  @ApiOperation({ summary: 'Register an escape, absconding, or a failure to return' })
  @Answers(201, 'The absence', 'AbsenceRegistered')
  register(@Asked() asked: Asking, @Body() body: Absence): Promise<Answer> {
    return this.begin(asked, body);
  }

  @Post('absences/:absenceId/end')
  @HttpCode(200)
  @Permits('EndAbsence')
  @Writes()
  @ApiOperation({ summary: 'Register that the person is back' })
  @Answers(200, 'The new version', 'Version')
  end(@Asked() asked: Asking, @PathId('absenceId') absenceId: string, @Body() body: Return): Promise<Answer> {
    return this.recorder.record(ending(asked, absenceId, body), (version) => ({ version }));
  }

  @Post('interruptions')
  @Permits('RegisterAbsence')
  @Writes()
  @ApiOperation({ summary: 'Interrupt the sentence' })
  @Answers(201, 'The interruption', 'AbsenceRegistered')
  interrupt(@Asked() asked: Asking, @Body() body: Interruption): Promise<Answer> {
    return this.begin(asked, body);
  }

  @Post('interruptions/refusals')
  @Permits('RefuseInterruption')
  @Writes()
  @ApiOperation({ summary: 'Refuse an application for an interruption, or for a longer one; the person may complain' })
  @Answers(201, 'The refusal, by which the person is notified and complains', 'InterruptionRefused')
  refuse(@Asked() asked: Asking, @Body() body: InterruptionRefusal): Promise<Answer> {
    const refusalId = newId('interruption-refusal', asked);
    return this.recorder.record({ ...asked, ...body, refusalId, type: 'RefuseInterruption' }, (version) => ({
      refusalId,
      version,
    }));
  }

  @Post('interruptions/:absenceId/end')
  @HttpCode(200)
  @Permits('EndAbsence')
  @Writes()
  @ApiOperation({ summary: 'End the interruption' })
  @Answers(200, 'The new version', 'Version')
  resume(@Asked() asked: Asking, @PathId('absenceId') absenceId: string, @Body() body: Return): Promise<Answer> {
    return this.recorder.record(ending(asked, absenceId, body), (version) => ({ version }));
  }

  @Post('interruptions/:absenceId/extend')
  @HttpCode(200)
  @Permits('ExtendInterruption')
  @Writes()
  @ApiOperation({ summary: 'Extend the interruption, by at most four weeks at a time' })
  @Answers(200, 'When the person must now be back', 'InterruptionExtended')
  extend(@Asked() asked: Asking, @PathId('absenceId') absenceId: string, @Body() body: Extension): Promise<Answer> {
    return this.recorder.recordAndRead({ ...asked, ...body, absenceId, type: 'ExtendInterruption' }, (left) => ({
      absenceId,
      version: left.version,
      returnBy: returnBy(left.state, absenceId),
    }));
  }

  @Post('interruptions/:absenceId/revoke')
  @HttpCode(200)
  @Permits('RevokeInterruption')
  @Writes()
  @ApiOperation({ summary: 'Take back the rest of the interruption: the person must return the same day' })
  @Answers(200, 'The new version', 'Version')
  revoke(@Asked() asked: Asking, @PathId('absenceId') absenceId: string, @Body() body: Revocation): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, absenceId, type: 'RevokeInterruption' }, (version) => ({
      version,
    }));
  }

  private begin(asked: Asking, { type: absence, ...rest }: Beginning): Promise<Answer> {
    const absenceId = newId('absence', asked);
    return this.recorder.recordAndRead(
      { ...asked, absenceId, absence, ...rest, type: 'RegisterAbsence' },
      ({ version, state }) => ({ absenceId, version, returnBy: returnBy(state, absenceId) }),
    );
  }
}

function returnBy({ absences }: Sentence, absenceId: string): string | null {
  return absences.find((known) => known.absenceId === absenceId)?.returnBy ?? null;
}

interface Beginning {
  readonly type: AbsenceType;
  readonly from: string;
  readonly reason: string | null;
  readonly conditions?: readonly LeaveCondition[];
}

function ending(asked: Asking, absenceId: string, body: Return): Asking & CommandOf<'EndAbsence'> {
  return { ...asked, ...body, absenceId, type: 'EndAbsence' };
}
