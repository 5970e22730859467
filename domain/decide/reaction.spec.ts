import { answers, approver, broke, caseworker, given, imprisonment, registered, region } from '../../test/given';
import { type Asked } from '../commands';
import { breachOptions } from '../breaches';
import { reactionOf } from '../reactions';

type Past = ReturnType<typeof given>;

const inPrison = () => given(...registered(imprisonment({}, { years: 3, months: 0, days: 0 })));
const loses = (breachId: string, more: object = {}) => answers(breachId, 'loss-of-privileges', { days: 10, ...more });
const told = (past: Past, of: string, notifiedAt: string): Past =>
  past
    .on(notifiedAt.slice(0, 10))
    .when(caseworker, { type: 'RecordNotification', notificationId: `n-${of}`, of, notifiedAt })
    .then({ type: 'PersonNotified' });
const reactionTo = (past: Past, id: string) => {
  const breach = past.sentence().breaches.find(({ breachId }) => breachId === id);
  return breach ? reactionOf(breach, past.sentence()) : null;
};

describe('a conditional reaction', () => {
  // Decided on 10 September 2026.
  it.each([
    ['2026-09-10', 'test-period-too-long'],
    ['2026-09-11', null],
    ['2026-12-10', null],
    ['2026-12-11', 'test-period-too-long'],
  ] as const)('has a test period until %s', (conditionalUntil, refusal) => {
    const attempt = broke(inPrison(), '2026-09-09', 'b1')
      .on('2026-09-10')
      .when(approver, loses('b1', { conditionalUntil }));
    if (refusal) return void attempt.thenRefused(refusal, { latest: '2026-12-10' });
    const past = attempt.then({ type: 'BreachAnswered', conditionalUntil });
    expect(reactionTo(past, 'b1')).toEqual({ state: 'conditional', from: null, until: conditionalUntil });
  });

  it('is a reaction, and nothing else is conditional', () => {
    const more = { conditionalUntil: '2026-10-01' };
    broke(inPrison(), '2026-09-09', 'b1').on('2026-09-10').when(approver, answers('b1', 'no-reaction', more)).thenRefused('test-period-too-long'); // prettier-ignore
  });

  const conditional = () =>
    told(
      broke(inPrison(), '2026-09-09', 'b1')
        .on('2026-09-10')
        .when(approver, loses('b1', { conditionalUntil: '2026-12-10' }))
        .then({ type: 'BreachAnswered' }),
      'b1',
      '2026-09-10T10:00',
    );
  const relapsed = (on: string) => broke(conditional(), on, 'b2').on('2027-01-04');

  it.each([
    ['2026-12-09', true],
    ['2026-12-10', true],
    ['2026-12-11', false],
  ])('is executed by a breach on %s that is answered: %s', (on, executed) => {
    const attempt = relapsed(on).when(approver, answers('b2', 'written-reprimand'));
    if (!executed) return void attempt.then({ type: 'BreachAnswered' });
    const past = attempt.then(
      { type: 'BreachAnswered' },
      { type: 'ReactionActivated', breachId: 'b1', becauseOf: 'b2' },
    );
    expect(reactionTo(past, 'b1')).toEqual({ state: 'holds', from: '2027-01-04', until: '2027-01-13' });
    broke(past, '2027-01-05', 'b3').on('2027-01-06').when(approver, answers('b3', 'written-reprimand')).then({ type: 'BreachAnswered' }); // prettier-ignore
  });

  it('is not executed by a breach to which nobody reacts', () => {
    relapsed('2026-12-09').when(approver, answers('b2', 'no-reaction')).then({ type: 'BreachAnswered' });
  });
});

describe('exclusion before a reaction', () => {
  it.each([
    [9, 'holds'],
    [10, 'served'],
    [11, null],
  ] as const)('of %s days is deducted from one of ten', (deductDays, state) => {
    const attempt = broke(inPrison(), '2026-09-07', 'b1').on('2026-09-08').when(approver, loses('b1', { deductDays }));
    if (state === null) return void attempt.thenRefused('deduction-too-long');
    const past = told(attempt.then({ type: 'BreachAnswered' }), 'b1', '2026-09-08T10:00');
    expect(reactionTo(past, 'b1')).toMatchObject({ state });
    // The 48 hours end on 10 September.
    if (state === 'holds') expect(reactionTo(past, 'b1')).toMatchObject({ from: '2026-09-11', until: '2026-09-11' });
  });
});

