import { approver, caseworker, court, given, prosecution, region, registered } from '../../test/given';
import { begun, broken, community, probation, sanction, step, took } from '../../test/given-sanction';
import { type IsoDate } from '../dates';
import { datesOf, endOf } from '../dates-of-sentence';
import { deadlinesOf, namedWait } from '../deadlines';
import { letterOf } from '../letters';
import { sentenceView } from '../view';

type Past = ReturnType<typeof given>;

const performing = () => begun(community());
const dated = (past: Past, today: IsoDate = '2026-03-02') =>
  deadlinesOf(past.sentence(), today).map(({ kind, dueOn }) => `${dueOn} ${kind}`);
/** So many hours, in days of eight. */
const hours = (past: Past, from: IsoDate, ...each: readonly number[]) =>
  each.reduce(
    (before, n, day) =>
      took(before, probation, {
        ...step('record-hours', from, { hours: n, content: 'unpaid-work' }),
        stepId: `${from}/${day}`,
      }),
    past,
  );
const warned = (past: Past = performing()) =>
  took(broken(past, '2026-03-10'), approver, step('warn', '2026-03-12', { condition: 'no-intoxicants' }));
const atCourt = (past: Past = warned()) =>
  took(broken(past, '2026-04-01'), region, step('petition', '2026-04-03'), { to: STOPPED });
const STOPPED = { stage: 'before-court', status: 'serving', stopped: 'suspended-pending-court' } as const;
const ruling = (outcome: string, more: object = {}) => step('court-decides', '2026-05-04', { outcome, ...more });

describe('the registration of a community sentence', () => {
  const attempt =
    (terms: object, remandDays = 0) =>
    () =>
      given(...registered(sanction('community-sentence', terms as never, remandDays)));

  it.each([
    [{ hours: 29, subsidiaryDays: 21, periodDays: 120 }, 'hours-outside-30-to-420'],
    [{ hours: 30, subsidiaryDays: 21, periodDays: 120 }, null],
    [{ hours: 420, subsidiaryDays: 300, periodDays: 300 }, null],
    [{ hours: 421, subsidiaryDays: 300, periodDays: 300 }, 'hours-outside-30-to-420'],
    // The period is that of the subsidiary imprisonment, or 120 days where that is shorter.
    [{ hours: 60, subsidiaryDays: 40, periodDays: 120 }, null],
    [{ hours: 60, subsidiaryDays: 40, periodDays: 121 }, 'period-outside-law'],
    [{ hours: 200, subsidiaryDays: 150, periodDays: 150 }, null],
    [{ hours: 200, subsidiaryDays: 150, periodDays: 151 }, 'period-outside-law'],
    [{ hours: 60, subsidiaryDays: 40 }, 'step-values-wrong'],
    [{ hours: 60, subsidiaryDays: 40, periodDays: 120, years: 1 }, 'step-values-wrong'],
    [{ hours: '60', subsidiaryDays: 40, periodDays: 120 }, 'step-values-wrong'],
  ] as const)('with %o', (terms, refused) => {
    if (refused === null)
      expect(attempt(terms)().sentence()).toMatchObject({ status: 'summoned', course: { steps: [] } });
    else expect(attempt(terms)).toThrow(refused);
  });

  it('is refused when remand covers the subsidiary imprisonment, and in a prison', () => {
    expect(attempt({ hours: 60, subsidiaryDays: 40, periodDays: 120 }, 40)).toThrow('remand-covers-subsidiary');
    const inPrison = { ...sanction('community-sentence'), placement: { regime: 'high-security', unit: 'x' } } as const;
    expect(() => registered(inPrison)).toThrow('first-regime-not-allowed');
  });

  it('credits remand to hours, days and period, and counts from the day of the summons', () => {
    expect(datesOf(community().sentence())).toEqual({
      ...{ hours: 108, subsidiaryDays: 81, periodDays: 108 },
      ...{ hoursDone: 0, hoursLeft: 108, conversionDays: 81 },
      ...{ performancePeriodEndsOn: '2026-06-17', petitionBy: '2026-09-17' },
    });
    expect(dated(community())).toEqual(['2026-03-02 first-meeting']);
  });
});

