import fc from 'fast-check';
import { type Asked } from '../domain/commands';
import { addDays, type IsoDate } from '../domain/dates';
import { type Actor, type RecordedEvent, type SentenceEvent } from '../domain/events';
import { type Sentence } from '../domain/state';
import { placement, registered, type imprisonment } from './given';
import { act, wandering, type Act } from './random-acts';
import { live, order } from './random-lives';
import { asLogged } from './told';

/** A life as the log would have it, and the sentence as it stood after each step. */
export interface RecordedLife {
  readonly events: readonly RecordedEvent[];
  readonly steps: readonly { readonly version: number; readonly today: IsoDate; readonly state: Sentence }[];
}

/** Absences whose days turn out to have been others: a little earlier or later, at either end. */
const correctingAbsences: fc.Arbitrary<Act> = fc
  .record({
    days: fc.integer({ min: 1, max: 60 }),
    pick: fc.nat(5),
    from: fc.integer({ min: -6, max: 6 }),
    to: fc.integer({ min: -6, max: 6 }),
    holds: fc.integer({ min: -10, max: 10 }),
  })
  .map(({ days, pick, from, to, holds }): Act => ({
    days,
    by: placement,
    ask: ({ absences }, today, n) => {
      const ended = absences.filter((absence) => absence.to !== null);
      const absence = ended[pick % Math.max(ended.length, 1)];
      if (!absence?.to) return [];
      const corrected = { from: addDays(absence.from, from), to: addDays(absence.to, to), countedDays: 0 };
      const correction = { field: 'absence', absenceId: absence.absenceId, ...corrected } as const;
      const holdsFrom = minOf(addDays(absence.from, holds), today);
      const about = { correctionId: `g${n}`, corrects: 'e1', birthDate: null, holdsFrom, reason: 'x' };
      const asked: Asked = { type: 'CorrectFact', correction, ...about };
      return [[placement, asked]];
    },
  }));

/** Lives with much that is entered late and put right later. */
export const recordedLives = fc
  .tuple(order, fc.array(fc.oneof(act, act, wandering, correctingAbsences), { minLength: 3, maxLength: 14 }))
  .map(([start, acts]) => recordedLife(start, acts));

/** Lives a life, one instant for each command. */
function recordedLife(start: ReturnType<typeof imprisonment>, acts: readonly Act[]): RecordedLife {
  const events: RecordedEvent[] = [];
  const steps: RecordedLife['steps'][number][] = [];
  const record = (happened: readonly SentenceEvent[], today: IsoDate, by: Actor) => {
    // Noon in Oslo, and a millisecond later for each command.
    const occurredAt = new Date(Date.parse(`${today}T11:00:00Z`) + events.length).toISOString();
    events.push(...asLogged(events, happened, today, by, occurredAt));
  };
  record(registered(start), '2026-03-02', placement);
  live(start, acts, (state, today, happened, _before, by) => {
    record(happened, today, by);
    steps.push({ version: events.length, today, state });
  });
  const types = events.map(({ event }) => event.type).join(' ');
  // What a failing property prints: not every state of it.
  return { events, steps, [fc.toStringMethod]: () => types } as RecordedLife;
}

function minOf(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}
