import { answers, approver, broke, caseworker, clock, decision, given, proposal, registered } from '../../test/given';
import { type Asked } from '../commands';
import { clockCommandId } from '../commands/clock-id';
import { type IsoDate } from '../dates';
import { deadlinesOf, namedWait, nextDue } from '../deadlines';
import { sentenceView } from '../view';

const serving = given(...registered());
const approvedTo = (regime: 'lower-security' | 'hospital' | 'probation', effectiveOn: IsoDate, past = serving) =>
  past
    .on('2026-05-20')
    .when(caseworker, proposal({ to: { regime, unit: 'bastoy-fengsel' }, effectiveOn }))
    .then({ type: 'TransitionProposed' })
    .on('2026-05-21')
    .when(approver, decision())
    .then({ type: 'TransitionApproved' });
const approved = approvedTo('lower-security', '2026-06-15');
const waits: Asked = { type: 'AwaitPlace', proposalId: 'p1', reason: 'Full.' };
const finds: Asked = { type: 'FindPlace', proposalId: 'p1' };
const effect: Asked = { type: 'TakeEffect', proposalId: 'p1' };

describe('waiting for a place', () => {
  const waiting = approved.on('2026-06-10').when(caseworker, waits).then({ type: 'PlaceAwaited', since: '2026-06-10' });

  it('is of an approved transition, and said once', () => {
    serving.on('2026-06-10').when(caseworker, waits).thenRefused('no-such-proposal');
    waiting.on('2026-06-11').when(caseworker, waits).then();
  });

  it('has a name and a deadline, and holds the transition back', () => {
    expect(namedWait(waiting.sentence())).toBe('awaiting-place');
    expect(deadlinesOf(waiting.sentence(), '2026-06-10').map(({ id, dueOn }) => [id, dueOn])).toContainEqual([
      'find-place/p1',
      '2026-06-24',
    ]);
    waiting.on('2026-06-15').when(clock, effect).then();
    expect(nextDue(waiting.sentence(), '2026-06-20')?.type).toBe('ReachDeadline');
  });

  it.each<[IsoDate, number, IsoDate]>([
    ['2026-06-12', 0, '2026-06-15'],
    ['2026-06-15', 0, '2026-06-15'],
    ['2026-06-16', 1, '2026-06-16'],
    ['2026-07-15', 30, '2026-07-15'],
  ])('until %s counts %s days from the day of the move, which becomes %s', (today, days, effectiveOn) => {
    const found = waiting.on(today).when(caseworker, finds).then({ type: 'PlaceFound', days });
    expect(found.sentence()).toMatchObject({ awaitingPlace: null, daysAwaitingPlace: days });
    found.on(effectiveOn).when(clock, effect).then({ type: 'RegimeChanged', effectiveOn });
  });

  it('ends once, and only for what waits', () => {
    approved.on('2026-06-12').when(caseworker, finds).thenRefused('no-such-proposal');
    const found = waiting.on('2026-06-12').when(caseworker, finds).then({ type: 'PlaceFound' });
    found.on('2026-06-12').when(caseworker, finds).thenRefused('no-such-proposal');
  });

  // Since 10 June, for 15 June: days count from the day on which the person should have moved.
  it.each<[IsoDate, number]>([
    ['2026-06-14', 0],
    ['2026-06-15', 0],
    ['2026-06-16', 1],
    ['2026-07-15', 30],
  ])('by %s has lasted %i days', (today, days) => {
    const view = sentenceView('s1', 1, waiting.sentence(), today);
    expect(view).toMatchObject({ daysAwaitingPlaceSoFar: days, daysAwaitingPlace: 0 });
  });

  it('is never for freedom', () => {
    approvedTo('probation', '2027-02-18')
      .on('2027-02-01')
      .when(caseworker, waits)
      .thenRefused('release-waits-for-no-place');
  });

  it('ends when the person is moved for a breach', () => {
    const strict = broke(approvedTo('hospital', '2026-06-15'), '2026-06-01', 'b1');
    expect(strict.sentence().awaitingPlace).toBeNull();
    const held = broke(waiting, '2026-06-11', 'b1').on('2026-06-11').when(approver, answers('b1', 'written-reprimand'));
    expect(held.then({ type: 'BreachAnswered' }).sentence().awaitingPlace).not.toBeNull();
  });
});

describe('a day that passed undecided', () => {
  const assess = { type: 'PassUndecided', deadlineId: 'assess-lower-security', dueOn: '2026-03-02' } as const;
  const flagged = serving.on('2026-03-03').when(clock, assess).then({ type: 'DayPassedUndecided' });

  it('is no day of another kind, nor one that has moved', () => {
    serving
      .on('2028-01-01')
      .when(clock, { ...assess, deadlineId: 'full-term', dueOn: '2027-08-20' })
      .then();
    serving
      .on('2026-03-03')
      .when(clock, { ...assess, dueOn: '2026-03-01' })
      .then();
    expect(sentenceView('s1', 1, flagged.sentence(), '2026-03-03').undecided).toMatchObject([
      { kind: 'assess-lower-security', dueOn: '2026-03-02' },
    ]);
  });

  it('is answered by a decision about what it asked, and by no other', () => {
    expect(approvedTo('hospital', '2026-06-15', flagged).sentence().undecided).toHaveLength(1);
    expect(approvedTo('lower-security', '2026-06-15', flagged).sentence().undecided).toEqual([]);
  });

  it('is looked at anew when an absence has moved the dates', () => {
    const back = flagged
      .on('2026-05-10')
      .when(caseworker, {
        type: 'RegisterAbsence',
        absenceId: 'a1',
        absence: 'escape',
        from: '2026-05-10',
        reason: null,
      })
      .then({ type: 'AbsenceRegistered' })
      .on('2026-05-20')
      .when(caseworker, { type: 'EndAbsence', absenceId: 'a1', returnedOn: '2026-05-20', countedDays: 0 })
      .then({ type: 'AbsenceEnded' }, { type: 'DatesCalculated' });
    expect(back.sentence().undecided).toEqual([]);
    // This day has not moved, and is said once more: by another command than the one that the log knows.
    const ids = [serving, back].map((at) => clockCommandId(assess, '2026-03-03', at.sentence()));
    expect(ids).toEqual(['undecided/assess-lower-security/2026-03-02', 'undecided/assess-lower-security/2026-03-02/1']);
  });
});