describe('the performance', () => {
  it('begins with the first meeting, from which the period runs', () => {
    const late = begun(community(), '2026-03-09');
    expect(late.sentence()).toMatchObject({ status: 'serving', course: { stage: 'performing', since: '2026-03-09' } });
    expect(dated(late)).toEqual(['2026-04-08 community-plan', '2026-06-24 performance-period-ends']);
  });

  it('is recorded by the hour, and never more than are left', () => {
    const begins = hours(performing(), '2026-03-03', 8, 8);
    expect(datesOf(begins.sentence())).toMatchObject({ hoursDone: 16, hoursLeft: 92, conversionDays: 69 });
    const almost = hours(begins, '2026-03-20', 24, 24, 24, 12);
    almost
      .on('2026-03-21')
      .when(probation, step('record-hours', '2026-03-21', { hours: 9, content: 'talk' }))
      .thenRefused('hours-exceed-sentence', { left: 8 });
    almost
      .on('2026-03-21')
      .when(probation, step('complete', '2026-03-21'))
      .thenRefused('not-all-done', { hoursLeft: 8 });
    const done = hours(almost, '2026-03-23', 8);
    expect(dated(done)).toEqual(['2026-03-30 confirm-sanction-completion', '2026-04-01 community-plan']);
    const completed = took(done, probation, step('complete', '2026-03-24'), {}, { type: 'SentenceCompleted', because: 'performed', completedOn: '2026-03-24' }); // prettier-ignore
    expect(completed.sentence()).toMatchObject({ status: 'completed', completedOn: '2026-03-24' });
    completed.on('2026-03-25').when(probation, step('complete', '2026-03-25')).thenRefused('sentence-ended');
  });

  it('follows a plan that shares the hours', () => {
    const plan = (unpaidWorkHours: number) => step('set-plan', '2026-03-05', { unpaidWorkHours, otherHours: 20 });
    performing().on('2026-03-05').when(probation, plan(90)).thenRefused('plan-is-not-the-hours', { planned: 110, left: 108 }); // prettier-ignore
    const planned = took(performing(), probation, plan(88), { decision: { level: 'local', complaint: 'days' } });
    expect(dated(planned)).toEqual(['2026-06-17 performance-period-ends']);
  });

  it('stands still while it is interrupted, and lasts the longer', () => {
    const until = (day: IsoDate) => step('interrupt', '2026-04-01', { until: day });
    performing().on('2026-04-01').when(approver, until('2026-04-30')).thenRefused('interruption-length', { latest: '2026-04-29' }); // prettier-ignore
    const stopped = took(performing(), approver, until('2026-04-20'));
    expect(namedWait(stopped.sentence())).toBe('interrupted');
    expect(dated(stopped)).toEqual(['2026-04-20 sanction-interruption-ends']);
    stopped
      .on('2026-04-02')
      .when(probation, step('record-hours', '2026-04-02', { hours: 1, content: 'talk' }))
      .thenRefused('step-not-open', { stage: 'interrupted' });
    const again = took(stopped, probation, step('resume', '2026-04-15'));
    expect(endOf(again.sentence()).on).toBe('2026-07-01');
    expect(namedWait(again.sentence())).toBeNull();
  });
});

