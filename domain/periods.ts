import { type Instant, type IsoDate } from './dates';
import { type RecordedEvent } from './events';
import { clockStopped, type Sentence } from './state';
import { correctedDays, foldHeld, heldFrom } from './timeline';

/** Where a person is and how the sentence stands. */
export interface Whereabouts {
  readonly status: string;
  readonly regime: string;
  readonly unit: string;
  /** Since when the person is in that place. */
  readonly since: IsoDate;
  /** Why the clock stands still; null while it runs. */
  readonly clockStopped: string | null;
}

/** So it was from a day until another (exclusive; null: for good), as it was known from an instant until another. */
export interface Period extends Whereabouts {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly knownFrom: Instant;
  readonly knownTo: Instant | null;
}

type Stretch = Omit<Period, 'knownFrom' | 'knownTo'>;

/**
 * All that was ever believed of where a person was and when: for each instant and each day at most one period covers
 * both, and it says what `asOf` says of them. Made of the log alone.
 */
export function periodsOf(events: readonly RecordedEvent[]): readonly Period[] {
  const closed: Period[] = [];
  let open: readonly Period[] = [];
  for (const [at, { occurredAt }] of events.entries()) {
    // What was recorded together was known together.
    if (events[at + 1]?.occurredAt === occurredAt) continue;
    const known = events.slice(0, at + 1);
    const stretches = movesAnybody(events, at) ? stretchesOf(known) : open;
    const kept = open.filter((period) => stretches.some((stretch) => isSame(period, stretch)));
    for (const period of open) if (!kept.includes(period)) closed.push({ ...period, knownTo: occurredAt });
    const fresh = stretches.filter((stretch) => !kept.some((period) => isSame(period, stretch)));
    open = [...kept, ...fresh.map((stretch) => ({ ...stretch, knownFrom: occurredAt, knownTo: null }))];
  }
  // What was believed for no time at all was never believed.
  return [...closed, ...open].filter(({ knownFrom, knownTo }) => knownFrom !== knownTo);
}

/** What can change where somebody is, or was: whatever else is recorded leaves the periods as they are. */
export const MOVING: readonly string[] = [
  ...[
    'SentenceRegistered',
    'ServingStarted',
    'RegimeChanged',
    'ReleasedOnProbation',
    'AbsenceRegistered',
    'AbsenceEnded',
  ],
  ...[
    'CourtPetitioned',
    'CourtRuled',
    'RecalledWithoutCourt',
    'SentenceCompleted',
    'SentenceEnded',
    'SentenceReopened',
  ],
  ...['FactCorrected', 'ComplaintDecided', 'ProbationExtended', 'ProbationSuspended', 'SuspensionEnded'],
  ...['MonitoringGranted', 'StartPostponed', 'StepTaken', 'StepRetracted'],
];

function movesAnybody(events: readonly RecordedEvent[], last: number): boolean {
  const occurredAt = events[last]?.occurredAt;
  for (let at = last; events[at]?.occurredAt === occurredAt && at >= 0; at--)
    if (MOVING.includes(events[at]?.event.type ?? '')) return true;
  return false;
}

/** Where the person is from day to day, as far as these events say. */
function stretchesOf(known: readonly RecordedEvent[]): readonly Stretch[] {
  const corrected = correctedDays(known);
  const moving = known.filter(({ event }) => MOVING.includes(event.type));
  const days = [...new Set(moving.map((event) => heldFrom(event, corrected)))].sort();
  const found: Stretch[] = [];
  for (const from of days) {
    const state = foldHeld(
      known.filter((event) => heldFrom(event, corrected) <= from),
      from,
    );
    const last = found.at(-1);
    const is = state && whereabouts(state);
    if (last && is && isSameWhereabouts(last, is)) continue;
    if (last && last.to === null) found[found.length - 1] = { ...last, to: from };
    if (is) found.push({ ...is, from, to: null });
  }
  return found;
}

/** Where a person is by a state. */
export function whereabouts(state: Sentence): Whereabouts {
  const { status, place, placeSince: since } = state;
  return { status, regime: place.regime, unit: place.unit, since, clockStopped: clockStopped(state)?.type ?? null };
}

function isSame(a: Stretch, b: Stretch): boolean {
  return a.from === b.from && a.to === b.to && isSameWhereabouts(a, b);
}

function isSameWhereabouts(a: Whereabouts, b: Whereabouts): boolean {
  return (
    a.status === b.status &&
    a.regime === b.regime &&
    a.unit === b.unit &&
    a.since === b.since &&
    a.clockStopped === b.clockStopped
  );
}
