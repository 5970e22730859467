import {
  answers,
  approver,
  broke,
  caseworker,
  detention,
  given,
  imprisonment,
  movedTo,
  region,
  registered,
  releasedOnProbation,
} from '../../test/given';
import { type Asked } from '../commands';
import { type IsoDate } from '../dates';
import { deadlinesOf, namedWait } from '../deadlines';
import { returnedOnTime } from '../leave';
import { sentenceView } from '../view';

type Past = ReturnType<typeof given>;
type Grant = Extract<Asked, { type: 'GrantLeave' }>;
const leave = (from: IsoDate, to: IsoDate, more: Partial<Grant> = {}): Grant => ({
  ...({ type: 'GrantLeave', leaveId: `l-${from}`, leave: 'ordinary', reason: null } as const),
  ...{ from, to },
  ...more,
});
const back = (leaveId: string, returned: 'on-time' | 'late' | 'not' | 'back', on: IsoDate): Asked => ({
  type: 'EndLeave',
  ...{ leaveId, returned, on },
});
const granted = (past: Past, from: IsoDate, to: IsoDate, by = approver, more: Partial<Grant> = {}) =>
  past
    .on(from)
    .when(by, leave(from, to, more))
    .then({ type: 'LeaveGranted' });
const home = (past: Past, from: IsoDate, to: IsoDate, by = approver) =>
  granted(past, from, to, by)
    .on(to)
    .when(caseworker, back(`l-${from}`, 'on-time', to))
    .then({ type: 'LeaveEnded' });

// A third of 18 months with 12 days of remand is served on 19 August 2026, later than four months from 2 March.
const serving = given(...registered());

describe('ordinary leave', () => {
  it.each<[IsoDate, boolean]>([
    ['2026-08-18', false],
    ['2026-08-19', true],
    ['2026-08-20', true],
  ])('from %s, with a third served on the 19th: %s', (from, open) => {
    const attempt = serving.on('2026-08-01').when(approver, leave(from, '2026-08-21'));
    if (open) attempt.then({ type: 'LeaveGranted', decidedBy: 'local', legalBasis: 'strgjfl § 33, forskrift § 3-30' });
    else attempt.thenRefused('not-yet-eligible', { from: '2026-08-19' });
  });

  it.each<[IsoDate, boolean]>([
    ['2026-07-01', false],
    ['2026-07-02', true],
    ['2026-07-03', true],
  ])('of a short sentence comes after four months unbroken: from %s, %s', (from, open) => {
    const short = given(...registered(imprisonment({}, { years: 0, months: 9, days: 0 })));
    const attempt = short.on('2026-06-20').when(approver, leave(from, '2026-07-04'));
    if (open) attempt.then({ type: 'LeaveGranted' });
    else attempt.thenRefused('not-yet-eligible', { from: '2026-07-02' });
  });

  it('never opens when release comes first', () => {
    given(...registered(imprisonment({}, { years: 0, months: 4, days: 0 })))
      .on('2026-04-01')
      .when(approver, leave('2026-05-01', '2026-05-02'))
      .thenRefused('never-eligible');
  });

  it.each(['welfare', 'escorted'] as const)('is not the same as %s leave, which is open any day', (kind) => {
    serving
      .on('2026-03-03')
      .when(approver, leave('2026-03-04', '2026-03-04', { leave: kind }))
      .then({ type: 'LeaveGranted' });
  });

  it('is for days to come, in their order, within the sentence', () => {
    serving.on('2026-09-02').when(approver, leave('2026-09-01', '2026-09-03')).thenRefused('leave-in-the-past');
    serving
      .on('2026-09-02')
      .when(approver, leave('2026-09-03', '2026-09-02'))
      .thenRefused('absence-ends-before-it-begins');
    serving
      .on('2027-08-01')
      .when(approver, leave('2027-08-19', '2027-08-21'))
      .thenRefused('leave-too-long', { until: '2027-08-20' });
  });

  it('does not overlap another, but may fall within work release', () => {
    const out = granted(serving, '2026-09-01', '2026-09-03');
    out.on('2026-09-01').when(approver, leave('2026-09-03', '2026-09-04')).thenRefused('overlapping-leaves');
    out.on('2026-09-01').when(approver, leave('2026-09-04', '2026-09-05')).then({ type: 'LeaveGranted' });
    const working = granted(serving, '2026-09-01', '2027-08-01', approver, { leave: 'work-release' });
    working.on('2026-09-01').when(approver, leave('2026-09-05', '2026-09-06')).then({ type: 'LeaveGranted' });
  });

  it('is given from prison, while the clock runs', () => {
    releasedOnProbation().on('2027-03-01').when(approver, leave('2027-03-02', '2027-03-03')).thenRefused('not-serving');
    serving
      .on('2026-09-01')
      .when(caseworker, {
        type: 'RegisterAbsence',
        absenceId: 'a1',
        absence: 'escape',
        from: '2026-09-01',
        reason: null,
      })
      .then({ type: 'AbsenceRegistered' })
      .on('2026-09-02')
      .when(approver, leave('2026-09-03', '2026-09-04'))
      .thenRefused('clock-stopped');
  });
});

