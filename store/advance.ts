import { type Command } from '../domain/commands';
import { clockCommandId } from '../domain/commands/clock-id';
import { deadlinesOf, isClosed, nextDue, nextMoment, type Moment } from '../domain/deadlines';
import { type Kind, type Regime } from '../domain/regimes';
import { type Sentence, type Status } from '../domain/state';
import { clockAt, NOW_MS, spreadOut, waitMs, type Clock } from './clock';
import { type Store } from './data-source';
import { Fenced, OlderLog } from './errors';
import { NOTICES_DUE } from './notices/deliveries';
import { keepFolded, keptOf } from './kept';
import { LETTERS_DUE } from './notices/letters-due';
import { recordKnowing } from './record';
import { rows, withSession } from './session';
import { readStream, type Folded } from './stream';

/** Which sentence, by which run of its workflow, which has seen the log up to `version`. */
export interface Turn {
  readonly sentenceId: string;
  readonly epoch: number;
  readonly version: number;
}

export type Advanced =
  | { readonly fenced: true }
  | {
      readonly fenced: false;
      /** Whether nothing of it goes on: a complaint keeps a sentence that has ended. */
      readonly ended: boolean;
      readonly version: number;
      readonly status: Status;
      readonly regime: Regime;
      readonly kind: Kind;
      readonly unit: string;
      /** Every place so far with its first day, the present one last. */
      readonly places: Sentence['places'];
      readonly next: Moment | null;
      readonly overdue: boolean;
      /** Real milliseconds until the next moment; a year, when nothing is dated. */
      readonly waitMs: number;
      /** How many notices and letters wait, and have waited for as long as was said. */
      readonly notices: number;
    };

/** When a sentence is to look again, and what of it waits for its workflow to be sent. */
export interface Wakings {
  /**
   * Milliseconds after midnight within which the sentences wake, each at its own moment: what is due is due at midnight all
   * the same, and shows as such, whoever was woken. None, where nothing is said.
   */
  readonly spreadMs?: number;
  /** For how many milliseconds a notice or a letter has waited when it counts as overlooked. None: whatever waits counts. */
  readonly overlookedMs?: number;
}

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const CLOCK = { id: 'clock', role: 'clock', unit: null } as const;

/**
 * Records everything whose day has come, one command at a time, each decided on what the one before it left; then notes
 * how far the workflow has followed. The clock is a user like any other: it goes through `record`. Harmless to repeat.
 */
export async function advanceSentence(store: Store, turn: Turn, wakings: Wakings = {}): Promise<Advanced> {
  try {
    return await follow(store, turn, await recordDue(store, turn), wakings);
  } catch (error) {
    if (error instanceof Fenced) return { fenced: true };
    throw error;
  }
}

async function recordDue(store: Store, { sentenceId, epoch, version: known }: Turn): Promise<Known> {
  let at = await readKnown(store, sentenceId, known);
  for (;;) {
    const command = dueCommand(at, sentenceId, epoch);
    if (!command) return at;
    const { recorded, folded } = await recordKnowing(store, command, { known, seen: at.folded });
    // Somebody's command may have overtaken the clock's: then there is more to see. Due, alone and yet in vain is a bug.
    if (folded.version === at.folded.version)
      throw new Error(
        `The clock of ${sentenceId} is in vain: ${command.id}, ${recorded.ok ? 'nothing happened' : recorded.code}`,
      );
    at = standing(folded, at.clock);
  }
}

interface Known {
  readonly folded: Folded;
  readonly state: Sentence;
  readonly clock: Clock;
}

function standing(folded: Folded, clock: Clock): Known {
  if (folded.state.status === 'unregistered') throw new Error('There is no such sentence');
  return { folded, state: folded.state, clock };
}

function readKnown(store: Store, sentenceId: string, known: number): Promise<Known> {
  return withSession(store, async (session) => {
    const seen = keptOf(store, sentenceId);
    const { folded, nowMs } = await readStream(session, store, sentenceId, seen && { seen });
    if (folded.version < known)
      throw new OlderLog(`${sentenceId} is at ${folded.version}, and its workflow has seen ${known}`);
    keepFolded(store, sentenceId, folded);
    return standing(folded, clockAt(nowMs, folded.latest));
  });
}

/** The next command of the clock; null: nothing is due. `epoch`: of the run that asks, null when none does. */
export function dueCommand(
  { state, clock }: Pick<Known, 'state' | 'clock'>,
  sentenceId: string,
  epoch: number | null,
): Command | null {
  const due = nextDue(state, clock.today);
  const on = due && nextMoment(state, clock.today)?.on;
  if (!due || !on) return null;
  return { ...due, id: clockCommandId(due, on, state), sentenceId, by: CLOCK, expectedVersion: null, epoch };
}

const FOLLOWED = `
  SELECT es.followed($1, $2, $3), ${NOW_MS} AS now, (${NOTICES_DUE}) + (${LETTERS_DUE}) AS notices
  FROM (VALUES ($1::uuid)) AS asked (id) LEFT JOIN rm.clock c ON c.sentence_id = asked.id`;

async function follow(
  store: Store,
  { sentenceId, epoch }: Turn,
  { folded, state }: Known,
  { spreadMs = 0, overlookedMs = 0 }: Wakings,
): Promise<Advanced> {
  const { version, latest } = folded;
  const [row] = await rows<{ now: number; notices: number }>(store, FOLLOWED, [
    ...[sentenceId, epoch, version, overlookedMs / 1000],
  ]);
  if (!row) throw new Error('es.followed answered nothing');
  const { now, today } = clockAt(row.now, latest);
  const next = nextMoment(state, today);
  return {
    fenced: false,
    ended: isClosed(state),
    version,
    status: state.status,
    regime: state.place.regime,
    kind: state.order.kind,
    unit: state.place.unit,
    places: state.places,
    next,
    overdue: deadlinesOf(state, today).some((deadline) => deadline.state === 'overdue'),
    waitMs: next ? spreadOut(waitMs(now, next.on), sentenceId, spreadMs) : YEAR_MS,
    notices: row.notices,
  };
}
