import { expectedReleaseOn } from '../../domain/dates-of-sentence';
import { caseAccessOf } from '../../domain/case-access';
import { osloDate, type Instant } from '../../domain/dates';
import { caseDeadlinesOf, nextMoment } from '../../domain/deadlines';
import { openAbsence, type Sentence } from '../../domain/state';
import { type Session } from '../session';

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

// Columns of schema `rm`, each table a list of rows (migration 0030).
const WRITE = 'SELECT rm.write_lists($1, $2, $3, $4, $5)';

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
