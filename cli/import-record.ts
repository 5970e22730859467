import { type Refusal } from '../domain/refusals';
import { type Store } from '../store/data-source';
import { NothingRecorded, OutcomeUnknown } from '../store/errors';
import { recordKnowing, type Step } from '../store/record';
import { type Command } from '../domain/commands';
import { problemOf, type LineProblem } from './import-check';

/** A line that may be recorded. */
export interface Importable {
  readonly number: number;
  readonly commands: readonly Command[];
}

export interface Imported {
  /** Lines all of whose commands are in the log, and how many of them were there before. */
  readonly sentences: number;
  readonly known: number;
  /** Commands that were recorded now. */
  readonly commands: number;
  readonly problems: readonly LineProblem[];
}

export interface RecordingOptions {
  /** Lines that have begun are finished, and no other begins. */
  readonly stop?: AbortSignal;
  readonly onProgress?: (done: number, of: number) => void;
  readonly onProblem?: (problem: LineProblem) => void;
}

/** One transaction waits for the disk while others compute; more at once only queue for the log's one lock. */
export const AT_ONCE = 8;
const TRIES_MAX = 3;

/** Records lines, several at once and the commands of each in their order. A refused line stops; the others go on. */
export async function recordLines(
  store: Store,
  lines: readonly Importable[],
  { stop, onProgress, onProblem }: RecordingOptions = {},
): Promise<Imported> {
  const problems: LineProblem[] = [];
  let [sentences, known, commands, next] = [0, 0, 0, 0];
  const work = async (): Promise<void> => {
    for (let line = lines[next++]; line && !stop?.aborted; line = lines[next++]) {
      const { recorded, problem } = await recordLine(store, line);
      commands += recorded;
      if (problem) {
        problems.push(problem);
        onProblem?.(problem);
      } else {
        sentences += 1;
        if (recorded === 0) known += 1;
      }
      onProgress?.(sentences + problems.length, lines.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { sentences, known, commands, problems };
}

async function recordLine(
  store: Store,
  { number, commands }: Importable,
): Promise<{ readonly recorded: number; readonly problem: LineProblem | null }> {
  let recorded = 0;
  let seen: Step['folded'] | undefined;
  for (const [n, command] of commands.entries()) {
    const step = await recordSurely(store, command, seen);
    if (!step.recorded.ok) return { recorded, problem: problemOf(number, n, step.recorded satisfies Refusal) };
    if (!step.recorded.duplicate) recorded += 1;
    seen = step.folded.version > 0 ? step.folded : undefined;
  }
  return { recorded, problem: null };
}

/**
 * The same command may always be sent again: after a connection lost in the commit that is how the outcome is learnt, and
 * where a busy database let nobody in for a moment, nothing was recorded.
 */
async function recordSurely(store: Store, command: Command, seen: Step['folded'] | undefined): Promise<Step> {
  for (let tries = 1; ; tries++) {
    try {
      return await recordKnowing(store, command, { past: true, ...(seen && { seen }) });
    } catch (error) {
      const again = error instanceof NothingRecorded || error instanceof OutcomeUnknown;
      if (!again || tries === TRIES_MAX) throw error;
    }
  }
}
