import { problemOf, type Problem } from '../proof/problem';
import { readStamp } from '../proof/time-stamp';
import { type Store } from './data-source';
import { rows } from './session';

/** What the time stamps of the checkpoints say. */
export interface VerifiedStamps {
  /** How many there are whose signature holds, and which are of the very checkpoint that they stand beside. */
  readonly held: number;
  /** How many of them were signed by somebody who is trusted. */
  readonly trusted: number;
}

const STAMPED = `
  SELECT size::float8 AS size, note, tsa_token AS token FROM es.checkpoint c WHERE tsa_token IS NOT NULL ORDER BY c.size`;

/** Checks every time stamp of a checkpoint (RFC 3161). `authorities`: certificates in PEM of those who are trusted. */
export async function verifyStamps(
  store: Store,
  authorities: readonly string[],
): Promise<VerifiedStamps & { readonly problems: readonly Problem[] }> {
  const found = await rows<{ size: number; note: string; token: Buffer }>(store, STAMPED);
  const problems: Problem[] = [];
  let trusted = 0;
  for (const { size, note, token } of found)
    try {
      const { standing } = await readStamp(token, note, authorities);
      if (standing === 'valid') trusted += 1;
    } catch {
      // Whatever is wrong with it, from bytes that cannot be read to another text: it stamps nothing.
      problems.push(problemOf('time-stamp', { position: size }));
    }
  return { held: found.length - problems.length, trusted, problems };
}