describe('loss of daily pay', () => {
  const answered = (response: string, more: object) =>
    broke(inPrison(), '2026-09-07', 'b1')
      .on('2026-09-08')
      .when(approver, answers('b1', response, more));

  it.each([
    [0, null],
    [1, 1],
    [50, 50],
    [51, null],
    [undefined, 50],
  ])('of %s per cent', (dailyPayPercent, lost) => {
    const asked = { days: 5, ...(dailyPayPercent !== undefined && { dailyPayPercent }) };
    const attempt = answered('loss-of-daily-pay', asked);
    if (lost === null) return void attempt.thenRefused('daily-pay-percent');
    const past = attempt.then({ type: 'BreachAnswered', dailyPayPercent: lost });
    expect(past.sentence().breaches[0]?.answer).toMatchObject({ dailyPayPercent: lost });
  });

  it('is the only reaction of which there is a share', () => {
    answered('loss-of-privileges', { days: 5, dailyPayPercent: 50 }).thenRefused('daily-pay-percent');
    const past = answered('loss-of-privileges', { days: 5 }).then({ type: 'BreachAnswered' });
    expect(past.sentence().breaches[0]?.answer).toMatchObject({ dailyPayPercent: null });
  });
});

describe('a reaction that an absence interrupts', () => {
  // Ten days from 11 September; the person leaves on the 14th with seven of them left.
  const holds = () =>
    told(broke(inPrison(), '2026-09-07', 'b1').on('2026-09-08').when(approver, loses('b1')).then({ type: 'BreachAnswered' }), 'b1', '2026-09-08T10:00'); // prettier-ignore
  const gone = () =>
    holds()
      .on('2026-09-14')
      .when(caseworker, {
        type: 'RegisterAbsence',
        absenceId: 'a1',
        absence: 'escape',
        from: '2026-09-14',
        reason: null,
      })
      .then({ type: 'AbsenceRegistered' });

  it('waits for the return', () => {
    expect(reactionTo(holds(), 'b1')).toEqual({ state: 'holds', from: '2026-09-11', until: '2026-09-20' });
    expect(reactionTo(gone(), 'b1')).toEqual({ state: 'interrupted', from: '2026-09-11', until: '2026-12-14' });
  });

  it.each([
    ['2026-12-13', { state: 'holds', until: '2026-12-19' }],
    ['2026-12-14', { state: 'holds', until: '2026-12-20' }],
    ['2026-12-15', { state: 'lapsed', until: '2026-09-14' }],
  ])('goes on after a return on %s, or has lapsed', (returnedOn, expected) => {
    const back = gone()
      .on(returnedOn)
      .when(caseworker, { type: 'EndAbsence', absenceId: 'a1', returnedOn, countedDays: 0 })
      .then({ type: 'AbsenceEnded' }, { type: 'DatesCalculated' });
    expect(reactionTo(back, 'b1')).toMatchObject(expected);
  });
});

describe('one reaction to several breaches', () => {
  const three = () => broke(broke(broke(inPrison(), '2026-09-01', 'b1'), '2026-09-02', 'b2'), '2026-09-03', 'b3');
  const joint = (jointWith: readonly string[], response = 'loss-of-privileges', more: object = { days: 10 }) =>
    three()
      .on('2026-09-04')
      .when(approver, answers('b1', response, { ...more, jointWith }));

  it('answers all of them, holds once, and is complained of once', () => {
    const past = joint(['b2', 'b3']).then(
      { type: 'BreachAnswered', breachId: 'b1', jointWith: ['b2', 'b3'] },
      { type: 'BreachAnswered', breachId: 'b2', jointTo: 'b1' },
      { type: 'BreachAnswered', breachId: 'b3', jointTo: 'b1' },
    );
    expect(['b1', 'b2', 'b3'].map((id) => reactionTo(past, id)?.state ?? null)).toEqual(['waits', null, null]);
    past
      .on('2026-09-04')
      .when(caseworker, { type: 'RecordNotification', notificationId: 'n', of: 'b2', notifiedAt: '2026-09-04T10:00' })
      .thenRefused('nothing-to-notify', { jointTo: 'b1' });
    past.on('2026-09-05').when(approver, answers('b2', 'written-reprimand')).thenRefused('breach-answered');
  });

  it.each([
    ['itself', ['b1']],
    ['one twice', ['b2', 'b2']],
    ['one that is not there', ['b9']],
  ])('is not joint with %s', (_, jointWith) => {
    joint(jointWith).thenRefused('not-joint');
  });

  it('is a reaction in prison, by somebody who registered none of them', () => {
    joint(['b2'], 'no-reaction', {}).thenRefused('not-joint');
    const by = { ...approver, id: 'olga' };
    const own = three()
      .on('2026-09-04')
      .when(by, {
        type: 'RegisterBreach',
        breachId: 'b4',
        kind: 'threats',
        occurredOn: '2026-09-04',
        description: 'x',
        condition: null,
      }) // prettier-ignore
      .then({ type: 'BreachRegistered' });
    own
      .on('2026-09-05')
      .when(by, loses('b1', { jointWith: ['b4'] }))
      .thenRefused('not-joint');
  });
});

