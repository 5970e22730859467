export const OWN_SESSIONS_SQL = String.raw`
-- When the provider last asked somebody who they are, as it says itself (auth_time). NULL: it did not say.
ALTER TABLE rm.browser_session ADD COLUMN authenticated_at timestamptz;

-- A calendar is open for as long as its owner is known to be there: each sign-in says so anew, with their roles and units
-- of that day. '-infinity': the provider has said that all of the account is over; it is closed until they sign in.
ALTER TABLE rm.calendar_token ADD COLUMN confirmed_at timestamptz NOT NULL DEFAULT clock_timestamp();
GRANT UPDATE (roles, units, confirmed_at) ON rm.calendar_token TO api;
`;
