import { type IsoDate } from '../../domain/dates';
import { type Person } from '../../domain/events';
import { ENDS } from '../../domain/state';
import { TODAY } from '../clock';
import { type Store } from '../data-source';
import { noteOpened } from '../keys/opened';
import { page, readCursor, type Page, type Paging } from './paging';
import { openField, unwrapKey } from '../keys/personal-data';
import { rows } from '../session';

/** Of which units a reader sees the sentences; null: of all. */
export type Units = readonly string[] | null;

export interface ListedSentence {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly status: string;
  readonly regime: string;
  readonly unit: string;
  readonly caseworker: string;
  readonly person: Person;
  /** Strictly restricted, and not open to whoever asks: the person and every date are left out. */
  readonly restricted: boolean;
  readonly startDate: IsoDate | null;
  readonly expectedReleaseOn: IsoDate | null;
  readonly nextDueOn: IsoDate | null;
  readonly nextDueKind: string | null;
  readonly overdue: boolean;
  readonly clockStopped: string | null;
  /** The sentence's own civil date. */
  readonly today: IsoDate;
}

export const SENTENCE_SORTS = ['next-due', 'expected-release', 'start'] as const;
export type SentenceSort = (typeof SENTENCE_SORTS)[number];

export interface SentenceQuery extends Paging {
  readonly units: Units;
  readonly status?: string;
  readonly regime?: string;
  readonly kind?: string;
  readonly caseworker?: string;
  readonly overdue?: boolean;
  readonly sort?: SentenceSort;
  /** These only, as a search found them. */
  readonly ids?: readonly string[];
}

const LISTED = `
  WITH seen AS (
    SELECT s.*, s.restricted AND NOT EXISTS (SELECT FROM rm.reached r WHERE r.sentence_id = s.sentence_id) AS closed FROM rm.sentence s),
  shown AS (
    SELECT s.sentence_id, s.version, s.kind, s.status, s.regime, s.unit, s.caseworker, s.person, s.closed,
      CASE WHEN NOT s.closed THEN s.start_date END AS start_date, CASE WHEN NOT s.closed THEN s.expected_release_on END AS expected_release_on,
      CASE WHEN NOT s.closed THEN s.next_due_on END AS next_due_on, CASE WHEN NOT s.closed THEN s.next_due_kind END AS next_due_kind,
      CASE WHEN NOT s.closed THEN s.clock_stopped END AS clock_stopped FROM seen s),
  dated AS (
    SELECT s.*, ${TODAY} AS today, coalesce(s.next_due_on < ${TODAY}, false) AS overdue
    FROM shown s LEFT JOIN rm.clock c ON c.sentence_id = s.sentence_id),
  listed AS (
    SELECT * FROM dated s
    WHERE ($1::text[] IS NULL OR s.unit = ANY ($1)) AND ($2::text IS NULL OR s.status = $2) AND ($3::text IS NULL OR s.regime = $3)
      AND ($4::text IS NULL OR s.kind = $4) AND ($5::text IS NULL OR s.caseworker = $5) AND ($6::boolean IS NULL OR s.overdue = $6)
      AND ($7::uuid[] IS NULL OR s.sentence_id = ANY ($7)))`;

// What is not dated comes last, and ids decide between equals.
const SENTENCES = `${LISTED},
  sorted AS (
    SELECT *, sentence_id AS id, coalesce(CASE $8 WHEN 'next-due' THEN next_due_on WHEN 'expected-release' THEN expected_release_on
      ELSE start_date END, 'infinity') AS sort_key FROM listed)
  SELECT s.id, s.version, s.kind, s.status, s.regime, s.unit, s.caseworker, s.person AS sealed, k.wrapped, s.closed AS restricted,
    s.start_date::text, s.expected_release_on::text, s.next_due_on::text, s.next_due_kind, s.clock_stopped, s.today::text, s.overdue,
    s.sort_key::text
  FROM sorted s LEFT JOIN rm.person_key k ON k.person_id = s.id
  WHERE $10::date IS NULL OR (s.sort_key, s.id) > ($10::date, $11::uuid)
  ORDER BY s.sort_key, s.id LIMIT $9`;

const SENTENCE_COUNT = `${LISTED} SELECT count(*)::int FROM listed`;