describe('work release', () => {
  it.each<[IsoDate, string | null]>([
    ['2030-08-31', null],
    ['2030-09-01', null],
    ['2030-09-02', 'leave-too-long'],
  ])('from 1 September 2029 until %s: at most a year', (to, refusal) => {
    const long = given(...registered(imprisonment({}, { years: 9, months: 0, days: 0 })));
    const attempt = long.on('2029-06-01').when(approver, leave('2029-09-01', to, { leave: 'work-release' }));
    if (refusal) attempt.thenRefused('leave-too-long', { until: '2030-09-01' });
    else attempt.then({ type: 'LeaveGranted', legalBasis: 'strgjfl § 20, forskrift § 3-14' });
  });

  it('has a last day of its own, which is no return', () => {
    const out = granted(serving, '2026-09-01', '2027-02-01', approver, { leave: 'work-release' });
    const due = deadlinesOf(out.sentence(), '2026-09-01').find(({ dueOn }) => dueOn === '2027-02-01');
    expect(due?.kind).toBe('end-of-work-release');
  });
});

describe('short leave', () => {
  it.each<[IsoDate, boolean]>([
    ['2026-09-01', true],
    ['2026-09-02', false],
  ])('lasts some hours of its day, 1 September: to %s, %s', (to, open) => {
    const attempt = serving.on('2026-09-01').when(approver, leave('2026-09-01', to, { leave: 'short' }));
    if (open) attempt.then({ type: 'LeaveGranted', leave: 'short' });
    else attempt.thenRefused('leave-too-long', { until: '2026-09-01' });
  });
});

describe('the quota of leave', () => {
  const used = home(home(serving, '2026-09-01', '2026-09-10'), '2026-11-01', '2026-11-08'); // 9 + 7

  it.each<[IsoDate, string | null]>([
    ['2026-12-02', null],
    ['2026-12-03', null],
    ['2026-12-04', 'leave-quota-used'],
  ])('of 18 days a year, 16 of them used, reaches from 1 December to %s', (to, refusal) => {
    const attempt = used.on('2026-12-01').when(approver, leave('2026-12-01', to));
    if (refusal) attempt.thenRefused('leave-quota-used', { quota: 18, wouldBe: 19 });
    else attempt.then({ type: 'LeaveGranted' });
  });

  it.each<[IsoDate, number, boolean]>([
    ['2026-12-04', 1, true],
    ['2026-12-05', 1, false],
    ['2026-12-05', 2, true],
  ])('has days of travel on top: to %s with %i of them, %s', (to, travelDays, open) => {
    const attempt = used.on('2026-12-01').when(approver, leave('2026-12-01', to, { travelDays }));
    if (open) attempt.then({ type: 'LeaveGranted', travelDays });
    else attempt.thenRefused('leave-quota-used', { quota: 18, wouldBe: 19 });
  });

  it('is not got round by more travel than leave', () => {
    const travels = leave('2026-12-01', '2026-12-05', { travelDays: 5 });
    used.on('2026-12-01').when(approver, travels).thenRefused('travel-exceeds-leave', { travelDays: 5, days: 4 });
  });

  it('is thirty for special reasons, which are said', () => {
    const special = { special: true, reason: 'Children far away.' };
    used
      .on('2026-12-01')
      .when(approver, leave('2026-12-01', '2026-12-15', special))
      .then({ type: 'LeaveGranted', special: true });
    used
      .on('2026-12-01')
      .when(approver, leave('2026-12-01', '2026-12-16', special))
      .thenRefused('leave-quota-used', { quota: 30, wouldBe: 31 });
    used
      .on('2026-12-01')
      .when(approver, leave('2026-12-01', '2026-12-04', { special: true, reason: ' ' }))
      .thenRefused('reason-required');
  });

  it('begins anew a year after the first leave, each year by its own days', () => {
    const long = given(...registered(imprisonment({}, { years: 3, months: 0, days: 0 })));
    const year = home(home(long, '2027-03-05', '2027-03-19'), '2027-09-01', '2027-09-05'); // 14 + 4
    year
      .on('2027-10-01')
      .when(approver, leave('2028-03-04', '2028-03-05'))
      .thenRefused('leave-quota-used', { wouldBe: 19 });
    year.on('2027-10-01').when(approver, leave('2028-03-05', '2028-03-23')).then({ type: 'LeaveGranted' });
    year.on('2027-10-01').when(approver, leave('2028-03-05', '2028-03-24')).thenRefused('leave-quota-used');
  });

  it('leaves short leave beside it, whose year does not begin the year of the others', () => {
    const hours = granted(used, '2026-12-01', '2026-12-01', approver, { leave: 'short' });
    hours.on('2026-12-02').when(approver, leave('2026-12-02', '2026-12-04')).then({ type: 'LeaveGranted' });
    const long = given(...registered(imprisonment({}, { years: 3, months: 0, days: 0 })));
    const first = granted(long, '2027-03-05', '2027-03-05', approver, { leave: 'short' });
    const year = home(first, '2027-06-01', '2027-06-19');
    year.on('2028-04-01').when(approver, leave('2028-04-01', '2028-04-02')).thenRefused('leave-quota-used');
  });

  it('counts no welfare leave, and only the days that were used', () => {
    granted(used, '2026-12-01', '2026-12-10', approver, { leave: 'welfare' });
    const early = granted(serving, '2026-09-01', '2026-09-19')
      .on('2026-09-03')
      .when(caseworker, back('l-2026-09-01', 'on-time', '2026-09-03'))
      .then({ type: 'LeaveEnded' });
    early.on('2026-10-01').when(approver, leave('2026-10-01', '2026-10-17')).then({ type: 'LeaveGranted' });
  });
});

