import {
  answers,
  approver,
  broke,
  caseworker,
  clock,
  court,
  decision,
  detentionOnProbation,
  type given,
  proposal,
  region,
  releasedOnProbation,
  rules,
} from '../../test/given';
import { breachOptions, NO_SHOW } from '../breaches';
import { type Asked } from '../commands';
import { type IsoDate } from '../dates';
import { endOf } from '../dates-of-sentence';
import { deadlinesOf, namedWait, nextDue } from '../deadlines';
import { sentenceView } from '../view';

type Past = ReturnType<typeof given>;
const kinds = (past: Past, today: IsoDate) =>
  deadlinesOf(past.sentence(), today).map(({ kind, dueOn }) => [kind, dueOn]);
const responses = (past: Past) => breachOptions(past.sentence()).map(({ response }) => response);

const free = releasedOnProbation();
const talked = broke(free, '2027-04-01', 'b1')
  .on('2027-04-05')
  .when(approver, answers('b1', 'warning-talk'))
  .then({ type: 'BreachAnswered', legalBasis: 'strgjfl § 44 (1)' });
const again = broke(talked, '2027-06-01', 'b2');
const petitioned = again
  .on('2027-06-03')
  .when(region, answers('b2', 'petition-to-court'))
  .then(
    { type: 'BreachAnswered', response: 'petition-to-court', legalBasis: 'strgjfl § 44 (2)', decidedBy: 'region' },
    { type: 'CourtPetitioned', breachId: 'b2', part: 'full', sentOn: '2027-06-03' },
  );

describe('the court, after a breach of probation,', () => {
  it('is not asked at the first breach', () => {
    const first = broke(free, '2027-04-01', 'b1');
    expect(responses(first)).toEqual(['no-reaction', 'oral-warning', 'warning-talk']);
    first.on('2027-04-02').when(region, answers('b1', 'petition-to-court')).thenRefused('response-not-allowed');
  });

  it.each<[IsoDate, boolean]>([
    ['2027-04-04', false],
    ['2027-04-05', true],
    ['2027-04-06', true],
  ])('may be asked for a breach after the warning talk of 5 April: of %s, %s', (occurredOn, open) => {
    const breach = { kind: 'missed-meeting', occurredOn, description: 'x', condition: null };
    const second = talked
      .on('2027-04-10')
      .when(caseworker, { type: 'RegisterBreach', breachId: 'b2', ...breach })
      .then({ type: 'BreachRegistered' });
    expect(responses(second).includes('petition-to-court')).toBe(open);
  });

  it.each<[string, boolean]>([
    ['no-reaction', false],
    ['oral-warning', false],
    ['warning-talk', true],
  ])('after %s alone: %s', (response, open) => {
    const answered = broke(free, '2027-04-01', 'b1')
      .on('2027-04-05')
      .when(approver, answers('b1', response))
      .then({ type: 'BreachAnswered' });
    expect(responses(broke(answered, '2027-06-01', 'b2')).includes('petition-to-court')).toBe(open);
  });

  it('may be asked after an oral warning with conditions', () => {
    const conditioned = broke(free, '2027-04-01', 'b1')
      .on('2027-04-05')
      .when(approver, answers('b1', 'oral-warning'))
      .then({ type: 'BreachAnswered' })
      .on('2027-04-06')
      .when(approver, {
        ...({ type: 'SetCondition', conditionId: 'c1', code: 'no-intoxicants' } as const),
        ...{ text: null, from: '2027-04-06', until: null, replaces: null },
      })
      .then({ type: 'ConditionSet', legalBasis: 'strgjfl § 44 (1)' });
    expect(responses(broke(conditioned, '2027-06-01', 'b2'))).toContain('petition-to-court');
  });

  it('may be asked when the person did not come to the talk, but not for a no-show without a breach before it', () => {
    expect(responses(broke(broke(free, '2027-04-01', 'b1'), '2027-04-05', 'b2', NO_SHOW))).toContain(
      'petition-to-court',
    );
    expect(responses(broke(free, '2027-04-05', 'b2', NO_SHOW))).not.toContain('petition-to-court');
  });

  it('is asked by the region, with reasons, by somebody else than who registered the breach', () => {
    const petition = answers('b2', 'petition-to-court');
    again.on('2027-06-03').when(approver, petition).thenRefused('wrong-level', { decidedBy: 'region' });
    again
      .on('2027-06-03')
      .when({ ...region, id: 'ola' }, petition)
      .thenRefused('proposer-decides');
    again
      .on('2027-06-03')
      .when(region, answers('b2', 'petition-to-court', { reason: ' ' }))
      .thenRefused('reason-required');
    again
      .on('2027-06-03')
      .when(region, answers('b2', 'petition-to-court', { part: 'part' }))
      .then({ type: 'BreachAnswered' }, { type: 'CourtPetitioned', part: 'part' });
  });

  it('is asked once at a time', () => {
    expect(responses(broke(petitioned, '2027-06-05', 'b3'))).not.toContain('petition-to-court');
  });

  it('is no matter of complaint', () => {
    petitioned
      .on('2027-06-04')
      .when(caseworker, { type: 'RecordNotification', notificationId: 'n1', of: 'b2', notifiedAt: '2027-06-04T10:00' })
      .thenRefused('no-complaint');
    petitioned
      .on('2027-06-04')
      .when(caseworker, {
        type: 'ReceiveComplaint',
        complaintId: 'k1',
        of: 'b2',
        receivedOn: '2027-06-04',
        reason: null,
      })
      .thenRefused('no-complaint');
  });
});

