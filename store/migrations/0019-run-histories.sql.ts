export const RUN_HISTORIES_SQL = String.raw`
-- How workflows ran that have ended, for engineers: what Temporal itself throws away after its retention. Payloads are sealed
-- by the person's key, as Temporal had them. Nothing here is a fact of a case, and the API sees none of it.
CREATE TABLE rm.run_history (
  run_id      text        PRIMARY KEY,
  sentence_id uuid        NOT NULL,
  workflow_id text        NOT NULL,
  outcome     text        NOT NULL,
  build_id    text,
  events      int         NOT NULL,
  closed_at   timestamptz NOT NULL,
  history     bytea       NOT NULL,
  kept_at     timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX ON rm.run_history (sentence_id, closed_at);
CREATE TABLE rm.run_histories_kept (
  one   boolean     PRIMARY KEY DEFAULT true CHECK (one),
  until timestamptz NOT NULL
);
REVOKE ALL ON rm.run_history, rm.run_histories_kept FROM PUBLIC, app;
GRANT SELECT, INSERT ON rm.run_history TO worker;
GRANT SELECT, INSERT, UPDATE ON rm.run_histories_kept TO worker;
ALTER TABLE rm.run_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker ON rm.run_history TO worker USING (true);
`;
