export const EXPORTS_SQL = String.raw`
-- Who took what out of the system, and why: itself a record. What was asked is never changed, and no row is deleted;
-- only the file goes, when it expires.
CREATE TABLE rm.export (
  id         uuid        PRIMARY KEY,
  kind       text        NOT NULL,
  query      jsonb       NOT NULL,               -- ids, dates, instants; nothing personal
  reason     text        NOT NULL,
  account    text        NOT NULL,
  role       text        NOT NULL,
  units      text[],                             -- of which units the asker sees sentences; NULL: of every unit
  asked_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  state      text        NOT NULL DEFAULT 'queued'
             CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled', 'expired')),
  done       int         NOT NULL DEFAULT 0,
  of         int,                                -- NULL: not counted yet
  started_at timestamptz,
  beat_at    timestamptz,                        -- a sign of life of whoever makes it
  ended_at   timestamptz,
  expires_at timestamptz,
  file_name  text,
  media_type text,
  bytes      bigint,
  sha256     bytea       CHECK (octet_length(sha256) = 32),
  error      text
);
CREATE INDEX ON rm.export (account, asked_at);
CREATE INDEX ON rm.export (state, asked_at) WHERE state IN ('queued', 'running');
CREATE INDEX ON rm.export (expires_at) WHERE state = 'done';

-- The file in pieces, each sealed by the master key.
CREATE TABLE rm.export_part (
  export_id uuid  NOT NULL REFERENCES rm.export (id),
  part      int   NOT NULL,
  bytes     bytea NOT NULL,
  PRIMARY KEY (export_id, part)
);
ALTER TABLE rm.export_part ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- One's own exports, and for whoever serves every unit everybody's (the API shows those to auditors only); the file is for
-- whoever asked. The policies ask the setting itself:
-- the functions of migration 0017 are not there yet.
ALTER TABLE rm.export ENABLE ROW LEVEL SECURITY;
ALTER TABLE rm.export_part ENABLE ROW LEVEL SECURITY;
CREATE POLICY api ON rm.export TO api USING (
  account = (SELECT nullif(current_setting('progresjon.access', true), '')::jsonb ->> 'account')
  OR (SELECT nullif(current_setting('progresjon.access', true), '')::jsonb -> 'units' ? '*'));
CREATE POLICY api ON rm.export_part TO api USING (
  EXISTS (SELECT FROM rm.export e WHERE e.id = export_id
    AND e.account = (SELECT nullif(current_setting('progresjon.access', true), '')::jsonb ->> 'account')));
CREATE POLICY worker ON rm.export TO worker USING (true);
CREATE POLICY worker ON rm.export_part TO worker USING (true);

REVOKE ALL ON rm.export, rm.export_part FROM PUBLIC;
GRANT SELECT, INSERT ON rm.export TO app;
GRANT UPDATE (state, done, of, started_at, beat_at, ended_at, expires_at, file_name, media_type, bytes, sha256, error)
  ON rm.export TO app;
GRANT SELECT, INSERT, DELETE ON rm.export_part TO app;
`;
