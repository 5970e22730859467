import { expectedReleaseOn } from '../domain/dates-of-sentence';
import { caseAccessOf } from '../domain/case-access';
import { osloDate, type Instant } from '../domain/dates';
import { caseDeadlinesOf, nextMoment } from '../domain/deadlines';
import { openAbsence, type Sentence } from '../domain/state';
import { type Session } from './session';

/** The rows of a sentence in the read models, by the columns of schema `rm`. */
export interface Projection {
  readonly sentence: Readonly<Record<string, unknown>>;
  readonly deadlines: readonly Readonly<Record<string, unknown>>[];
  readonly proposals: readonly Readonly<Record<string, unknown>>[];
  readonly access: readonly Readonly<Record<string, unknown>>[];
}

export interface Projected {
  readonly sentenceId: string;
  readonly version: number;
  readonly state: Sentence;
  /** When the last event occurred: the one clock that a projection knows, so that a rebuild gives the same. */
  readonly at: Instant;
  readonly sealedPerson: string | null;
}

/** In place of the sealed person. */
const ERASED_PERSON = '';

/** What the read models say of a sentence. A function of the log alone. */
export function projectionOf({ sentenceId, version, state, at, sealedPerson }: Projected): Projection {
  const today = osloDate(at);
  const deadlines = caseDeadlinesOf(state, today);
  const next = deadlines[0];
  const { restricted, grants } = caseAccessOf(state);
  return {
    sentence: {
      sentence_id: sentenceId,
      version,
      kind: state.order.kind,
      status: state.status,
      regime: state.place.regime,
      unit: state.place.unit,
      caseworker: state.caseworker,
      start_date: state.startDate,
      expected_release_on: expectedReleaseOn(state),
      next_due_on: next?.dueOn ?? null,
      next_due_kind: next?.kind ?? null,
      next_moment_on: nextMoment(state, today)?.on ?? null,
      clock_stopped: openAbsence(state)?.type ?? null,
      person: state.erased ? ERASED_PERSON : sealedPerson,
      updated_at: at,
      restricted,
    },
    deadlines: deadlines.map(({ id, kind, dueOn, owner, legalBasis, lawBound, nextReminderOn, title, hold }) => ({
      sentence_id: sentenceId,
      id,
      kind,
      due_on: dueOn,
      owner_role: owner.role,
      owner_unit: owner.unit,
      legal_basis: legalBasis,
      law_bound: lawBound,
      next_reminder_on: nextReminderOn,
      held_until: hold?.until ?? null,
      title_nb: title.nb,
      title_en: title.en,
    })),
    proposals: proposalsOf(sentenceId, state),
    access: grants.map(({ kind, who, lastDay }) => ({ sentence_id: sentenceId, kind, who, last_day: lastDay })),
  };
}

/** Those that somebody must decide, and those that await their day. */
function proposalsOf(sentenceId: string, { proposals }: Sentence): Projection['proposals'] {
  return proposals
    .filter(({ status }) => status === 'pending' || status === 'approved')
    .map(({ proposalId, status, proposal, to, effectiveOn, decidedBy, legalBasis, proposedBy, proposedOn }) => ({
      sentence_id: sentenceId,
      proposal_id: proposalId,
      status,
      proposal,
      to_regime: to.regime,
      to_unit: to.unit,
      effective_on: effectiveOn,
      decided_by: decidedBy,
      legal_basis: legalBasis,
      proposed_by: proposedBy,
      proposed_on: proposedOn,
    }));
}

// One statement. What stays as it is is not written again, and no row is both deleted and inserted.
const WRITE = `
  WITH
    new_deadline AS (SELECT * FROM jsonb_populate_recordset(NULL::rm.deadline, $3::jsonb)),
    new_proposal AS (SELECT * FROM jsonb_populate_recordset(NULL::rm.proposal, $4::jsonb)),
    new_access AS (SELECT * FROM jsonb_populate_recordset(NULL::rm.case_access, $5::jsonb)),
    deadlines_gone AS (
      DELETE FROM rm.deadline d WHERE d.sentence_id = ANY ($1)
        AND (d.sentence_id, d.id) NOT IN (SELECT sentence_id, id FROM new_deadline)),
    deadlines_now AS (
      INSERT INTO rm.deadline AS d SELECT * FROM new_deadline
      ON CONFLICT (sentence_id, id) DO UPDATE
      SET (kind, due_on, owner_role, owner_unit, legal_basis, law_bound, next_reminder_on, title_nb, title_en, held_until)
        = (excluded.kind, excluded.due_on, excluded.owner_role, excluded.owner_unit, excluded.legal_basis, excluded.law_bound,
           excluded.next_reminder_on, excluded.title_nb, excluded.title_en, excluded.held_until)
      WHERE d IS DISTINCT FROM excluded),
    proposals_gone AS (
      DELETE FROM rm.proposal p WHERE p.sentence_id = ANY ($1)
        AND (p.sentence_id, p.proposal_id) NOT IN (SELECT sentence_id, proposal_id FROM new_proposal)),
    proposals_now AS (
      INSERT INTO rm.proposal AS p SELECT * FROM new_proposal
      ON CONFLICT (sentence_id, proposal_id) DO UPDATE
      SET (status, proposal, to_regime, to_unit, effective_on, decided_by, legal_basis, proposed_by, proposed_on)
        = (excluded.status, excluded.proposal, excluded.to_regime, excluded.to_unit, excluded.effective_on, excluded.decided_by,
           excluded.legal_basis, excluded.proposed_by, excluded.proposed_on)
      WHERE p IS DISTINCT FROM excluded),
    access_gone AS (
      DELETE FROM rm.case_access a WHERE a.sentence_id = ANY ($1)
        AND (a.sentence_id, a.kind, a.who) NOT IN (SELECT sentence_id, kind, who FROM new_access)),
    access_now AS (
      INSERT INTO rm.case_access AS a SELECT * FROM new_access
      ON CONFLICT (sentence_id, kind, who) DO UPDATE SET last_day = excluded.last_day WHERE a IS DISTINCT FROM excluded)
  INSERT INTO rm.sentence AS s SELECT * FROM jsonb_populate_recordset(NULL::rm.sentence, $2::jsonb)
  ON CONFLICT (sentence_id) DO UPDATE
  SET (version, kind, status, regime, unit, caseworker, start_date, expected_release_on, next_due_on, next_due_kind, next_moment_on,
       clock_stopped, person, updated_at, restricted)
    = (excluded.version, excluded.kind, excluded.status, excluded.regime, excluded.unit, excluded.caseworker, excluded.start_date,
       excluded.expected_release_on, excluded.next_due_on, excluded.next_due_kind, excluded.next_moment_on, excluded.clock_stopped,
       excluded.person, excluded.updated_at, excluded.restricted)`;

