import { type ProblemCode } from './problem';

/** Where the reading of one sentence has come to. Hashes are texts, all in the same form. */
export interface Reached {
  readonly version: number;
  readonly hash: string;
}

/** What an event says of its place in its sentence. */
export interface Link {
  readonly version: number;
  readonly prevHash: string;
}

/** What is wrong with an event's place behind the one before it; null: nothing. */
export function linkProblem({ version, prevHash }: Link, before: Reached): ProblemCode | null {
  if (version <= before.version) return 'version-repeated';
  if (version !== before.version + 1) return 'versions-missing';
  return prevHash === before.hash ? null : 'broken-link';
}