describe('a breach', () => {
  it('is answered by a warning talk, of which one complains within 48 hours', () => {
    performing().on('2026-03-12').when(approver, step('warn', '2026-03-12')).thenRefused('no-open-breach');
    const breach = broken(performing(), '2026-03-10');
    expect(dated(breach)).toContain('2026-03-24 answer-sanction-breach');
    const answered = warned();
    expect(dated(answered).join()).not.toContain('answer-sanction-breach');
    answered
      .on('2026-03-13')
      .when(caseworker, {
        type: 'RecordNotification',
        notificationId: 'n',
        of: 'warn/2026-03-12',
        notifiedAt: '2026-03-13T10:00',
      }) // prettier-ignore
      .then({ type: 'PersonNotified', complaint: { hours: 48, expiresAt: '2026-03-16T10:00' } });
  });

  it('that is reversed on complaint is open again', () => {
    const complained = warned()
      .on('2026-03-13')
      .when(caseworker, {
        type: 'ReceiveComplaint',
        complaintId: 'k',
        of: 'warn/2026-03-12',
        receivedOn: '2026-03-13',
        reason: null,
      }) // prettier-ignore
      .then({ type: 'ComplaintReceived', decidedBy: 'region' })
      .on('2026-03-20')
      .when(region, { type: 'DecideComplaint', complaintId: 'k', outcome: 'reversed', reason: 'Det var ikke brudd.' })
      .then({ type: 'ComplaintDecided' }, { type: 'StepRetracted', step: 'warn', back: null });
    expect(dated(complained)).toContain('2026-03-24 answer-sanction-breach');
  });

  it('goes to court only after a warning, by the region, and until three months after the period', () => {
    const first = broken(performing(), '2026-03-10');
    first.on('2026-03-12').when(region, step('petition', '2026-03-12')).thenRefused('warning-first');
    const second = broken(warned(), '2026-06-10');
    expect(dated(second)).toContain('2026-09-17 community-petition');
    second.on('2026-06-11').when(approver, step('petition', '2026-06-11')).thenRefused('wrong-level', { decidedBy: ['region'] }); // prettier-ignore
    second.on('2026-09-17').when(region, step('petition', '2026-09-17')).then({ type: 'StepTaken' });
    second.on('2026-09-18').when(region, step('petition', '2026-09-18')).thenRefused('petition-barred');
    // Nobody complains of a case that is brought before the court (strgjfl § 7 f).
    atCourt()
      .on('2026-04-05')
      .when(caseworker, {
        type: 'RecordNotification',
        notificationId: 'n',
        of: 'petition/2026-04-03',
        notifiedAt: '2026-04-05T10:00',
      }) // prettier-ignore
      .thenRefused('nothing-to-notify');
  });

  it('that is a new offence goes to court by the prosecution, without a warning', () => {
    const other = broken(performing(), '2026-03-10');
    const petition = step('petition-new-offence', '2026-03-20');
    other.on('2026-03-20').when(prosecution, petition).thenRefused('no-open-breach', { kind: 'new-offence' });
    const offence = broken(performing(), '2026-03-10', 'new-offence');
    expect(took(offence, prosecution, petition, { to: STOPPED }).sentence().course?.stage).toBe('before-court');
  });

  it('of which nothing comes keeps nobody from completing, once that is said', () => {
    const done = hours(broken(performing(), '2026-03-10'), '2026-03-11', 24, 24, 24, 24, 12);
    done.on('2026-03-12').when(probation, step('complete', '2026-03-12')).thenRefused('breach-unanswered');
    const left = took(done, approver, step('leave-breach', '2026-03-12'));
    took(left, probation, step('complete', '2026-03-13'), {}, { type: 'SentenceCompleted' });
  });

  it('after the time to petition lets the region close the case, and not before', () => {
    const close = (on: IsoDate) => performing().on(on).when(region, step('close-barred', on));
    close('2026-09-17').thenRefused('not-due', { until: '2026-09-17' });
    close('2026-09-18').then({ type: 'StepTaken' }, { type: 'SentenceEnded', end: 'lapsed' });
  });
});

describe('the court', () => {
  const half = () => atCourt(hours(warned(), '2026-03-20', 24, 24, 6));

  it('converts to what is left, and the sentence is at its end', () => {
    const asked = { ...ruling('converted', { days: 41 }), reason: null };
    half()
      .on('2026-05-04')
      .when(court, asked)
      .thenRefused('conversion-exceeds-remainder', { days: 41, calculated: 40 });
    const converted = half().on('2026-05-04').when(court, ruling('converted', { days: 40 })).then({ type: 'StepTaken' }, { type: 'SentenceEnded', end: 'converted' }); // prettier-ignore
    expect(converted.sentence()).toMatchObject({ status: 'converted', completedOn: '2026-05-04' });
  });

  it('that departs from the calculation says why, and never gives more than the judgment', () => {
    half().on('2026-05-04').when(court, ruling('converted', { days: 41 })).then({ type: 'StepTaken' }, { type: 'SentenceEnded' }); // prettier-ignore
    half().on('2026-05-04').when(court, ruling('converted', { days: 82 })).thenRefused('conversion-exceeds-remainder', { most: 81 }); // prettier-ignore
  });

  it('converts a part, and the rest is performed', () => {
    const rest = took(half(), court, ruling('converted-in-part', { days: 20 }));
    // 20 of 81 days are 26 2/3 of 108 hours, in the person's favour 27.
    expect(datesOf(rest.sentence())).toMatchObject({ hoursLeft: 27, conversionDays: 20 });
    expect(rest.sentence().course?.stage).toBe('performing');
  });

  it('extends the period by six months at most', () => {
    const to = (until: IsoDate) => half().on('2026-05-04').when(court, ruling('extended', { until }));
    to('2026-06-17').thenRefused('extension-too-long', { endsOn: '2026-06-17' });
    to('2026-12-18').thenRefused('extension-too-long', { latest: '2026-12-17' });
    expect(endOf(to('2026-12-17').then({ type: 'StepTaken' }).sentence()).on).toBe('2026-12-17');
  });

  it('dismisses, and the performance goes on', () => {
    const goesOn = took(half(), court, ruling('dismissed'));
    expect(goesOn.sentence()).toMatchObject({ status: 'serving', course: { stage: 'performing', stopped: null } });
    expect(dated(goesOn)).toContain('2026-06-17 performance-period-ends');
  });
});

