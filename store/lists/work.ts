import { daysBetween, type IsoDate } from '../../domain/dates';
import { escalationOf } from '../../domain/deadlines/escalation';
import { type Rhythm } from '../../domain/deadlines/kind';
import { DEADLINE_KINDS, type DeadlineKind } from '../../domain/deadlines/table';
import { type Person } from '../../domain/events';
import { ROLES } from '../../domain/permissions';
import { TODAY } from '../clock';
import { type Store } from '../data-source';
import { openField, unwrapKey } from '../keys/personal-data';
import { page, readCursor, type Page, type Paging } from './paging';
import { type Units } from './queries';
import { rows } from '../session';

export const WORK_GROUPS = ['overdue', 'today', 'this-week', 'later'] as const;
export type WorkGroup = (typeof WORK_GROUPS)[number];
export const WORK_SCOPES = ['mine', 'unit', 'all'] as const;
export type WorkScope = (typeof WORK_SCOPES)[number];

export interface WorkQuery extends Paging {
  readonly units: Units;
  readonly account: string;
  /** The account's roles. */
  readonly roles: readonly string[];
  /**
   * `mine`: of my role, and in my own cases where the case has a caseworker; `unit`: of my role; `all`: of any role. What I
   * stand in for, and what has come up to my role because nobody acted, is among both.
   */
  readonly scope: WorkScope;
  readonly kind?: string;
  readonly group?: WorkGroup;
  /** Kinds on which somebody must act; what the day itself settles is no work. */
  readonly kinds: readonly string[];
}

export interface WorkItem {
  /** Unique in the list: the sentence's id and the deadline's. */
  readonly id: string;
  readonly sentenceId: string;
  readonly deadlineId: string;
  readonly version: number;
  readonly kind: string;
  readonly group: WorkGroup;
  readonly title: { readonly nb: string; readonly en: string };
  readonly dueOn: IsoDate;
  /** The sentence's own civil date. */
  readonly today: IsoDate;
  readonly legalBasis: string;
  readonly lawBound: boolean;
  readonly owner: { readonly role: string; readonly unit: string };
  readonly regime: string;
  readonly unit: string;
  readonly caseworker: string;
  readonly person: Person;
  /** What it is about: the id of a proposal, a breach, a complaint …; null: the sentence as a whole. */
  readonly of: string | null;
  /** Whether the asker made that proposal, so that somebody else decides it. */
  readonly own: boolean;
  /** For whom the asker stands in; null: it is for them. */
  readonly onBehalfOf: string | null;
  /** The day until which it rests; null: it does not. */
  readonly heldUntil: IsoDate | null;
}

export interface Work extends Page<WorkItem> {
  /** How many there are in each group and of each kind, whatever page is shown. */
  readonly counts: {
    readonly groups: Readonly<Record<WorkGroup, number>>;
    readonly kinds: Readonly<Record<string, number>>;
  };
}

const ANY_DAY = '2000-01-01';
/** Each step up, by owner: how many days after its day a deadline comes to whom, by how it is heard when it is late. */
const ESCALATION = ([undefined, 'daily', 'at-once'] as const)
  .flatMap((rhythm) =>
    ROLES.flatMap((owner) =>
      escalationOf({ dueOn: ANY_DAY, owner, overdue: true, ...(rhythm && { rhythm }) }, ANY_DAY).map(
        ({ on, to }) => `('${rhythm ?? 'weekly'}', '${owner}', ${daysBetween(ANY_DAY, on)}, '${to}')`,
      ),
    ),
  )
  .join(', ');
const comesUp = (rhythm: Rhythm | 'weekly') => `min(days) FILTER (WHERE rhythm = '${rhythm}')`;
/** Whether a row is of a kind that is heard so. */
function heard(rhythm: Rhythm): string {
  const kinds = Object.entries<DeadlineKind>(DEADLINE_KINDS).filter(([, row]) => row.rhythm === rhythm);
  return `d.kind IN (${kinds.map(([kind]) => `'${kind}'`).join(', ')})`;
}

