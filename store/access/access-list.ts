import { type Access } from '../../domain/access';
import { type Instant } from '../../domain/dates';
import { REASON } from './access-log';
import { type Store } from '../data-source';
import { page, readCursor, type Page, type Paging } from '../lists/paging';
import { keyOf, open } from '../keys/personal-data';
import { rows } from '../session';

/** A look at somebody's data, as it stands on record. */
export interface RecordedAccess extends Access {
  readonly position: number;
  readonly at: Instant;
  readonly hash: string;
}

export interface AccessQuery extends Paging {
  readonly sentenceId?: string;
  /** The account that looked. */
  readonly actor?: string;
  readonly from?: Instant;
  /** Before this instant. */
  readonly to?: Instant;
  readonly purpose?: string;
  readonly outcome?: string;
}

const PAGE = 500;

const ACCESSES = `
  SELECT a.position::text, a.at, a.entry, a.hash FROM es.access a
  WHERE ($1::uuid IS NULL OR a.sentence_ids @> ARRAY[$1::uuid]) AND ($2::text IS NULL OR a.actor_id = $2)
    AND ($3::timestamptz IS NULL OR a.at >= $3) AND ($4::timestamptz IS NULL OR a.at < $4)
    AND ($5::text IS NULL OR a.entry::jsonb ->> 'purpose' = $5) AND ($6::text IS NULL OR a.entry::jsonb ->> 'outcome' = $6)
    AND ($7::bigint IS NULL OR a.position < $7)
  ORDER BY a.position DESC LIMIT $8`;

interface AccessRow {
  readonly position: string;
  readonly at: Date;
  readonly entry: string;
  readonly hash: Buffer;
}

/** Who looked, the latest first. Reasons that an erased person's key sealed read as none. */
export async function listAccesses(store: Store, query: AccessQuery): Promise<Page<RecordedAccess>> {
  const { sentenceId, actor, from, to, purpose, outcome, limit } = query;
  const [before] = readCursor(query.cursor, 1);
  const values = [sentenceId, actor, from, to, purpose, outcome, before, limit + 1];
  const found = await rows<AccessRow>(
    store,
    ACCESSES,
    values.map((value) => value ?? null),
  );
  const shown = page(
    found,
    limit,
    (row) => [row.position],
    (row) => row,
  );
  return { ...shown, items: await Promise.all(shown.items.map((row) => recorded(store, row))) };
}

/** Every look at a person that was shown, the latest first. */
export async function allAccesses(store: Store, sentenceId: string): Promise<RecordedAccess[]> {
  const all: RecordedAccess[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const from = cursor === '' ? {} : { cursor };
    const { items, next }: Page<RecordedAccess> = await listAccesses(store, {
      ...{ sentenceId, outcome: 'shown', limit: PAGE },
      ...from,
    });
    all.push(...items);
    cursor = next;
  }
  return all;
}

async function recorded(store: Store, { position, at, entry, hash }: AccessRow): Promise<RecordedAccess> {
  const { reason = null, ...access } = JSON.parse(entry) as Access;
  return {
    ...access,
    reason: reason === null ? null : await openReason(store, access.sentences[0] ?? '', reason),
    position: Number(position),
    at: at.toISOString(),
    hash: hash.toString('hex'),
  };
}

async function openReason(store: Store, sentenceId: string, sealed: string): Promise<string | null> {
  const key = await keyOf(store, sentenceId);
  return key && (open(sealed, { personId: sentenceId, what: REASON }, key) as string);
}
