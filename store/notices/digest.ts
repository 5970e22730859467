import { initials } from '../../domain/notice-words';
import { type IsoDate } from '../../domain/dates';
import { type Person } from '../../domain/events';
import { type Store } from '../data-source';
import { TODAY } from '../clock';
import { openField, unwrapKey } from '../keys/personal-data';
import { rows } from '../session';

/** One line of a unit's overview: initials and case id only. */
export interface DigestLine {
  readonly sentenceId: string;
  readonly initials: string;
  readonly kind: string;
  readonly dueOn: IsoDate;
  readonly role: string;
  readonly overdue: boolean;
}

export interface DigestOf {
  readonly unit: string;
  /** Where it goes, when the unit has an address of its own. */
  readonly email: string | null;
}

/** The Monday of the week that it is in Oslo, by the database's clock. */
export async function thisMonday(store: Store): Promise<IsoDate> {
  const [row] = await rows<{ monday: IsoDate }>(
    store,
    `SELECT date_trunc('week', clock_timestamp() AT TIME ZONE 'Europe/Oslo')::date::text AS monday`,
  );
  return row?.monday ?? '';
}

/** The units with open deadlines that have not had their overview of a week. */
export function unitsWithoutDigest(store: Store, weekOf: IsoDate): Promise<DigestOf[]> {
  return rows<DigestOf>(
    store,
    `SELECT d.owner_unit AS unit, u.email FROM (SELECT DISTINCT owner_unit FROM rm.deadline) d LEFT JOIN rm.unit u ON u.id = d.owner_unit
     WHERE NOT EXISTS (SELECT FROM rm.digest g WHERE g.unit = d.owner_unit AND g.week_of = $1 AND g.sent_at IS NOT NULL) ORDER BY 1`,
    [weekOf],
  );
}

const LINES = `
  SELECT d.sentence_id, d.kind, d.due_on::text, d.owner_role AS role, d.due_on < ${TODAY} AS overdue, s.person AS sealed, k.wrapped
  FROM rm.deadline d JOIN rm.sentence s ON s.sentence_id = d.sentence_id
  LEFT JOIN rm.clock c ON c.sentence_id = d.sentence_id LEFT JOIN rm.person_key k ON k.person_id = d.sentence_id
  WHERE d.owner_unit = $1 AND d.due_on < ${TODAY} + $2::int ORDER BY d.due_on, d.sentence_id, d.id LIMIT $3`;

interface LineRow {
  readonly sentence_id: string;
  readonly kind: string;
  readonly due_on: IsoDate;
  readonly role: string;
  readonly overdue: boolean;
  readonly sealed: string;
  readonly wrapped: Buffer | null;
}

/** What is overdue in a unit, and what falls due within some days, the earliest first. */
export async function digestLines(store: Store, unit: string, days: number, limit: number): Promise<DigestLine[]> {
  const found = await rows<LineRow>(store, LINES, [unit, days, limit]);
  return found.map(({ sentence_id: sentenceId, kind, due_on: dueOn, role, overdue, sealed, wrapped }) => {
    const key = unwrapKey(store, sentenceId, wrapped);
    const { name } = openField(sealed, 'SentenceRegistered', 'person', sentenceId, key) as Person;
    return { sentenceId, initials: initials(name), kind, dueOn, role, overdue };
  });
}

/** An attempt was made; null: it went out. */
export async function markDigest(store: Store, unit: string, weekOf: IsoDate, error: string | null): Promise<void> {
  await rows(
    store,
    `INSERT INTO rm.digest AS g (unit, week_of, attempts, sent_at, last_error)
     VALUES ($1, $2, 1, CASE WHEN $3::text IS NULL THEN clock_timestamp() END, left($3, 1000))
     ON CONFLICT (unit, week_of) DO UPDATE SET attempts = g.attempts + 1, sent_at = excluded.sent_at, last_error = excluded.last_error`,
    [unit, weekOf, error],
  );
}
