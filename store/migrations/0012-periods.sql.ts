export const PERIODS_SQL = String.raw`
-- Where everybody was, by both times: from which day to which, as it was known from which instant to which. A read model
-- beside the others: it follows the log by position, after the append and not in it.
CREATE TABLE rm.period (
  sentence_id   uuid        NOT NULL,
  from_on       date        NOT NULL,
  to_on         date        NOT NULL,                -- exclusive; 'infinity': for good
  known_from    timestamptz NOT NULL,
  known_to      timestamptz NOT NULL,                -- exclusive; 'infinity': as known today
  status        text        NOT NULL,
  regime        text        NOT NULL,
  unit          text        NOT NULL,
  since         date        NOT NULL,
  clock_stopped text,
  PRIMARY KEY (sentence_id, known_from, from_on),
  CHECK (from_on < to_on AND known_from < known_to)
);
-- The list is read by unit, a page at a time, and counted as a whole.
CREATE INDEX ON rm.period (unit, sentence_id) INCLUDE (from_on, to_on, known_from, known_to, regime, status, clock_stopped);

-- How far the periods have followed the log.
CREATE TABLE rm.periods_followed (
  one      boolean PRIMARY KEY DEFAULT true CHECK (one),
  position bigint  NOT NULL
);
INSERT INTO rm.periods_followed (position) VALUES (0);

REVOKE ALL ON rm.period, rm.periods_followed FROM PUBLIC;
GRANT SELECT, INSERT, DELETE ON rm.period TO app;
GRANT SELECT, UPDATE ON rm.periods_followed TO app;
`;
