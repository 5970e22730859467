export const CASE_ACCESS_SQL = String.raw`
-- Who may see a case beyond, or in spite of, the unit that holds it; made from the log (domain/case-access.ts).
ALTER TABLE rm.sentence ADD COLUMN restricted boolean NOT NULL DEFAULT false;
CREATE TABLE rm.case_access (
  sentence_id uuid NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('former-unit', 'receiving-unit', 'named', 'emergency', 'conflict')),
  who         text NOT NULL,                     -- a unit, or an account
  last_day    date,                              -- by the sentence's own clock; NULL: until something is recorded
  PRIMARY KEY (sentence_id, kind, who)
);
CREATE INDEX ON rm.case_access (who, kind, last_day);
REVOKE ALL ON rm.case_access FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE ON rm.case_access TO app;

-- Whether the roles of whoever asks see strictly restricted cases. Which roles do is written in domain/case-access.ts.
CREATE FUNCTION rm.access_restricted() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce((rm.access() ->> 'restricted')::boolean, false);
CREATE FUNCTION rm.access_every_unit() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(rm.access() -> 'units' ? '*', false);
-- These look at every case, whoever asks: they are their owner's, whom no policy binds. A clock of a sentence is never
-- behind the calendar, so that the index need not go through what has long ended.
CREATE FUNCTION rm.access_cases() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = rm, pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(a.sentence_id), '{}') FROM rm.case_access a LEFT JOIN rm.clock c ON c.sentence_id = a.sentence_id
  WHERE (a.who = ANY (rm.access_units()) AND a.kind IN ('former-unit', 'receiving-unit') OR a.who = rm.access_account() AND a.kind = 'emergency')
    AND (a.last_day IS NULL OR a.last_day >= (clock_timestamp() AT TIME ZONE 'Europe/Oslo')::date
      AND a.last_day >= ((clock_timestamp() + coalesce(c.offset_ms, 0) * interval '1 millisecond') AT TIME ZONE 'Europe/Oslo')::date) $$;
CREATE FUNCTION rm.access_named() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = rm, pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(a.sentence_id), '{}') FROM rm.case_access a LEFT JOIN rm.clock c ON c.sentence_id = a.sentence_id
  WHERE a.who = rm.access_account() AND (a.kind = 'named' OR a.kind = 'emergency'
    AND a.last_day >= ((clock_timestamp() + coalesce(c.offset_ms, 0) * interval '1 millisecond') AT TIME ZONE 'Europe/Oslo')::date) $$;
CREATE FUNCTION rm.access_barred() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = rm, pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(a.sentence_id), '{}') FROM rm.case_access a WHERE a.who = rm.access_account() AND a.kind = 'conflict' $$;
GRANT USAGE ON SCHEMA rm TO migrator;

-- Every sentence, with its content: every unit, restricted or not, and none that is barred.
CREATE OR REPLACE FUNCTION rm.access_everywhere() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN rm.access_every_unit() AND rm.access_restricted() AND cardinality(rm.access_barred()) = 0;

DROP POLICY api ON rm.sentence;
CREATE POLICY api ON rm.sentence TO api USING (
  sentence_id = (SELECT rm.held())
  OR ((SELECT rm.access_every_unit()) OR unit = ANY ((SELECT rm.access_units())::text[])
      OR sentence_id = ANY ((SELECT rm.access_cases())::uuid[]))
    AND sentence_id <> ALL ((SELECT rm.access_barred())::uuid[]));

-- A restricted case is a row and nothing more to whoever is not its caseworker, named, or seeing such cases by office.
-- Nobody said: a process that serves no requests, or nobody, whom rm.sentence shows nothing.
CREATE OR REPLACE VIEW rm.reached WITH (security_invoker) AS
  SELECT sentence_id FROM rm.sentence
  WHERE NOT restricted OR (SELECT rm.access() IS NULL) OR (SELECT rm.access_restricted()) OR sentence_id = (SELECT rm.held())
    OR caseworker = (SELECT rm.access_account()) OR sentence_id = ANY ((SELECT rm.access_named())::uuid[]);
`;
