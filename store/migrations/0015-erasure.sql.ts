export const ERASURE_SQL = String.raw`
-- Erasing a person: the key is destroyed, so whatever it sealed is noise, here and in every copy; and the sealed copies
-- outside of the log are emptied too. It runs in the transaction that records the erasure.
CREATE FUNCTION rm.erase(p_sentence uuid) RETURNS void
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
END $$;
REVOKE ALL ON FUNCTION rm.erase FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rm.erase TO app;

-- A rotation of the master key wraps anew what the old one wrapped, and says at its end which one is now the key.
GRANT UPDATE (secret) ON rm.webhook TO app;
GRANT UPDATE (key_check) ON rm.installation TO app;
`;