/** Makes the read models say it, of one sentence or of many, in the transaction of the events. */
export async function writeProjections(tx: Session, projections: readonly Projection[]): Promise<void> {
  await tx.rows(WRITE, valuesOf(projections));
}

/** Ids of the sentences, and the rows of each table. */
function valuesOf(projections: readonly Projection[]): readonly unknown[] {
  return [
    projections.map(({ sentence }) => sentence['sentence_id']),
    JSON.stringify(projections.map(({ sentence }) => sentence)),
    JSON.stringify(projections.flatMap(({ deadlines }) => deadlines)),
    JSON.stringify(projections.flatMap(({ proposals }) => proposals)),
    JSON.stringify(projections.flatMap(({ access }) => access)),
  ];
}

/** A row of a read model that is not what the log says; null: there is none. */
export interface Difference {
  readonly sentenceId: string;
  readonly table: 'sentence' | 'deadline' | 'proposal' | 'case_access' | 'period';
  readonly key: string;
  readonly column: string | null;
  readonly stored: unknown;
  readonly rebuilt: unknown;
}

// Both sides pass through the table's own types, so that only a real difference shows.
const COMPARE = `
  SELECT 'sentence' AS "table", sentence_id, sentence_id::text AS key, to_jsonb(a) AS stored, to_jsonb(b) AS rebuilt
  FROM (SELECT * FROM rm.sentence WHERE sentence_id = ANY ($1)) a
  FULL JOIN jsonb_populate_recordset(NULL::rm.sentence, $2::jsonb) b USING (sentence_id) WHERE a IS DISTINCT FROM b
  UNION ALL
  SELECT 'deadline', sentence_id, id, to_jsonb(a), to_jsonb(b)
  FROM (SELECT * FROM rm.deadline WHERE sentence_id = ANY ($1)) a
  FULL JOIN jsonb_populate_recordset(NULL::rm.deadline, $3::jsonb) b USING (sentence_id, id) WHERE a IS DISTINCT FROM b
  UNION ALL
  SELECT 'proposal', sentence_id, proposal_id, to_jsonb(a), to_jsonb(b)
  FROM (SELECT * FROM rm.proposal WHERE sentence_id = ANY ($1)) a
  FULL JOIN jsonb_populate_recordset(NULL::rm.proposal, $4::jsonb) b USING (sentence_id, proposal_id)
  WHERE a IS DISTINCT FROM b
  UNION ALL
  SELECT 'case_access', sentence_id, kind || ' ' || who, to_jsonb(a), to_jsonb(b)
  FROM (SELECT * FROM rm.case_access WHERE sentence_id = ANY ($1)) a
  FULL JOIN jsonb_populate_recordset(NULL::rm.case_access, $5::jsonb) b USING (sentence_id, kind, who)
  WHERE a IS DISTINCT FROM b`;

interface ComparedRow {
  readonly table: Difference['table'];
  readonly sentence_id: string;
  readonly key: string;
  readonly stored: Record<string, unknown> | null;
  readonly rebuilt: Record<string, unknown> | null;
}

/** Where the read models of some sentences differ from what the log says, row by row and column by column. */
export async function compareProjections(tx: Session, projections: readonly Projection[]): Promise<Difference[]> {
  const compared = await tx.rows<ComparedRow>(COMPARE, valuesOf(projections));
  return compared.flatMap(({ table, sentence_id: sentenceId, key, stored, rebuilt }): Difference[] => {
    if (!stored || !rebuilt) return [{ sentenceId, table, key, column: null, stored, rebuilt }];
    return Object.keys(rebuilt)
      .filter((column) => stored[column] !== rebuilt[column])
      .map((column) => ({ sentenceId, table, key, column, stored: stored[column], rebuilt: rebuilt[column] }));
  });
}
