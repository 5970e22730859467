/** Where a deadline's case is open to whoever asks is asked once of the case, and not of each of its rows. */
export const OPEN_DEADLINES_SQL = [
  // What a list shows of a case. The conditions are those of 0018.
  `CREATE OR REPLACE VIEW rm.reached WITH (security_invoker) AS
    SELECT sentence_id, version, regime, unit, caseworker, person FROM rm.sentence
    WHERE NOT restricted OR (SELECT rm.access() IS NULL) OR (SELECT rm.access_restricted()) OR sentence_id = (SELECT rm.held())
      OR caseworker = (SELECT rm.access_account()) OR sentence_id = ANY ((SELECT rm.access_named())::uuid[])`,
  'GRANT USAGE ON SCHEMA rm TO lists',
  'GRANT SELECT ON rm.reached, rm.sentence, rm.deadline, rm.clock, rm.proposal, rm.person_key TO lists',
  // Of cases it sees what the API sees for whoever asks; of what hangs on a case, all. Each by itself: a migration that
  // holds one table and waits for the next might wait for a writer that waits for it.
  'ALTER POLICY api ON rm.sentence TO api, lists',
  ...['deadline', 'clock', 'proposal', 'person_key'].map(
    (table) =>
      `DROP POLICY IF EXISTS lists ON rm.${table}; CREATE POLICY lists ON rm.${table} FOR SELECT TO lists USING (true)`,
  ),
  // Nothing but what hangs on an open case: each join goes by the case.
  `CREATE OR REPLACE VIEW rm.open_deadline WITH (security_barrier) AS
    SELECT s.sentence_id, s.version, s.regime, s.unit, s.caseworker, s.person, k.wrapped, c.offset_ms, p.proposed_by,
      d.id, d.kind, d.due_on, d.owner_role, d.owner_unit, d.legal_basis, d.law_bound, d.held_until, d.title_nb, d.title_en
    FROM rm.reached s JOIN rm.deadline d ON d.sentence_id = s.sentence_id
    LEFT JOIN rm.clock c ON c.sentence_id = s.sentence_id
    LEFT JOIN rm.person_key k ON k.person_id = s.sentence_id
    LEFT JOIN rm.proposal p ON d.kind = 'decide-proposal' AND p.sentence_id = s.sentence_id AND p.proposal_id = split_part(d.id, '/', 2)`,
  `GRANT CREATE ON SCHEMA rm TO lists; ALTER VIEW rm.open_deadline OWNER TO lists; REVOKE CREATE ON SCHEMA rm FROM lists;
   REVOKE ALL ON rm.open_deadline FROM PUBLIC; GRANT SELECT ON rm.open_deadline TO app`,
];
