import { type Head } from './merkle';
import { parseNote, signNote, standingOf, type SignerKey, type Standing, type VerifierKey } from './note';

// Checkpoints of C2SP (c2sp.org/tlog-checkpoint): origin, size and root of a tree as a signed note.

/** A checkpoint as its note says, and what its signatures are worth. */
export interface Checkpoint extends Head {
  readonly origin: string;
  readonly note: string;
  readonly standing: Standing;
}

/** Signs the head of a log under its origin, which is the name of the key. */
export function signCheckpoint({ size, root }: Head, key: SignerKey): string {
  return signNote(`${key.name}\n${size}\n${root.toString('base64')}\n`, [key]);
}

/** Reads a checkpoint and checks it by keys that are known; null: it is none. */
export function readCheckpoint(note: string, known: readonly VerifierKey[]): Checkpoint | null {
  const parsed = parseNote(note);
  const [origin = '', size = '', root = ''] = parsed?.text.split('\n') ?? [];
  const hash = Buffer.from(root, 'base64');
  if (!parsed || origin === '' || !/^(0|[1-9]\d{0,14})$/.test(size) || hash.length !== 32) return null;
  // Signed by another log's key, it says nothing of this one.
  const ofLog = known.filter(({ name }) => name === origin);
  return { origin, size: Number(size), root: hash, note, standing: standingOf(parsed, ofLog) };
}
