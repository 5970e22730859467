import { sha256 } from '../../proof/sha256';
import { type Store } from '../data-source';
import { rows } from '../session';

/** Something in the access log that cannot have come from the program. */
export interface AccessProblem {
  /** The position in that log. */
  readonly access?: number;
  readonly what: string;
}

export interface VerifiedAccess {
  /** How many entries there are. */
  readonly size: number;
  /** Of the last one, in hex: it stands for all before it. */
  readonly hash: string;
  readonly problems: readonly AccessProblem[];
}

interface Row {
  readonly position: string;
  readonly at: Date;
  readonly entry: string;
  readonly actor_id: string;
  readonly sentence_ids: readonly string[];
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
}

const PAGE = 5_000;
const PROBLEMS_MAX = 1_000;
const GENESIS = sha256(Buffer.from('5350410000', 'hex'));
const FORMAT_1 = Buffer.from('5350410001', 'hex');

const HEAD =
  'SELECT size::text, hash, EXISTS (SELECT FROM es.access a WHERE a.position > h.size) AS beyond FROM es.access_head h';
const ROWS = `
  SELECT a.position::text, at, entry, actor_id, sentence_ids, prev_hash, hash FROM es.access a
  WHERE a.position > $1 AND a.position <= $2 ORDER BY a.position LIMIT ${PAGE}`;

/**
 * Recomputes the chain of who looked from the stored bytes, and compares what is searched with what was hashed. It needs
 * no pause. A log that was rewritten as a whole it cannot see: compare `hash` with one that was kept elsewhere.
 */
export async function verifyAccessLog(store: Store): Promise<VerifiedAccess> {
  const problems: AccessProblem[] = [];
  const head = await headOf(store);
  let position = 0;
  let hash = GENESIS;
  for (let page: Row[]; position < head.size;) {
    page = await rows<Row>(store, ROWS, [position, head.size]);
    if (page.length === 0) break;
    for (const row of page) {
      problems.push(...wrongWith(row, position, hash).map((what) => ({ access: Number(row.position), what })));
      position = Number(row.position);
      hash = row.hash;
    }
  }
  if (position < head.size)
    problems.push({ what: `the end of the access log is missing: ${position + 1} to ${head.size}` });
  else if (!hash.equals(head.hash)) problems.push({ what: 'the head of the access log has another hash' });
  if (head.beyond) problems.push({ what: 'there are entries beyond the end of the access log' });
  return { size: head.size, hash: hash.toString('hex'), problems: problems.slice(0, PROBLEMS_MAX) };
}

/** In one statement, so of one moment. */
async function headOf(store: Store) {
  const [head] = await rows<{ size: string; hash: Buffer; beyond: boolean }>(store, HEAD);
  return head ? { ...head, size: Number(head.size) } : { size: 0, hash: GENESIS, beyond: false };
}

function wrongWith(row: Row, before: number, prev: Buffer): string[] {
  const wrong: string[] = [];
  const position = Number(row.position);
  if (position !== before + 1) wrong.push(`entries missing before this: ${before + 1} to ${position - 1}`);
  else if (!row.prev_hash.equals(prev)) wrong.push('broken link to the entry before');
  if (!row.hash.equals(hashOf(row))) wrong.push('content changed');
  else if (!saysSo(row)) wrong.push('what it is found by is not what it says');
  return wrong;
}

/** As es.access_hash. Never edit it: a new field is format 2. */
function hashOf({ prev_hash: prev, position, at, entry }: Row): Buffer {
  const numbers = Buffer.alloc(20);
  const text = Buffer.from(entry);
  numbers.writeBigInt64BE(BigInt(position), 0);
  numbers.writeBigInt64BE(BigInt(at.getTime()) * 1000n, 8);
  numbers.writeInt32BE(text.length, 16);
  return sha256(FORMAT_1, prev, numbers, text);
}

function saysSo({ entry, actor_id: actor, sentence_ids: ids }: Row): boolean {
  const said = JSON.parse(entry) as { actor: { id: string }; sentences: readonly string[] };
  return said.actor.id === actor && said.sentences.join() === ids.join();
}