describe('who grants leave', () => {
  const long = given(...registered(imprisonment({}, { years: 11, months: 0, days: 0 })));
  const asked = (from: IsoDate, to: IsoDate) => leave(from, to);

  it.each<[number, 'local' | 'region']>([
    [10, 'local'],
    [11, 'region'],
  ])('of a sentence of %s years: %s', (years, level) => {
    const past = given(...registered(imprisonment({}, { years, months: 0, days: 0 })));
    const [right, wrong] = level === 'local' ? [approver, region] : [region, approver];
    past
      .on('2031-01-01')
      .when(wrong, asked('2031-01-02', '2031-01-04'))
      .thenRefused('wrong-level', { decidedBy: level });
    past
      .on('2031-01-01')
      .when(right, asked('2031-01-02', '2031-01-04'))
      .then({ type: 'LeaveGranted', decidedBy: level });
  });

  it('is local again after a leave that the region granted and that went well', () => {
    const once = home(long, '2031-01-02', '2031-01-04', region);
    once
      .on('2031-02-01')
      .when(approver, asked('2031-02-02', '2031-02-03'))
      .then({ type: 'LeaveGranted', decidedBy: 'local' });
    const late = granted(long, '2031-01-02', '2031-01-04', region)
      .on('2031-01-05')
      .when(caseworker, back('l-2031-01-02', 'late', '2031-01-05'))
      .then({ type: 'LeaveEnded' });
    late
      .on('2031-02-01')
      .when(approver, asked('2031-02-02', '2031-02-03'))
      .thenRefused('wrong-level', { decidedBy: 'region' });
  });

  it('is local for whoever with more than ten years has come to lower security', () => {
    const lower = movedTo(long, '2030-06-01', { regime: 'lower-security', unit: 'bastoy-fengsel' }, {}, region);
    lower.on('2031-01-01').when(approver, asked('2031-01-02', '2031-01-04')).then({ type: 'LeaveGranted' });
  });

  it.each<[IsoDate, string | null]>([
    ['2030-03-01', 'not-yet-eligible'],
    ['2030-03-02', null],
    ['2030-03-03', null],
  ])('of preventive detention is the region, from two thirds of the minimum: on %s', (from, refusal) => {
    const held = given(...registered(detention()));
    const attempt = held.on('2030-02-01').when(region, asked(from, '2030-03-04'));
    if (refusal) attempt.thenRefused('not-yet-eligible', { from: '2030-03-02' });
    else {
      const once = attempt.then({ type: 'LeaveGranted', decidedBy: 'region' });
      once.on('2030-05-01').when(approver, asked('2030-05-02', '2030-05-03')).thenRefused('wrong-level');
    }
  });
});

