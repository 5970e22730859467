export const ROW_SECURITY_SQL = String.raw`
-- Row-level security under the application's own checks: a forgotten "where" shows no case of another unit.
-- The API says at the start of each transaction who asks, and it is forgotten at its end (store/session.ts). Nothing
-- said: nothing seen. The worker and the command line, which act for every unit, are a role of their own.

-- What the API said of the request whose transaction this is: account, roles, units; as JSON.
CREATE FUNCTION rm.access() RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('progresjon.access', true), '')::jsonb;
CREATE FUNCTION rm.access_account() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN rm.access() ->> 'account';
CREATE FUNCTION rm.access_units() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN ARRAY(SELECT jsonb_array_elements_text(rm.access() -> 'units'));
-- Whether every sentence is open to whoever asks.
CREATE FUNCTION rm.access_everywhere() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(rm.access() -> 'units' ? '*', false);
-- The one sentence that this transaction is about to change, or that the request was let in to beyond its units.
CREATE FUNCTION rm.held() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('progresjon.held', true), '')::uuid;

ALTER TABLE rm.sentence ENABLE ROW LEVEL SECURITY;
-- Each function stands in a SELECT of its own: it is then asked once per statement, not once per row.
CREATE POLICY api ON rm.sentence TO api USING (
  (SELECT rm.access_everywhere()) OR unit = ANY ((SELECT rm.access_units())::text[]) OR sentence_id = (SELECT rm.held()));
CREATE POLICY worker ON rm.sentence TO worker USING (true);

-- The sentences whose content is open to whoever asks: what every other table goes by.
CREATE VIEW rm.reached WITH (security_invoker) AS SELECT sentence_id FROM rm.sentence;
GRANT SELECT ON rm.reached TO app;

-- Protects a table of schema rm or es by the sentence that a row is about. p_also: whose else a row is, as SQL.
CREATE FUNCTION rm.protect(p_table regclass, p_also text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
DECLARE name text; of text;
BEGIN
  SELECT relname INTO name FROM pg_class WHERE oid = p_table;
  SELECT format('%I.%I', name, attname) INTO of FROM pg_attribute
    WHERE attrelid = p_table AND attname IN ('sentence_id', 'stream_id', 'person_id') AND atttypid = 'uuid'::regtype
    ORDER BY attname DESC LIMIT 1;
  IF of IS NULL THEN RAISE EXCEPTION '% has no sentence_id to be protected by', p_table; END IF;
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', p_table);
  EXECUTE format('DROP POLICY IF EXISTS api ON %s', p_table);
  EXECUTE format('DROP POLICY IF EXISTS worker ON %s', p_table);
  EXECUTE format(
    'CREATE POLICY api ON %1$s TO api USING ((SELECT rm.access_everywhere()) OR %2$s = (SELECT rm.held())
       OR EXISTS (SELECT FROM rm.reached WHERE reached.sentence_id = %2$s) %3$s)', p_table, of, 'OR ' || p_also);
  EXECUTE format('CREATE POLICY worker ON %s TO worker USING (true)', p_table);
END $$;

-- Every table of schema rm that is about sentences and has no policy yet. Run after each migration (store/migrate.ts):
-- who makes a table need not think of it.
CREATE FUNCTION rm.protect_all() RETURNS void LANGUAGE sql AS $$
  SELECT rm.protect(c.oid) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE c.relnamespace = 'rm'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relrowsecurity
    AND a.attname = 'sentence_id' AND a.atttypid = 'uuid'::regtype $$;

-- A message to a unit is that unit's, wherever the person is: it tells what the unit must do. Who it is about stays sealed.
SELECT rm.protect('rm.notice', 'to_unit = ANY ((SELECT rm.access_units())::text[])');
SELECT rm.protect('rm.person_key');
ALTER TABLE rm.delivery_attempt ENABLE ROW LEVEL SECURITY;
CREATE POLICY api ON rm.delivery_attempt TO api USING (EXISTS (SELECT FROM rm.notice n WHERE n.key = delivery_attempt.notice_key));
CREATE POLICY worker ON rm.delivery_attempt TO worker USING (true);
SELECT rm.protect_all();

-- The first statement of a transaction that may change a sentence, instead of es.enter: the sentence is open to the rest
-- of the transaction when it was open to whoever asks, or is not there yet. So a decision may move it to another unit.
CREATE FUNCTION rm.enter(p_stream uuid, p_epoch bigint, p_known bigint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE v bigint := es.enter(p_stream, p_epoch, p_known);
BEGIN
  IF v = 0 OR EXISTS (SELECT FROM rm.reached r WHERE r.sentence_id = p_stream) THEN
    PERFORM set_config('progresjon.held', p_stream::text, true);
  END IF;
  RETURN v;
END $$;

-- Sessions of browsers are the API's alone.
REVOKE ALL ON rm.browser_session FROM app;
GRANT SELECT, INSERT, DELETE, UPDATE (last_seen_at) ON rm.browser_session TO api;

-- Reports: counts and dates of every unit, no name, no text, nothing sealed, and not the log.
GRANT USAGE ON SCHEMA rm TO reporting;
GRANT SELECT (sentence_id, version, kind, status, regime, unit, start_date, expected_release_on, next_due_on, next_due_kind,
  next_moment_on, clock_stopped, updated_at) ON rm.sentence TO reporting;
GRANT SELECT ON rm.deadline, rm.unit, rm.clock TO reporting;
GRANT SELECT (sentence_id, proposal_id, status, proposal, to_regime, to_unit, effective_on, decided_by, legal_basis, proposed_on)
  ON rm.proposal TO reporting;
CREATE POLICY reporting ON rm.sentence FOR SELECT TO reporting USING (true);
CREATE POLICY reporting ON rm.deadline FOR SELECT TO reporting USING (true);
CREATE POLICY reporting ON rm.proposal FOR SELECT TO reporting USING (true);
CREATE POLICY reporting ON rm.clock FOR SELECT TO reporting USING (true);

-- The log. It is appended to through functions of its owner, whom no policy binds; it is read by these.
GRANT USAGE ON SCHEMA rm TO es_owner;
SET ROLE es_owner;
SELECT rm.protect('es.event');
SELECT rm.protect('es.stream');
-- Whoever gave a command hears what became of it, also when the person has moved on since.
SELECT rm.protect('es.command', 'starts_with(command_id, (SELECT rm.access_account()) || ''/'')');
CREATE POLICY notary ON es.event FOR SELECT TO es_notary USING (true);
CREATE POLICY notary ON es.stream FOR SELECT TO es_notary USING (true);
CREATE POLICY notary ON es.command FOR SELECT TO es_notary USING (true);
CREATE FUNCTION es.outcome(p_command text) RETURNS TABLE (stream_id uuid, to_version bigint, recorded_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = es, pg_catalog, pg_temp AS $$
  SELECT c.stream_id, c.to_version, e.recorded_at FROM es.command c JOIN es.event e ON e.position = c.last_position
  WHERE c.command_id = p_command AND (session_user <> 'api' OR starts_with(c.command_id, rm.access_account() || '/'))
  ORDER BY c.last_position DESC LIMIT 1 $$;
REVOKE ALL ON FUNCTION es.outcome FROM PUBLIC;
GRANT EXECUTE ON FUNCTION es.outcome TO es_read;
RESET ROLE;
`;