interface SentenceRow extends Omit<
  ListedSentence,
  'person' | 'startDate' | 'expectedReleaseOn' | 'nextDueOn' | 'nextDueKind' | 'clockStopped'
> {
  readonly sealed: string;
  readonly wrapped: Buffer | null;
  readonly start_date: IsoDate | null;
  readonly expected_release_on: IsoDate | null;
  readonly next_due_on: IsoDate | null;
  readonly next_due_kind: string | null;
  readonly clock_stopped: string | null;
  readonly sort_key: string;
}

/** Sentences of some units, filtered and in order. */
export async function listSentences(store: Store, query: SentenceQuery): Promise<Page<ListedSentence>> {
  const { sort = 'next-due', limit } = query;
  const values = [...filterOf(query), sort, limit + 1, ...readCursor(query.cursor)];
  const found = await rows<SentenceRow>(store, SENTENCES, values);
  return page(
    found,
    limit,
    (row) => [row.sort_key, row.id],
    (row) => listed(store, row),
  );
}

/** How many sentences all pages of a list have together. */
export async function countSentences(store: Store, query: Omit<SentenceQuery, 'limit'>): Promise<number> {
  const [counted] = await rows<{ count: number }>(store, SENTENCE_COUNT, filterOf(query));
  return counted?.count ?? 0;
}

function filterOf(query: Omit<SentenceQuery, 'limit'>): readonly unknown[] {
  const { units, status, regime, kind, caseworker, overdue, ids } = query;
  return [units, status, regime, kind, caseworker, overdue, ids].map((value) => value ?? null);
}

function listed(store: Store, row: SentenceRow): ListedSentence {
  const { id, version, kind, status, regime, unit, caseworker, overdue, today, restricted } = row;
  return {
    ...{ id, version, kind, status, regime, unit, caseworker, overdue, today, restricted },
    person: openField(row.sealed, 'SentenceRegistered', 'person', id, unwrapKey(store, id, row.wrapped)) as Person,
    startDate: row.start_date,
    expectedReleaseOn: row.expected_release_on,
    nextDueOn: row.next_due_on,
    nextDueKind: row.next_due_kind,
    clockStopped: row.clock_stopped,
  };
}

export interface ListedDeadline {
  readonly sentenceId: string;
  readonly id: string;
  readonly kind: string;
  readonly dueOn: IsoDate;
  readonly owner: { readonly role: string; readonly unit: string };
  readonly legalBasis: string;
  readonly lawBound: boolean;
  readonly state: 'open' | 'overdue';
  readonly nextReminderOn: IsoDate | null;
  readonly title: { readonly nb: string; readonly en: string };
}

