export const ACCESS_ROWS_SQL = String.raw`
SET ROLE es_owner;

-- Who looked at whom is about whom it was: an entry shows to whoever may open one of the cases that it names. It is
-- written by es.log_access, a function of its owner, whom no policy binds.
ALTER TABLE es.access ENABLE ROW LEVEL SECURITY;
CREATE POLICY api ON es.access FOR SELECT TO api USING ((SELECT rm.access_everywhere())
  OR EXISTS (SELECT FROM unnest(sentence_ids) AS named (id) WHERE named.id = (SELECT rm.held())
    OR EXISTS (SELECT FROM rm.reached WHERE reached.sentence_id = named.id)));
CREATE POLICY worker ON es.access FOR SELECT TO worker USING (true);
CREATE POLICY notary ON es.access FOR SELECT TO es_notary USING (true);

RESET ROLE;
`;
