export const READ_MODELS_SQL = String.raw`
CREATE SCHEMA rm;

-- One row: what this installation is.
CREATE TABLE rm.installation (
  one        boolean PRIMARY KEY DEFAULT true CHECK (one),
  training   boolean NOT NULL UNIQUE,
  key_check  text                                -- tells the master key from another one, and nothing else about it
);
INSERT INTO rm.installation (training) VALUES (false);

-- How far a sentence's own clock is ahead of the database's. No row: not at all. In production no clock can be moved,
-- and an installation in which one has been moved cannot become a production one.
CREATE TABLE rm.clock (
  sentence_id uuid    PRIMARY KEY,
  offset_ms   bigint  NOT NULL CHECK (offset_ms >= 0),
  training    boolean NOT NULL REFERENCES rm.installation (training) ON UPDATE CASCADE,
  CONSTRAINT clock_moves_in_training_only CHECK (offset_ms = 0 OR training)
);

-- The key of each person, wrapped by the master key. Erasing a person is destroying the key.
CREATE TABLE rm.person_key (
  person_id    uuid        PRIMARY KEY,          -- for now the sentence's id
  wrapped      bytea,
  created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  destroyed_at timestamptz,
  CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);

CREATE TABLE rm.unit (
  id     text PRIMARY KEY,
  name   text NOT NULL,
  kind   text NOT NULL,
  region text,
  email  text
);

CREATE TABLE rm.sentence (
  sentence_id         uuid PRIMARY KEY,
  version             int  NOT NULL,
  kind                text NOT NULL,
  status              text NOT NULL,
  regime              text NOT NULL,
  unit                text NOT NULL,
  caseworker          text NOT NULL,
  start_date          date NOT NULL,
  expected_release_on date,
  next_due_on         date,
  next_due_kind       text,
  next_moment_on      date,
  clock_stopped       text,                      -- the kind of the absence that lasts
  person              text NOT NULL,             -- sealed, as in the first event
  updated_at          timestamptz NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX ON rm.sentence (unit, status);
CREATE INDEX ON rm.sentence (next_due_on);
CREATE INDEX ON rm.sentence (next_moment_on);

CREATE TABLE rm.deadline (
  sentence_id      uuid NOT NULL,
  id               text NOT NULL,
  kind             text NOT NULL,
  due_on           date NOT NULL,
  owner_role       text NOT NULL,
  owner_unit       text NOT NULL,
  legal_basis      text NOT NULL,
  law_bound        boolean NOT NULL,
  next_reminder_on date,
  title_nb         text NOT NULL,
  title_en         text NOT NULL,
  PRIMARY KEY (sentence_id, id)
);
CREATE INDEX ON rm.deadline (owner_unit, due_on);

CREATE TABLE rm.proposal (
  sentence_id  uuid NOT NULL,
  proposal_id  text NOT NULL,
  status       text NOT NULL CHECK (status IN ('pending', 'approved')),
  proposal     text NOT NULL,
  to_regime    text NOT NULL,
  to_unit      text NOT NULL,
  effective_on date NOT NULL,
  decided_by   text NOT NULL,
  legal_basis  text NOT NULL,
  proposed_by  text NOT NULL,
  proposed_on  date NOT NULL,
  PRIMARY KEY (sentence_id, proposal_id)
);

-- The queue of messages to people. The key makes one of the same fact twice impossible.
CREATE TABLE rm.notice (
  key             text        PRIMARY KEY,
  sentence_id     uuid        NOT NULL,
  to_role         text        NOT NULL,
  to_unit         text        NOT NULL,
  to_user         text,
  payload         text        NOT NULL,          -- sealed by the person's key
  state           text        NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sent', 'failed')),
  attempts        int         NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  last_error      text,
  message_id      text,
  created_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  sent_at         timestamptz
);
CREATE INDEX ON rm.notice (sentence_id, next_attempt_at) WHERE state = 'queued';
CREATE INDEX ON rm.notice (next_attempt_at) WHERE state = 'queued';

REVOKE ALL ON ALL TABLES IN SCHEMA rm FROM PUBLIC;
GRANT USAGE ON SCHEMA rm TO app;
GRANT SELECT ON rm.installation TO app;
GRANT SELECT, INSERT, UPDATE, DELETE ON rm.sentence, rm.deadline, rm.proposal TO app;
GRANT SELECT, INSERT, UPDATE ON rm.unit, rm.notice TO app;
GRANT SELECT, INSERT, UPDATE (offset_ms) ON rm.clock TO app;
GRANT SELECT, INSERT, UPDATE (wrapped, destroyed_at) ON rm.person_key TO app;
`;
