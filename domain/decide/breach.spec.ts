import {
  accepted,
  answers,
  approver,
  broke,
  caseworker,
  decision,
  given,
  home,
  imprisonment,
  movedTo,
  proposal,
  refusalOf,
  region,
  registered,
} from '../../test/given';
import { type Asked } from '../commands';
import { breachOptions } from '../breaches';

const breach = (more: object = {}): Asked => ({
  type: 'RegisterBreach',
  breachId: 'b1',
  kind: 'positive-drug-test',
  occurredOn: '2026-09-10',
  description: 'A test on return from leave.',
  condition: null,
  ...more,
});
const answer = (response: string, more: object = {}): Asked =>
  answers('b1', response, { reason: 'Second time this month.', ...more });
const inPrison = given(...registered());
const atHome = inPrison
  .on('2026-08-27')
  .when(
    caseworker,
    proposal({
      to: { regime: 'electronic-monitoring', unit: 'friomsorgen-oslo' },
      effectiveOn: '2026-09-01',
      facts: home,
    }),
  )
  .then({ type: 'TransitionProposed' })
  .on('2026-09-01')
  .when(approver, decision())
  .then({ type: 'TransitionApproved' }, { type: 'RegimeChanged' });
const broken = (past = inPrison) => past.on('2026-09-10').when(caseworker, breach()).then({ type: 'BreachRegistered' });
const PROBATION = { regime: 'probation', unit: 'friomsorgen-oslo' } as const;
const AT_HOME = { regime: 'electronic-monitoring', unit: 'friomsorgen-oslo' } as const;
const serving = given(...registered());

describe('a breach', () => {
  it.each([
    ['2026-03-01', 'date-before-start'],
    ['2026-03-02', null],
    ['2026-09-10', null],
    ['2026-09-11', 'date-in-future'],
  ])('that occurred on %s', (occurredOn, refusal) => {
    const attempt = inPrison.on('2026-09-10').when(caseworker, breach({ occurredOn }));
    if (refusal) expect(attempt.decision).toMatchObject({ ok: false, code: refusal });
    else expect(attempt.decision).toMatchObject({ ok: true });
  });

  it('has the responses that the law opens where the person is, not to react among them', () => {
    const names = (past: typeof inPrison) => breachOptions(past.sentence()).map(({ response }) => response);
    expect(names(inPrison)).toEqual(expect.arrayContaining(['no-reaction', 'written-reprimand', 'loss-of-leave']));
    expect(names(inPrison)).not.toContain('return-to-prison');
    expect(names(atHome)).toEqual(['no-reaction', 'written-reprimand', 'return-to-prison']);
  });

  it('is answered once, by somebody else than who registered it, with reasons', () => {
    broken()
      .on('2026-09-11')
      .when({ ...approver, id: 'ola' }, answer('written-reprimand'))
      .thenRefused('proposer-decides');
    broken()
      .on('2026-09-11')
      .when(approver, answer('written-reprimand', { reason: ' ' }))
      .thenRefused('reason-required');
    const answered = broken().on('2026-09-11').when(approver, answer('no-reaction')).then({ type: 'BreachAnswered' });
    answered.on('2026-09-12').when(approver, answer('written-reprimand')).thenRefused('breach-answered');
  });

  it('has no response that belongs elsewhere', () => {
    broken().on('2026-09-11').when(approver, answer('return-to-prison')).thenRefused('response-not-allowed');
    broken()
      .on('2026-09-11')
      .when(approver, { ...answer('no-reaction'), breachId: 'b9' } as Asked)
      .thenRefused('no-such-breach');
  });

  it('at home may lead back to prison, which must be named, and ends what was approved', () => {
    const back = answer('return-to-prison', { to: { regime: 'high-security', unit: 'oslo-fengsel' } });
    broken(atHome).on('2026-09-11').when(approver, answer('return-to-prison')).thenRefused('no-such-transition');
    broken(atHome).on('2026-09-11').when(region, back).thenRefused('wrong-level', { decidedBy: 'local' });
    const returned = broken(atHome)
      .on('2026-09-11')
      .when(approver, back)
      .then({ type: 'BreachAnswered' }, { type: 'RegimeChanged', breachId: 'b1', effectiveOn: '2026-09-11' });
    expect(returned.sentence().place.regime).toBe('high-security');
  });

  it("of a person with more than ten years at home is the region's to return", () => {
    const long = given(...registered(imprisonment({}, { years: 12, months: 0, days: 0 })))
      .on('2034-01-10')
      .when(
        caseworker,
        proposal({
          to: { regime: 'home-detention', unit: 'friomsorgen-oslo' },
          effectiveOn: '2034-01-12',
          facts: home,
        }),
      )
      .then({ type: 'TransitionProposed', decidedBy: 'region' })
      .on('2034-01-12')
      .when(region, decision())
      .then({ type: 'TransitionApproved' }, { type: 'RegimeChanged' });
    const option = breachOptions(long.sentence()).find(({ response }) => response === 'return-to-prison');
    expect(option).toMatchObject({ decidedBy: 'region', moves: true });
  });
});

