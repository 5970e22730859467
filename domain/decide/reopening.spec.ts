import {
  answers,
  approver,
  broke,
  caseworker,
  clock,
  court,
  given,
  prosecution,
  region,
  registered,
  releasedOnProbation,
  rules,
} from '../../test/given';
import { type Asked } from '../commands';
import { breachOptions } from '../breaches';
import { namedWait, nextDue, nextMoment } from '../deadlines';

type Past = ReturnType<typeof given>;

// Released on 18 February 2027, on probation until 20 August; a petition until 22 November, a charge until 21 February 2028.
const found = (more: object = {}): Asked =>
  ({
    type: 'RegisterBreach',
    breachId: 'b9',
    ...{ kind: 'missed-meeting', occurredOn: '2027-08-10', description: 'Kom fram etterpå.', condition: null },
    ...more,
  }) as Asked;
const warned = () =>
  broke(releasedOnProbation(), '2027-04-02', 'b1')
    .on('2027-04-05')
    .when(approver, answers('b1', 'warning-talk'))
    .then({ type: 'BreachAnswered' });
const completed = (past: Past = warned()) =>
  past
    .on('2027-08-20')
    .when(clock, { type: 'CompleteSentence' })
    .then({ type: 'SentenceCompleted', completedOn: '2027-08-20' });
const reopened = (on = '2027-10-01') =>
  completed().on(on).when(caseworker, found()).then({ type: 'SentenceReopened' }, { type: 'BreachRegistered' });

describe('a breach that is found out after the probation', () => {
  it.each([
    ['2027-11-21', null],
    ['2027-11-22', null],
    ['2027-11-23', 'petition-barred'],
  ] as const)('on %s opens the sentence again while the court may be asked', (on, refusal) => {
    const attempt = completed().on(on).when(caseworker, found());
    if (refusal) return void attempt.thenRefused(refusal, { by: '2027-11-22' });
    const past = attempt.then({ type: 'SentenceReopened', because: 'breach-discovered' }, { type: 'BreachRegistered' });
    expect(past.sentence()).toMatchObject({ status: 'on-probation', completedOn: null });
  });

  it.each([
    ['2027-02-17', 'outside-probation'],
    ['2027-04-05', null],
    ['2027-08-20', null],
    ['2027-08-21', 'outside-probation'],
  ] as const)('that occurred on %s', (occurredOn, refusal) => {
    const attempt = completed().on('2027-10-01').when(caseworker, found({ occurredOn }));
    if (refusal) attempt.thenRefused(refusal);
    else attempt.then({ type: 'SentenceReopened' }, { type: 'BreachRegistered' });
  });

  it('opens nothing when it is the first: nobody is warned of a probation that is over', () => {
    completed(releasedOnProbation()).on('2027-10-01').when(caseworker, found()).thenRefused('sentence-ended');
  });

  it('holds the end until it is answered; then the sentence completes anew', () => {
    expect(nextDue(reopened().sentence(), '2027-10-01')?.type).not.toBe('CompleteSentence');
    const answered = reopened()
      .on('2027-10-05')
      .when(approver, answers('b9', 'no-reaction'))
      .then({ type: 'BreachAnswered' });
    expect(nextDue(answered.sentence(), '2027-10-05')).toEqual({ type: 'CompleteSentence' });
    answered.on('2027-10-05').when(clock, { type: 'CompleteSentence' }).then({ type: 'SentenceCompleted', completedOn: '2027-08-20' }); // prettier-ignore
  });

  it('completes by itself the day after it is barred, when nobody answers', () => {
    reopened().on('2027-11-22').when(clock, { type: 'CompleteSentence' }).thenRefused('not-due');
    reopened().on('2027-11-23').when(clock, { type: 'CompleteSentence' }).then({ type: 'SentenceCompleted' });
  });

  it('may lead back to prison', () => {
    reopened()
      .on('2027-10-05')
      .when(region, answers('b9', 'petition-to-court'))
      .then({ type: 'BreachAnswered' }, { type: 'CourtPetitioned' })
      .on('2027-12-01')
      .when(court, rules({ judgedOn: '2027-12-01', effectiveOn: '2027-12-01' }))
      .then({ type: 'CourtRuled', days: 183 }, { type: 'DatesCalculated' });
  });

  it('opens no other end, and no sentence that was served to its last day', () => {
    const pardoned = warned()
      .on('2027-05-01')
      .when(
        { ...region },
        { type: 'EndSentence', end: 'pardoned', endedOn: '2027-05-01', authority: 'Kongen', reason: null },
      ) // prettier-ignore
      .then({ type: 'SentenceEnded' });
    pardoned.on('2027-10-01').when(caseworker, found()).thenRefused('sentence-ended');
    const served = given(...registered()).on('2027-08-20').when(clock, { type: 'CompleteSentence' }).then({ type: 'SentenceCompleted' }); // prettier-ignore
    served.on('2027-10-01').when(caseworker, found()).thenRefused('sentence-ended');
  });
});