// A week ends on its Sunday. Nobody decides what they proposed, nor in the place of whoever did, so it is not theirs to do.
// Of each row only what differs is worked out, and little is carried along: whom one stands in for, and from how many days on
// what of an owner has come up to one's roles, is read once, and so is the day; the names of the page are read for the page,
// once for all of it: a plan that expects a page of one row would read them for each.
const statement = (units: string) => `
  WITH covers AS MATERIALIZED (
    SELECT v.*, row_number() OVER (ORDER BY created_at, id) AS n FROM rm.delegation v WHERE to_account = $3 AND ended_at IS NULL),
  come_up AS MATERIALIZED (
    SELECT owner, ${comesUp('weekly')} AS weekly, ${comesUp('daily')} AS daily, ${comesUp('at-once')} AS at_once
    FROM (VALUES ${ESCALATION}) AS e (rhythm, owner, days, to_role) WHERE to_role = ANY ($5) GROUP BY owner),
  calendar AS MATERIALIZED (SELECT (clock_timestamp() AT TIME ZONE 'Europe/Oslo')::date AS today),
  listed AS MATERIALIZED (
    SELECT d.sentence_id, d.id, d.kind, d.due_on, now.today, coalesce(d.proposed_by = $3, false) AS own,
      CASE WHEN NOT (whose.own OR whose.reached) THEN cover.from_account END AS on_behalf_of,
      CASE WHEN d.due_on < now.today THEN 'overdue' WHEN d.due_on = now.today THEN 'today'
        WHEN d.due_on <= date_trunc('week', now.today::timestamp)::date + 6 THEN 'this-week' ELSE 'later' END AS "group"
    FROM rm.open_deadline d CROSS JOIN calendar
    CROSS JOIN LATERAL (
      SELECT CASE WHEN c.offset_ms IS NULL THEN calendar.today ELSE ${TODAY} END AS today FROM (VALUES (d.offset_ms)) AS c (offset_ms)) now
    LEFT JOIN come_up up ON up.owner = d.owner_role
    LEFT JOIN LATERAL (
      SELECT min(v.n) AS n FROM covers v
      WHERE v.unit IN (d.unit, '*') AND now.today BETWEEN v.first_day AND v.last_day
        AND (v.role = d.owner_role OR (d.owner_role IN ('caseworker', 'probation') AND v.from_account = d.caseworker))) first ON true
    LEFT JOIN covers cover ON cover.n = first.n
    CROSS JOIN LATERAL (SELECT d.due_on < now.today AND coalesce(d.due_on + CASE WHEN ${heard('daily')} THEN up.daily
        WHEN ${heard('at-once')} THEN up.at_once ELSE up.weekly END <= now.today, false) AS reached, d.owner_role = ANY ($5)
      AND ($4 <> 'mine' OR d.owner_role NOT IN ('caseworker', 'probation') OR d.caseworker = $3) AS own) whose
    WHERE ${units} AND d.kind = ANY ($2)
      AND ($4 = 'all' OR whose.own OR whose.reached OR cover.from_account IS NOT NULL)
      AND ($4 <> 'mine' OR d.proposed_by IS DISTINCT FROM $3)
      AND ($4 <> 'mine' OR whose.own OR whose.reached OR d.proposed_by IS DISTINCT FROM cover.from_account)),
  counted AS (
    SELECT coalesce(jsonb_agg(n), '[]')::text AS counts FROM (SELECT "group", kind, count(*) FROM listed GROUP BY "group", kind) n),
  page AS MATERIALIZED (
    SELECT * FROM listed
    WHERE ($6::text IS NULL OR kind = $6) AND ($7::text IS NULL OR "group" = $7)
      AND ($9::date IS NULL OR (due_on, sentence_id, id) > ($9::date, $10::uuid, $11::text))
    ORDER BY due_on, sentence_id, id LIMIT $8),
  shown AS MATERIALIZED (SELECT * FROM rm.open_deadline d WHERE d.sentence_id = ANY (ARRAY(SELECT sentence_id FROM page)))
  SELECT counted.counts, page.sentence_id, page.id, page.kind, page.due_on::text, page.today::text, page.own, page.on_behalf_of, page."group",
    d.version, d.title_nb, d.title_en, d.legal_basis, d.law_bound, d.owner_role, d.owner_unit, d.regime, d.unit, d.caseworker,
    d.person AS sealed, d.wrapped, d.held_until::text, nullif(split_part(page.id, '/', 2), '') AS of
  FROM counted LEFT JOIN (page JOIN shown d ON d.sentence_id = page.sentence_id AND d.id = page.id) ON true
  ORDER BY page.due_on, page.sentence_id, page.id`;

