import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Leave, LeaveEnd, LeaveRefusal, Revocation } from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, PathId, Permits, Writes, type Asking } from '../request';
import { leaveCommand, leaveRefusalCommand } from '../schemas/measures';

/** Leave from prison, during which the clock runs on. */
@ApiTags('leaves')
@Controller('api/sentences/:id/leaves')
@UseInterceptors(RecordedInterceptor)
export class LeavesController {
  constructor(private readonly recorder: Recorder) {}

  @Post()
  @Permits('GrantLeave')
  @Writes()
  @ApiOperation({ summary: 'Grant leave, within the days that the law gives in a year' })
  @Answers(201, 'The leave', 'LeaveGranted')
  grant(@Asked() asked: Asking, @Body() body: Leave): Promise<Answer> {
    const leaveId = newId('leave', asked);
    return this.recorder.record({ ...asked, ...leaveCommand(leaveId, body) }, (version) => ({ leaveId, version }));
  }

  @Post('refusals')
  @Permits('RefuseLeave')
  @Writes()
  @ApiOperation({ summary: 'Refuse an application for leave; the person may complain within seven days of being told' })
  @Answers(201, 'The refusal, by which the person is notified and complains', 'LeaveRefused')
  refuse(@Asked() asked: Asking, @Body() body: LeaveRefusal): Promise<Answer> {
    const leaveId = newId('leave-refusal', asked);
    return this.recorder.record({ ...asked, ...leaveRefusalCommand(leaveId, body) }, (version) => ({
      leaveId,
      version,
    }));
  }

  @Post(':leaveId/end')
  @HttpCode(200)
  @Permits('EndLeave')
  @Writes()
  @ApiOperation({ summary: 'Register the return from leave, in time or late, or that there was none' })
  @Answers(200, 'The new version', 'Version')
  end(@Asked() asked: Asking, @PathId('leaveId') leaveId: string, @Body() body: LeaveEnd): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, leaveId, type: 'EndLeave' }, (version) => ({ version }));
  }

  @Post(':leaveId/revoke')
  @HttpCode(200)
  @Permits('RevokeLeave')
  @Writes()
  @ApiOperation({ summary: 'Take back the rest of a leave; whoever is out must return the same day' })
  @Answers(200, 'The new version', 'Version')
  revoke(@Asked() asked: Asking, @PathId('leaveId') leaveId: string, @Body() body: Revocation): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, leaveId, type: 'RevokeLeave' }, (version) => ({ version }));
  }
}
