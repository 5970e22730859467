import { linkProblem, type Reached } from '../../proof/chains';
import { checkStamps, type CheckedStamps } from '../../proof/check-stamps';
import { eventHash, genesis } from '../../proof/event-hash';
import { type VerifierKey } from '../../proof/note';
import { PROBLEM_CODES, type Problem, type ProblemCode } from '../../proof/problem';
import { type Store } from '../data-source';
import { EVENT_COLUMNS, type EventRow } from '../decode';
import { compareCheckpoints, stampedNotes, storedNotes } from './known-checkpoints';
import { rows } from '../session';
import { Verification } from './verification';
import { verifyAccessLog, type VerifiedAccess } from './verify-access';
import { blocksOf } from './verify-blocks';
import { alteredLetters } from './verify-letters';
import { readHeads } from './verify-reads';

export interface Verified {
  readonly ok: boolean;
  /** How many events were read, and how many of them a checkpoint of the notary covers. */
  readonly size: number;
  readonly signed: number;
  /** How many checkpoints were compared: those of the database, and those kept outside. */
  readonly checkpoints: number;
  readonly outside: number;
  /** The time stamps of the checkpoints. */
  readonly stamps: CheckedStamps;
  readonly streams: number;
  /** Of the Merkle tree over their hashes, in hex: compare it with a checkpoint that was kept elsewhere. */
  readonly root: string;
  readonly problems: readonly Problem[];
  /** The log of who looked, which has a chain of its own. */
  readonly accessLog: VerifiedAccess;
}

interface Row extends EventRow {
  readonly stream_id: string;
}

const PAGE = 2_000;
/** A stream that is broken everywhere need not be told event by event. */
const PROBLEMS_MAX = 1_000;

/** What the log is held against. */
export interface VerifyOptions {
  /** The notary's public keys, from the notary. None: whether checkpoints are signed cannot be told. */
  readonly keys?: readonly VerifierKey[];
  /** Checkpoints that were kept outside of the database, as notes. */
  readonly outside?: readonly string[];
  /** Certificates, in PEM, of time-stamp authorities that are trusted. None: by whom a time stamp is signed cannot be told. */
  readonly authorities?: readonly string[];
  readonly onProgress?: (done: number, of: number) => void;
  /** In how many threads the log is read and hashed; 0: in this one. Not said: on all cores, where there is much to read. */
  readonly threads?: number;
}

/**
 * Recomputes every hash from the stored bytes, in Node and not in the database: chain and version of each stream,
 * positions without a gap, the heads, the commands, the letters, the Merkle root at each signed checkpoint, and the stored
 * tiles. It needs no pause: what is recorded while it runs is left for the next time. That a log was rewritten as a whole it
 * sees by a checkpoint that was kept outside, and by nothing else.
 */
export async function verifyLog(store: Store, options: VerifyOptions = {}): Promise<Verified> {
  const notes = await storedNotes(store);
  const heads = await readHeads(store);
  const verification = new Verification(heads, compareCheckpoints(notes, heads.size, options));
  const { size } = verification;
  for await (const block of blocksOf(store, size, options.threads)) {
    verification.read(block);
    await verification.compareLetters(store);
    await verification.compareTiles(store);
    options.onProgress?.(verification.position, size);
  }
  verification.finish();
  const accessLog = await verifyAccessLog(store);
  const { problems: stampProblems, ...stamps } = await checkStamps(stampedNotes(notes), options.authorities ?? []);
  const verified = await verification.result(store);
  const problems = [...verified.problems, ...stampProblems];
  return { ...verified, ok: problems.length + accessLog.problems.length === 0, stamps, problems, accessLog };
}

/** What the bytes of one stream say of themselves. */
export interface VerifiedStream {
  readonly ok: boolean;
  readonly events: number;
  /** The fingerprint of its last event, in hex: it stands for all before it. */
  readonly hash: string;
  readonly problems: readonly { readonly version: number; readonly what: string }[];
}

/** As `verifyLog`, for one stream: its chain, its versions, the content of each event, its letters and its head. Null: there is none. */
export async function verifyStream(store: Store, streamId: string): Promise<VerifiedStream | null> {
  const [head] = await rows<{ stream_type: string; version: number; head_hash: Buffer }>(store, STREAM_HEAD, [
    streamId,
  ]);
  if (!head) return null;
  const problems: { version: number; what: string }[] = [];
  let before: Reached = { version: 0, hash: genesis(streamId, head.stream_type).toString('hex') };
  for (let done = false; !done;) {
    const page = await rows<Row>(store, STREAM_EVENTS, [streamId, before.version, head.version, PAGE]);
    for (const row of page) {
      problems.push(...wrongWith(row, before).map((code) => ({ version: row.version, what: PROBLEM_CODES[code] })));
      before = { version: row.version, hash: row.hash.toString('hex') };
    }
    problems.push(
      ...(await alteredLetters(store, page)).map(({ row, code }) => ({
        version: row.version,
        what: PROBLEM_CODES[code],
      })),
    );
    done = page.length < PAGE;
  }
  if (before.version < head.version)
    problems.push({ version: head.version, what: PROBLEM_CODES['stream-end-missing'] });
  else if (before.hash !== head.head_hash.toString('hex'))
    problems.push({ version: head.version, what: PROBLEM_CODES['head-changed'] });
  const { version: events, hash } = before;
  return { ok: problems.length === 0, events, hash, problems: problems.slice(0, PROBLEMS_MAX) };
}

/** What is wrong with an event and its place behind the one before it. */
function wrongWith(row: Row, before: Reached): ProblemCode[] {
  const link = linkProblem({ version: row.version, prevHash: row.prev_hash.toString('hex') }, before);
  return [...(link ? [link] : []), ...(row.hash.equals(hashOf(row)) ? [] : ['content-changed' as const])];
}

const STREAM_HEAD = 'SELECT stream_type, version::int, head_hash FROM es.stream WHERE stream_id = $1';

const STREAM_EVENTS = `
  SELECT e.stream_id, ${EVENT_COLUMNS} FROM es.event e
  WHERE e.stream_id = $1 AND e.version > $2 AND e.version <= $3 ORDER BY e.version LIMIT $4`;

function hashOf(row: Row): Buffer {
  return eventHash({
    streamId: row.stream_id,
    version: row.version,
    eventId: row.event_id,
    type: row.type,
    schemaVersion: row.schema_version,
    recordedAtMs: row.recorded_at.getTime(),
    occurredAtMs: row.occurred_at.getTime(),
    effectiveOn: row.effective_on,
    actor: row.actor,
    metadata: row.metadata,
    body: row.body,
    prevHash: row.prev_hash,
  });
}
