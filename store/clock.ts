import { osloDate, startOfDay, type Instant, type IsoDate } from '../domain/dates';
import { type Store } from './data-source';
import { ClockRefused } from './errors';
import { rows } from './session';

/** What time it is for one sentence. */
export interface Clock {
  readonly now: Instant;
  readonly today: IsoDate;
}

/** Milliseconds since 1970 by a sentence's own clock; `c` is its row of rm.clock, which may be missing. */
export const NOW_MS = `floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 + coalesce(c.offset_ms, 0)::float8`;

/** The civil date by the clock `c`. For lists: which of their dates have passed. */
export const TODAY = `((clock_timestamp() + coalesce(c.offset_ms, 0) * interval '1 millisecond') AT TIME ZONE 'Europe/Oslo')::date`;

/** The clock never runs back: not before the latest event, whatever happened to the database's time. */
export function clockAt(nowMs: number, latest: Instant | null): Clock {
  const reading = new Date(nowMs).toISOString();
  const now = latest !== null && latest > reading ? latest : reading;
  return { now, today: osloDate(now) };
}

/** What time it is for a sentence, as far as its offset alone says. */
export async function readClock(store: Store, sentenceId: string): Promise<Clock> {
  const [row] = await rows<{ now: number }>(
    store,
    `SELECT ${NOW_MS} AS now FROM (VALUES ($1::uuid)) AS asked (id) LEFT JOIN rm.clock c ON c.sentence_id = asked.id`,
    [sentenceId],
  );
  return clockAt(row?.now ?? Number.NaN, null);
}

/** Real milliseconds from `now` until a day begins in Oslo; 0 when it has begun. */
export function waitMs(now: Instant, on: IsoDate): number {
  return Math.max(0, startOfDay(on) - Date.parse(now));
}

/** Later by a share of the spread that is the sentence's own; what is due already waits for nothing. */
export function spreadOut(ms: number, sentenceId: string, spreadMs: number): number {
  return ms === 0 ? 0 : ms + Math.floor((parseInt(sentenceId.slice(0, 8), 16) / 2 ** 32) * spreadMs);
}

/** The offset grows only, and the check on rm.clock lets it grow only in a training installation. */
const SET = `
  INSERT INTO rm.clock AS c (sentence_id, offset_ms, training)
  SELECT $1, ceil($2::float8 - extract(epoch FROM clock_timestamp())::float8 * 1000)::bigint, training FROM rm.installation
  ON CONFLICT (sentence_id) DO UPDATE SET offset_ms = excluded.offset_ms WHERE excluded.offset_ms >= c.offset_ms
  RETURNING ${NOW_MS} AS now`;

/** Moves a sentence's clock forward, in a training installation. Answers what time it now is there. */
export async function setClock(store: Store, sentenceId: string, to: Instant): Promise<Instant> {
  const { now } = await readClock(store, sentenceId);
  if (to < now) throw new ClockRefused(`The clock of ${sentenceId} is at ${now} and does not run back to ${to}.`);
  try {
    const [row] = await rows<{ now: number }>(store, SET, [sentenceId, Date.parse(to)]);
    // Somebody else moved it further meanwhile.
    return row ? new Date(row.now).toISOString() : (await readClock(store, sentenceId)).now;
  } catch (error) {
    if ((error as { code?: unknown }).code === CHECK_VIOLATION)
      throw new ClockRefused('Clocks are moved in a training installation only.', error);
    throw error;
  }
}

const CHECK_VIOLATION = '23514';
