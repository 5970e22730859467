import { activityShare, activityView, allowanceDays } from './activity';
import { type CommandOf } from './commands';
import { type Attendance } from './events';
import { addDays, type IsoDate } from './dates';
import { breachOptions } from './breaches';
import { deadlinesOf } from './deadlines';
import { eligibilityOf } from './eligibility';
import {
  answers,
  approver,
  caseworker,
  given,
  imprisonment,
  movedTo,
  placement,
  registered,
  releasedOnProbation,
} from '../test/given';
import { sanction, step, took } from '../test/given-sanction';

// What fills the days, and the share of them that is to be filled. March 2026: Monday the 2nd to Tuesday the 31st.

type Past = ReturnType<typeof given>;
const serving = () => given(...registered());

const plan = (more: Partial<CommandOf<'PlanActivity'>> = {}): CommandOf<'PlanActivity'> => ({
  type: 'PlanActivity',
  ...{ activityId: 'a1', activity: 'work', provider: 'correctional-service', description: 'Snekkerverkstedet.' },
  ...{ daysPerWeek: 5, from: '2026-03-09', until: '2026-06-30', leaveId: null, ...more },
});
const attend = (on: IsoDate, attendance: Attendance = 'attended', breachId = `b-${on}`) =>
  ({
    type: 'RecordAttendance',
    ...{ activityId: 'a1', on, attendance, breachId },
    description: attendance === 'refused' ? 'Ville ikke gå på arbeid.' : null,
  }) as const;
const working = (past: Past = serving()) =>
  past.on('2026-03-05').when(caseworker, plan()).then({ type: 'ActivityPlanned' });
const came = (past: Past, on: IsoDate, attendance: Attendance = 'attended') =>
  past
    .on(on)
    .when(caseworker, attend(on, attendance))
    .then(...(attendance === 'refused' ? [{ type: 'BreachRegistered' } as const] : []), { type: 'AttendanceRecorded' });

describe('an activity', () => {
  it('is planned for whoever is in a prison, from the first day on', () => {
    working();
    serving()
      .on('2026-03-05')
      .when(caseworker, plan({ from: '2026-03-02' }))
      .then({ type: 'ActivityPlanned' });
    serving()
      .on('2026-03-05')
      .when(caseworker, plan({ from: '2026-03-01' }))
      .thenRefused('date-before-start');
    releasedOnProbation().on('2027-03-01').when(caseworker, plan()).thenRefused('not-serving');
  });

  it.each([
    ['2026-03-08', 'activity-ends-before-it-begins'],
    ['2026-03-09', null],
    ['2026-03-10', null],
  ] as const)('from the 9th to %s: %s', (until, refused) => {
    const asked = serving().on('2026-03-05').when(caseworker, plan({ until }));
    if (refused) asked.thenRefused(refused);
    else asked.then({ type: 'ActivityPlanned' });
  });

  it('outside the prison needs work release that covers its first day', () => {
    const released = given(...registered(imprisonment({}, { years: 3, months: 0, days: 0 })))
      .on('2027-05-01')
      .when(approver, {
        type: 'GrantLeave',
        ...{ leaveId: 'l1', leave: 'work-release', from: '2027-06-01', to: '2027-12-01', reason: 'Jobb i bakeri.' },
      })
      .then({ type: 'LeaveGranted' });
    const outside = (from: IsoDate, leaveId = 'l1') => plan({ leaveId, from, until: null, provider: 'employer' });
    const on = released.on('2027-05-02');
    on.when(caseworker, outside('2027-05-31')).thenRefused('no-work-release', { from: '2027-05-31' });
    on.when(caseworker, outside('2027-06-01')).then({ type: 'ActivityPlanned', leaveId: 'l1' });
    on.when(caseworker, outside('2027-12-02')).thenRefused('no-work-release');
    on.when(caseworker, outside('2027-06-01', 'l2')).thenRefused('no-work-release');
  });

  it('ends once, not before it began and not on a day to come', () => {
    const end = (endedOn: IsoDate) => ({ type: 'EndActivity', activityId: 'a1', endedOn, reason: null }) as const;
    const on = working().on('2026-04-01');
    on.when(caseworker, end('2026-03-08')).thenRefused('activity-ends-before-it-begins');
    on.when(caseworker, end('2026-04-02')).thenRefused('date-in-future');
    const ended = on.when(caseworker, end('2026-04-01')).then({ type: 'ActivityEnded' });
    ended.on('2026-04-01').when(caseworker, end('2026-04-01')).thenRefused('no-such-activity');
    expect(activityView(ended.sentence(), '2026-04-02').activities[0]).toMatchObject({ over: true });
  });
});

