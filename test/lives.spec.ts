import fc from 'fast-check';
import { type Asked } from '../domain/commands';
import { levelFor } from '../domain/authority';
import { addDays, daysBetween, maxDate, type IsoDate } from '../domain/dates';
import { endOf, fullTermWithSubsidiary, imprisonmentDates } from '../domain/dates-of-sentence';
import { decide } from '../domain/decide';
import { namedWait, nextDue, nextMoment } from '../domain/deadlines';
import { eligibleFrom } from '../domain/eligibility';
import { ABSENCE_TYPES, type Actor, RELEASE_GROUNDS, type SentenceEvent } from '../domain/events';
import { evolve, fold } from '../domain/evolve';
import { findTransition, REGIMES } from '../domain/regimes';
import { isEnded, openAbsence, type Sentence } from '../domain/state';
import { sentenceView } from '../domain/view';
import {
  approver,
  caseworker,
  clock,
  command,
  court,
  decision,
  detention,
  home,
  imprisonment,
  placement,
  proposal,
  region,
  registered,
} from './given';

// Random lives: anybody asks for anything on any day, lawful or not; the clock does its part. Whatever happens, the
// properties hold. The counts show that the interesting things did happen.

interface Act {
  readonly days: number;
  readonly by: Actor;
  readonly ask: (sentence: Sentence, today: IsoDate, n: number) => readonly (readonly [Actor | null, Asked])[];
}

const people = [caseworker, approver, region, court, placement];
const decider = { local: approver, region, court };
const proposals = ['transition', 'transition', 'transition', 'denial', 'stay'] as const;

/** A proposal on any day or on the first lawful one, and perhaps its decision at the level that the law names. */
const progression = fc
  .record({
    regime: fc.constantFrom(...REGIMES, 'probation' as const, 'probation' as const),
    ahead: fc.integer({ min: -30, max: 200 }),
    lawful: fc.boolean(),
    type: fc.constantFrom(...proposals),
    ground: fc.constantFrom(null, null, ...RELEASE_GROUNDS),
    years: fc.constantFrom(null, 1, 5),
    outcome: fc.constantFrom(null, 'approve' as const, 'approve' as const, 'deny' as const),
    consent: fc.boolean(),
  })
  .map(({ regime, ahead, lawful, type, ground, years, outcome, consent }): Act['ask'] => (sentence, today, n) => {
    const from = lawful ? eligibleFrom(regime, sentence, ground) : null;
    const to = { regime, unit: 'oslo-fengsel' };
    const effectiveOn = from ? maxDate(from, sentence.placeSince) : addDays(today, ahead);
    const facts = { ...home, ...(consent && { prosecutionConsentedOn: today }) };
    const asked = proposal({
      proposalId: `p${n}`,
      proposal: type,
      to,
      effectiveOn,
      ground,
      probationYears: years,
      facts,
    });
    const row = findTransition(sentence.order.kind, sentence.place.regime, regime);
    const by = row ? decider[levelFor(sentence, row, type, facts)] : approver;
    return [[caseworker, asked], ...(outcome ? [[by, decision({ proposalId: `p${n}`, outcome })] as const] : [])];
  });

const any =
  (make: (sentence: Sentence, today: IsoDate, n: number) => Asked): Act['ask'] =>
  (...args) => [[null, make(...args)]];
const ask: fc.Arbitrary<Act['ask']> = fc.oneof(
  { arbitrary: progression, weight: 8 },
  fc.constantFrom('approve' as const, 'deny' as const).map((outcome) =>
    any((sentence) => {
      const pending = sentence.proposals.find(({ status }) => status === 'pending');
      return decision({ proposalId: pending?.proposalId ?? 'none', outcome });
    }),
  ),
  fc.constant(
    any((_, occurredOn, n) => ({
      ...({ type: 'RegisterBreach', breachId: `b${n}`, kind: 'positive-drug-test' } as const),
      ...{ occurredOn, description: 'x', condition: null },
    })),
  ),
  fc
    .record({ absence: fc.constantFrom(...ABSENCE_TYPES), ago: fc.integer({ min: 0, max: 3 }) })
    .map(({ absence, ago }) =>
      any((_, today, n) => ({
        type: 'RegisterAbsence',
        absenceId: `a${n}`,
        absence,
        from: addDays(today, -ago),
        reason: null,
      })),
    ),
  fc.integer({ min: 0, max: 4 }).map((countedDays) =>
    any((sentence, returnedOn) => {
      const absenceId = openAbsence(sentence)?.absenceId ?? 'none';
      return { type: 'EndAbsence', absenceId, returnedOn, countedDays };
    }),
  ),
  fc.integer({ min: 0, max: 6 }).map((years) =>
    any((_, today) => ({
      ...({ type: 'RecordCourtProlongation', years, court: 'oslo-tingrett', caseNumber: '1' } as const),
      ...{ judgedOn: today, finalOn: today },
    })),
  ),
  fc
    .integer({ min: 1, max: 30 })
    .map((days) => any((_, _today, n) => ({ type: 'CreditRemand', creditId: `r${n}`, days, reason: 'x' }))),
);

