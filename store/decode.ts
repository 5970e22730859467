import { type Actor, type EventType, type RecordedEvent, type SentenceEvent } from '../domain/events';
import { isEventType } from '../domain/event-titles';
import { Unreadable } from './errors';
import { openBody, sealedText, type PersonKey } from './keys/personal-data';

/** The columns of es.event that make a RecordedEvent, cast so that no driver reads a date or a bigint its own way. */
export const EVENT_COLUMNS = `e.position::text, e.version::int, e.event_id, e.type, e.schema_version, e.recorded_at, e.occurred_at,
  e.effective_on::text, e.actor, e.metadata, e.body, e.prev_hash, e.hash`;

export interface EventRow {
  readonly position: string;
  readonly version: number;
  readonly event_id: string;
  readonly type: EventType;
  readonly schema_version: number;
  readonly recorded_at: Date;
  readonly occurred_at: Date;
  readonly effective_on: string;
  readonly actor: string;
  readonly metadata: string;
  readonly body: string;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
}

type Body = Readonly<Record<string, unknown>>;
type Upcast = (body: Body) => Body;

/** In which shape each event is written today; whatever is not named here is still in its first. */
const SCHEMA_VERSIONS: { readonly [T in EventType]?: number } = {};

/** How a body of an older shape becomes the next newer one: pure, by type and by the version that it lifts from. */
const UPCASTS: { readonly [T in EventType]?: Readonly<Record<number, Upcast>> } = {};

export function schemaVersionOf(type: EventType): number {
  return SCHEMA_VERSIONS[type] ?? 1;
}

/**
 * A stored row as an event of today, its personal fields opened. What is stored is never rewritten. Throws Unreadable for
 * what a newer program wrote.
 */
export function decode(row: EventRow, personId: string, key: PersonKey): RecordedEvent {
  try {
    return {
      eventId: row.event_id,
      version: row.version,
      recordedAt: row.recorded_at.toISOString(),
      occurredAt: row.occurred_at.toISOString(),
      effectiveOn: row.effective_on,
      actor: JSON.parse(row.actor) as Actor,
      event: eventIn(row, personId, key),
    };
  } catch (error) {
    throw unreadable(row, error);
  }
}

/** Why a row could not be read or followed; its content is not told. */
export function unreadable(row: EventRow, cause: unknown): Unreadable {
  return new Unreadable(`Event ${row.version}, ${row.type}, cannot be read by this program`, cause);
}

function eventIn(row: EventRow, personId: string, key: PersonKey): SentenceEvent {
  if (!isEventType(row.type)) throw new Error('It is of a type that this program does not know');
  const body = openBody(parseBody(row.body), row.type, personId, key) as Body;
  return { type: row.type, ...upcast(body, row.type, row.schema_version) } as SentenceEvent;
}

/** The person as sealed in the body of a SentenceRegistered. */
export function sealedPersonIn(body: string): string {
  return sealedText(parseBody(body)['person']);
}

function parseBody(body: string): Body {
  return JSON.parse(body) as Body;
}

function upcast(body: Body, type: EventType, from: number): Body {
  const to = schemaVersionOf(type);
  if (from > to)
    throw new Error(`${type} is of shape ${from}, and this program knows ${to}: it is older than the log.`);
  let lifted = body;
  for (let version = from; version < to; version++) {
    const lift = UPCASTS[type]?.[version];
    if (!lift) throw new Error(`Nothing lifts ${type} from shape ${version}`);
    lifted = lift(lifted);
  }
  return lifted;
}