describe('a petition', () => {
  it('stops the clock from the day it is sent, and the wait has a name', () => {
    const view = sentenceView('s1', 1, petitioned.sentence(), '2027-07-01');
    expect(view).toMatchObject({
      clockStopped: { type: 'suspended-pending-court', since: '2027-06-03', absenceId: null },
      waitingFor: 'suspended-pending-court',
      petition: { breachId: 'b2', sentOn: '2027-06-03' },
    });
    expect(namedWait(petitioned.sentence())).toBe('suspended-pending-court');
    expect(kinds(petitioned, '2027-06-03')).toEqual([['court-ruling', '2027-09-01']]);
    petitioned
      .on('2027-08-21')
      .when(clock, { type: 'CompleteSentence' })
      .thenRefused('clock-stopped', { type: 'suspended-pending-court', since: '2027-06-03' });
  });

  // The probation ends on 20 August 2027; three months later is Saturday 20 November, so Monday the 22nd.
  it.each<[IsoDate, string | null]>([
    ['2027-11-20', null],
    ['2027-11-22', null],
    ['2027-11-23', 'petition-barred'],
  ])('on %s, after the end of the probation', (today, refusal) => {
    const attempt = again.on(today).when(region, answers('b2', 'petition-to-court'));
    if (refusal) attempt.thenRefused('petition-barred', { by: '2027-11-22' });
    else attempt.then({ type: 'BreachAnswered' }, { type: 'CourtPetitioned' });
  });

  it('that may yet be sent holds the completion until it is answered or barred', () => {
    expect(kinds(again, '2027-08-20')).toContainEqual(['petition-after-breach', '2027-11-22']);
    again.on('2027-08-20').when(clock, { type: 'CompleteSentence' }).thenRefused('not-due', { endsOn: '2027-11-23' });
    again.on('2027-11-22').when(clock, { type: 'CompleteSentence' }).thenRefused('not-due');
    again
      .on('2027-11-23')
      .when(clock, { type: 'CompleteSentence' })
      .then({ type: 'SentenceCompleted', completedOn: '2027-08-20', because: 'probation-ended' });
    const forgiven = again
      .on('2027-09-10')
      .when(approver, answers('b2', 'no-reaction'))
      .then({ type: 'BreachAnswered' });
    expect(nextDue(forgiven.sentence(), '2027-09-10')).toEqual({ type: 'CompleteSentence' });
    forgiven
      .on('2027-09-10')
      .when(clock, { type: 'CompleteSentence' })
      .then({ type: 'SentenceCompleted', completedOn: '2027-08-20' });
  });

  it('that the law does not open holds nothing', () => {
    broke(free, '2027-08-19', 'b1')
      .on('2027-08-20')
      .when(clock, { type: 'CompleteSentence' })
      .then({ type: 'SentenceCompleted', completedOn: '2027-08-20' });
  });

  it('is of a breach within the probation', () => {
    const breach = { kind: 'missed-meeting', description: 'x', condition: null };
    const at = (occurredOn: IsoDate): Asked => ({ type: 'RegisterBreach', breachId: 'b3', occurredOn, ...breach });
    again.on('2027-08-25').when(caseworker, at('2027-08-20')).then({ type: 'BreachRegistered' });
    again.on('2027-08-25').when(caseworker, at('2027-08-21')).thenRefused('effective-after-end');
  });
});

