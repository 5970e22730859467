import { type Command } from '../domain/commands';
import { type EventType } from '../domain/events';
import { NOW_MS } from './clock';
import { type Store } from './data-source';
import { askedOf, decideInTurn, type NextAsked, type Recorded } from './deciding';
import { knownOf } from './known-commands';
import { storedStreams } from './read-many';
import { unlessContended } from './record';
import { inTransaction, together, type Session, type Transaction } from './session';
import { fold, NOTHING, type Folded, type Known } from './stream';
import { unitsOf } from './lists/units';
import { writeAndCommit, type Writing } from './writing';

/** What hangs on how a sentence stands, at an instant (milliseconds since 1970) by its own clock; null: nothing more. */
export type NextCommand = (standing: Folded, nowMs: number) => Command | null;

/** What one sentence of many is asked. */
export interface Course extends Pick<Writing, 'past'> {
  readonly sentenceId: string;
  /** One after the other: given beforehand, or told from what the one before it left. */
  readonly asks: readonly Command[] | NextCommand;
}

/** What became of it. */
export interface OfMany {
  readonly sentenceId: string;
  /** An answer to each command, up to the first refusal. */
  readonly recorded: readonly Recorded[];
  /** The types of the events that were recorded now, in their order. */
  readonly events: readonly EventType[];
}

/**
 * `recordAll` of many sentences: one transaction, one commit, each statement made once for all of them. A refusal holds up no
 * other sentence; one that cannot be read or decided does, and so does whatever the database refuses: nothing is recorded of
 * any, and whoever asks may ask of each by itself.
 *
 * For the installation itself (an import, the clock): row-level security opens one sentence at a time to whoever acts. Throws
 * as `recordAll` does.
 */
export async function recordMany(store: Store, courses: readonly Course[]): Promise<readonly OfMany[]> {
  // Locked in one order by everybody who locks several: else two might wait for each other.
  if (new Set(courses.map(({ sentenceId }) => sentenceId)).size < courses.length)
    throw new Error('A sentence twice in one transaction');
  const inOrder = [...courses].sort((a, b) => (a.sentenceId < b.sentenceId ? -1 : 1));
  const wrote = (all: readonly OfMany[]) => all.some(({ events }) => events.length > 0);
  return unlessContended(() => inTransaction(store, (tx) => within(tx, store, inOrder), wrote));
}

async function within(tx: Transaction, store: Store, courses: readonly Course[]): Promise<readonly OfMany[]> {
  const ids = courses.map(({ sentenceId }) => sentenceId);
  const given = courses.flatMap(({ asks }) => (typeof asks === 'function' ? [] : asks));
  const [, streams, clocks, known, unknownUnits] = await together([
    tx.rows(ENTER, [ids]),
    storedStreams(tx, store, ids),
    tx.rows<{ now: number }>(CLOCKS, [ids]),
    knownOf(tx, given),
    unknownOf(tx, given.flatMap(unitsOf)),
  ]);
  const stored = new Map(streams.map((stream) => [stream.sentenceId, stream]));
  const [outcomes, writings, told]: [OfMany[], Writing[], Command[]] = [[], [], []];
  for (const [i, { sentenceId, asks, past = false }] of courses.entries()) {
    const { key = null, stored: rows = [] } = stored.get(sentenceId) ?? {};
    const nowMs = clocks[i]?.now ?? Number.NaN;
    const { folded } = fold(rows, sentenceId, NOTHING, key);
    const around = { known: known.get(sentenceId) ?? NONE, unknownUnits, nowMs };
    const { recorded, decided } = await decideInTurn(tx, folded, around, nextOf(asks, nowMs));
    if (typeof asks === 'function') told.push(...decided.map(({ command }) => command));
    outcomes.push({ sentenceId, recorded, events: decided.flatMap(({ events }) => events.map(({ type }) => type)) });
    if (decided.length > 0) writings.push({ sentenceId, key, decided, past });
  }
  await refuseKnown(tx, told);
  if (writings.length > 0) await writeAndCommit(tx, store, writings);
  return outcomes;
}

const NONE: ReadonlyMap<string, Known> = new Map();

function nextOf(asks: Course['asks'], nowMs: number): NextAsked {
  if (typeof asks !== 'function') return (_, n) => asks[n] && askedOf(asks[n]);
  let last: string | null = null;
  return (standing) => {
    const command = asks(standing, nowMs);
    // What led to nothing would be told again for ever.
    if (!command || command.id === last) return null;
    last = command.id;
    return askedOf(command);
  };
}

/** What hangs on how a sentence stands is never asked twice: once it is recorded, the sentence stands otherwise. */
async function refuseKnown(tx: Session, told: readonly Command[]): Promise<void> {
  const [again] = await knownOf(tx, told);
  if (again) throw new Error(`The log has it, and yet it is due: ${[...again[1].keys()].join(', ')} of ${again[0]}`);
}

// In the order of the array, which is that of the ids.
const ENTER = 'SELECT rm.enter(id, NULL, 0) FROM unnest($1::uuid[]) AS asked (id)';

const CLOCKS = `
  SELECT ${NOW_MS} AS now FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, n)
  LEFT JOIN rm.clock c ON c.sentence_id = asked.id ORDER BY n`;

// An installation without units has none that is unknown.
const UNKNOWN = `
  SELECT DISTINCT unit FROM unnest($1::text[]) AS named (unit)
  WHERE EXISTS (SELECT FROM rm.unit) AND NOT EXISTS (SELECT FROM rm.unit u WHERE u.id = unit)`;

async function unknownOf(tx: Session, units: readonly string[]): Promise<readonly string[]> {
  if (units.length === 0) return [];
  return (await tx.rows<{ unit: string }>(UNKNOWN, [units])).map(({ unit }) => unit);
}