describe('being told of a decision', () => {
  const told = (notifiedAt: string): Asked => ({
    type: 'RecordNotification',
    notificationId: 'n1',
    of: 'b1',
    notifiedAt,
  });

  it('starts 48 hours to complain of a reaction in prison, Sundays and holidays apart', () => {
    broken()
      .on('2026-09-12')
      .when(approver, answer('written-reprimand'))
      .then({ type: 'BreachAnswered' })
      .on('2026-09-12')
      .when(caseworker, told('2026-09-12T10:00'))
      .then({ type: 'PersonNotified', complaint: { hours: 48, expiresAt: '2026-09-15T10:00' } });
  });

  it('starts seven days to complain of a transfer', () => {
    atHome
      .on('2026-09-02')
      .when(caseworker, { ...told('2026-09-02T10:00'), of: 'p1' } as Asked)
      .then({ type: 'PersonNotified', complaint: { days: 7, lastDay: '2026-09-09' } });
  });

  it('needs a decision, and a day that has been', () => {
    broken().on('2026-09-12').when(caseworker, told('2026-09-12T10:00')).thenRefused('nothing-to-notify');
    atHome
      .on('2026-09-02')
      .when(caseworker, { ...told('2026-09-03T10:00'), of: 'p1' } as Asked)
      .thenRefused('date-in-future');
  });
});

describe('a review after a refusal', () => {
  const refused = inPrison
    .on('2027-01-10')
    .when(caseworker, proposal({ to: { regime: 'probation', unit: 'friomsorgen-oslo' }, effectiveOn: '2027-02-18' }))
    .then({ type: 'TransitionProposed' })
    .on('2027-02-10')
    .when(approver, decision({ outcome: 'deny' }))
    .then({ type: 'TransitionDenied' }, { type: 'ReviewDue', reviewBy: '2027-05-18' });
  const review = (nextReviewOn: string | null, deadlineId = 'review-after-refusal/p1'): Asked => ({
    type: 'RecordReview',
    ...{ reviewId: 'r1', deadlineId, outcome: 'continue', reason: 'The plan is not in place.', nextReviewOn },
  });

  it("is followed by the next one, never later than the law's", () => {
    refused.on('2027-05-10').when(approver, review(null)).then({ type: 'ReviewRecorded', nextReviewOn: '2027-08-10' });
    refused
      .on('2027-05-10')
      .when(approver, review('2027-08-09'))
      .then({ type: 'ReviewRecorded', nextReviewOn: '2027-08-09' });
    refused
      .on('2027-05-10')
      .when(approver, review('2027-12-24'))
      .then({ type: 'ReviewRecorded', nextReviewOn: '2027-08-10' });
  });

  it('is of a review that is due, and sets a day to come', () => {
    broken()
      .on('2026-09-12')
      .when(approver, review(null, 'answer-breach/b1'))
      .thenRefused('not-met-by-review', { deadlineId: 'answer-breach/b1', kind: 'answer-breach' });
    refused.on('2027-05-10').when(approver, review(null, 'review-after-refusal/p9')).thenRefused('no-such-deadline');
    refused.on('2027-05-10').when(approver, review('2027-05-10')).thenRefused('not-due');
  });
});

