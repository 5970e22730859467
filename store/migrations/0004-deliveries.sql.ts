export const DELIVERIES_SQL = String.raw`
-- One row is one message by one channel. A webhook's row has the key of what it tells and its own after '#webhook/'.
-- 'app': whoever it is for wants no message of it; it stands in their list all the same.
ALTER TABLE rm.notice
  ADD COLUMN channel      text NOT NULL DEFAULT 'mail' CHECK (channel IN ('mail', 'webhook', 'app')),
  ADD COLUMN webhook_id   uuid,
  ADD COLUMN kind         text,                  -- of the deadline that it reminds of
  ADD COLUMN on_behalf_of text;                  -- for whom to_user stands in
CREATE INDEX ON rm.notice (to_unit, created_at);

ALTER TABLE rm.deadline ADD COLUMN held_until date;

-- Every attempt at a delivery and its outcome; never changed.
CREATE TABLE rm.delivery_attempt (
  id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  notice_key   text        NOT NULL,
  channel      text        NOT NULL,
  attempted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  outcome      text        NOT NULL CHECK (outcome IN ('sent', 'deferred', 'refused')),
  error        text
);
CREATE INDEX ON rm.delivery_attempt (notice_key, id);

CREATE TABLE rm.webhook (
  id         uuid        PRIMARY KEY,
  url        text        NOT NULL,
  units      text[],                             -- NULL: every unit
  kinds      text[],                             -- NULL: every notice
  secret     bytea       NOT NULL,               -- wrapped by the master key
  created_by text        NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  removed_at timestamptz
);

-- What a person must look at: what could not be delivered, what sleeps.
CREATE TABLE rm.finding (
  kind        text        NOT NULL,
  sentence_id uuid        NOT NULL,
  of          text        NOT NULL DEFAULT '',
  unit        text        NOT NULL,
  detail      jsonb       NOT NULL DEFAULT '{}', -- codes, dates, counts; nothing personal
  opened_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  seen_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  closed_at   timestamptz,
  PRIMARY KEY (kind, sentence_id, of)
);
CREATE INDEX ON rm.finding (unit, opened_at) WHERE closed_at IS NULL;

-- How somebody wants to hear of a kind of deadline. No row: by mail.
CREATE TABLE rm.preference (
  account text NOT NULL,
  kind    text NOT NULL,
  channel text NOT NULL CHECK (channel IN ('mail', 'webhook', 'none')),
  PRIMARY KEY (account, kind)
);

CREATE TABLE rm.calendar_token (
  id         uuid        PRIMARY KEY,
  account    text        NOT NULL,
  roles      text[]      NOT NULL,
  units      text[]      NOT NULL,
  token_hash bytea       NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  revoked_at timestamptz
);

-- Somebody stands in for somebody else, from one day to another. With a role, also in what that role decides.
CREATE TABLE rm.delegation (
  id           uuid        PRIMARY KEY,
  from_account text        NOT NULL,
  to_account   text        NOT NULL,
  unit         text        NOT NULL,
  role         text,
  first_day    date        NOT NULL,
  last_day     date        NOT NULL,
  reason       text        NOT NULL,
  created_by   text        NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  ended_at     timestamptz,
  CHECK (first_day <= last_day AND from_account <> to_account)
);
CREATE INDEX ON rm.delegation (from_account, last_day);
CREATE INDEX ON rm.delegation (to_account, last_day);

-- The weekly overview of a unit. What it says is made when it is sent.
CREATE TABLE rm.digest (
  unit       text        NOT NULL,
  week_of    date        NOT NULL,
  attempts   int         NOT NULL DEFAULT 0,
  sent_at    timestamptz,
  last_error text,
  PRIMARY KEY (unit, week_of)
);

REVOKE ALL ON ALL TABLES IN SCHEMA rm FROM PUBLIC;
GRANT SELECT, INSERT ON rm.delivery_attempt TO app;
GRANT SELECT, INSERT, UPDATE (removed_at) ON rm.webhook TO app;
GRANT SELECT, INSERT, UPDATE ON rm.finding, rm.digest TO app;
GRANT SELECT, INSERT, UPDATE, DELETE ON rm.preference TO app;
GRANT SELECT, INSERT, UPDATE (revoked_at) ON rm.calendar_token TO app;
GRANT SELECT, INSERT, UPDATE (ended_at) ON rm.delegation TO app;
`;