describe('attendance', () => {
  it.each([
    ['2026-03-08', 'not-in-activity-on-day'],
    ['2026-03-09', null],
    ['2026-06-30', null],
    ['2026-07-01', 'not-in-activity-on-day'],
  ] as const)('of %s: %s', (on, refused) => {
    const asked = working().on('2026-07-02').when(caseworker, attend(on));
    if (refused) asked.thenRefused(refused);
    else asked.then({ type: 'AttendanceRecorded' });
  });

  it('is of a day that has come, and on which the person was there', () => {
    working().on('2026-03-09').when(caseworker, attend('2026-03-10')).thenRefused('date-in-future');
    const back = working()
      .on('2026-03-16')
      .when(caseworker, {
        type: 'RegisterAbsence',
        ...{ absenceId: 'e1', absence: 'escape', from: '2026-03-16', reason: null },
      })
      .then({ type: 'AbsenceRegistered' })
      .on('2026-03-18')
      .when(caseworker, { type: 'EndAbsence', absenceId: 'e1', returnedOn: '2026-03-18', countedDays: 0 })
      .then({ type: 'AbsenceEnded' }, { type: 'DatesCalculated' });
    back.on('2026-03-19').when(caseworker, attend('2026-03-17')).thenRefused('absent-on-day', { since: '2026-03-16' });
    back.on('2026-03-19').when(caseworker, attend('2026-03-18')).then({ type: 'AttendanceRecorded' });
  });

  it('recorded again for a day holds instead', () => {
    const corrected = came(came(working(), '2026-03-09'), '2026-03-09', 'excused');
    expect(corrected.sentence().reintegration.attendance).toEqual([
      expect.objectContaining({ on: '2026-03-09', attendance: 'excused' }),
    ]);
  });
});

describe('the share of days that are filled', () => {
  const of = (past: Past, from: IsoDate, to: IsoDate) => activityShare(past.sentence(), from, to);

  it('is of the working days in prison: a week of five, of which nothing else counts', () => {
    const week = ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12'].reduce(
      (past, on) => came(past, on),
      working(),
    );
    expect(of(week, '2026-03-09', '2026-03-15')).toMatchObject({
      ...{ days: 5, active: 4, excused: 0, unrecorded: 1, share: 0.8, target: 0.9 },
    });
  });

  it('leaves out whoever could not come, and counts whoever would not', () => {
    const past = came(came(came(working(), '2026-03-09'), '2026-03-10', 'excused'), '2026-03-11', 'refused');
    expect(of(past, '2026-03-09', '2026-03-11')).toMatchObject({ days: 2, active: 1, excused: 1, share: 0.5 });
  });

  // Maundy Thursday 2 April 2026 to Easter Monday.
  it('has no holidays in it', () => {
    expect(of(working(), '2026-04-01', '2026-04-07')).toMatchObject({ days: 2, unrecorded: 2, share: 0 });
  });

  it('begins with the sentence, and is unknown where no activity was ever planned', () => {
    expect(of(working(), '2026-02-01', '2026-03-03')).toMatchObject({ days: 2 });
    expect(of(serving(), '2026-03-02', '2026-03-31')).toMatchObject({ days: 0, share: null });
    expect(of(working(), '2026-02-01', '2026-03-01')).toMatchObject({ days: 0, share: null });
  });

  it('leaves out days of leave, not days at home on which nobody counts', () => {
    const onLeave = working()
      .on('2026-03-10')
      .when(approver, {
        type: 'GrantLeave',
        ...{ leaveId: 'l1', leave: 'welfare', from: '2026-03-12', to: '2026-03-13', reason: 'Dåp i familien.' },
      })
      .then({ type: 'LeaveGranted' });
    expect(of(onLeave, '2026-03-09', '2026-03-15')).toMatchObject({ days: 3 });
    const home = movedTo(working(), '2026-09-01', { regime: 'lower-security', unit: 'bastoy-fengsel' });
    expect(of(home, '2026-08-31', '2026-09-02')).toMatchObject({ days: 3 });
  });
});