describe('a ruling of the court', () => {
  it('needs a petition, and is neither of the future nor older than it', () => {
    talked.on('2027-06-15').when(court, rules()).thenRefused('no-such-petition');
    petitioned.on('2027-06-14').when(court, rules()).thenRefused('date-in-future');
    petitioned
      .on('2027-06-15')
      .when(court, rules({ effectiveOn: '2027-06-16' }))
      .thenRefused('date-in-future');
    petitioned
      .on('2027-06-15')
      .when(court, rules({ judgedOn: '2027-06-02' }))
      .thenRefused('ruling-before-petition');
    petitioned
      .on('2027-06-15')
      .when(court, rules({ judgedOn: '2027-06-03', effectiveOn: '2027-06-02' }))
      .thenRefused('ruling-before-petition');
  });

  it('for all of the remainder puts the person in prison for it, with new probation free of minimum times', () => {
    const back = petitioned
      .on('2027-06-15')
      .when(court, rules())
      .then({ type: 'CourtRuled', days: 183, part: 'full' }, { type: 'DatesCalculated', because: 'court-ruling' });
    expect(back.sentence()).toMatchObject({ status: 'serving', probation: null, petition: null, place: rulesTo });
    expect(endOf(back.sentence())).toMatchObject({ on: '2027-12-14', because: 'full-term' });
    expect(kinds(back, '2027-06-15')).toEqual([
      ['assess-new-probation', '2027-09-13'],
      ['full-term', '2027-12-14'],
    ]);
    back
      .on('2027-06-15')
      .when(caseworker, proposal({ to: { regime: 'probation', unit: 'f' }, effectiveOn: '2027-06-14' }))
      .thenRefused('effective-before-present-regime');
    const released = back
      .on('2027-06-16')
      .when(
        caseworker,
        proposal({ proposalId: 'p9', to: { regime: 'probation', unit: 'f' }, effectiveOn: '2027-06-16' }),
      )
      .then({ type: 'TransitionProposed' })
      .on('2027-06-16')
      .when(approver, decision({ proposalId: 'p9' }))
      .then({ type: 'TransitionApproved' }, { type: 'RegimeChanged' }, { type: 'ReleasedOnProbation' });
    expect(endOf(released.sentence())).toMatchObject({ on: '2027-12-14', because: 'probation-ended' });
  });

  it.each<[number | null, string | null]>([
    [null, 'remainder-exceeded'],
    [0, 'remainder-exceeded'],
    [1, null],
    [183, null],
    [184, 'remainder-exceeded'],
  ])('for %s days, a part of the remainder', (days, refusal) => {
    const attempt = petitioned.on('2027-06-15').when(court, rules({ part: 'part', days }));
    if (refusal) attempt.thenRefused('remainder-exceeded', { remainder: 183 });
    else attempt.then({ type: 'CourtRuled' }, { type: 'DatesCalculated' });
  });

  it('for a part leaves no probation, and its last day is the end', () => {
    const back = petitioned
      .on('2027-06-15')
      .when(court, rules({ part: 'part', days: 30 }))
      .then({ type: 'CourtRuled' }, { type: 'DatesCalculated' });
    expect(kinds(back, '2027-06-15')).toEqual([['full-term', '2027-07-14']]);
    back
      .on('2027-06-20')
      .when(caseworker, proposal({ to: { regime: 'probation', unit: 'f' }, effectiveOn: '2027-06-20' }))
      .thenRefused('never-eligible');
    back.on('2027-07-13').when(clock, { type: 'CompleteSentence' }).thenRefused('not-due');
    back.on('2027-07-14').when(clock, { type: 'CompleteSentence' }).then({ type: 'SentenceCompleted' });
  });

  it('sends nobody elsewhere than to prison', () => {
    petitioned
      .on('2027-06-15')
      .when(court, rules({ to: { regime: 'home-detention', unit: 'f' } }))
      .thenRefused('first-regime-not-allowed');
    petitioned
      .on('2027-06-15')
      .when(court, rules({ to: null }))
      .thenRefused('first-regime-not-allowed');
  });

  it('that dismisses gives the days before it back to the probation, and never to the remainder', () => {
    const freed = petitioned
      .on('2027-06-15')
      .when(court, rules({ ruling: 'dismissal', part: null, to: null }))
      .then({ type: 'CourtRuled', days: null });
    expect(freed.sentence()).toMatchObject({
      status: 'on-probation',
      petition: null,
      probation: { endsOn: '2027-09-01', suspendedDays: 12 },
    });
    const twice = broke(freed, '2027-07-01', 'b3')
      .on('2027-07-01')
      .when(region, answers('b3', 'petition-to-court'))
      .then({ type: 'BreachAnswered' }, { type: 'CourtPetitioned' });
    twice
      .on('2027-07-02')
      .when(court, rules({ judgedOn: '2027-07-02', effectiveOn: '2027-07-02' }))
      .then({ type: 'CourtRuled', days: 183 }, { type: 'DatesCalculated' });
  });

  it('is followed to its end through an absence', () => {
    const gone = petitioned
      .on('2027-06-15')
      .when(court, rules())
      .then({ type: 'CourtRuled' }, { type: 'DatesCalculated' })
      .on('2027-07-01')
      .when(caseworker, {
        type: 'RegisterAbsence',
        absenceId: 'a1',
        absence: 'escape',
        from: '2027-07-01',
        reason: null,
      })
      .then({ type: 'AbsenceRegistered' })
      .on('2027-07-11')
      .when(caseworker, { type: 'EndAbsence', absenceId: 'a1', returnedOn: '2027-07-11', countedDays: 0 })
      .then({ type: 'AbsenceEnded' }, { type: 'DatesCalculated' });
    expect(endOf(gone.sentence()).on).toBe('2027-12-24');
  });
});

