export const VICTIMS_SQL = String.raw`
-- Who wants to be told of a sentence, and how they are reached: apart from the case, sealed by its person's key. The log
-- knows them by id alone. Whoever withdraws is forgotten: the row stays, what was sealed goes.
CREATE TABLE rm.victim (
  victim_id    uuid        PRIMARY KEY,
  sentence_id  uuid        NOT NULL,
  contact      text,
  recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  withdrawn_at timestamptz
);
CREATE INDEX ON rm.victim (sentence_id);
REVOKE ALL ON rm.victim FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE (contact, withdrawn_at) ON rm.victim TO app;

-- Not by the unit alone, as other tables are: the API shows it to the victim desk and to nobody else.
ALTER TABLE rm.victim ENABLE ROW LEVEL SECURITY;
CREATE POLICY api ON rm.victim TO api USING (
  coalesce(((SELECT rm.access()) ->> 'victims')::boolean, false)
  AND ((SELECT rm.access_everywhere()) OR victim.sentence_id = (SELECT rm.held())
    OR EXISTS (SELECT FROM rm.reached WHERE reached.sentence_id = victim.sentence_id)));
CREATE POLICY worker ON rm.victim TO worker USING (true);
`;
