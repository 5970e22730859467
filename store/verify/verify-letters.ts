import { createHash } from 'node:crypto';
import { type ProblemCode } from '../../proof/problem';
import { type EventRow } from '../decode';
import { type Store } from '../data-source';
import { StoreError } from '../errors';
import { FORMS, readLetter } from '../notices/letters';

interface Row extends EventRow {
  readonly stream_id: string;
}

/**
 * What is wrong with the letters that events say were issued: one that is missing, or whose bytes are not those that the
 * log has the hashes of. The letters of somebody whose key was destroyed can be read by nobody, and are left.
 */
export async function alteredLetters(
  store: Store,
  events: readonly Row[],
): Promise<{ readonly row: Row; readonly code: ProblemCode }[]> {
  const found = [];
  for (const row of events) {
    if (row.type !== 'LetterIssued') continue;
    const code = await problemOf(store, row);
    if (code !== null) found.push({ row, code });
  }
  return found;
}

async function problemOf(store: Store, row: Row): Promise<ProblemCode | null> {
  const issued = JSON.parse(row.body) as { letterId: string; html: { sha256: string }; pdf: { sha256: string } };
  try {
    const files = await readLetter(store, row.stream_id, issued.letterId);
    if (files === 'erased') return null;
    if (files === null) return 'letter-missing';
    const same = FORMS.every((form) => sha256(files[form]) === issued[form].sha256);
    return same ? null : 'letter-changed';
  } catch (error) {
    if (error instanceof StoreError) throw error;
    return 'letter-changed';
  }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
