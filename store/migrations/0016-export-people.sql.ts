export const EXPORT_PEOPLE_SQL = String.raw`
-- Of whom an export holds personal data that anybody can read: said before its first piece. NULL: of nobody.
ALTER TABLE rm.export ADD COLUMN sentence_ids uuid[];
CREATE INDEX ON rm.export USING gin (sentence_ids) WHERE state IN ('running', 'done');
GRANT UPDATE (sentence_ids) ON rm.export TO app;
-- A rotation of the master key wraps the pieces anew.
GRANT UPDATE (bytes) ON rm.export_part TO app;

-- Of the files that are there nobody said of whom they are: they go, and what is being made is begun anew.
UPDATE rm.export SET state = 'expired' WHERE state = 'done';
UPDATE rm.export SET state = 'queued' WHERE state = 'running';
DELETE FROM rm.export_part;

-- As in migration 0015; and the exports go in which the person could be read.
CREATE OR REPLACE FUNCTION rm.erase(p_sentence uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = rm, pg_catalog, pg_temp AS $$
BEGIN
  UPDATE rm.person_key SET wrapped = NULL, destroyed_at = clock_timestamp() WHERE person_id = p_sentence AND wrapped IS NOT NULL;
  UPDATE rm.letter SET html = '', pdf = '' WHERE sentence_id = p_sentence;
  DELETE FROM rm.letter_due WHERE sentence_id = p_sentence;
  -- What a mail server answered may quote an address.
  UPDATE rm.delivery_attempt a SET error = NULL FROM rm.notice n
    WHERE n.key = a.notice_key AND n.sentence_id = p_sentence AND a.error IS NOT NULL;
  UPDATE rm.notice SET payload = '', last_error = NULL, state = CASE state WHEN 'queued' THEN 'failed' ELSE state END
    WHERE sentence_id = p_sentence;
  WITH gone AS (
    UPDATE rm.export SET state = CASE state WHEN 'done' THEN 'expired' ELSE 'failed' END,
      error = CASE state WHEN 'done' THEN NULL ELSE 'PersonErased' END, ended_at = coalesce(ended_at, clock_timestamp())
    WHERE state IN ('running', 'done') AND sentence_ids @> ARRAY[p_sentence] RETURNING id)
  DELETE FROM rm.export_part WHERE export_id IN (SELECT id FROM gone);
END $$;
`;
