export const ACCESS_LOG_SQL = String.raw`
SET ROLE es_owner;
SET search_path = es, pg_catalog;

-- Who looked at whom: one row per answer that showed, or refused to show, something of a person. Each row holds the hash of
-- the one before; the head says how many there are, so that a cut tail is seen.
CREATE TABLE es.access (
  position     bigint      PRIMARY KEY,            -- gapless, in commit order, 1..size
  at           timestamptz NOT NULL,               -- this database's clock, whole ms, never falls with position
  entry        text        NOT NULL,               -- canonical JSON exactly as hashed: who, what, why, of whom
  actor_id     text        NOT NULL,               -- of the entry, to be searched
  sentence_ids uuid[]      NOT NULL,               -- of the entry, to be searched
  prev_hash    bytea       NOT NULL CHECK (octet_length(prev_hash) = 32),
  hash         bytea       NOT NULL CHECK (octet_length(hash) = 32)
);
CREATE INDEX ON es.access USING gin (sentence_ids);
CREATE INDEX ON es.access (actor_id, position);
CREATE INDEX ON es.access USING brin (at) WITH (pages_per_range = 32);

-- One row: its lock is the sequencer.
CREATE TABLE es.access_head (
  one     boolean     PRIMARY KEY DEFAULT true CHECK (one),
  size    bigint      NOT NULL DEFAULT 0,
  last_at timestamptz NOT NULL DEFAULT '-infinity',
  hash    bytea       NOT NULL DEFAULT sha256('\x5350410000'::bytea) CHECK (octet_length(hash) = 32)
) WITH (fillfactor = 10);
INSERT INTO es.access_head DEFAULT VALUES;

CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON es.access FOR EACH ROW EXECUTE FUNCTION es.no_change();
CREATE TRIGGER immutable_t BEFORE TRUNCATE ON es.access FOR EACH STATEMENT EXECUTE FUNCTION es.no_change();
ALTER TABLE es.access ENABLE ALWAYS TRIGGER immutable;
ALTER TABLE es.access ENABLE ALWAYS TRIGGER immutable_t;

-- 'SPA', 0, format 1. The position is hashed: a row cannot be moved.
CREATE FUNCTION es.access_hash(prev bytea, pos bigint, at timestamptz, entry text) RETURNS bytea
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT sha256('\x5350410001'::bytea || prev || int8send(pos) || es.us(at) || es.f(convert_to(entry, 'UTF8'))) $$;

CREATE FUNCTION es.log_access(p_entries text[]) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = es, pg_catalog, pg_temp AS $$
DECLARE pos bigint; h bytea; prev bytea; t timestamptz; entry text; said jsonb;
BEGIN
  SELECT size, hash, greatest(last_at, date_trunc('milliseconds', clock_timestamp())) INTO pos, h, t
    FROM es.access_head FOR NO KEY UPDATE;
  FOREACH entry IN ARRAY p_entries LOOP
    said := entry::jsonb; prev := h; pos := pos + 1;
    h := es.access_hash(prev, pos, t, entry);
    INSERT INTO es.access VALUES (pos, t, entry, said -> 'actor' ->> 'id',
      ARRAY(SELECT id::uuid FROM jsonb_array_elements_text(said -> 'sentences') AS id), prev, h);
  END LOOP;
  UPDATE es.access_head SET size = pos, hash = h, last_at = t;
  RETURN pos;
END $$;

REVOKE ALL ON es.access, es.access_head FROM PUBLIC;
REVOKE ALL ON FUNCTION es.access_hash, es.log_access FROM PUBLIC;
GRANT SELECT ON es.access, es.access_head TO es_read;
GRANT EXECUTE ON FUNCTION es.log_access TO es_append;
RESET search_path;
RESET ROLE;
`;
