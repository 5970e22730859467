import fc from 'fast-check';
import { type Asked } from '../domain/commands';
import { addDays, type IsoDate } from '../domain/dates';
import { decide } from '../domain/decide';
import { nextDue } from '../domain/deadlines';
import { type Actor, type SentenceEvent } from '../domain/events';
import { evolve, fold } from '../domain/evolve';
import { isEnded, type Sentence } from '../domain/state';
import { clock, command, detention, imprisonment, registered } from './given';
import { afterwards, type Act } from './random-acts';

// A random life is lived, with the clock doing its part.

export const order = fc.oneof(
  fc
    .record({
      years: fc.integer({ min: 0, max: 12 }),
      months: fc.integer({ min: 0, max: 11 }),
      days: fc.integer({ min: 1, max: 29 }),
    })
    .map((length) => imprisonment({}, length)),
  fc.integer({ min: 1, max: 10 }).map((frame) => detention(frame, frame > 2 ? frame - 2 : null)),
);

/** How often what happened. */
export const seen = new Map<string, number>();
export const note = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);

/** Lives one life and calls `check` after every event that came of it. */
export function live(
  start: ReturnType<typeof imprisonment>,
  acts: readonly Act[],
  check: (
    sentence: Sentence,
    today: IsoDate,
    happened: readonly SentenceEvent[],
    before: Sentence | null,
    by: Actor,
  ) => void,
) {
  let events: readonly SentenceEvent[] = registered(start);
  let state = fold(events);
  let today: IsoDate = '2026-03-02';
  const ask = (by: Actor, asked: Asked) => {
    const outcome = decide(command(by, asked), state, today);
    if (!outcome.ok) return void note(`refused: ${outcome.code}`);
    for (const event of outcome.events) note(event.type);
    events = [...events, ...outcome.events];
    const before = state.status === 'unregistered' ? null : state;
    state = outcome.events.reduce(evolve, state);
    if (state.status !== 'unregistered') check(state, today, outcome.events, before, by);
    return outcome.events.length;
  };
  const settle = () => {
    for (let turns = 0; ; turns += 1) {
      if (turns > 200) throw new Error('the clock never settles');
      const due = state.status === 'unregistered' ? null : nextDue(state, today);
      if (!due) return;
      // What the clock asks it is never refused, and it is never for nothing: else it would ask for ever.
      if (!ask(clock, due)) throw new Error(`the clock is refused, or asks for nothing: ${due.type}`);
    }
  };
  settle();
  for (const [n, { days, by, ask: make }] of acts.entries()) {
    today = addDays(today, days);
    settle();
    if (state.status === 'unregistered') break;
    const asks = isEnded(state) ? afterwards : make;
    for (const [who, asked] of asks(state, today, n)) ask(who ?? by, asked);
    settle();
  }
  return { events, state };
}
