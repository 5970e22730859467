/** Frozen: a spec holds its SHA-256. What changes comes in a migration of its own. */
export const EVENT_STORE_SQL = String.raw`
-- The event store of Progresjon. PostgreSQL 15 or later. Run once, as superuser. Explained in docs/event-store.md. The hash definition is fixed: never edit es.event_hash or es.genesis, add a format number.

DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'es_owner')  THEN CREATE ROLE es_owner  NOLOGIN; END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'es_append') THEN CREATE ROLE es_append NOLOGIN; END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'es_read')   THEN CREATE ROLE es_read   NOLOGIN; END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'es_notary') THEN CREATE ROLE es_notary NOLOGIN; END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'app')       THEN CREATE ROLE app LOGIN IN ROLE es_append, es_read; END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'notary')    THEN CREATE ROLE notary LOGIN IN ROLE es_notary, es_read; END IF;
END $$;
CREATE SCHEMA es AUTHORIZATION es_owner;
SET ROLE es_owner;
SET search_path = es, pg_catalog;

-- One row: the size of the log. Its row lock IS the global sequencer.
CREATE TABLE es.log_head (
  one           boolean     PRIMARY KEY DEFAULT true CHECK (one),
  size          bigint      NOT NULL DEFAULT 0,
  last_recorded timestamptz NOT NULL DEFAULT '-infinity'
) WITH (fillfactor = 10);
INSERT INTO es.log_head DEFAULT VALUES;

-- The head of each stream: a cache, rebuildable from es.event. The optimistic version check locks its row.
CREATE TABLE es.stream (
  stream_id   uuid        PRIMARY KEY,
  stream_type text        NOT NULL,
  version     bigint      NOT NULL CHECK (version >= 1),
  workflow_version bigint NOT NULL DEFAULT 0,     -- how far the sentence's workflow has followed; the relay signals where it is behind
  head_hash   bytea       NOT NULL CHECK (octet_length(head_hash) = 32),
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL
) WITH (fillfactor = 70);

-- The highest workflow epoch seen of each stream: a run that carries a lower one is a zombie. Its row is also the stream's lock.
CREATE TABLE es.fence (
  stream_id uuid   PRIMARY KEY,
  epoch     bigint NOT NULL CHECK (epoch >= 0)
) WITH (fillfactor = 70);
CREATE SEQUENCE es.epoch AS bigint;            -- whoever starts a workflow takes the next value and passes it in

CREATE TABLE es.event (
  position       bigint      NOT NULL,         -- gapless, in commit order, 1..size
  stream_id      uuid        NOT NULL,
  version        bigint      NOT NULL,         -- 1..n in its stream
  event_id       uuid        NOT NULL,
  type           text        NOT NULL,
  schema_version int         NOT NULL,
  recorded_at    timestamptz NOT NULL,         -- when the row was written: this database's clock, whole ms, never falls with position
  occurred_at    timestamptz NOT NULL,         -- when we knew: the sentence's own clock (database time plus its offset), whole ms
  effective_on   date        NOT NULL,         -- from which civil date it holds in law
  actor          text        NOT NULL,
  metadata       text        NOT NULL,         -- canonical JSON: causation, correlation, authority, rule set, run id
  body           text        NOT NULL,         -- canonical JSON exactly as hashed (personal data already sealed)
  prev_hash      bytea       NOT NULL CHECK (octet_length(prev_hash) = 32),
  hash           bytea       NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (position)
) PARTITION BY RANGE (position);
CREATE INDEX ON es.event USING brin (recorded_at) WITH (pages_per_range = 32);
CREATE INDEX ON es.event (type, position);

-- Idempotency for ever: one row per command that appended.
CREATE TABLE es.command (
  stream_id     uuid   NOT NULL,
  command_id    text   NOT NULL CHECK (length(command_id) BETWEEN 1 AND 200),
  request_hash  bytea  NOT NULL CHECK (octet_length(request_hash) = 32),   -- SHA-256 of the canonical command as asked
  from_version  bigint NOT NULL,
  to_version    bigint NOT NULL,
  last_position bigint NOT NULL,
  PRIMARY KEY (stream_id, command_id)
);
CREATE INDEX ON es.command (command_id);       -- GET /api/commands/{id}

CREATE TABLE es.checkpoint (
  size       bigint      PRIMARY KEY CHECK (size > 0),
  root       bytea       NOT NULL CHECK (octet_length(root) = 32),
  note       text        NOT NULL,             -- C2SP signed note, verbatim
  tsa_token  bytea,                            -- RFC 3161 TimeStampToken over sha256(note)
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE es.merkle_tile (                  -- C2SP tlog-tiles: 256 hashes per full tile; only full tiles are stored
  level  smallint NOT NULL,
  idx    bigint   NOT NULL,
  hashes bytea    NOT NULL CHECK (octet_length(hashes) = 8192),
  PRIMARY KEY (level, idx)
);

-- Append-only, also for the owner and for a superuser in replica mode (ENABLE ALWAYS).
CREATE FUNCTION es.no_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'es.% is append-only (% refused)', TG_TABLE_NAME, TG_OP USING ERRCODE = '42501'; END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['event', 'command', 'checkpoint', 'merkle_tile'] LOOP
    EXECUTE format('CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON es.%I FOR EACH ROW EXECUTE FUNCTION es.no_change()', t);
    EXECUTE format('CREATE TRIGGER immutable_t BEFORE TRUNCATE ON es.%I FOR EACH STATEMENT EXECUTE FUNCTION es.no_change()', t);
    IF t <> 'event' THEN EXECUTE format('ALTER TABLE es.%I ENABLE ALWAYS TRIGGER immutable', t); END IF;
    EXECUTE format('ALTER TABLE es.%I ENABLE ALWAYS TRIGGER immutable_t', t);
  END LOOP;
END $$;

-- Partition n holds the positions n * 20 M + 1 .. (n + 1) * 20 M. A partition inherits neither of these by itself:
-- the triggers come as ENABLE ORIGIN and must be made ALWAYS; (stream_id, version) can only be unique per partition
-- (globally it follows from the stream's row lock, and the chain proves it).
CREATE FUNCTION es.add_partition(n int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE p text := format('event_p%s', n);
BEGIN
  EXECUTE format('CREATE TABLE es.%I PARTITION OF es.event FOR VALUES FROM (%s) TO (%s)', p, n * 20000000::bigint + 1, (n + 1) * 20000000::bigint + 1);
  EXECUTE format('CREATE UNIQUE INDEX ON es.%I (stream_id, version)', p);
  EXECUTE format('ALTER TABLE es.%I ENABLE ALWAYS TRIGGER immutable', p);
  EXECUTE format('CREATE TRIGGER immutable_t BEFORE TRUNCATE ON es.%I FOR EACH STATEMENT EXECUTE FUNCTION es.no_change()', p);
  EXECUTE format('ALTER TABLE es.%I ENABLE ALWAYS TRIGGER immutable_t', p);
END $$;
SELECT es.add_partition(0), es.add_partition(1);

-- Hash format 1. f = length-prefixed field, so that concatenation is unambiguous; us = microseconds since 1970.
CREATE FUNCTION es.f(b bytea) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT int4send(octet_length(b)) || b $$;
CREATE FUNCTION es.us(t timestamptz) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT int8send((extract(epoch FROM t) * 1000000)::bigint) $$;
CREATE FUNCTION es.genesis(stream uuid, stream_type text) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT sha256('\x5350450000'::bytea || uuid_send(stream) || es.f(convert_to(stream_type, 'UTF8'))) $$;
CREATE FUNCTION es.event_hash(prev bytea, stream uuid, ver bigint, eid uuid, sver int, rec timestamptz, occ timestamptz,
     eff date, typ text, act text, met text, bod text) RETURNS bytea
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT sha256('\x5350450001'::bytea            -- 'SPE', 0, format 1: domain separation
     || prev || uuid_send(stream) || int8send(ver) || uuid_send(eid) || int4send(sver)
     || es.us(rec) || es.us(occ) || int4send(eff - date '1970-01-01')
     || es.f(convert_to(typ, 'UTF8')) || es.f(convert_to(act, 'UTF8'))
     || es.f(convert_to(met, 'UTF8')) || sha256(convert_to(bod, 'UTF8'))) $$;

-- First statement of every transaction that may append: one at a time per stream until commit, zombies out.
-- p_epoch is null for people, imports and courts (no workflow run speaks); p_known is the version that the caller has seen. SE001 = a newer run owns the stream. SE003 = the log is older than that.
CREATE FUNCTION es.enter(p_stream uuid, p_epoch bigint, p_known bigint) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = es, pg_catalog, pg_temp AS $$
DECLARE seen bigint; v bigint;
BEGIN
  INSERT INTO es.fence VALUES (p_stream, coalesce(p_epoch, 0)) ON CONFLICT DO NOTHING;
  SELECT f.epoch INTO seen FROM es.fence f WHERE f.stream_id = p_stream FOR NO KEY UPDATE;
  IF seen > p_epoch THEN
    RAISE EXCEPTION 'stream % belongs to epoch %, caller has %', p_stream, seen, p_epoch USING ERRCODE = 'SE001';
  ELSIF seen < p_epoch THEN
    UPDATE es.fence f SET epoch = p_epoch WHERE f.stream_id = p_stream;
  END IF;
  SELECT s.version INTO v FROM es.stream s WHERE s.stream_id = p_stream;
  IF coalesce(v, 0) < p_known THEN
    RAISE EXCEPTION 'stream % is at %, caller has seen %: an older log was restored', p_stream, coalesce(v, 0), p_known
      USING ERRCODE = 'SE003';
  END IF;
  RETURN coalesce(v, 0);
END $$;

-- The workflow has seen the log up to p_version: what the relay compares. Fenced like every other word of a workflow.
CREATE FUNCTION es.followed(p_stream uuid, p_epoch bigint, p_version bigint) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = es, pg_catalog, pg_temp AS $$
BEGIN
  PERFORM es.enter(p_stream, p_epoch, p_version);
  UPDATE es.stream s SET workflow_version = greatest(workflow_version, p_version) WHERE s.stream_id = p_stream;
END $$;

-- Last statement of the transaction. A repeated command answers as the first time (duplicate = true: roll the rest back).
-- 40001 = stale version: start again. SE001 = fenced. SE002 = the command id was used for another request.
CREATE FUNCTION es.append(p_command text, p_request bytea, p_stream uuid, p_stream_type text, p_epoch bigint, p_expected bigint,
     p_occurred timestamptz, p_actor text, p_metadata text,
     p_ids uuid[], p_types text[], p_schemas int[], p_effective date[], p_bodies text[])
  RETURNS TABLE (out_version bigint, out_position bigint, out_hash bytea, out_recorded timestamptz, duplicate boolean)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = es, pg_catalog, pg_temp AS $$
DECLARE n int := cardinality(p_bodies); v bigint; h bytea; prev bytea; pos bigint; rec timestamptz; c es.command;
        occ timestamptz := date_trunc('milliseconds', p_occurred);
BEGIN
  IF n IS NULL OR n < 1 OR n <> cardinality(p_ids) OR n <> cardinality(p_types)
     OR n <> cardinality(p_schemas) OR n <> cardinality(p_effective) THEN
    RAISE EXCEPTION 'array lengths differ' USING ERRCODE = '22023'; END IF;
  IF p_expected IS NULL THEN RAISE EXCEPTION 'expected version is required' USING ERRCODE = '22004'; END IF;
  PERFORM es.enter(p_stream, p_epoch, 0);
  SELECT * INTO c FROM es.command WHERE stream_id = p_stream AND command_id = p_command;
  IF FOUND THEN
    IF c.request_hash <> p_request THEN
      RAISE EXCEPTION 'command % was another request', p_command USING ERRCODE = 'SE002'; END IF;
    RETURN QUERY SELECT c.to_version, c.last_position, e.hash, e.recorded_at, true FROM es.event e WHERE e.position = c.last_position;
    RETURN; END IF;

  SELECT s.version, s.head_hash INTO v, h FROM es.stream s WHERE s.stream_id = p_stream FOR NO KEY UPDATE;
  IF v IS NULL THEN v := 0; h := es.genesis(p_stream, p_stream_type); END IF;
  IF p_expected <> v THEN
    RAISE EXCEPTION 'wrong expected version: stream % is at %, caller expected %', p_stream, v, p_expected
      USING ERRCODE = '40001', HINT = 'reload and retry'; END IF;

  -- The global sequencer: taken last, held until commit.
  UPDATE es.log_head SET size = size + n,
         last_recorded = greatest(last_recorded, date_trunc('milliseconds', clock_timestamp()))
    RETURNING size - n, last_recorded INTO pos, rec;

  FOR i IN 1..n LOOP
    prev := h; v := v + 1; pos := pos + 1;
    h := es.event_hash(prev, p_stream, v, p_ids[i], p_schemas[i], rec, occ, p_effective[i], p_types[i], p_actor, p_metadata, p_bodies[i]);
    INSERT INTO es.event VALUES (pos, p_stream, v, p_ids[i], p_types[i], p_schemas[i], rec, occ, p_effective[i], p_actor, p_metadata, p_bodies[i], prev, h);
  END LOOP;

  IF v = n THEN
    INSERT INTO es.stream (stream_id, stream_type, version, head_hash, created_at, updated_at) VALUES (p_stream, p_stream_type, v, h, rec, rec);
  ELSE
    UPDATE es.stream s SET version = v, head_hash = h, updated_at = rec WHERE s.stream_id = p_stream;
  END IF;
  INSERT INTO es.command VALUES (p_stream, p_command, p_request, v - n + 1, v, pos);
  PERFORM pg_notify('es_appended', '');          -- empty payload: one notification per transaction
  RETURN QUERY SELECT v, pos, h, rec, false;
END $$;

CREATE FUNCTION es.verify_stream(p_stream uuid) RETURNS TABLE (bad_version bigint, why text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = es, pg_catalog, pg_temp AS $$
  WITH e AS (
    SELECT x.*, coalesce(lag(x.version) OVER w, 0) + 1 AS want_version,
           coalesce(lag(hash) OVER w, es.genesis(stream_id, s.stream_type)) AS want_prev,
           es.event_hash(prev_hash, stream_id, x.version, event_id, schema_version, recorded_at, occurred_at, effective_on,
                         type, actor, metadata, body) AS want_hash
    FROM es.event x LEFT JOIN es.stream s USING (stream_id) WHERE stream_id = p_stream WINDOW w AS (ORDER BY x.version))
  SELECT version, CASE WHEN version <> want_version THEN 'version missing before this'
                       WHEN prev_hash <> want_prev THEN 'broken link'
                       ELSE 'content changed' END
  FROM e WHERE version <> want_version OR prev_hash <> want_prev OR hash <> want_hash
  UNION ALL
  SELECT s.version, 'tail missing' FROM es.stream s
  WHERE s.stream_id = p_stream AND s.version > (SELECT coalesce(max(version), 0) FROM e)
  UNION ALL
  SELECT 0, 'stream row missing' WHERE EXISTS (SELECT FROM e) AND NOT EXISTS (SELECT FROM es.stream WHERE stream_id = p_stream)
  ORDER BY 1 $$;

CREATE FUNCTION es.add_checkpoint(p_size bigint, p_root bytea, p_note text, p_tsa bytea) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = es, pg_catalog, pg_temp AS $$
BEGIN
  IF p_size > (SELECT size FROM es.log_head) THEN RAISE EXCEPTION 'checkpoint beyond log'; END IF;
  IF p_size <= coalesce((SELECT max(size) FROM es.checkpoint), 0) THEN RAISE EXCEPTION 'checkpoint must grow'; END IF;
  INSERT INTO es.checkpoint(size, root, note, tsa_token) VALUES (p_size, p_root, p_note, p_tsa);
END $$;

REVOKE ALL ON ALL TABLES IN SCHEMA es FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA es FROM PUBLIC;
GRANT USAGE ON SCHEMA es TO es_append, es_read, es_notary;
GRANT SELECT ON es.event, es.stream, es.command, es.checkpoint, es.merkle_tile, es.log_head TO es_read, es_notary;
GRANT USAGE ON SEQUENCE es.epoch TO es_append;
GRANT EXECUTE ON FUNCTION es.enter, es.append, es.followed TO es_append;
GRANT EXECUTE ON FUNCTION es.verify_stream TO es_read;
GRANT EXECUTE ON FUNCTION es.add_checkpoint TO es_notary;
GRANT INSERT ON es.merkle_tile TO es_notary;
RESET search_path;
RESET ROLE;
`;