describe('a new offence in the probation', () => {
  const charged = (past: Past, on: string, more: object = {}) =>
    past.on(on).when(prosecution, answers('b1', 'prosecution-case', more));
  const offended = () => broke(releasedOnProbation(), '2027-04-02', 'b1', 'new-offence');

  it('is the prosecution’s to bring before the court', () => {
    const option = breachOptions(offended().sentence()).find(({ response }) => response === 'prosecution-case');
    expect(option).toMatchObject({ decidedBy: 'prosecution', legalBasis: 'strgjfl § 45' });
    offended().on('2027-04-05').when(region, answers('b1', 'prosecution-case')).thenRefused('wrong-level');
    expect(breachOptions(broke(releasedOnProbation(), '2027-04-02', 'b1').sentence()).map(({ response }) => response)).not.toContain('prosecution-case'); // prettier-ignore
  });

  it.each([
    ['2028-02-20', null],
    ['2028-02-21', null],
    ['2028-02-22', 'charge-barred'],
  ] as const)('is charged on %s, within six months of the end', (on, refusal) => {
    const attempt = charged(offended(), on);
    if (refusal) attempt.thenRefused(refusal, { by: '2028-02-21' });
    else
      attempt.then({ type: 'BreachAnswered', decidedBy: 'prosecution' }, { type: 'CourtPetitioned', suspends: false });
  });

  it.each([
    ['2028-02-21', null],
    ['2028-02-22', 'petition-barred'],
  ] as const)('that is found out after the end, on %s, opens the sentence again', (on, refusal) => {
    const attempt = completed(releasedOnProbation())
      .on(on)
      .when(caseworker, found({ kind: 'new-offence' }));
    if (refusal) attempt.thenRefused(refusal);
    else attempt.then({ type: 'SentenceReopened' }, { type: 'BreachRegistered' });
  });

  it('lets the probation run unless it says otherwise, and holds its end until the court has ruled', () => {
    const running = charged(offended(), '2027-04-10').then({ type: 'BreachAnswered' }, { type: 'CourtPetitioned' });
    expect(namedWait(running.sentence())).toBe('pending-court');
    expect(nextMoment(running.sentence(), '2027-12-01')).not.toBeNull();
    running.on('2027-12-01').when(clock, { type: 'CompleteSentence' }).thenRefused('petition-pending');
    const dismissed = running
      .on('2027-12-01')
      .when(
        court,
        rules({ ruling: 'dismissal', judgedOn: '2027-12-01', effectiveOn: '2027-12-01', part: null, to: null }),
      )
      .then({ type: 'CourtRuled', legalBasis: 'strgjfl § 45' });
    // No day of the probation was lost, so that it ended when it was to.
    expect(dismissed.sentence().probation).toMatchObject({ endsOn: '2027-08-20', suspendedDays: 0 });
    dismissed.on('2027-12-01').when(clock, { type: 'CompleteSentence' }).then({ type: 'SentenceCompleted', completedOn: '2027-08-20' }); // prettier-ignore
  });

  it('may suspend the probation, and the remainder is ordered with the new sentence or apart', () => {
    const suspended = charged(offended(), '2027-04-10', { suspend: true }).then({ type: 'BreachAnswered' }, { type: 'CourtPetitioned', suspends: true }); // prettier-ignore
    expect(namedWait(suspended.sentence())).toBe('suspended-pending-court');
    suspended
      .on('2027-06-15')
      .when(court, rules({ jointly: true }))
      .then({ type: 'CourtRuled', legalBasis: 'strgjfl § 45', jointly: true }, { type: 'DatesCalculated' });
  });

  it('cannot be complained of', () => {
    charged(offended(), '2027-04-10')
      .then({ type: 'BreachAnswered' }, { type: 'CourtPetitioned' })
      .on('2027-04-11')
      .when(caseworker, {
        type: 'ReceiveComplaint',
        complaintId: 'k1',
        of: 'b1',
        receivedOn: '2027-04-11',
        reason: null,
      })
      .thenRefused('no-complaint');
  });
});
