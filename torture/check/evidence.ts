import { readFileSync } from 'node:fs';

// What the checker goes by, beside the log itself: files that were on the disk before anybody relied on them. This folder
// imports nothing of ours: a mistake of the product must not be a mistake of whoever checks it.

/** An invariant of the torture run that does not hold, and by what that is seen. */
export interface Violation {
  readonly invariant: Invariant;
  readonly what: string;
  readonly evidence: unknown;
}

/** Numbered as in docs/decisions/0063; `contract`: an answer that the contract of the API forbids. */
export const INVARIANTS = {
  I1: 'what was acknowledged is in the log exactly once, what was refused is not, what is unknown at most once',
  I2: 'chain, gapless positions and signed checkpoints verify; the log extends every earlier checkpoint',
  I3: 'the versions of each sentence are 1 to n',
  I4: 'the read models say what the log says',
  I5: 'every workflow has followed its log',
  I6: 'no notice that is due is unsent',
  I7: 'what is marked sent was taken by the mail server, and nothing else was; each fact is told under one id',
  I8: 'nobody decided their own proposal, and no regime changed without a decision',
  I9: 'whoever asks later sees no less: linearizable per sentence',
  I10: 'no answer shows a case of another unit',
  I11: 'what was known at a moment never changes afterwards',
  I12: 'nothing comes before its time by the database’s clock, and nothing that was due is left undone when the faults are over',
  contract: 'no answer but those that the contract knows',
} as const;
export type Invariant = keyof typeof INVARIANTS;

/** One line of the journal. `at`: milliseconds on one clock, so that lines can be ordered. */
export type Entry =
  | (Attempt & { readonly what: 'invoke'; readonly at: number })
  | (Attempt & { readonly what: 'ok'; readonly at: number; readonly version: number })
  | (Attempt & { readonly what: 'fail' | 'unknown'; readonly at: number; readonly why: string })
  | {
      readonly what: 'seen';
      readonly at: number;
      readonly invariant: Invariant;
      readonly seen: string;
      readonly evidence: unknown;
    }
  /** Somebody is about to ask that the clock of a sentence goes forward, to the beginning of that day. */
  | { readonly what: 'forward'; readonly at: number; readonly sentenceId: string; readonly to: string }
  | { readonly what: 'fault'; readonly at: number; readonly code: string; readonly name: string; readonly how: string };

/** One request. Several with one command id are one command, sent again. */
export interface Attempt {
  readonly attempt: number;
  readonly clerk: string;
  /** `<account>/<Idempotency-Key>`; null: somebody only looked. */
  readonly commandId: string | null;
  /** Null: of a sentence that is not there yet. */
  readonly sentenceId: string | null;
}

/** What the mail server did with one message. */
export interface MailEntry {
  readonly at: number;
  readonly what: 'taken' | 'refused';
  readonly messageId: string;
}

/** The lines of a file; one that was cut off in the middle was never relied on. */
export function readLines<T>(file: string): T[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  lines.pop();
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}