// Each has one plan, which is kept: a condition that may be none, or of one unit or many, would need another plan each time.
const OF_ALL = statement('$1::text[] IS NULL');
const OF_UNIT = statement('d.unit = ($1::text[])[1]');
const OF_UNITS = statement('d.unit = ANY ($1::text[])');

interface WorkRow {
  /** Of the whole list, as JSON: the same in each row. */
  readonly counts: string;
  readonly sentence_id: string;
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly title_nb: string;
  readonly title_en: string;
  readonly due_on: IsoDate;
  readonly today: IsoDate;
  readonly legal_basis: string;
  readonly law_bound: boolean;
  readonly owner_role: string;
  readonly owner_unit: string;
  readonly regime: string;
  readonly unit: string;
  readonly caseworker: string;
  readonly sealed: string;
  readonly wrapped: Buffer | null;
  readonly of: string | null;
  readonly own: boolean;
  readonly on_behalf_of: string | null;
  readonly held_until: IsoDate | null;
  readonly group: WorkGroup;
}

/** What somebody must do, the most urgent first, with how much of it there is. */
export async function readWork(store: Store, query: WorkQuery): Promise<Work> {
  const [sql, values] = workStatement(query);
  const found = await rows<WorkRow>(store, sql, values);
  const shown = page(
    // Of an empty page there are the counts alone.
    found.filter(({ sentence_id: id }) => id !== null),
    query.limit,
    (row) => [row.due_on, row.sentence_id, row.id],
    (row) => itemOf(store, row),
  );
  return { ...shown, counts: countsOf(found[0]?.counts ?? '[]') };
}

/** The one statement of a page and its counts, and its values. */
export function workStatement(query: WorkQuery): readonly [sql: string, values: readonly unknown[]] {
  const { units, kinds, account, scope, roles, kind = null, group = null, limit } = query;
  const values = [units, kinds, account, scope, roles, kind, group, limit + 1, ...readCursor(query.cursor, 3)];
  if (units === null) return [OF_ALL, values];
  return [units.length === 1 ? OF_UNIT : OF_UNITS, values];
}

function itemOf(store: Store, row: WorkRow): WorkItem {
  const { sentence_id: sentenceId, id: deadlineId, version, kind, group, today, regime, unit, caseworker, own } = row;
  const key = unwrapKey(store, sentenceId, row.wrapped);
  return {
    id: `${sentenceId}/${deadlineId}`,
    ...{ sentenceId, deadlineId, version, kind, group, today, regime, unit, caseworker, own },
    title: { nb: row.title_nb, en: row.title_en },
    dueOn: row.due_on,
    legalBasis: row.legal_basis,
    lawBound: row.law_bound,
    owner: { role: row.owner_role, unit: row.owner_unit },
    person: openField(row.sealed, 'SentenceRegistered', 'person', sentenceId, key) as Person,
    of: row.of,
    onBehalfOf: row.on_behalf_of,
    heldUntil: row.held_until,
  };
}

function countsOf(counted: string): Work['counts'] {
  const groups: Record<WorkGroup, number> = { overdue: 0, today: 0, 'this-week': 0, later: 0 };
  const kinds: Record<string, number> = {};
  for (const { group, kind, count } of JSON.parse(counted) as { group: WorkGroup; kind: string; count: number }[]) {
    groups[group] += count;
    kinds[kind] = (kinds[kind] ?? 0) + count;
  }
  return { groups, kinds };
}