describe('a breach on leave or during an interruption', () => {
  it('may end the leave, which then is over the same day', () => {
    const out = given(...registered())
      .on('2026-08-01')
      .when(approver, {
        type: 'GrantLeave',
        leaveId: 'l1',
        leave: 'welfare',
        from: '2026-08-10',
        to: '2026-08-15',
        reason: null,
      }) // prettier-ignore
      .then({ type: 'LeaveGranted' });
    const broken = broke(out, '2026-08-11', 'b1', 'intoxicated');
    expect(breachOptions(broken.sentence()).map(({ response }) => response)).toContain('revoke-leave');
    const past = broken
      .on('2026-08-12')
      .when(approver, answers('b1', 'revoke-leave'))
      .then(
        { type: 'BreachAnswered', response: 'revoke-leave' },
        { type: 'LeaveRevoked', leaveId: 'l1', breachId: 'b1' },
      );
    expect(past.sentence().leaves).toMatchObject([{ to: '2026-08-12', returned: null }]);
    broken.on('2026-08-15').when(approver, answers('b1', 'revoke-leave')).thenRefused('nothing-to-revoke');
    expect(breachOptions(broke(out, '2026-08-09', 'b2').sentence()).map(({ response }) => response)).not.toContain('revoke-leave'); // prettier-ignore
  });

  it('may end the interruption', () => {
    const out = given(...registered())
      .on('2026-05-01')
      .when(approver, {
        type: 'RegisterAbsence',
        absenceId: 'a1',
        absence: 'interruption',
        from: '2026-05-01',
        reason: null,
      }) // prettier-ignore
      .then({ type: 'AbsenceRegistered' });
    broke(out, '2026-05-10', 'b1')
      .on('2026-05-11')
      .when(approver, answers('b1', 'revoke-interruption'))
      .then({ type: 'BreachAnswered' }, { type: 'InterruptionRevoked', on: '2026-05-11', breachId: 'b1' });
  });
});

describe('whoever does not come to serve', () => {
  const misses: Asked = { type: 'RegisterFailureToAppear', breachId: 'b1', absenceId: 'a1', description: 'Kom ikke.' };

  it('is absent from the first day, and may be reported to the police', () => {
    given(...registered(imprisonment(), '2026-02-20'))
      .on('2026-03-01')
      .when(caseworker, misses)
      .thenRefused('not-due');
    const past = given(...registered())
      .on('2026-03-03')
      .when(caseworker, misses)
      .then(
        { type: 'BreachRegistered', kind: 'failure-to-appear', occurredOn: '2026-03-02' },
        { type: 'AbsenceRegistered', absence: 'failure-to-appear', from: '2026-03-02' },
      );
    expect(breachOptions(past.sentence()).map(({ response }) => response)).toEqual(['no-reaction', 'report-to-police']);
    past.on('2026-03-04').when(region, answers('b1', 'report-to-police')).thenRefused('wrong-level');
    past.on('2026-03-04').when(approver, answers('b1', 'report-to-police')).then({ type: 'BreachAnswered', legalBasis: 'strgjfl § 40 (7), strpl § 461' }); // prettier-ignore
  });

  it('cannot have been away before', () => {
    const away = given(...registered())
      .on('2026-05-01')
      .when(caseworker, {
        type: 'RegisterAbsence',
        absenceId: 'a0',
        absence: 'escape',
        from: '2026-05-01',
        reason: null,
      })
      .then({ type: 'AbsenceRegistered' })
      .on('2026-05-02')
      .when(caseworker, { type: 'EndAbsence', absenceId: 'a0', returnedOn: '2026-05-02', countedDays: 0 })
      .then({ type: 'AbsenceEnded' }, { type: 'DatesCalculated' });
    away.on('2026-05-03').when(caseworker, misses).thenRefused('overlapping-absences');
  });
});
