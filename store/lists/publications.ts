import { type IsoDate } from '../../domain/dates';
import { lastQuarter, quarterStart } from '../../domain/statistics/quarters';
import { publicationOf, type Publication } from '../../domain/statistics/tables';
import { countForPublication } from './counted';
import { type Store } from '../data-source';
import { inTransaction, rows, type Session } from '../session';

/** A publication as it is kept. */
export interface Published extends Publication {
  readonly madeAt: string;
  /** How many events the log held. */
  readonly events: number;
  /** Made where everybody is invented: at once and anew, and not once in a quarter. */
  readonly training: boolean;
}

interface Row {
  readonly content: Publication;
  readonly training: boolean;
  readonly madeAt: Date;
  readonly events: string;
}

const COLUMNS = `content, training, made_at AS "madeAt", position::text AS events`;

/** The newest publication; null: there is none yet. */
export async function readPublication(store: Store): Promise<Published | null> {
  const [row] = await rows<Row>(
    store,
    `SELECT ${COLUMNS} FROM rm.publication ORDER BY as_of DESC, position DESC LIMIT 1`,
  );
  return row
    ? { ...row.content, madeAt: row.madeAt.toISOString(), events: Number(row.events), training: row.training }
    : null;
}

interface Now {
  readonly today: IsoDate;
  readonly training: boolean;
  readonly events: string;
  readonly published: boolean;
}

// In a training installation, where everybody is invented, when the log has grown, every ten minutes; otherwise once in a quarter.
const NOW = `
  SELECT now.today::text AS today, i.training, l.events::text AS events, EXISTS (
    SELECT FROM rm.publication p WHERE CASE WHEN i.training
      THEN p.made_at > clock_timestamp() - interval '10 minutes' OR (p.position = l.events AND p.as_of = now.today)
      ELSE p.as_of >= date_trunc('quarter', now.today)::date END) AS published
  FROM rm.installation i, (SELECT coalesce(max(position), 0) AS events FROM es.event) l,
    (SELECT (clock_timestamp() AT TIME ZONE 'Europe/Oslo')::date AS today) now`;

/**
 * Publishes the statistics of the quarter, as of today, unless that has been done or nothing is recorded yet. Answers whether
 * it did. The log and the lists are read as of one moment.
 */
export function publishStatistics(store: Store): Promise<boolean> {
  return inTransaction(
    store,
    async (tx) => {
      await tx.rows('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      const [now] = await tx.rows<Now>(NOW);
      if (!now || now.published || now.events === '0') return false;
      return publish(tx, store, now);
    },
    (published) => published,
  );
}

const INSERT = `
  INSERT INTO rm.publication (as_of, quarter, position, training, content) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT DO NOTHING RETURNING as_of`;

async function publish(tx: Session, store: Store, { today, training, events }: Now): Promise<boolean> {
  const quarter = lastQuarter(today);
  const before = training
    ? []
    : await tx.rows<{ content: Publication }>('SELECT content FROM rm.publication ORDER BY as_of DESC');
  const content = publicationOf(
    await countForPublication(tx, store, quarter),
    { asOf: today, quarter },
    before.map((row) => row.content),
  );
  const made = await tx.rows(INSERT, [today, quarterStart(today), events, training, JSON.stringify(content)]);
  return made.length > 0;
}
