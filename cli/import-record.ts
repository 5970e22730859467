import { type Command } from '../domain/commands';
import { type Store } from '../store/data-source';
import { NothingRecorded, OutcomeUnknown } from '../store/errors';
import { type Recorded } from '../store/deciding';
import { recordAll } from '../store/record';
import { recordedBefore } from '../store/recorded-before';
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

/** What was recorded before is asked for in pages of so many lines. */
const PAGE = 100;

/**
 * Records lines, several at once and the commands of each in one transaction: a file that stops half-way leaves whole
 * sentences. A line stops at the command that is refused; the others go on.
 */
export async function recordLines(
  store: Store,
  lines: readonly Importable[],
  { stop, onProgress, onProblem }: RecordingOptions = {},
): Promise<Imported> {
  const problems: LineProblem[] = [];
  let [sentences, known, commands, next] = [0, 0, 0, 0];
  const isKnown = knownInPages(store, lines);
  const work = async (): Promise<void> => {
    for (let line = lines[next]; line && !stop?.aborted; line = lines[next]) {
      const n = next++;
      const { recorded, problem } = await recordLine(store, line, await isKnown(n));
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

/** Whether all of a line was recorded before this began: a page is asked for when its first line is. */
function knownInPages(store: Store, lines: readonly Importable[]): (n: number) => Promise<boolean> {
  let [page, asked] = [-1, Promise.resolve<ReadonlySet<Command>>(new Set())];
  return async (n) => {
    const of = Math.floor(n / PAGE);
    if (of !== page) {
      page = of;
      asked = recordedBefore(
        store,
        lines.slice(of * PAGE, (of + 1) * PAGE).flatMap((line) => line.commands),
      );
    }
    const before = await asked;
    return lines[n]?.commands.every((command) => before.has(command)) ?? false;
  };
}

async function recordLine(
  store: Store,
  { number, commands }: Importable,
  isKnown: boolean,
): Promise<{ readonly recorded: number; readonly problem: LineProblem | null }> {
  const answers = isKnown ? [] : await recordSurely(store, commands);
  const recorded = answers.filter((answer) => answer.ok && !answer.duplicate).length;
  const last = answers.at(-1);
  return { recorded, problem: last && !last.ok ? problemOf(number, answers.length - 1, last) : null };
}

/**
 * The same commands may always be sent again: after a connection lost in the commit that is how the outcome is learnt, and
 * where a busy database let nobody in for a moment, nothing was recorded.
 */
async function recordSurely(store: Store, commands: readonly Command[]): Promise<readonly Recorded[]> {
  for (let tries = 1; ; tries++) {
    try {
      return (await recordAll(store, commands, { past: true })).recorded;
    } catch (error) {
      const again = error instanceof NothingRecorded || error instanceof OutcomeUnknown;
      if (!again || tries === TRIES_MAX) throw error;
    }
  }
}
