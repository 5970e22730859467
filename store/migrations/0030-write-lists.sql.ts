export const WRITE_LISTS_SQL = String.raw`
-- What the lists say of some sentences, in the transaction of their events. It is its owner's, whom no policy binds: by those of
-- the API, PostgreSQL set up some two hundred parts of a plan for each command, and used three of them. In their place stands
-- the one question that they come to: whoever serves requests writes of the sentence that its transaction has entered (rm.enter),
-- and of no other. What stays as it is is not written again, and no row is both deleted and inserted.
CREATE FUNCTION rm.write_lists(p_sentences uuid[], p_sentence jsonb, p_deadline jsonb, p_proposal jsonb, p_access jsonb) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = rm, pg_catalog, pg_temp AS $$
BEGIN
  IF session_user = 'api' AND p_sentences IS DISTINCT FROM ARRAY[rm.held()] THEN
    RAISE EXCEPTION 'the lists of a sentence that was not entered' USING ERRCODE = '42501'; END IF;
  WITH
    new_deadline AS (SELECT * FROM jsonb_populate_recordset(NULL::rm.deadline, p_deadline) WHERE sentence_id = ANY (p_sentences)),
    new_proposal AS (SELECT * FROM jsonb_populate_recordset(NULL::rm.proposal, p_proposal) WHERE sentence_id = ANY (p_sentences)),
    new_access AS (SELECT * FROM jsonb_populate_recordset(NULL::rm.case_access, p_access) WHERE sentence_id = ANY (p_sentences)),
    deadlines_gone AS (
      DELETE FROM rm.deadline d WHERE d.sentence_id = ANY (p_sentences)
        AND (d.sentence_id, d.id) NOT IN (SELECT sentence_id, id FROM new_deadline)),
    deadlines_now AS (
      INSERT INTO rm.deadline AS d SELECT * FROM new_deadline
      ON CONFLICT (sentence_id, id) DO UPDATE
      SET (kind, due_on, owner_role, owner_unit, legal_basis, law_bound, next_reminder_on, title_nb, title_en, held_until)
        = (excluded.kind, excluded.due_on, excluded.owner_role, excluded.owner_unit, excluded.legal_basis, excluded.law_bound,
           excluded.next_reminder_on, excluded.title_nb, excluded.title_en, excluded.held_until)
      WHERE d IS DISTINCT FROM excluded),
    proposals_gone AS (
      DELETE FROM rm.proposal p WHERE p.sentence_id = ANY (p_sentences)
        AND (p.sentence_id, p.proposal_id) NOT IN (SELECT sentence_id, proposal_id FROM new_proposal)),
    proposals_now AS (
      INSERT INTO rm.proposal AS p SELECT * FROM new_proposal
      ON CONFLICT (sentence_id, proposal_id) DO UPDATE
      SET (status, proposal, to_regime, to_unit, effective_on, decided_by, legal_basis, proposed_by, proposed_on)
        = (excluded.status, excluded.proposal, excluded.to_regime, excluded.to_unit, excluded.effective_on, excluded.decided_by,
           excluded.legal_basis, excluded.proposed_by, excluded.proposed_on)
      WHERE p IS DISTINCT FROM excluded),
    access_gone AS (
      DELETE FROM rm.case_access a WHERE a.sentence_id = ANY (p_sentences)
        AND (a.sentence_id, a.kind, a.who) NOT IN (SELECT sentence_id, kind, who FROM new_access)),
    access_now AS (
      INSERT INTO rm.case_access AS a SELECT * FROM new_access
      ON CONFLICT (sentence_id, kind, who) DO UPDATE SET last_day = excluded.last_day WHERE a IS DISTINCT FROM excluded)
  INSERT INTO rm.sentence AS s
  SELECT * FROM jsonb_populate_recordset(NULL::rm.sentence, p_sentence) WHERE sentence_id = ANY (p_sentences)
  ON CONFLICT (sentence_id) DO UPDATE
  SET (version, kind, status, regime, unit, caseworker, start_date, expected_release_on, next_due_on, next_due_kind, next_moment_on,
       clock_stopped, person, updated_at, restricted)
    = (excluded.version, excluded.kind, excluded.status, excluded.regime, excluded.unit, excluded.caseworker, excluded.start_date,
       excluded.expected_release_on, excluded.next_due_on, excluded.next_due_kind, excluded.next_moment_on, excluded.clock_stopped,
       excluded.person, excluded.updated_at, excluded.restricted);
END $$;
REVOKE ALL ON FUNCTION rm.write_lists FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rm.write_lists TO app;
`;
