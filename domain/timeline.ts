import { minDate, osloDate, type Instant, type IsoDate } from './dates';
import { type EventOf, type RecordedEvent } from './events';
import { evolve } from './evolve';
import { UNREGISTERED, type Sentence, type SentenceState } from './state';

/** A sentence as it was known at a moment, and the last version that it rests on. */
export interface AsOf {
  readonly state: Sentence;
  readonly version: number;
}

/**
 * The sentence as it was known at `knownAt`, for the day `effectiveOn`: what had occurred by then, as far as it held that
 * day. Null: it was not known yet, or did not hold yet.
 *
 * Folded in the order of the log, since an event entered late was decided on what had been entered before it: an absence
 * of last week has set aside the proposal of yesterday. So what is known now, for today, is the sentence as it stands.
 */
export function asOf(events: readonly RecordedEvent[], knownAt: Instant, effectiveOn: IsoDate): AsOf | null {
  const held = heldEvents(events, knownAt, effectiveOn);
  const last = held.at(-1);
  const state = foldHeld(held, effectiveOn);
  return last && state ? { state, version: last.version } : null;
}

/** The events that were known at a moment and held on a day, in the order of the log. */
export function heldEvents(
  events: readonly RecordedEvent[],
  knownAt: Instant,
  effectiveOn: IsoDate,
): readonly RecordedEvent[] {
  // Instants are all in UTC to the millisecond, so they compare as texts.
  const known = events.filter(({ occurredAt }) => occurredAt <= knownAt);
  const days = correctedDays(known);
  return known.filter((event) => heldFrom(event, days) <= effectiveOn);
}

/** From which day an event holds, as it is known by now. */
export function heldFrom({ eventId, effectiveOn }: RecordedEvent, corrected: ReadonlyMap<string, IsoDate>): IsoDate {
  return corrected.get(eventId) ?? effectiveOn;
}

/** What events that hold on a day leave of a sentence on that day. Null: it did not hold yet. */
export function foldHeld(held: readonly RecordedEvent[], on: IsoDate): Sentence | null {
  if (held[0]?.event.type !== 'SentenceRegistered') return null;
  const state = held.reduce((before: SentenceState, recorded) => evolveHeld(before, recorded, on), UNREGISTERED);
  return state.status === 'unregistered' ? null : state;
}

/** `evolve`, for a day: a corrected absence that ended later than that day still lasts on it. */
export function evolveHeld(state: SentenceState, { event }: RecordedEvent, on: IsoDate): SentenceState {
  const after = evolve(state, event);
  if (event.type !== 'FactCorrected' || after.status === 'unregistered') return after;
  const { correction } = event;
  if (correction.field !== 'absence' || correction.to <= on) return after;
  const absences = after.absences.map((absence) =>
    absence.absenceId === correction.absenceId ? { ...absence, to: null, countedDays: 0 } : absence,
  );
  return { ...after, absences };
}

/**
 * From which day events hold when a correction among them has moved it, by the id of the event. The dates of an absence
 * and of the start say themselves from when they hold: they move the events that set them, and a correction of them holds
 * as early as what it corrects. Every other correction holds from the day that it names.
 */
export function correctedDays(known: readonly RecordedEvent[]): ReadonlyMap<string, IsoDate> {
  const days = new Map<string, IsoDate>();
  for (const { eventId, effectiveOn, event } of known) {
    if (event.type !== 'FactCorrected') continue;
    const moved = movedBy(event, known);
    if (moved.length === 0) continue;
    for (const [id, day] of moved) days.set(id, day);
    days.set(eventId, minDate(effectiveOn, ...moved.map(([, day]) => day)));
  }
  return days;
}

function movedBy(
  { correction }: EventOf<'FactCorrected'>,
  known: readonly RecordedEvent[],
): readonly (readonly [eventId: string, day: IsoDate])[] {
  switch (correction.field) {
    case 'absence':
      return known.flatMap(({ eventId, event }) => {
        if (!('absenceId' in event) || event.absenceId !== correction.absenceId) return [];
        if (event.type === 'AbsenceRegistered') return [[eventId, correction.from] as const];
        return event.type === 'AbsenceEnded' ? [[eventId, correction.to] as const] : [];
      });
    case 'startDate':
      return known.flatMap(({ eventId, occurredAt, event }) => {
        if (event.type === 'ServingStarted') return [[eventId, correction.startDate] as const];
        // Ordered is whoever has been registered, summoned until the day on which serving starts.
        return event.type === 'SentenceRegistered'
          ? [[eventId, minDate(correction.startDate, osloDate(occurredAt))] as const]
          : [];
      });
    case 'length':
    case 'remandDays':
    case 'frame':
    case 'unbrokenCustodySince':
    case 'birthDate':
      return [];
  }
}
