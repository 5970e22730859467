import { OPENING_DATES } from '../../domain/eligibility';
import { type Session } from '../session';

/** Of the moves to a regime that somebody proposed: how long after the day that the law names for it. */
export interface SinceEligible {
  readonly to: string;
  readonly count: number;
  /** Days, in the middle; below nothing: before that day. */
  readonly medianDays: number;
  /** How many came after that day. */
  readonly late: number;
}

/** Leaves of a type that have ended. */
export interface LeavesEnded {
  readonly leave: string;
  readonly onTime: number;
  readonly late: number;
  readonly notReturned: number;
}

// The dates that held at the move: those that were calculated last before it.
const SINCE_ELIGIBLE = `
  WITH moved AS (
    SELECT stream_id, version, effective_on, body::jsonb AS body FROM es.event
    WHERE type = 'RegimeChanged' AND recorded_at > clock_timestamp() - interval '1 year' ORDER BY position DESC LIMIT 5000),
  measured AS (
    SELECT m.body -> 'to' ->> 'regime' AS "to", m.effective_on - (
      SELECT (d.dates ->> k.key)::date FROM jsonb_array_elements_text($2::jsonb -> (m.body -> 'to' ->> 'regime')) WITH ORDINALITY AS k (key, nth)
      WHERE d.dates ->> k.key IS NOT NULL ORDER BY k.nth LIMIT 1) AS days
    FROM moved m JOIN rm.sentence s ON s.sentence_id = m.stream_id
    CROSS JOIN LATERAL (
      SELECT e.body::jsonb -> 'dates' AS dates FROM es.event e
      WHERE e.stream_id = m.stream_id AND e.type = 'DatesCalculated' AND e.version < m.version ORDER BY e.version DESC LIMIT 1) AS d
    WHERE ($1::text[] IS NULL OR s.unit = ANY ($1)) AND m.body ->> 'proposalId' IS NOT NULL)
  SELECT "to", count(*)::int, percentile_disc(0.5) WITHIN GROUP (ORDER BY days)::int AS "medianDays", count(*) FILTER (WHERE days > 0)::int AS late
  FROM measured WHERE days IS NOT NULL GROUP BY "to" ORDER BY "to"`;

const LEAVES = `
  WITH ended AS (
    SELECT stream_id, body::jsonb AS body FROM es.event
    WHERE type = 'LeaveEnded' AND recorded_at > clock_timestamp() - interval '1 year' ORDER BY position DESC LIMIT 20000)
  SELECT g.body::jsonb ->> 'leave' AS leave, count(*) FILTER (WHERE e.body ->> 'returned' = 'on-time')::int AS "onTime",
    count(*) FILTER (WHERE e.body ->> 'returned' = 'late')::int AS late, count(*) FILTER (WHERE e.body ->> 'returned' = 'not')::int AS "notReturned"
  FROM ended e JOIN rm.sentence s ON s.sentence_id = e.stream_id
  JOIN es.event g ON g.stream_id = e.stream_id AND g.type = 'LeaveGranted' AND g.body::jsonb ->> 'leaveId' = e.body ->> 'leaveId'
  WHERE ($1::text[] IS NULL OR s.unit = ANY ($1)) GROUP BY 1 ORDER BY 1`;

/** Moves of the last year, the newest 5,000 at most, of sentences of some units (null: of all). */
export function sinceEligible(session: Session, units: readonly string[] | null): Promise<SinceEligible[]> {
  return session.rows<SinceEligible>(SINCE_ELIGIBLE, [units, JSON.stringify(OPENING_DATES)]);
}

/** Leaves of the last year, the newest 20,000 at most, of sentences of some units (null: of all). */
export function leavesEnded(session: Session, units: readonly string[] | null): Promise<LeavesEnded[]> {
  return session.rows<LeavesEnded>(LEAVES, [units]);
}
