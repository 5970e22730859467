export const ACCOUNTS_SQL = String.raw`
-- What the accounts of employees are called and which units they serve, as the identity provider said it when they signed in.
CREATE TABLE rm.account (
  id      text        PRIMARY KEY,
  name    text        NOT NULL,
  units   text[]      NOT NULL,
  seen_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
REVOKE ALL ON rm.account FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE ON rm.account TO api;

-- A name shows to its owner and to whoever serves a unit that its owner serves; to nobody who has not said who they are.
ALTER TABLE rm.account ENABLE ROW LEVEL SECURITY;
CREATE POLICY api ON rm.account TO api USING ((SELECT rm.access_account()) IS NOT NULL AND (
  id = (SELECT rm.access_account()) OR (SELECT rm.access_every_unit()) OR '*' = ANY (units)
  OR units && (SELECT rm.access_units())::text[]));
`;
