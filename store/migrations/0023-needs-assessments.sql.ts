export const NEEDS_ASSESSMENTS_SQL = String.raw`
-- What somebody answered to an assessment of needs (BRIK): apart from the log, sealed by their key, because it goes when they
-- withdraw their consent. The row stays, what was sealed goes.
CREATE TABLE rm.needs_assessment (
  assessment_id uuid        PRIMARY KEY,
  sentence_id   uuid        NOT NULL,
  said          text,
  recorded_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  deleted_at    timestamptz
);
CREATE INDEX ON rm.needs_assessment (sentence_id);
REVOKE ALL ON rm.needs_assessment FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE (said, deleted_at) ON rm.needs_assessment TO app;
`;