describe('refusing', () => {
  const refused = () => came(working(), '2026-03-10', 'refused');
  const breachId = 'b-2026-03-10';
  const answered = (response: string, more: object = {}) =>
    refused()
      .on('2026-03-12')
      .when(approver, answers(breachId, response, more))
      .then({ type: 'BreachAnswered' });
  const allowance = (past: Past) => allowanceDays(past.sentence(), '2026-03-01', '2026-04-30');

  it('is a breach, which somebody else answers with reasons: loss of daily pay among others', () => {
    const { breaches } = refused().sentence();
    expect(breaches).toMatchObject([{ breachId, kind: 'refused-activity', occurredOn: '2026-03-10' }]);
    expect(breachOptions(refused().sentence()).map(({ response }) => response)).toContain('loss-of-daily-pay');
    expect(deadlinesOf(refused().sentence(), '2026-03-10')).toContainEqual(
      expect.objectContaining({ kind: 'answer-breach', dueOn: '2026-03-24' }),
    );
    refused()
      .on('2026-03-12')
      .when({ ...approver, id: caseworker.id }, answers(breachId, 'loss-of-daily-pay', { days: 5 }))
      .thenRefused('proposer-decides');
  });

  it('is said what it was', () => {
    working()
      .on('2026-03-10')
      .when(caseworker, { ...attend('2026-03-10', 'refused'), description: null })
      .thenRefused('reason-required');
  });

  it('is one breach of a day, however often it is recorded', () => {
    const again = came(refused(), '2026-03-10', 'attended')
      .on('2026-03-11')
      .when(caseworker, attend('2026-03-10', 'refused', 'b9'))
      .then({ type: 'AttendanceRecorded', breachId });
    expect(again.sentence().breaches).toHaveLength(1);
  });

  it('takes no allowance from anybody until it is decided, and then what was decided', () => {
    expect(allowance(refused())).toEqual({ full: 0, reduced: 0, undecided: 1, none: 0 });
    expect(allowance(answered('loss-of-daily-pay', { days: 5 }))).toEqual({
      full: 0,
      reduced: 0,
      undecided: 0,
      none: 1,
    });
    expect(allowance(answered('no-reaction'))).toEqual({ full: 1, reduced: 0, undecided: 0, none: 0 });
    expect(allowance(came(refused(), '2026-03-11'))).toEqual({ full: 1, reduced: 0, undecided: 1, none: 0 });
  });

  it('the days of a loss that holds give less, those before and after it all', () => {
    const told = answered('loss-of-daily-pay', { days: 5 })
      .on('2026-03-13')
      .when(caseworker, {
        type: 'RecordNotification',
        notificationId: 'n1',
        of: breachId,
        notifiedAt: '2026-03-13T10:00',
      })
      .then({ type: 'PersonNotified' });
    // 48 hours from Friday at ten, Sunday left out: Monday the 16th. The five days are the 17th to the 21st.
    const days = ['2026-03-16', '2026-03-17', '2026-03-20', '2026-03-23'].reduce((past, on) => came(past, on), told);
    expect(allowance(days)).toEqual({ full: 2, reduced: 2, undecided: 0, none: 1 });
  });

  it('is no breach in remand, where nobody has the duty', () => {
    const remand = took(
      given(...registered(sanction('remand'), '2026-02-01')),
      placement,
      step('place', '2026-02-02'),
      {},
      { type: 'ServingStarted' },
    );
    const there = remand
      .on('2026-02-03')
      .when(caseworker, plan({ from: '2026-02-03' }))
      .then({ type: 'ActivityPlanned' });
    there.on('2026-02-03').when(caseworker, attend('2026-02-03', 'refused')).thenRefused('no-duty-of-activity');
    there.on('2026-02-03').when(caseworker, attend('2026-02-03')).then({ type: 'AttendanceRecorded' });
  });

  it('opens and closes no regime by itself', () => {
    const today = addDays('2026-03-10', 200);
    expect(eligibilityOf(answered('no-reaction').sentence(), today)).toEqual(
      eligibilityOf(working().sentence(), today),
    );
  });
});
