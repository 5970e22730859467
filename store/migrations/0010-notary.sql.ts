export const NOTARY_SQL = String.raw`
-- What made the notary refuse to sign. Append-only like the log; the same goes to the places outside of the database.
SET ROLE es_owner;
CREATE TABLE es.notary_alarm (
  alarm_id  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  raised_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  code      text        NOT NULL CHECK (code ~ '^[a-z-]{1,40}$'),
  detail    jsonb       NOT NULL
);
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON es.notary_alarm FOR EACH ROW EXECUTE FUNCTION es.no_change();
CREATE TRIGGER immutable_t BEFORE TRUNCATE ON es.notary_alarm FOR EACH STATEMENT EXECUTE FUNCTION es.no_change();
ALTER TABLE es.notary_alarm ENABLE ALWAYS TRIGGER immutable;
ALTER TABLE es.notary_alarm ENABLE ALWAYS TRIGGER immutable_t;
REVOKE ALL ON es.notary_alarm FROM PUBLIC;
GRANT SELECT ON es.notary_alarm TO es_read, es_notary;
GRANT INSERT ON es.notary_alarm TO es_notary;

-- Of every event, whosever it is, these tell nothing but that it is there: what proofs are made of, and since when one waits.
CREATE FUNCTION es.event_hashes(p_after bigint, p_up_to bigint) RETURNS TABLE (hash bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = es, pg_catalog, pg_temp AS $$
  SELECT e.hash FROM es.event e WHERE e.position > p_after AND e.position <= p_up_to ORDER BY e.position $$;
CREATE FUNCTION es.recorded_at(p_position bigint) RETURNS timestamptz
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = es, pg_catalog, pg_temp AS $$
  SELECT e.recorded_at FROM es.event e WHERE e.position = p_position $$;
REVOKE ALL ON FUNCTION es.event_hashes, es.recorded_at FROM PUBLIC;
GRANT EXECUTE ON FUNCTION es.event_hashes, es.recorded_at TO es_read;
RESET ROLE;
`;
