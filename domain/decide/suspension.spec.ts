import {
  answers,
  approver,
  broke,
  caseworker,
  clock,
  court,
  detentionOnProbation,
  given,
  imprisonment,
  region,
  registered,
  releasedOnProbation,
  rules,
} from '../../test/given';
import { type Asked } from '../commands';
import { addDays, type IsoDate } from '../dates';
import { endOf } from '../dates-of-sentence';
import { deadlinesOf, namedWait, nextMoment } from '../deadlines';
import { clockStopped } from '../state';

// Released on 18 February 2027 until 20 August; a first breach was answered by a talk on 2 March, a second one is of 1 April.
type Past = ReturnType<typeof given>;
const warned = () =>
  broke(releasedOnProbation(), '2027-03-01', 'b1')
    .on('2027-03-02')
    .when(approver, answers('b1', 'warning-talk'))
    .then({ type: 'BreachAnswered' });
const again = () => broke(warned(), '2027-04-01', 'b2');
const suspends = (more: object = {}): Asked => ({
  ...({ type: 'SuspendProbation', suspensionId: 's1', breachId: 'b2', reason: 'Møter ikke, og svarer ikke.' } as const),
  ...more,
});
const suspended = (on: IsoDate = '2027-04-05', past: Past = again()) =>
  past.on(on).when(approver, suspends()).then({ type: 'ProbationSuspended' });
const lifts = (reason = 'Har forklart fraværet.'): Asked => ({ type: 'LiftSuspension', suspensionId: 's1', reason });
const kinds = (past: Past, today: IsoDate) =>
  deadlinesOf(past.sentence(), today).map(({ kind, dueOn }) => [kind, dueOn]);