describe('the return from leave', () => {
  const out = granted(serving, '2026-09-01', '2026-09-03');

  it('has its day', () => {
    const due = deadlinesOf(out.sentence(), '2026-09-01').find(({ kind }) => kind === 'return-from-leave');
    expect(due).toMatchObject({ id: 'return-from-leave/l-2026-09-01', dueOn: '2026-09-03', lawBound: true });
  });

  it.each<['on-time' | 'late' | 'back', IsoDate, string | null]>([
    ['back', '2026-09-02', null],
    ['back', '2026-09-04', null],
    ['on-time', '2026-09-02', null],
    ['on-time', '2026-09-03', null],
    ['on-time', '2026-09-04', 'not-on-time'],
    ['late', '2026-09-03', 'return-was-in-time'],
    ['late', '2026-09-04', null],
  ])('%s on %s', (returned, on, refusal) => {
    const attempt = out.on('2026-09-05').when(caseworker, back('l-2026-09-01', returned, on));
    expect(attempt.decision).toMatchObject(refusal ? { ok: false, code: refusal } : { ok: true });
  });

  it('is of a leave that is out, after it began, and not of tomorrow', () => {
    out
      .on('2026-09-05')
      .when(caseworker, back('other', 'on-time', '2026-09-03'))
      .thenRefused('no-such-leave');
    out
      .on('2026-09-02')
      .when(caseworker, back('l-2026-09-01', 'on-time', '2026-09-03'))
      .thenRefused('date-in-future');
    out
      .on('2026-09-05')
      .when(caseworker, back('l-2026-09-01', 'on-time', '2026-08-31'))
      .thenRefused('absence-ends-before-it-begins');
  });

  it('that does not come stops the clock from the day on which it should have', () => {
    const gone = out
      .on('2026-09-05')
      .when(caseworker, back('l-2026-09-01', 'not', '2026-09-05'))
      .then(
        { type: 'LeaveEnded', returned: 'not' },
        { type: 'AbsenceRegistered', absence: 'failure-to-return', from: '2026-09-03' },
      );
    expect(namedWait(gone.sentence())).toBe('unlawfully-absent');
    expect(sentenceView('s1', 1, gone.sentence(), '2026-09-05')).toMatchObject({
      clockStopped: { type: 'failure-to-return', since: '2026-09-03' },
      leavesOnTime: 0,
    });
  });

  it('is not awaited of whoever is registered as gone, or was moved back for a breach', () => {
    const gone = out
      .on('2026-09-02')
      .when(caseworker, {
        type: 'RegisterAbsence',
        absenceId: 'a1',
        absence: 'absconding',
        from: '2026-09-02',
        reason: null,
      })
      .then({ type: 'AbsenceRegistered' });
    expect(gone.sentence().leaves).toMatchObject([{ returned: 'not', endedOn: '2026-09-02' }]);
    const lower = granted(
      movedTo(serving, '2026-05-01', { regime: 'lower-security', unit: 'bastoy-fengsel' }),
      '2026-09-01',
      '2026-09-03',
    );
    const strict = broke(lower, '2026-09-02', 'b1')
      .on('2026-09-02')
      .when(approver, answers('b1', 'stricter-regime', { to: { regime: 'high-security', unit: 'oslo-fengsel' } }))
      .then({ type: 'BreachAnswered' }, { type: 'RegimeChanged' });
    expect(strict.sentence().leaves).toMatchObject([{ returned: 'revoked' }]);
    expect(returnedOnTime(strict.sentence())).toBeNull();
  });

  it('on time is a share', () => {
    const late = granted(home(serving, '2026-09-01', '2026-09-03'), '2026-10-01', '2026-10-02')
      .on('2026-10-03')
      .when(caseworker, back('l-2026-10-01', 'late', '2026-10-03'))
      .then({ type: 'LeaveEnded' });
    expect(returnedOnTime(late.sentence())).toBe(0.5);
    expect(returnedOnTime(serving.sentence())).toBeNull();
  });
});

describe('a leave that an import tells of', () => {
  const told = (grantedOn: IsoDate, from: IsoDate) =>
    serving.on('2026-10-20').when(approver, leave(from, '2026-09-04', { grantedOn }));

  it('was granted on its day and not on the one on which it is told', () => {
    const past = told('2026-08-25', '2026-09-01').then({ type: 'LeaveGranted', grantedOn: '2026-08-25' });
    expect(past.sentence().leaves).toMatchObject([{ grantedOn: '2026-08-25', from: '2026-09-01', returned: null }]);
    // Nobody who is not told of an earlier day grants leave in the past.
    serving.on('2026-10-20').when(approver, leave('2026-09-01', '2026-09-04')).thenRefused('leave-in-the-past');
  });

  it('was granted before it began, by today, and not before the law opens it', () => {
    told('2026-09-01', '2026-09-01').then({ type: 'LeaveGranted' });
    told('2026-09-02', '2026-09-01').thenRefused('leave-in-the-past', { today: '2026-09-02' });
    told('2026-10-21', '2026-10-22').thenRefused('date-in-future', { grantedOn: '2026-10-21' });
    told('2026-08-01', '2026-08-10').thenRefused('not-yet-eligible');
  });
});
