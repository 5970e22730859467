import { CHOSEN_DAYS } from '../../domain/deadlines/table';
import { TODAY } from '../clock';
import { type Session } from '../session';

/** How many wait for a place at a unit and how long they have, and the same of those who have got one. */
export interface WaitsOfUnit {
  readonly unit: string;
  readonly waiting: number;
  /** Days, of those who wait now. */
  readonly daysSoFar: number;
  readonly found: number;
  /** Days, of those who waited before. */
  readonly daysBefore: number;
}

// Now: the wait's own deadline says since when. Before: the log says, and one of an older log names no unit.
const WAITS = `
  WITH now AS (
    SELECT p.to_unit AS unit,
      greatest(0, ${TODAY} - greatest(p.effective_on, d.due_on - $2::int)) AS days
    FROM rm.deadline d JOIN rm.sentence s ON s.sentence_id = d.sentence_id
    JOIN rm.proposal p ON p.sentence_id = d.sentence_id AND p.status = 'approved'
    LEFT JOIN rm.clock c ON c.sentence_id = d.sentence_id
    WHERE d.kind = 'find-place' AND ($1::text[] IS NULL OR s.unit = ANY ($1))),
  before AS (
    SELECT coalesce(e.body::jsonb ->> 'unit', s.unit) AS unit, (e.body::jsonb ->> 'days')::int AS days
    FROM es.event e JOIN rm.sentence s ON s.sentence_id = e.stream_id
    WHERE e.type = 'PlaceFound' AND ($1::text[] IS NULL OR s.unit = ANY ($1))),
  waits AS (SELECT unit, days, true AS now FROM now UNION ALL SELECT unit, days, false FROM before)
  SELECT unit, count(*) FILTER (WHERE now)::int AS waiting, coalesce(sum(days) FILTER (WHERE now), 0)::int AS "daysSoFar",
    count(*) FILTER (WHERE NOT now)::int AS found, coalesce(sum(days) FILTER (WHERE NOT now), 0)::int AS "daysBefore"
  FROM waits GROUP BY unit ORDER BY unit`;

/** Waits for a place by the unit that has none, of sentences of some units (null: of all). Counts only. */
export function waitsOfUnits(session: Session, units: readonly string[] | null): Promise<WaitsOfUnit[]> {
  return session.rows<WaitsOfUnit>(WAITS, [units, CHOSEN_DAYS.findPlace]);
}