describe('a probation that is suspended before the petition (strgjfl § 44 (3))', () => {
  it('stands still from the day of it, and the region is to ask the court or let it run', () => {
    const past = again()
      .on('2027-04-05')
      .when(approver, suspends())
      .then({ type: 'ProbationSuspended', from: '2027-04-05', decidedBy: 'local', legalBasis: 'strgjfl § 44 (3)' });
    expect(clockStopped(past.sentence())).toEqual({ type: 'suspended-pending-court', since: '2027-04-05' });
    expect(namedWait(past.sentence())).toBe('suspended-pending-court');
    expect(past.sentence()).toMatchObject({ status: 'on-probation', petition: null });
    expect(kinds(past, '2027-04-05')).toContainEqual(['petition-after-suspension', '2027-04-12']);
    expect(kinds(past, '2027-04-05')).toContainEqual(['answer-breach', '2027-04-15']);
    expect(kinds(past, '2027-04-05')).not.toContainEqual(['probation-ends', '2027-08-20']);
  });

  it('does not end while it stands still, whatever day it was to end', () => {
    const past = suspended('2027-08-19', broke(warned(), '2027-08-18', 'b2'));
    expect(nextMoment(past.sentence(), '2027-08-21')?.what).not.toContain('probation');
    past
      .on('2027-08-21')
      .when(clock, { type: 'CompleteSentence' })
      .thenRefused('clock-stopped', { since: '2027-08-19' });
  });

  it.each([
    ['2027-08-19', null],
    ['2027-08-20', null],
    ['2027-08-21', 'outside-probation'],
  ] as const)('begins on %s, before it is over: %s', (on, refusal) => {
    const attempt = broke(warned(), '2027-08-18', 'b2').on(on).when(approver, suspends());
    if (refusal) attempt.thenRefused(refusal, { to: '2027-08-20' });
    else attempt.then({ type: 'ProbationSuspended', from: on });
  });

  it('is for a breach that opens the way to the court: never the first', () => {
    broke(releasedOnProbation(), '2027-03-01', 'b2')
      .on('2027-03-02')
      .when(approver, suspends())
      .thenRefused('response-not-allowed', { response: 'suspension' });
  });

  it('is for not coming to the warning talk', () => {
    suspended('2027-03-10', broke(warned(), '2027-03-09', 'b2', 'no-show-at-warning-talk'));
  });

  it('is decided by another than who registered the breach, at the level of the probation, for a reason of substance', () => {
    again()
      .on('2027-04-05')
      .when({ ...approver, id: 'ola' }, suspends())
      .thenRefused('proposer-decides');
    again()
      .on('2027-04-05')
      .when(region, suspends())
      .thenRefused('wrong-level', { decidedBy: 'local', yours: 'region' });
    again()
      .on('2027-04-05')
      .when(approver, suspends({ reason: ' ' }))
      .thenRefused('reason-required');
    again()
      .on('2027-04-05')
      .when(approver, suspends({ reason: 'Nei.' }))
      .thenRefused('reason-too-short');
    again()
      .on('2027-04-05')
      .when(approver, suspends({ breachId: 'b9' }))
      .thenRefused('no-such-breach');
    again()
      .on('2027-04-05')
      .when(approver, suspends({ breachId: 'b1' }))
      .thenRefused('breach-answered');
  });

  it.each([
    [{ years: 10, months: 0, days: 0 }, 'local'],
    [{ years: 10, months: 0, days: 1 }, 'region'],
  ])('of a sentence of %j is decided by the %s level', (length, level) => {
    const order = imprisonment({}, length);
    const [by, other] = level === 'local' ? [approver, region] : [region, approver];
    const past = broke(
      broke(given(...registered(order), ...releasedAt('2033-03-01')), '2033-04-01', 'b1')
        .on('2033-04-02')
        .when(approver, answers('b1', 'warning-talk'))
        .then({ type: 'BreachAnswered' }),
      '2033-05-01',
      'b2',
    ).on('2033-05-02');
    past.when(other, suspends()).thenRefused('wrong-level', { decidedBy: level });
    past.when(by, suspends()).then({ type: 'ProbationSuspended', decidedBy: level as 'local' });
  });

  it('is not suspended twice, nor while the court has the case, nor by whoever is not on probation', () => {
    suspended()
      .on('2027-04-06')
      .when(approver, suspends({ suspensionId: 's2' }))
      .thenRefused('already-suspended');
    petitioned(again(), '2027-04-05').on('2027-04-06').when(approver, suspends()).thenRefused('petition-pending');
    given(...registered())
      .on('2026-05-01')
      .when(approver, suspends())
      .thenRefused('not-on-probation');
  });

  it('of preventive detention is the court’s', () => {
    const past = broke(detentionOnProbation(), '2032-06-01', 'b2');
    past.on('2032-06-02').when(region, suspends()).thenRefused('no-local-suspension');
  });
});

describe('a suspension that is lifted', () => {
  it('lets the probation run again, longer by the days of it', () => {
    const past = suspended()
      .on('2027-04-15')
      .when(approver, lifts())
      .then({ type: 'SuspensionEnded', on: '2027-04-15', because: 'lifted', decidedBy: 'local' });
    expect(clockStopped(past.sentence())).toBeNull();
    expect(endOf(past.sentence()).on).toBe('2027-08-30');
    expect(past.sentence().probation).toMatchObject({ suspendedDays: 10 });
  });

  it('on its first day has taken no day', () => {
    const past = suspended()
      .on('2027-04-05')
      .when(region, lifts())
      .then({ type: 'SuspensionEnded', decidedBy: 'region' });
    expect(endOf(past.sentence()).on).toBe('2027-08-20');
  });

  it('is one that there is, lifted for a reason by whoever decides on it or the region', () => {
    again().on('2027-04-06').when(approver, lifts()).thenRefused('no-such-suspension');
    suspended().on('2027-04-06').when(approver, lifts('')).thenRefused('reason-required');
    suspended().on('2027-04-06').when(court, lifts()).thenRefused('wrong-level', { decidedBy: 'local' });
  });
});

