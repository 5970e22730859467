import { type Instant, type IsoDate } from '../../domain/dates';
import { type Person } from '../../domain/events';
import { type Whereabouts } from '../../domain/periods';
import { type Store } from '../data-source';
import { page, readCursor, type Paging } from './paging';
import { openField, unwrapKey } from '../keys/personal-data';
import { type Units } from './queries';
import { rows } from '../session';

export interface RegisterQuery extends Paging {
  /** Of which units the asker sees sentences, as they stand now; null: of all. */
  readonly units: Units;
  readonly knownAt: Instant;
  readonly effectiveOn: IsoDate;
  readonly unit?: string;
  readonly regime?: string;
  readonly status?: string;
}

/** Somebody, and where they were. */
export interface Registered extends Whereabouts {
  readonly id: string;
  readonly kind: string;
  readonly person: Person;
  /** From which day on it was so, and until which (exclusive; null: for good), as it was known then. */
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** Who was where: a page of it, and how many there were in all. */
export interface Register {
  readonly items: readonly Registered[];
  readonly next: string | null;
  readonly counts: readonly { readonly unit: string; readonly regime: string; readonly count: number }[];
  /** Events of the log that the list has not followed yet; 0: it is whole. */
  readonly behind: number;
}

const THEN = `
  FROM rm.period p JOIN rm.sentence s USING (sentence_id)
  WHERE p.known_from <= $1 AND p.known_to > $1 AND p.from_on <= $2 AND p.to_on > $2
    AND ($3::text[] IS NULL OR s.unit = ANY ($3)) AND ($4::text IS NULL OR p.unit = $4)
    AND ($5::text IS NULL OR p.regime = $5) AND ($6::text IS NULL OR p.status = $6)`;

const PAGE = `
  SELECT p.sentence_id AS id, s.kind, p.status, p.regime, p.unit, p.since::text, p.clock_stopped AS "clockStopped",
    p.from_on::text AS "from", nullif(p.to_on, 'infinity')::text AS "to", s.person AS sealed, k.wrapped
  ${THEN.replace('USING (sentence_id)', 'USING (sentence_id) LEFT JOIN rm.person_key k ON k.person_id = p.sentence_id')}
    AND ($7::text IS NULL OR (p.unit, p.sentence_id) > ($7::text, $8::uuid))
  ORDER BY p.unit, p.sentence_id LIMIT $9`;

const COUNTS = `SELECT p.unit, p.regime, count(*)::int AS count ${THEN} GROUP BY 1, 2 ORDER BY 1, 2`;

const BEHIND = `SELECT (size - position)::int AS behind FROM es.log_head, rm.periods_followed`;

type Row = Omit<Registered, 'person'> & { readonly sealed: string; readonly wrapped: Buffer | null };

/** Who was where on a day, as it was known at an instant. */
export async function readRegister(store: Store, query: RegisterQuery): Promise<Register> {
  const { knownAt, effectiveOn, units, unit = null, regime = null, status = null, limit } = query;
  const asked = [knownAt, effectiveOn, units, unit, regime, status];
  const found = await rows<Row>(store, PAGE, [...asked, ...readCursor(query.cursor), limit + 1]);
  const counts = await rows<Register['counts'][number]>(store, COUNTS, asked);
  const [followed] = await rows<{ behind: number }>(store, BEHIND);
  const listed = page(
    found,
    limit,
    (row) => [row.unit, row.id],
    ({ sealed, wrapped, ...row }): Registered => ({
      ...row,
      person: openField(sealed, 'SentenceRegistered', 'person', row.id, unwrapKey(store, row.id, wrapped)) as Person,
    }),
  );
  return { ...listed, counts, behind: followed?.behind ?? 0 };
}
