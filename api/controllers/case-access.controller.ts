import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Conflict, ConflictEnd, Emergency, EmergencyReview, Restriction, WithReason } from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, AskedUnseen, newId, PathId, Permits, Writes, type Asking } from '../request';

/** Who may see a case beyond, or in spite of, the unit that they serve. */
@ApiTags('access')
@Controller('api/sentences/:id')
@UseInterceptors(RecordedInterceptor)
export class CaseAccessController {
  constructor(private readonly recorder: Recorder) {}

  @Post('restriction')
  @HttpCode(200)
  @Permits('RestrictCase')
  @Writes()
  @ApiOperation({ summary: 'Restrict the case strictly: others at the unit see a row and nothing of it' })
  @Answers(200, 'The new version', 'Version')
  restrict(@Asked() asked: Asking, @Body() body: Restriction): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, type: 'RestrictCase' }, (version) => ({ version }));
  }

  @Post('restriction/lift')
  @HttpCode(200)
  @Permits('LiftRestriction')
  @Writes()
  @ApiOperation({ summary: 'Lift the restriction, with the reason' })
  @Answers(200, 'The new version', 'Version')
  lift(@Asked() asked: Asking, @Body() body: WithReason): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, type: 'LiftRestriction' }, (version) => ({ version }));
  }

  @Post('conflicts-of-interest')
  @HttpCode(200)
  @Permits('RecordConflictOfInterest')
  @Writes()
  @ApiOperation({ summary: 'Bar the case to an account whose own or whose relative’s it is' })
  @Answers(200, 'The new version', 'Version')
  bar(@Asked() asked: Asking, @Body() body: Conflict): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, type: 'RecordConflictOfInterest' }, (version) => ({ version }));
  }

  @Post('conflicts-of-interest/end')
  @HttpCode(200)
  @Permits('EndConflictOfInterest')
  @Writes()
  @ApiOperation({ summary: 'The case is no longer barred to an account' })
  @Answers(200, 'The new version', 'Version')
  unbar(@Asked() asked: Asking, @Body() body: ConflictEnd): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, type: 'EndConflictOfInterest' }, (version) => ({ version }));
  }

  @Post('emergency-access')
  @Permits('OpenEmergencyAccess')
  @Writes({ anew: true })
  @ApiOperation({
    summary: 'Open a case of another unit, or a restricted one, in an emergency',
    description:
      'Open to whoever may work on cases, also beyond their units, and never on a case that is barred to them. It ends by itself; the caseworker and the leader are told at once, and a leader reviews it.',
  })
  @Answers(201, 'The access, and its last day', 'EmergencyAccess')
  open(@AskedUnseen() asked: Asking, @Body() body: Emergency): Promise<Answer> {
    const accessId = newId('emergency-access', asked);
    return this.recorder.recordAndRead({ ...asked, ...body, accessId, type: 'OpenEmergencyAccess' }, (left) => ({
      accessId,
      version: left.version,
      until: left.state.access.emergencies.find((opened) => opened.accessId === accessId)?.until ?? left.today,
    }));
  }

  @Post('emergency-access/:accessId/review')
  @HttpCode(200)
  @Permits('ReviewEmergencyAccess')
  @Writes()
  @ApiOperation({ summary: 'Say whether an emergency access was justified; not whoever used it' })
  @Answers(200, 'The new version', 'Version')
  review(@Asked() asked: Asking, @PathId('accessId') accessId: string, @Body() body: EmergencyReview): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, accessId, type: 'ReviewEmergencyAccess' }, (version) => ({
      version,
    }));
  }

  @Post('calculation-confirmation')
  @HttpCode(200)
  @Permits('ConfirmCalculation')
  @Writes()
  @ApiOperation({ summary: 'Confirm the calculation as it stands: four eyes' })
  @Answers(200, 'The new version', 'Version')
  confirm(@Asked() asked: Asking): Promise<Answer> {
    return this.recorder.record({ ...asked, type: 'ConfirmCalculation' }, (version) => ({ version }));
  }
}
