import fc from 'fast-check';
import { addDays, daysBetween } from '../domain/dates';
import { endOf, fullTermWithSubsidiary, imprisonmentDates } from '../domain/dates-of-sentence';
import { isClosed, namedWait, nextDue, nextMoment } from '../domain/deadlines';
import { type SentenceEvent } from '../domain/events';
import { fold } from '../domain/evolve';
import { ruleSet } from '../domain/rule-sets';
import { clockStopped, isEnded, openAbsence, type Sentence } from '../domain/state';
import { sentenceView } from '../domain/view';
import { act, wandering } from './random-acts';
import { live, note, order, seen } from './random-lives';
import { measured } from './random-measures';

// Whatever happens in a random life, the properties hold. The counts show that the interesting things did happen.

/** Regimes that nobody may reach around a decision. */
const DECIDED_FIRST: readonly string[] = ['probation', 'electronic-monitoring', 'home-detention'];

/** As an `expect` would, which is dear where thousands of events of hundreds of lives are asked. */
function holds(what: string, truth: boolean): void {
  if (!truth) expect({ [what]: truth }).toEqual({ [what]: true });
}

describe('in any life', () => {
  const plain = fc.tuple(order, fc.array(act, { minLength: 5, maxLength: 40 }));
  const lives = fc.oneof({ arbitrary: plain, weight: 3 }, { arbitrary: measured, weight: 1 });
  const options = { numRuns: 400, seed: 20260302 };

  it('every open sentence has a next moment or a named wait, and no more than one proposal and one absence open', () => {
    fc.assert(
      fc.property(lives, ([start, acts]) => {
        live(start, acts, (sentence, today) => {
          const { proposals, absences, status, place, petition } = sentence;
          if (!isEnded(sentence)) holds('awaits', (nextMoment(sentence, today) ?? namedWait(sentence)) !== null);
          // After the end just what goes on is awaited, and what is awaited goes on.
          else holds('awaits or is closed', isClosed(sentence) === (nextMoment(sentence, today) === null));
          holds('one pending', proposals.filter((each) => each.status === 'pending').length <= 1);
          holds('one approved', proposals.filter((each) => each.status === 'approved').length <= 1);
          holds('one absence', absences.filter(({ to }) => to === null).length <= 1);
          if (status === 'on-probation') holds('on probation', place.regime === 'probation');
          holds('before the court', petition === null || status === 'on-probation');
          if (clockStopped(sentence))
            holds('stands still', !['CompleteSentence', 'TakeEffect'].includes(nextDue(sentence, today)?.type ?? ''));
        });
      }),
      options,
    );
  });

  it('nobody decides what they proposed, and nobody is released or monitored before the law allows', () => {
    fc.assert(
      fc.property(lives, ([start, acts]) => {
        live(start, acts, (sentence, _today, happened, before) => {
          for (const { decision: made, proposedBy } of sentence.proposals)
            holds('two pairs of eyes', made?.by !== proposedBy);
          const approved = sentence.proposals.filter(
            ({ status, decision: made }) => ['effective', 'reversed'].includes(status) && made !== null,
          );
          for (const { regime } of sentence.places.slice(1))
            if (DECIDED_FIRST.includes(regime))
              holds(
                'decided',
                approved.some(({ to }) => to.regime === regime),
              );
          const dates = imprisonmentDates(sentence);
          const released = happened.find(({ type }) => type === 'ReleasedOnProbation');
          if (sentence.probation && dates && released && !before?.recall) {
            const minimum =
              dates.halfTimeReleaseFrom ??
              dates.compellingReasonsFrom ??
              dates.proposedReleaseDate ??
              dates.expectedReleaseDate;
            expect(sentence.probation.releasedOn >= minimum).toBe(true);
          }
        });
      }),
      options,
    );
  });

  it('a complaint after the end is decided, and changes nothing of what the sentence was', () => {
    fc.assert(
      fc.property(lives, ([start, acts]) => {
        live(start, acts, (sentence, _today, happened, before) => {
          if (!before || !isEnded(before)) return;
          for (const { type } of happened) note(`after the end: ${type}`);
          for (const kept of [
            'status',
            'completedOn',
            'places',
            'leaves',
            'conditions',
            'absences',
            'exclusions',
          ] as const)
            holds(`${kept} as it was`, sentence[kept] === before[kept]);
          for (const kept of ['probation', 'suspensions', 'monitoring', 'course'] as const)
            holds(`${kept} as it was`, sentence[kept] === before[kept]);
        });
      }),
      options,
    );
  });

  it('a probation that stands still is no shorter and no longer for it: what remains of it is what remained', () => {
    const remainderOf = ({ releasedOn, endsOn, suspendedDays }: NonNullable<Sentence['probation']>) =>
      daysBetween(releasedOn, endsOn) - suspendedDays;
    fc.assert(
      fc.property(lives, ([start, acts]) => {
        live(start, acts, ({ probation, order: { kind } }, _today, happened, before) => {
          const was = before?.probation;
          if (kind !== 'imprisonment' || !probation || was?.releasedOn !== probation.releasedOn) return;
          // A corrected length, or other rules, move the end itself.
          if (happened.some(({ type }) => type === 'FactCorrected' || type === 'RuleSetAdopted')) return;
          expect(remainderOf(probation)).toBe(remainderOf(was));
        });
      }),
      options,
    );
  });

  it('days served, absent and remaining add up to the calendar', () => {
    // Whoever goes and comes back, time and again: of random acts alone few have been away when their life ends.
    const wanderers = fc.tuple(order, fc.array(fc.oneof(act, wandering, wandering), { minLength: 3, maxLength: 15 }));
    fc.assert(
      fc.property(wanderers, ([start, acts]) => {
        const { state } = live(start, acts, () => undefined);
        if (state.status === 'unregistered' || openAbsence(state)) return;
        const dates = imprisonmentDates(state);
        if (!dates || dates.probation === 'served-by-remand') return;
        const lost = state.absences.reduce(
          (days, { from, to, countedDays }) => days + daysBetween(from, to ?? from) - countedDays,
          0,
        );
        const lastDay = ruleSet(state.ruleSet).dayCount === 'INCLUSIVE' ? 1 : 0;
        const calendar = daysBetween(state.startDate, fullTermWithSubsidiary(state, dates)) + lastDay;
        // An absence that began after the last day moves nothing.
        if (state.absences.every(({ from }) => from <= dates.fullTermDate))
          expect(calendar).toBe(dates.totalDays - dates.remandCreditDays + lost);
        for (const { type } of state.absences)
          note(type === 'interruption' ? 'an interruption in the sum' : 'an absence in the sum');
        if (state.status === 'completed') expect(state.completedOn).toBe(endOf(state).on);
      }),
      options,
    );
  });

  it('replaying the log gives the state, and the state can be shown on any day', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: -10, max: 4000 }), ([start, acts], ahead) => {
        const { events, state } = live(start, acts, () => undefined);
        expect(fold(JSON.parse(JSON.stringify(events)) as SentenceEvent[])).toEqual(state);
        if (state.status !== 'unregistered')
          expect(sentenceView('s1', events.length, state, addDays('2026-03-02', ahead)).version).toBe(events.length);
      }),
      options,
    );
  });

  afterAll(() => {
    process.stdout.write(`what occurred in random lives: ${JSON.stringify(Object.fromEntries([...seen].sort()))}\n`);
  });

  it.each([
    'TransitionApproved',
    'TransitionDenied',
    'RegimeChanged',
    'ReleasedOnProbation',
    'SentenceCompleted',
    'AbsenceEnded',
    'CourtProlonged',
    'DeadlineReached',
    'ReviewDue',
    'StayDecided',
    'RemandCredited',
    'BreachRegistered',
    'DayPassedUndecided',
    'CourtPetitioned',
    'CourtRuled',
    'ProlongationCaseBrought',
    'PlaceAwaited',
    'PlaceFound',
    'SentenceEnded',
    'LeaveGranted',
    'LeaveEnded',
    'ConditionSet',
    'ConditionEnded',
    'BreachAnswered',
    'PersonNotified',
    'ComplaintReceived',
    'ComplaintDecided',
    'FactCorrected',
    'RuleSetAdopted',
    'InterimReplySent',
    'CorrectionRefused',
    'VictimWishRecorded',
    'VictimWishWithdrawn',
    'VictimNoticeSent',
    'LeaveRefused',
    'LeaveRevoked',
    'InterruptionExtended',
    'InterruptionRevoked',
    'InterruptionRefused',
    'ProbationSuspended',
    'SuspensionEnded',
    'OwnPetitionReceived',
    'OwnPetitionForwarded',
    'CourtRefusedRelease',
    'ProbationExtended',
    'RecalledWithoutCourt',
    'OwnRecallRefused',
    'after the end: PersonNotified',
    'after the end: ComplaintReceived',
    'after the end: ComplaintDecided',
    'after the end: DeadlineReached',
    'an absence in the sum',
    'an interruption in the sum',
    'refused: not-yet-eligible',
    'refused: wrong-level',
    'refused: clock-stopped',
  ])('%s occurred, else the properties say nothing', (what) => {
    expect(seen.get(what) ?? 0).toBeGreaterThan(20);
  });
});