describe('a step', () => {
  it('is refused before what it rests on, in the future, and with what the table does not ask', () => {
    const past = performing();
    past.on('2026-03-05').when(probation, step('set-plan', '2026-03-01')).thenRefused('step-before-stage');
    past.on('2026-03-05').when(probation, step('set-plan', '2026-03-06')).thenRefused('date-in-future');
    past.on('2026-03-05').when(probation, step('record-hours', '2026-03-05', { hours: 25, content: 'talk' })).thenRefused('step-values-wrong', { fields: ['hours'] }); // prettier-ignore
    past.on('2026-03-05').when(probation, step('record-hours', '2026-03-05', { hours: 2, content: 'sleep' })).thenRefused('step-values-wrong', { fields: ['content'] }); // prettier-ignore
    past.on('2026-03-05').when(probation, step('no-such', '2026-03-05')).thenRefused('step-not-open');
    past.on('2026-03-05').when(probation, { ...step('register-breach', '2026-03-05', { kind: 'conduct' }), reason: ' ' }).thenRefused('reason-required'); // prettier-ignore
  });

  it('that was a mistake counts no more, unless something rests on it', () => {
    const some = hours(performing(), '2026-03-03', 8, 4);
    const retract = (past: Past, stepId: string) =>
      past.on('2026-03-10').when(probation, { type: 'RetractStep', stepId, reason: 'Feil person.' });
    const less = retract(some, '2026-03-03/1').then({ type: 'StepRetracted', step: 'record-hours', back: null });
    expect(datesOf(less.sentence())).toMatchObject({ hoursDone: 8 });
    retract(less, '2026-03-03/1').thenRefused('no-such-step');
    retract(some, 'hold-first-meeting/2026-03-02').thenRefused('step-not-retractable');
    const stopped = took(performing(), approver, step('interrupt', '2026-03-05', { until: '2026-03-20' }));
    const back = stopped
      .on('2026-03-10')
      .when(approver, { type: 'RetractStep', stepId: 'interrupt/2026-03-05', reason: 'Feil.' })
      .then({ type: 'StepRetracted', back: { stage: 'performing', status: 'serving', stopped: null, since: '2026-03-02' } }); // prettier-ignore
    expect(back.sentence().course).toMatchObject({ stage: 'performing', since: '2026-03-02' });
  });

  it('of a sanction is none of an imprisonment, nor the other way', () => {
    given(...registered())
      .on('2026-03-05')
      .when(probation, step('set-plan', '2026-03-05'))
      .thenRefused('not-of-this-kind');
    performing()
      .on('2026-03-05')
      .when(caseworker, {
        type: 'RegisterAbsence',
        absenceId: 'a',
        absence: 'escape',
        from: '2026-03-05',
        reason: null,
      })
      .thenRefused('not-of-this-kind');
  });
});

it('the view and the letter speak in the words of the table', () => {
  const past = warned();
  const view = sentenceView('s1', 1, past.sentence(), '2026-03-12');
  expect(view.sanction).toMatchObject({
    stageTitle: { nb: 'Gjennomfører' },
    figures: [{ code: 'hours', done: 0, of: 108 }],
    open: expect.arrayContaining(['record-hours', 'interrupt', 'register-breach']),
  });
  expect(view.sanction?.steps.at(-1)?.said).toMatchObject([{ text: { nb: 'Forbud mot rusmidler' } }]);
  const event = past.events.at(-1);
  if (event?.type !== 'StepTaken') throw new Error('The warning is the last');
  const letter = letterOf({
    ...{ sentenceId: 's1', event, together: [event], sentence: past.sentence(), actor: approver, on: '2026-03-12' },
    unitName: (id) => id,
  });
  expect(letter).toMatchObject({ template: 'sanction-step', title: 'Innskjerping etter brudd på samfunnsstraffen' });
  expect(JSON.stringify(letter)).toContain('48 timer');
});