export interface DeadlineQuery extends Paging {
  readonly units: Units;
  readonly role?: string;
  readonly kind?: string;
  readonly state?: 'open' | 'overdue';
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

const DEADLINES = `
  WITH listed AS (
    SELECT d.sentence_id, d.id, d.kind, d.due_on, d.owner_role, d.owner_unit, d.legal_basis, d.law_bound,
      CASE WHEN d.due_on < ${TODAY} THEN 'overdue' ELSE 'open' END AS state, d.next_reminder_on::text, d.title_nb, d.title_en
    FROM rm.deadline d LEFT JOIN rm.clock c ON c.sentence_id = d.sentence_id
    WHERE ($1::text[] IS NULL OR d.owner_unit = ANY ($1)) AND ($2::text IS NULL OR d.owner_role = $2) AND ($3::text IS NULL OR d.kind = $3)
      AND ($5::date IS NULL OR d.due_on >= $5) AND ($6::date IS NULL OR d.due_on <= $6))
  SELECT *, due_on::text FROM listed
  WHERE ($4::text IS NULL OR state = $4) AND ($8::date IS NULL OR (due_on, sentence_id, id) > ($8::date, $9::uuid, $10::text))
  ORDER BY listed.due_on, sentence_id, id LIMIT $7`;

interface DeadlineRow {
  readonly sentence_id: string;
  readonly id: string;
  readonly kind: string;
  readonly due_on: IsoDate;
  readonly owner_role: string;
  readonly owner_unit: string;
  readonly legal_basis: string;
  readonly law_bound: boolean;
  readonly state: 'open' | 'overdue';
  readonly next_reminder_on: IsoDate | null;
  readonly title_nb: string;
  readonly title_en: string;
}

/** Deadlines that bind some units, the earliest first. */
export async function listDeadlines(store: Store, query: DeadlineQuery): Promise<Page<ListedDeadline>> {
  const { units, role, kind, state, from, to, limit } = query;
  const values = [units, role, kind, state, from, to, limit + 1, ...readCursor(query.cursor, 3)];
  const found = await rows<DeadlineRow>(
    store,
    DEADLINES,
    values.map((value) => value ?? null),
  );
  return page(found, limit, (row) => [row.due_on, row.sentence_id, row.id], listedDeadline);
}

function listedDeadline(row: DeadlineRow): ListedDeadline {
  noteOpened(row.sentence_id);
  return {
    sentenceId: row.sentence_id,
    id: row.id,
    kind: row.kind,
    dueOn: row.due_on,
    owner: { role: row.owner_role, unit: row.owner_unit },
    legalBasis: row.legal_basis,
    lawBound: row.law_bound,
    state: row.state,
    nextReminderOn: row.next_reminder_on,
    title: { nb: row.title_nb, en: row.title_en },
  };
}

/** A sentence, and how long its log is. */
export interface AtVersion {
  readonly sentenceId: string;
  readonly version: number;
}

/** Sentences whose workflow has not seen the end of their log, those that have waited longest first. */
export function behind(store: Store, limit: number): Promise<AtVersion[]> {
  return rows<AtVersion>(
    store,
    `SELECT stream_id AS "sentenceId", version::int FROM es.stream WHERE workflow_version < version ORDER BY updated_at LIMIT $1`,
    [limit],
  );
}

const LATE_MS = 60_000;

/**
 * Sentences whose next moment passed more than a minute ago by their own clock, and longer than wakings are spread: a timer
 * that did not ring.
 */
export function late(store: Store, limit = 1000, spreadMs = 0): Promise<AtVersion[]> {
  return due(store, { limit, sinceMs: LATE_MS + spreadMs });
}

// A clock of one's own only ever runs ahead of the database's, and few have one.
const DUE = `
  WITH calendar AS MATERIALIZED (SELECT (${osloDay('0')})::date AS today),
  by_calendar AS (
    SELECT s.sentence_id, s.version, s.next_moment_on FROM rm.sentence s
    WHERE s.next_moment_on <= (SELECT today FROM calendar) AND s.sentence_id <> ALL ($3) ORDER BY s.next_moment_on LIMIT $1),
  by_own_clock AS (
    SELECT s.sentence_id, s.version, s.next_moment_on FROM rm.clock c JOIN rm.sentence s ON s.sentence_id = c.sentence_id
    WHERE s.next_moment_on <= (${osloDay('c.offset_ms')})::date AND s.sentence_id <> ALL ($3) ORDER BY s.next_moment_on LIMIT $1)
  SELECT sentence_id AS "sentenceId", version FROM (TABLE by_calendar UNION TABLE by_own_clock) found ORDER BY next_moment_on LIMIT $1`;

/** The civil time in Oslo so many milliseconds ahead of the database's, and `$2` behind. */
function osloDay(aheadMs: string): string {
  return `(clock_timestamp() + (${aheadMs} - $2::float8) * interval '1 millisecond') AT TIME ZONE 'Europe/Oslo'`;
}

/** Sentences whose next moment has come by their own clock, and at least so many milliseconds ago; the oldest first. */
export function due(
  store: Store,
  {
    limit,
    sinceMs = 0,
    except = [],
  }: { readonly limit: number; readonly sinceMs?: number; readonly except?: readonly string[] },
): Promise<AtVersion[]> {
  return rows<AtVersion>(store, DUE, [limit, sinceMs, except]);
}

/** Every sentence that has not come to its end, or of which something goes on after it: each has a running workflow, or should have. */
export function openSentences(store: Store): Promise<AtVersion[]> {
  return rows<AtVersion>(
    store,
    `SELECT sentence_id AS "sentenceId", version FROM rm.sentence WHERE status <> ALL ($1) OR next_moment_on IS NOT NULL
     ORDER BY next_moment_on NULLS LAST, sentence_id`,
    [ENDS],
  );
}
