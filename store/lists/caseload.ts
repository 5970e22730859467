import { ENDS } from '../../domain/state';
import { TODAY } from '../clock';
import { type Store } from '../data-source';
import { type Units } from './queries';
import { rows, type Session } from '../session';

/** How much somebody has to do in their own cases. */
export interface Caseload {
  readonly account: string;
  readonly unit: string;
  readonly cases: number;
  readonly overdue: number;
}

/** Who has open cases in some units, and how many; whoever has most first. */
export function readCaseloads(store: Store, units: Units): Promise<Caseload[]> {
  return rows<Caseload>(
    store,
    `SELECT s.caseworker AS account, s.unit, count(*)::int AS cases, count(*) FILTER (WHERE s.next_due_on < ${TODAY})::int AS overdue
     FROM rm.sentence s LEFT JOIN rm.clock c ON c.sentence_id = s.sentence_id
     WHERE s.status <> ALL ($1) AND ($2::text[] IS NULL OR s.unit = ANY ($2))
     GROUP BY s.caseworker, s.unit ORDER BY count(*) DESC, 1, 2`,
    [ENDS, units],
  );
}

// Of those that have not gone out. Whoever stood in for the one before does so no longer: it is another's case.
const READDRESS = `
  UPDATE rm.notice SET to_user = $3, on_behalf_of = NULL
  WHERE sentence_id = $1 AND state = 'queued' AND to_role = 'caseworker' AND coalesce(on_behalf_of, to_user) = $2`;

/** The reminders that wait follow a case to its new caseworker, in the transaction in which it changes hands. */
export async function readdressNotices(tx: Session, sentenceId: string, from: string, to: string): Promise<void> {
  await tx.rows(READDRESS, [sentenceId, from, to]);
}
