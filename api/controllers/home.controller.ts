import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { openDeadlines } from '../../domain/deadlines/open';
import { timetableView } from '../../domain/home-view';
import { Consent, Meeting, Timetable, Withdrawal } from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, PathConsentId, Permits, Writes, type Asking } from '../request';

/** What serving at home rests on: consents, and the weekly timetable. */
@ApiTags('home')
@Controller('api/sentences/:id')
@UseInterceptors(RecordedInterceptor)
export class HomeController {
  constructor(private readonly recorder: Recorder) {}

  @Post('consents')
  @Permits('RecordConsent')
  @Writes()
  @ApiOperation({ summary: 'Record a consent to serving at home, or one given anew' })
  @Answers(201, 'The consent', 'ConsentRecorded')
  consent(@Asked() asked: Asking, @Body() body: Consent): Promise<Answer> {
    const consentId = newId('consent', asked);
    return this.recorder.record({ ...asked, ...body, consentId, type: 'RecordConsent' }, (version) => ({
      consentId,
      version,
    }));
  }

  @Post('consents/:consentId/withdraw')
  @HttpCode(200)
  @Permits('WithdrawConsent')
  @Writes()
  @ApiOperation({
    summary: 'Withdraw a consent; what was approved on it is set aside',
    description:
      'The id of one that came with a proposal is `<proposalId>/consent/<n>`: in the path `<proposalId>~consent~<n>`; 0 is the convicted person, 1 and on the cohabitants in their order.',
  })
  @Answers(200, 'The new version', 'Version')
  withdraw(
    @Asked() asked: Asking,
    @PathConsentId('consentId') consentId: string,
    @Body() body: Withdrawal,
  ): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, consentId, type: 'WithdrawConsent' }, (version) => ({ version }));
  }

  @Post('timetables')
  @Permits('SetTimetable')
  @Writes()
  @ApiOperation({ summary: 'Set the hours of the week away from home, instead of those before' })
  @Answers(201, 'The timetable, its hours in a week, and what it leaves no room for', 'TimetableSet')
  timetable(@Asked() asked: Asking, @Body() body: Timetable): Promise<Answer> {
    const timetableId = newId('timetable', asked);
    return this.recorder.recordAndRead(
      { ...asked, ...body, timetableId, type: 'SetTimetable' },
      ({ version, state }) => {
        const set = state.timetables.find((known) => known.timetableId === timetableId);
        const { hoursAwayPerWeek = 0, warnings = [] } = set ? timetableView(set, state) : {};
        return { timetableId, version, hoursAwayPerWeek, warnings };
      },
    );
  }

  @Post('meetings')
  @Permits('RecordMeeting')
  @Writes()
  @ApiOperation({ summary: 'Record the weekly meeting with whoever serves at home, held or missed' })
  @Answers(201, 'The meeting, and by which day the next is due', 'MeetingRecorded')
  meeting(@Asked() asked: Asking, @Body() body: Meeting): Promise<Answer> {
    const meetingId = newId('meeting', asked);
    return this.recorder.recordAndRead(
      { ...asked, ...body, meetingId, type: 'RecordMeeting' },
      ({ version, state }) => {
        const next = openDeadlines(state).find(({ kind }) => kind === 'weekly-meeting');
        return { meetingId, version, nextBy: next?.dueOn ?? null };
      },
    );
  }
}