const rulesTo = { regime: 'high-security', unit: 'oslo-fengsel' };

describe('probation from preventive detention', () => {
  const out = detentionOnProbation();
  const broken = broke(out, '2033-05-01', 'b1');

  it('that is broken is told to the prosecution at once, and may go to court at the first breach', () => {
    expect(kinds(broken, '2033-05-01')).toEqual([
      ['inform-prosecution', '2033-05-01'],
      ['answer-breach', '2033-05-15'],
      ['probation-ends', '2035-03-01'],
      ['petition-after-breach', '2035-06-01'],
    ]);
    const petition = breachOptions(broken.sentence()).find(({ response }) => response === 'petition-to-court');
    expect(petition).toMatchObject({ legalBasis: 'strl § 46', decidedBy: 'region' });
  });

  const before = broken
    .on('2033-05-10')
    .when(region, answers('b1', 'petition-to-court'))
    .then({ type: 'BreachAnswered' }, { type: 'CourtPetitioned', legalBasis: 'strl § 46' });
  const ruling = { judgedOn: '2033-06-01', effectiveOn: '2033-06-01' };

  it('is not prolonged by a dismissal: only the court itself does that', () => {
    const freed = before
      .on('2033-06-01')
      .when(court, rules({ ...ruling, ruling: 'dismissal' }))
      .then({ type: 'CourtRuled', legalBasis: 'strl § 46' });
    expect(endOf(freed.sentence()).on).toBe('2035-03-01');
  });

  it('ends in prison again, within the frame', () => {
    const back = before
      .on('2033-06-01')
      .when(court, rules(ruling))
      .then({ type: 'CourtRuled', days: null, part: null }, { type: 'DatesCalculated' });
    expect(back.sentence()).toMatchObject({ status: 'serving', recall: null });
    expect(endOf(back.sentence())).toMatchObject({ on: '2036-03-01', because: 'frame-expired' });
  });

  it.each<[IsoDate, string | null]>([
    ['2036-03-01', null],
    ['2036-03-02', 'effective-after-end'],
  ])('holds nobody beyond the frame: on %s', (effectiveOn, refusal) => {
    const attempt = before.on(effectiveOn).when(court, rules({ judgedOn: effectiveOn, effectiveOn }));
    if (refusal) attempt.thenRefused('effective-after-end', { endsOn: '2036-03-01' });
    else attempt.then({ type: 'CourtRuled' }, { type: 'DatesCalculated' });
  });
});
