import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandOf } from '../../domain/commands';
import { type AbsenceType, type LeaveCondition } from '../../domain/events';
import { Absence, Interruption, Return } from '../bodies';
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

  @Post('interruptions/:absenceId/end')
  @HttpCode(200)
  @Permits('EndAbsence')
  @Writes()
  @ApiOperation({ summary: 'End the interruption' })
  @Answers(200, 'The new version', 'Version')
  resume(@Asked() asked: Asking, @PathId('absenceId') absenceId: string, @Body() body: Return): Promise<Answer> {
    return this.recorder.record(ending(asked, absenceId, body), (version) => ({ version }));
  }

  private begin(asked: Asking, { type: absence, ...rest }: Beginning): Promise<Answer> {
    const absenceId = newId('absence', asked);
    return this.recorder.recordAndRead(
      { ...asked, absenceId, absence, ...rest, type: 'RegisterAbsence' },
      ({ version, state }) => {
        const returnBy = state.absences.find((known) => known.absenceId === absenceId)?.returnBy ?? null;
        return { absenceId, version, returnBy };
      },
    );
  }
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