describe('an answer to a breach', () => {
  const broken = broke(serving, '2026-09-10', 'b1');

  it('is of a breach that is there, by a response that it opens, and answers with the options', () => {
    broken.on('2026-09-10').when(approver, answers('b2', 'written-reprimand')).thenRefused('no-such-breach', { breachId: 'b2' }); // prettier-ignore
    broken.on('2026-09-10').when(approver, answers('b1', 'warning-talk')).thenRefused('response-not-allowed', { response: 'warning-talk', options: expect.arrayContaining(['no-reaction', 'written-reprimand']) }); // prettier-ignore
    broken.on('2026-09-10').when(approver, answers('b1', 'written-reprimand', { reason: ' ' })).thenRefused('reason-required', { fields: ['reason'] }); // prettier-ignore
    broken.on('2026-09-10').when({ ...approver, id: 'ola' }, answers('b1', 'written-reprimand')).thenRefused('proposer-decides', { breachId: 'b1' }); // prettier-ignore
    broken.on('2026-09-10').when(region, answers('b1', 'written-reprimand')).thenRefused('wrong-level', { decidedBy: 'local', yours: 'region' }); // prettier-ignore
  });

  it('keeps what was said with it, and nothing that was not', () => {
    const hearing = { heardOn: '2026-09-10', statement: 'Jeg forsov meg.' } as never;
    const plain = accepted(broken.on('2026-09-10').when(approver, answers('b1', 'written-reprimand')).decision)[0]!;
    for (const field of ['days', 'withheldReason', 'conditionalUntil', 'deductDays', 'jointWith'])
      expect(plain).not.toHaveProperty(field);
    broken
      .on('2026-09-10')
      .when(
        approver,
        answers('b1', 'loss-of-privileges', { days: 10, deductDays: 3, hearing, withheldReason: 'Kilde.' }),
      ) // prettier-ignore
      .then({ type: 'BreachAnswered', days: 10, deductDays: 3, hearing, withheldReason: 'Kilde.' });
  });

  it.each([
    [0, 'reaction-length'],
    [1, null],
    [20, null],
    [21, 'reaction-length'],
  ])('lasts %d days', (days, refusal) => {
    expect(refusalOf(broken, '2026-09-10', approver, answers('b1', 'loss-of-privileges', { days }))).toBe(refusal);
  });

  it.each([
    [10, null],
    [11, 'deduction-too-long'],
  ])('of ten days deducts %d', (deductDays, refusal) => {
    const answer = answers('b1', 'loss-of-privileges', { days: 10, deductDays });
    expect(refusalOf(broken, '2026-09-10', approver, answer)).toBe(refusal);
  });

  it('that returns to prison names one that is stricter', () => {
    const atHome = broke(movedTo(serving, '2026-09-01', AT_HOME, { facts: home }), '2026-09-10', 'b1');
    const back = (to: object | null) => answers('b1', 'return-to-prison', { to });
    atHome.on('2026-09-11').when(approver, back(null)).thenRefused('no-such-transition', { from: 'electronic-monitoring', to: null }); // prettier-ignore
    atHome.on('2026-09-11').when(approver, back(PROBATION)).thenRefused('no-such-transition', { from: 'electronic-monitoring', to: 'probation' }); // prettier-ignore
    atHome.on('2026-09-11').when(approver, answers('b1', 'written-reprimand', { to: { regime: 'high-security', unit: 'oslo-fengsel' } })).then({ type: 'BreachAnswered' }); // prettier-ignore
  });
});
