import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Activity, ActivityEnd, AttendanceOfDay } from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, PathId, Permits, Writes, type Asking } from '../request';

/** Work, education and programmes, and whether the person came. */
@ApiTags('reintegration')
@Controller('api/sentences/:id/activities')
@UseInterceptors(RecordedInterceptor)
export class ActivitiesController {
  constructor(private readonly recorder: Recorder) {}

  @Post()
  @Permits('PlanActivity')
  @Writes()
  @ApiOperation({ summary: 'Plan work, education, a programme or treatment, and who gives it' })
  @Answers(201, 'The activity, by its id', 'ActivityPlanned')
  plan(@Asked() asked: Asking, @Body() body: Activity): Promise<Answer> {
    const activityId = newId('activity', asked);
    const command = { ...asked, ...body, activityId, type: 'PlanActivity' } as const;
    return this.recorder.record(command, (version) => ({ activityId, version }));
  }

  @Post(':activityId/end')
  @HttpCode(200)
  @Permits('EndActivity')
  @Writes()
  @ApiOperation({ summary: 'The activity has ended' })
  @Answers(200, 'The new version', 'Version')
  end(@Asked() asked: Asking, @PathId('activityId') activityId: string, @Body() body: ActivityEnd): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, activityId, type: 'EndActivity' }, (version) => ({ version }));
  }

  @Post(':activityId/attendance')
  @HttpCode(200)
  @Permits('RecordAttendance')
  @Writes()
  @ApiOperation({
    summary: 'The person came on a day, was excused, or refused, which is a breach for somebody else to answer',
  })
  @Answers(200, 'The breach that awaits an answer; null: none', 'AttendanceRecorded')
  attendance(
    @Asked() asked: Asking,
    @PathId('activityId') activityId: string,
    @Body() body: AttendanceOfDay,
  ): Promise<Answer> {
    const breachId = newId('breach', asked);
    const command = { ...asked, ...body, activityId, breachId, type: 'RecordAttendance' } as const;
    return this.recorder.recordAndRead(command, ({ version, state: { reintegration } }) => {
      const said = reintegration.attendance.find((each) => each.activityId === activityId && each.on === body.on);
      return { breachId: said?.breachId ?? null, version };
    });
  }
}