describe('a suspension whose breach is answered', () => {
  it('is over when the answer is no petition', () => {
    const past = suspended()
      .on('2027-04-09')
      .when(approver, answers('b2', 'warning-talk'))
      .then({ type: 'BreachAnswered' }, { type: 'SuspensionEnded', on: '2027-04-09', because: 'answered' });
    expect(endOf(past.sentence()).on).toBe('2027-08-24');
  });

  it('goes on into the petition: the clock has stood still since the suspension', () => {
    const past = petitioned(suspended(), '2027-04-09');
    expect(clockStopped(past.sentence())).toEqual({ type: 'suspended-pending-court', since: '2027-04-05' });
  });

  it('goes on while another breach is answered', () => {
    const both = broke(again(), '2027-04-02', 'b3');
    suspended('2027-04-05', both).on('2027-04-06').when(approver, answers('b3', 'oral-warning')).then({ type: 'BreachAnswered' }); // prettier-ignore
  });

  it.each([
    ['after a suspension', () => petitioned(suspended(), '2027-04-09')],
    ['without one', () => petitioned(again(), '2027-04-09')],
  ])('counts no day %s: what remains is what remained at the release', (_how, before) => {
    const ruled = (more: object) => before().on('2027-06-15').when(court, rules(more));
    // 183 days were left on 18 February 2027; the court may order no more.
    ruled({ part: 'part', days: 184 }).thenRefused('remainder-exceeded', { remainder: 183 });
    ruled({ part: 'part', days: 183 }).then({ type: 'CourtRuled', days: 183 }, { type: 'DatesCalculated' });
  });

  it('and dismissed by the court makes the probation longer by all the days since the suspension', () => {
    const past = petitioned(suspended(), '2027-04-09')
      .on('2027-06-15')
      .when(court, rules({ ruling: 'dismissal', part: null, to: null }))
      .then({ type: 'CourtRuled' });
    // From 5 April to 15 June: 71 days.
    expect(endOf(past.sentence()).on).toBe(addDays('2027-08-20', 71));
    expect(past.sentence().probation).toMatchObject({ suspendedDays: 71 });
  });
});

describe('a complaint about a suspension', () => {
  const complained = (past: Past, on: IsoDate) =>
    past
      .on(on)
      .when(caseworker, { type: 'ReceiveComplaint', complaintId: 'k1', of: 's1', receivedOn: on, reason: null })
      .then({ type: 'ComplaintReceived', suspends: false, decidedBy: 'region' });
  const reversed = (past: Past, on: IsoDate) =>
    complained(past, on)
      .on(on)
      .when(region, { type: 'DecideComplaint', complaintId: 'k1', outcome: 'reversed', reason: 'Var ikke varslet.' })
      .then({ type: 'ComplaintDecided' });

  it('that is upheld gives every day back, while it lasts and after', () => {
    const lasting = reversed(suspended(), '2027-04-08').sentence();
    expect([clockStopped(lasting), endOf(lasting).on]).toEqual([null, '2027-08-20']);
    const lifted = suspended().on('2027-04-15').when(approver, lifts()).then({ type: 'SuspensionEnded' });
    const over = reversed(lifted, '2027-04-16').sentence();
    expect([over.probation?.suspendedDays, endOf(over).on]).toEqual([0, '2027-08-20']);
  });

  it('leaves the petition that followed where it is', () => {
    const past = reversed(petitioned(suspended(), '2027-04-09'), '2027-04-10').sentence();
    expect(clockStopped(past)).toEqual({ type: 'suspended-pending-court', since: '2027-04-09' });
  });
});

function petitioned(past: Past, on: IsoDate): Past {
  return past
    .on(on)
    .when(region, answers('b2', 'petition-to-court'))
    .then({ type: 'BreachAnswered' }, { type: 'CourtPetitioned' });
}

function releasedAt(on: IsoDate) {
  const to = { regime: 'probation', unit: 'friomsorgen-oslo' } as const;
  const legalBasis = 'strgjfl § 42 (1)';
  return [
    { type: 'RegimeChanged', from: 'high-security', to, effectiveOn: on, proposalId: null, breachId: null, legalBasis },
    { type: 'ReleasedOnProbation', releasedOn: on, probationEndsOn: '2036-02-01', proposalId: 'p1', legalBasis },
  ] as const;
}
