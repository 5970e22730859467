export const BROWSER_SESSIONS_SQL = String.raw`
-- Who is signed in by a browser. The id is in the cookie only: here lies its hash, so that a copy of this table signs nobody in.
CREATE TABLE rm.browser_session (
  id_hash      bytea       PRIMARY KEY CHECK (octet_length(id_hash) = 32),
  account      text        NOT NULL,
  name         text        NOT NULL,
  roles        text[]      NOT NULL,
  units        text[]      NOT NULL,
  provider_sid text,                               -- the provider's session, for its back-channel logout
  id_token     bytea,                              -- encrypted by the master key; the hint with which we sign out at the provider
  created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  last_seen_at timestamptz NOT NULL DEFAULT clock_timestamp()
) WITH (fillfactor = 80);
CREATE INDEX ON rm.browser_session (account);
CREATE INDEX ON rm.browser_session (provider_sid);

REVOKE ALL ON rm.browser_session FROM PUBLIC;
GRANT SELECT, INSERT, DELETE, UPDATE (last_seen_at) ON rm.browser_session TO app;
`;
