import { type Instant } from '../domain/dates';
import { type RecordedEvent } from '../domain/events';
import { evolve } from '../domain/evolve';
import { UNREGISTERED, type SentenceState } from '../domain/state';
import { NOW_MS } from './clock';
import { type Store } from './data-source';
import { decode, EVENT_COLUMNS, sealedPersonIn, unreadable, type EventRow } from './decode';
import { unwrapKey, type PersonKey } from './keys/personal-data';
import { type Session } from './session';

/** A sentence as its events, up to `version`, left it. */
export interface Folded {
  readonly state: SentenceState;
  readonly version: number;
  /** Of the last event: what tells that this is still the same log. */
  readonly hash: Buffer | null;
  readonly latest: Instant | null;
  /** The person as sealed in the first event: the read model carries it, and never in clear. */
  readonly sealedPerson: string | null;
}

export const NOTHING: Folded = { state: UNREGISTERED, version: 0, hash: null, latest: null, sealedPerson: null };

/** What is asked of a stream besides its events. */
export interface Asking {
  /** Folded already: gone on from, if the log still has it and the person can still be read. */
  readonly seen?: Folded;
  readonly until?: number;
  /** From which version on the events are answered, those that were folded already among them. */
  readonly since?: number;
  /** Whether these commands are known. */
  readonly commandIds?: readonly string[];
  /** Whether these units exist. */
  readonly units?: readonly string[];
}

/** What stands around a stream. */
export interface Around {
  /** By the sentence's own clock. */
  readonly nowMs: number;
  readonly key: PersonKey;
  /** Of the commands asked about those that are known, by their ids. */
  readonly known: ReadonlyMap<string, Known>;
  /** Of the units asked about those that do not exist. */
  readonly unknownUnits: readonly string[];
}

/** What a command led to, the first time, and the hash of what it asked. */
export interface Known {
  readonly version: number;
  readonly request: Buffer;
}

export interface Stream extends Around {
  readonly folded: Folded;
  /** Those that were not folded already, or that were asked for. */
  readonly events: readonly RecordedEvent[];
}

/** A stream, folded, with all that a decision on it needs: one statement. */
export async function readStream(
  session: Session,
  store: Store,
  sentenceId: string,
  asking: Asking = {},
): Promise<Stream> {
  const { seen = NOTHING, until = NO_END, since = NO_END } = asking;
  const from = Math.max(Math.min(seen.version, since), 1);
  const { around, stored } = await readRows(session, store, sentenceId, from, until, asking);
  if (seen.hash === null) return { ...around, ...fold(stored, sentenceId, NOTHING, around.key) };
  const before = stored.filter(({ version }) => version <= seen.version);
  const last = before.at(-1);
  const same =
    last !== undefined && last.version === seen.version && last.hash.equals(seen.hash) && around.key !== null;
  if (!same) return readStream(session, store, sentenceId, { ...asking, seen: NOTHING });
  const asked = before.filter(({ version }) => version >= since).map((row) => decode(row, sentenceId, around.key));
  const { folded, events } = fold(stored.slice(before.length), sentenceId, seen, around.key);
  return { ...around, folded, events: [...asked, ...events] };
}

/** A stream that is not folded: for whoever folds it their own way, as of a moment. */
export async function readUnfolded(
  session: Session,
  store: Store,
  sentenceId: string,
): Promise<Around & { readonly events: readonly RecordedEvent[] }> {
  const { around, stored } = await readRows(session, store, sentenceId, 1, NO_END);
  return { ...around, events: stored.map((row) => decode(row, sentenceId, around.key)) };
}

/** Stored rows of a stream, applied one after the other to what came before them. Throws Unreadable. */
export function fold(stored: readonly EventRow[], sentenceId: string, from: Folded, key: PersonKey) {
  const events: RecordedEvent[] = [];
  let { state } = from;
  for (const row of stored) {
    const recorded = decode(row, sentenceId, key);
    events.push(recorded);
    state = follow(state, row, recorded);
  }
  const last = stored.at(-1);
  const first = stored.find((row) => row.type === 'SentenceRegistered');
  const folded: Folded = {
    state,
    version: last?.version ?? from.version,
    hash: last?.hash ?? from.hash,
    latest: events.at(-1)?.occurredAt ?? from.latest,
    sealedPerson: first ? sealedPersonIn(first.body) : from.sealedPerson,
  };
  return { folded, events };
}

function follow(state: SentenceState, row: EventRow, { event }: RecordedEvent): SentenceState {
  try {
    return evolve(state, event);
  } catch (error) {
    throw unreadable(row, error);
  }
}

const NO_END = 2 ** 31 - 1;

// A stream without events gives one row all the same. An installation without units has none that is unknown.
const ROWS = `
  SELECT ${NOW_MS} AS now, k.wrapped, ${EVENT_COLUMNS},
    (SELECT json_agg(json_build_array(f.command_id, f.to_version, encode(f.request_hash, 'hex')))
     FROM es.command f WHERE f.stream_id = $1 AND f.command_id = ANY ($4::text[])) AS known,
    (SELECT json_agg(unit) FROM unnest($5::text[]) AS named (unit)
     WHERE EXISTS (SELECT FROM rm.unit) AND NOT EXISTS (SELECT FROM rm.unit u WHERE u.id = unit)) AS unknown_units
  FROM (VALUES ($1::uuid)) AS asked (id)
  LEFT JOIN rm.clock c ON c.sentence_id = asked.id
  LEFT JOIN rm.person_key k ON k.person_id = asked.id
  LEFT JOIN es.event e ON e.stream_id = asked.id AND e.version BETWEEN $2 AND $3
  ORDER BY e.version`;

interface AroundRow {
  readonly now: number;
  readonly wrapped: Buffer | null;
  readonly known: readonly (readonly [id: string, version: number, request: string])[] | null;
  readonly unknown_units: readonly string[] | null;
}

/** The rows of a stream from one version to another, as they are stored. */
export async function readRows(
  session: Session,
  store: Store,
  sentenceId: string,
  from: number,
  until: number,
  { commandIds = [], units = [] }: Asking = {},
): Promise<{ readonly around: Around; readonly stored: readonly EventRow[] }> {
  const found = await session.rows<AroundRow & (EventRow | { version: null })>(ROWS, [
    sentenceId,
    from,
    until,
    commandIds,
    units,
  ]);
  const [row] = found;
  if (!row) throw new Error('A stream answered nothing');
  const known = new Map(
    (row.known ?? []).map(([id, version, request]) => [id, { version, request: Buffer.from(request, 'hex') }]),
  );
  const key = unwrapKey(store, sentenceId, row.wrapped);
  const stored = found.filter((each) => each.version !== null);
  return { around: { nowMs: row.now, key, known, unknownUnits: row.unknown_units ?? [] }, stored };
}
