export const PLACES_SQL = String.raw`
-- How many places a unit has of a regime, from a day on, and who said so. It is added to and never changed: what was said
-- last for a day holds, and what was said before stays on record.
CREATE TABLE rm.places (
  id          uuid        PRIMARY KEY,
  unit        text        NOT NULL REFERENCES rm.unit (id),
  regime      text        NOT NULL,
  places      int         NOT NULL CHECK (places BETWEEN 0 AND 10000),
  from_on     date        NOT NULL,
  reason      text,
  set_by      text        NOT NULL,
  set_role    text        NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX ON rm.places (unit, regime, from_on DESC, recorded_at DESC);
REVOKE ALL ON rm.places FROM PUBLIC;
GRANT SELECT, INSERT ON rm.places TO app;
GRANT SELECT ON rm.places TO reporting;

-- Where people are, of every unit: counts and nothing else, for whoever must find a place elsewhere and may see nobody there.
CREATE FUNCTION rm.occupancy() RETURNS TABLE (unit text, regime text, occupied int, away int, coming int, waiting int, left_in_a_year int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = rm, pg_catalog, pg_temp AS $$
  WITH waits AS (SELECT DISTINCT d.sentence_id FROM rm.deadline d WHERE d.kind = 'find-place'),
  said AS (
    SELECT s.unit, s.regime, (s.status = 'serving' AND s.clock_stopped IS NULL)::int AS occupied,
      (s.status = 'serving' AND s.clock_stopped IS NOT NULL)::int AS away, (s.status = 'summoned')::int AS coming, 0 AS waiting, 0 AS gone
    FROM rm.sentence s WHERE s.status IN ('serving', 'summoned')
    UNION ALL
    SELECT p.to_unit, p.to_regime, 0, 0, (w.sentence_id IS NULL)::int, (w.sentence_id IS NOT NULL)::int, 0
    FROM rm.proposal p LEFT JOIN waits w ON w.sentence_id = p.sentence_id
    WHERE p.status = 'approved' AND p.proposal = 'transition'
    UNION ALL
    SELECT l.unit, l.regime, 0, 0, 0, 0, 1 FROM rm.period l
    WHERE l.known_to = 'infinity' AND l.to_on > (clock_timestamp() AT TIME ZONE 'Europe/Oslo')::date - 365
      AND l.to_on <= (clock_timestamp() AT TIME ZONE 'Europe/Oslo')::date AND l.status = 'serving'
      AND NOT EXISTS (SELECT FROM rm.period n WHERE n.sentence_id = l.sentence_id AND n.known_to = 'infinity' AND n.from_on = l.to_on
        AND n.unit = l.unit AND n.regime = l.regime AND n.status = 'serving'))
  SELECT unit, regime, sum(occupied)::int, sum(away)::int, sum(coming)::int, sum(waiting)::int, sum(gone)::int
  FROM said GROUP BY unit, regime $$;

-- Of people who wait for a place: how many have waited longer for the same one, those of other units among them.
CREATE FUNCTION rm.waits_before(p_sentences uuid[]) RETURNS TABLE (sentence_id uuid, ahead int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = rm, pg_catalog, pg_temp AS $$
  SELECT w.sentence_id, w.ahead FROM (
    SELECT d.sentence_id, (row_number() OVER (PARTITION BY p.to_unit, p.to_regime ORDER BY d.due_on, d.sentence_id))::int - 1 AS ahead
    FROM rm.deadline d JOIN rm.proposal p ON p.sentence_id = d.sentence_id AND p.status = 'approved' AND p.proposal = 'transition'
    WHERE d.kind = 'find-place') w
  WHERE w.sentence_id = ANY (p_sentences) $$;
REVOKE ALL ON FUNCTION rm.occupancy, rm.waits_before FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rm.occupancy, rm.waits_before TO app;
`;
