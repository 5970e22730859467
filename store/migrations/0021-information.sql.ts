export const INFORMATION_SQL = String.raw`
-- What unverified information says (data regs §§ 4, 6 (4)): apart from the log, sealed by its person's key, because it is
-- deleted after four months unless a decision rests on it. The row stays, what was sealed goes.
CREATE TABLE rm.information (
  information_id uuid        PRIMARY KEY,
  sentence_id    uuid        NOT NULL,
  said           text,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  deleted_at     timestamptz
);
CREATE INDEX ON rm.information (sentence_id);
REVOKE ALL ON rm.information FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE (said, deleted_at) ON rm.information TO app;
`;
