import { problemOf, type Problem } from './problem';
import { readStamp } from './time-stamp';

/** A checkpoint, and the time stamp (RFC 3161) that is said to be of it. */
export interface Stamped {
  readonly size: number;
  readonly note: string;
  readonly token: Buffer;
}

/** What the time stamps of checkpoints say. */
export interface CheckedStamps {
  /** How many there are whose signature holds, and which are of the very checkpoint that they stand beside. */
  readonly held: number;
  /** How many of them were signed by somebody who is trusted. */
  readonly trusted: number;
  /** When the newest of those that hold was given, RFC 3339; null: none holds. */
  readonly lastAt: string | null;
}

/** Checks time stamps of checkpoints. `authorities`: certificates in PEM of those who are trusted. */
export async function checkStamps(
  stamped: readonly Stamped[],
  authorities: readonly string[],
): Promise<CheckedStamps & { readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const times: string[] = [];
  let trusted = 0;
  for (const { size, note, token } of stamped)
    try {
      const { at, standing } = await readStamp(token, note, authorities);
      times.push(at);
      if (standing === 'valid') trusted += 1;
    } catch {
      // Whatever is wrong with it, from bytes that cannot be read to another text: it stamps nothing.
      problems.push(problemOf('time-stamp', { position: size }));
    }
  return { held: times.length, trusted, lastAt: times.sort().at(-1) ?? null, problems };
}
