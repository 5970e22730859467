export const LETTERS_SQL = String.raw`
-- Letters as they were issued, sealed by the person's key: without it they are unreadable, and the log still has their
-- hashes. Nobody changes or removes one.
CREATE TABLE rm.letter (
  letter_id   uuid        PRIMARY KEY,
  sentence_id uuid        NOT NULL,
  html        bytea       NOT NULL,
  pdf         bytea       NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX ON rm.letter (sentence_id);

-- Decisions whose letter is not issued yet. A row is there from the transaction of the decision to that of the letter.
CREATE TABLE rm.letter_due (
  sentence_id     uuid        NOT NULL,
  decision_id     text        NOT NULL,          -- the "of" of the letter
  version         int         NOT NULL,          -- of the event that decided
  since           int         NOT NULL,          -- of the first event that was recorded with it
  until           int         NOT NULL,          -- of the last one
  attempts        int         NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  last_error      text,
  created_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (sentence_id, decision_id)
);
CREATE INDEX ON rm.letter_due (next_attempt_at);

REVOKE ALL ON rm.letter, rm.letter_due FROM PUBLIC;
GRANT SELECT, INSERT ON rm.letter TO app;
GRANT SELECT, INSERT, DELETE, UPDATE (attempts, next_attempt_at, last_error) ON rm.letter_due TO app;
`;
