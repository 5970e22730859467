import { type CaseAccess } from '../../domain/case-access';
import { type IsoDate } from '../../domain/dates';
import { acting, OURSELVES } from './access';
import { TODAY } from '../clock';
import { type Store } from '../data-source';
import { rows } from '../session';

/** What decides who may see a sentence, and its own civil date. */
export interface CaseAccessRead extends CaseAccess {
  readonly today: IsoDate;
}

/** What `reachOf` goes by, of a sentence `s` and its clock `c`. */
export const CASE_ACCESS_COLUMNS = `
  s.unit, s.caseworker, s.restricted, ${TODAY}::text AS today,
  coalesce((SELECT jsonb_agg(jsonb_build_object('kind', a.kind, 'who', a.who, 'lastDay', a.last_day))
    FROM rm.case_access a WHERE a.sentence_id = s.sentence_id), '[]') AS grants`;

const CASE_ACCESS = `
  SELECT ${CASE_ACCESS_COLUMNS}
  FROM rm.sentence s LEFT JOIN rm.clock c ON c.sentence_id = s.sentence_id WHERE s.sentence_id = $1`;

/** Whoever asks, since it is what they are judged by; null: there is no such sentence. */
export async function readCaseAccess(store: Store, sentenceId: string): Promise<CaseAccessRead | null> {
  const found = await acting(OURSELVES, () => rows<CaseAccessRead>(store, CASE_ACCESS, [sentenceId]));
  return found[0] ?? null;
}
