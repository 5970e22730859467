import { type Stamped } from '../../proof/check-stamps';
import { readCheckpoint } from '../../proof/checkpoint';
import { type Head } from '../../proof/merkle';
import { problemOf, type Problem, type ProblemCode } from '../../proof/problem';
import { type VerifierKey } from '../../proof/note';
import { type Store } from '../data-source';
import { rows } from '../session';

/** The checkpoints that a log is held against: those that can be believed, and what is wrong with the others. */
export interface KnownCheckpoints {
  /** Roots by size. */
  readonly roots: ReadonlyMap<number, Buffer>;
  readonly stored: number;
  readonly outside: number;
  readonly problems: readonly Problem[];
}

interface Given {
  readonly keys?: readonly VerifierKey[];
  readonly outside?: readonly string[];
}

export interface StoredNote {
  readonly size: number;
  readonly root: Buffer;
  readonly note: string;
  /** Its time stamp (RFC 3161); null: it has none. */
  readonly token: Buffer | null;
}

/** The checkpoints of the database, the oldest first. Read before the size of the log, none can be beyond it. */
export function storedNotes(store: Store): Promise<StoredNote[]> {
  return rows<StoredNote>(store, STORED);
}

const STORED = `
  SELECT size::float8 AS size, root, note, tsa_token AS token FROM es.checkpoint c ORDER BY c.size`;

/** Those of them that are stamped with a time. */
export function stampedNotes(notes: readonly StoredNote[]): Stamped[] {
  return notes.flatMap(({ size, note, token }) => (token === null ? [] : [{ size, note, token }]));
}

/** Compares the checkpoints of the database with those that were kept outside of it, for a log of a size. */
export function compareCheckpoints(
  found: readonly StoredNote[],
  size: number,
  { keys = [], outside = [] }: Given,
): KnownCheckpoints {
  const known = new Checkpoints(keys, size);
  for (const { size: at, root, note } of found) {
    const read = known.believe(note, at);
    if (read && !read.root.equals(root)) known.report('checkpoint-signature', at);
    if (read) known.add(read);
  }
  const stored = new Map(known.roots);
  for (const note of outside) {
    const read = known.believe(note);
    if (!read) continue;
    const root = stored.get(read.size);
    if (root && !root.equals(read.root)) known.report('checkpoints-disagree', read.size);
    if (root) continue;
    known.report('checkpoint-missing', read.size);
    known.add(read);
  }
  return { roots: known.roots, stored: found.length, outside: outside.length, problems: known.problems };
}

class Checkpoints {
  readonly roots = new Map<number, Buffer>();
  readonly problems: Problem[] = [];

  constructor(
    private readonly keys: readonly VerifierKey[],
    private readonly size: number,
  ) {}

  /** Without a key nothing can be said of signatures; what the notes say is compared all the same. */
  believe(note: string, at?: number): Head | null {
    const read = readCheckpoint(note, this.keys);
    const signed = read !== null && (read.standing === 'valid' || this.keys.length === 0);
    if (signed && (at ?? read.size) === read.size) return read;
    this.report('checkpoint-signature', at ?? read?.size);
    return null;
  }

  add({ size, root }: Head): void {
    this.roots.set(size, root);
    if (size > this.size) this.report('log-shorter-than-checkpoint', size);
  }

  report(code: ProblemCode, position?: number): void {
    this.problems.push(problemOf(code, position === undefined ? {} : { position }));
  }
}
