import { type Instant, type IsoDate } from '../../domain/dates';
import { type Actor, type EventType } from '../../domain/events';
import { noteOpened } from '../keys/opened';
import { type Store } from '../data-source';
import { nextAfter, readCursor, type Page, type Paging } from './paging';
import { type Units } from './queries';
import { rows } from '../session';

/** Which events are looked for, across sentences. */
export interface EventSearch extends Paging {
  /** Of which units the asker sees sentences, as they stand now; null: of all. */
  readonly units: Units;
  readonly sentenceId?: string;
  readonly type?: EventType;
  /** The account that recorded it. */
  readonly actor?: string;
  readonly unit?: string;
  /** A part of the paragraph that the event names. */
  readonly basis?: string;
  readonly from?: Instant;
  /** Before this instant. */
  readonly to?: Instant;
}

/** An event as a search finds it: around it, and nothing of what it says. */
export interface FoundEvent {
  readonly sentenceId: string;
  readonly position: number;
  readonly version: number;
  readonly eventId: string;
  readonly type: EventType;
  readonly recordedAt: Instant;
  readonly effectiveOn: IsoDate;
  readonly actor: Actor;
  /** The paragraph that it names itself; null: none. */
  readonly legalBasis: string | null;
  /** Where the sentence is held now. */
  readonly unit: string;
  readonly kind: string;
}

/** So many events are gone through for a page. The rest of the log is for the pages after it. */
const THROUGH = 50_000;

// What an index leads to is inside; what each event must be asked is outside, of a bounded part of the log.
const NEAR = `
  SELECT e.position, e.stream_id, e.version, e.event_id, e.type, e.recorded_at, e.effective_on, e.actor, e.body FROM es.event e
  WHERE ($1::uuid IS NULL OR e.stream_id = $1) AND ($2::text IS NULL OR e.type = $2)
    AND ($3::timestamptz IS NULL OR e.recorded_at >= $3) AND ($4::timestamptz IS NULL OR e.recorded_at < $4)
    AND ($5::bigint IS NULL OR e.position < $5)
  ORDER BY e.position DESC LIMIT ${THROUGH}`;

const FOUND = `
  WITH near AS MATERIALIZED (${NEAR})
  SELECT n.position::text, n.stream_id, n.version::int, n.event_id, n.type, n.recorded_at, n.effective_on::text, n.actor,
    n.body::jsonb ->> 'legalBasis' AS basis, s.unit, s.kind
  FROM near n JOIN rm.sentence s ON s.sentence_id = n.stream_id
  WHERE ($6::text[] IS NULL OR s.unit = ANY ($6)) AND ($7::text IS NULL OR n.actor::jsonb ->> 'id' = $7)
    AND ($8::text IS NULL OR s.unit = $8) AND ($9::text IS NULL OR strpos(lower(n.body::jsonb ->> 'legalBasis'), lower($9)) > 0)
  ORDER BY n.position DESC LIMIT $10`;

const END = `SELECT min(position)::text AS last, count(*)::int AS count FROM (${NEAR}) AS near`;

interface Row {
  readonly position: string;
  readonly stream_id: string;
  readonly version: number;
  readonly event_id: string;
  readonly type: EventType;
  readonly recorded_at: Date;
  readonly effective_on: IsoDate;
  readonly actor: string;
  readonly basis: string | null;
  readonly unit: string;
  readonly kind: string;
}

/**
 * Events across sentences, the latest first. A page may be short, or empty, and still have a next one: a bounded part of
 * the log is gone through for each, so that a search that finds little keeps nobody waiting.
 */
export async function searchEvents(store: Store, query: EventSearch): Promise<Page<FoundEvent>> {
  const { sentenceId, type, actor, unit, basis, from, to, units, limit } = query;
  const [before] = readCursor(query.cursor, 1);
  const near = [sentenceId, type, from, to, before].map((value) => value ?? null);
  const asked = [units, actor, unit, basis].map((value) => value ?? null);
  const found = await rows<Row>(store, FOUND, [...near, ...asked, limit + 1]);
  const items = found.slice(0, limit).map(shown);
  for (const { sentenceId: of } of items) noteOpened(of);
  if (found.length > limit) return { items, next: nextAfter(String(items.at(-1)?.position)) };
  const [end] = await rows<{ last: string | null; count: number }>(store, END, near);
  return { items, next: end?.last && end.count === THROUGH ? nextAfter(end.last) : null };
}

function shown(row: Row): FoundEvent {
  const { stream_id: sentenceId, event_id: eventId, effective_on: effectiveOn, basis: legalBasis } = row;
  const { position, version, type, unit, kind } = row;
  return {
    ...{ sentenceId, position: Number(position), version, eventId, type, effectiveOn, legalBasis, unit, kind },
    ...{ recordedAt: row.recorded_at.toISOString(), actor: JSON.parse(row.actor) as Actor },
  };
}