const act: fc.Arbitrary<Act> = fc.record({
  days: fc.integer({ min: 0, max: 120 }),
  by: fc.constantFrom(...people),
  ask,
});
const order = fc.oneof(
  fc
    .record({
      years: fc.integer({ min: 0, max: 12 }),
      months: fc.integer({ min: 0, max: 11 }),
      days: fc.integer({ min: 1, max: 29 }),
    })
    .map((length) => imprisonment({}, length)),
  fc.integer({ min: 1, max: 10 }).map((frame) => detention(frame, frame > 2 ? frame - 2 : null)),
);

/** Regimes that nobody may reach around a decision. */
const DECIDED_FIRST: readonly string[] = ['probation', 'electronic-monitoring', 'home-detention'];

const seen = new Map<string, number>();
const note = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);

/** Lives one life and calls `check` after every event that came of it. */
function live(
  start: ReturnType<typeof imprisonment>,
  acts: readonly Act[],
  check: (sentence: Sentence, today: IsoDate) => void,
) {
  let events: readonly SentenceEvent[] = registered(start);
  let state = fold(events);
  let today: IsoDate = '2026-03-02';
  const ask = (by: Actor, asked: Asked) => {
    const outcome = decide(command(by, asked), state, today);
    if (!outcome.ok) return void note(`refused: ${outcome.code}`);
    for (const event of outcome.events) note(event.type);
    events = [...events, ...outcome.events];
    state = outcome.events.reduce(evolve, state);
    if (state.status !== 'unregistered') check(state, today);
    return outcome.events.length;
  };
  const settle = () => {
    for (let turns = 0; ; turns += 1) {
      if (turns > 200) throw new Error('the clock never settles');
      const due = state.status === 'unregistered' ? null : nextDue(state, today);
      if (!due) return;
      // What the clock asks it is never refused, and it is never for nothing: else it would ask for ever.
      expect(ask(clock, due)).toBeGreaterThan(0);
    }
  };
  settle();
  for (const [n, { days, by, ask: make }] of acts.entries()) {
    today = addDays(today, days);
    settle();
    if (state.status === 'unregistered' || isEnded(state)) break;
    for (const [who, asked] of make(state, today, n)) ask(who ?? by, asked);
    settle();
  }
  return { events, state };
}

describe('in any life', () => {
  const lives = fc.tuple(order, fc.array(act, { minLength: 5, maxLength: 40 }));
  const options = { numRuns: 300, seed: 20260302 };

  it('every open sentence has a next moment or a named wait, and no more than one proposal and one absence open', () => {
    fc.assert(
      fc.property(lives, ([start, acts]) => {
        live(start, acts, (sentence, today) => {
          if (!isEnded(sentence)) expect(nextMoment(sentence, today) ?? namedWait(sentence)).not.toBeNull();
          expect(sentence.proposals.filter(({ status }) => status === 'pending').length).toBeLessThanOrEqual(1);
          expect(sentence.proposals.filter(({ status }) => status === 'approved').length).toBeLessThanOrEqual(1);
          expect(sentence.absences.filter(({ to }) => to === null).length).toBeLessThanOrEqual(1);
        });
      }),
      options,
    );
  });

  it('nobody decides what they proposed, and nobody is released or monitored before the law allows', () => {
    fc.assert(
      fc.property(lives, ([start, acts]) => {
        live(start, acts, (sentence) => {
          for (const { decision: made, proposedBy } of sentence.proposals) expect(made?.by).not.toBe(proposedBy);
          const approved = sentence.proposals.filter(
            ({ status, decision: made }) => status === 'effective' && made !== null,
          );
          for (const { regime } of sentence.places.slice(1))
            if (DECIDED_FIRST.includes(regime)) expect(approved.some(({ to }) => to.regime === regime)).toBe(true);
          const dates = imprisonmentDates(sentence);
          if (sentence.probation && dates && sentence.extraRemandDays === 0) {
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

  it('days served, absent and remaining add up to the calendar', () => {
    fc.assert(
      fc.property(lives, ([start, acts]) => {
        const { state } = live(start, acts, () => undefined);
        if (state.status === 'unregistered' || openAbsence(state)) return;
        const dates = imprisonmentDates(state);
        if (!dates || dates.probation === 'served-by-remand') return;
        const lost = state.absences.reduce(
          (days, { from, to, countedDays }) => days + daysBetween(from, to ?? from) - countedDays,
          0,
        );
        const calendar = daysBetween(state.startDate, fullTermWithSubsidiary(state, dates)) + 1;
        // An absence that began after the last day moves nothing.
        if (state.absences.every(({ from }) => from <= dates.fullTermDate))
          expect(calendar).toBe(dates.totalDays - dates.remandCreditDays + lost);
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
    'refused: not-yet-eligible',
    'refused: wrong-level',
    'refused: clock-stopped',
  ])('%s occurred, else the properties say nothing', (what) => {
    expect(seen.get(what) ?? 0).toBeGreaterThan(20);
  });
});
