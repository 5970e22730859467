import { type Command } from '../domain/commands';
import { type Store } from '../store/data-source';
import { NothingRecorded, OutcomeUnknown } from '../store/errors';
import { type Recorded } from '../store/deciding';
import { recordAll } from '../store/record';
import { recordMany } from '../store/record-many';
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

/** Pages under way: while one waits for the disk, another is computed; more would only queue for the log's one lock. */
export const AT_ONCE = 3;
/** What was recorded before is asked for in pages of so many lines. */
const PAGE = 100;
/** Lines of one transaction, which keeps others from the log's one order while it is written. */
const TOGETHER = 20;
const TRIES_MAX = 3;

/**
 * Records lines, some of them in one transaction: a file that stops half-way leaves whole sentences. A line stops at the
 * command that is refused; the others go on.
 */
export async function recordLines(
  store: Store,
  lines: readonly Importable[],
  { stop, onProgress, onProblem }: RecordingOptions = {},
): Promise<Imported> {
  const problems: LineProblem[] = [];
  let [sentences, known, commands, next] = [0, 0, 0, 0];
  const count = ({ recorded, problem }: RecordedLine) => {
    commands += recorded;
    if (problem) {
      problems.push(problem);
      onProblem?.(problem);
    } else {
      sentences += 1;
      if (recorded === 0) known += 1;
    }
    onProgress?.(sentences + problems.length, lines.length);
  };
  const work = async (): Promise<void> => {
    while (next < lines.length && !stop?.aborted) {
      const page = lines.slice(next, (next += PAGE));
      for await (const recorded of recordPage(store, page)) {
        recorded.forEach(count);
        if (stop?.aborted) break;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { sentences, known, commands, problems };
}

interface RecordedLine {
  /** How many of its commands were recorded now. */
  readonly recorded: number;
  readonly problem: LineProblem | null;
}

/** What was recorded before is not asked again: that needs no lock. */
async function* recordPage(store: Store, page: readonly Importable[]): AsyncGenerator<readonly RecordedLine[]> {
  const before = await recordedBefore(
    store,
    page.flatMap(({ commands }) => commands),
  );
  const isKnown = ({ commands }: Importable) => commands.every((command) => before.has(command));
  yield page.filter(isKnown).map((line) => recordedLine(line, []));
  const others = page.filter((line) => !isKnown(line));
  for (let n = 0; n < others.length; n += TOGETHER) {
    const lines = others.slice(n, n + TOGETHER);
    const answers = await answersTo(store, lines);
    yield lines.map((line) => recordedLine(line, answers.get(line) ?? []));
  }
}

/** Together; where something keeps them from that, each alone. */
async function answersTo(
  store: Store,
  lines: readonly Importable[],
): Promise<ReadonlyMap<Importable, readonly Recorded[]>> {
  const courses = lines.map((line) => ({
    sentenceId: line.commands[0]?.sentenceId ?? '',
    asks: line.commands,
    past: true,
  }));
  const together = await surely(() => recordMany(store, courses)).catch(() => null);
  if (together) {
    const of = new Map(together.map(({ sentenceId, recorded }) => [sentenceId, recorded]));
    return new Map(lines.map((line, n) => [line, of.get(courses[n]?.sentenceId ?? '') ?? []]));
  }
  const alone = new Map<Importable, readonly Recorded[]>();
  for (const line of lines)
    alone.set(line, (await surely(() => recordAll(store, line.commands, { past: true }))).recorded);
  return alone;
}

function recordedLine({ number }: Importable, answers: readonly Recorded[]): RecordedLine {
  const recorded = answers.filter((answer) => answer.ok && !answer.duplicate).length;
  const last = answers.at(-1);
  return { recorded, problem: last && !last.ok ? problemOf(number, answers.length - 1, last) : null };
}

/**
 * The same commands may always be sent again: after a connection lost in the commit that is how the outcome is learnt, and
 * where a busy database let nobody in for a moment, nothing was recorded.
 */
async function surely<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      const again = error instanceof NothingRecorded || error instanceof OutcomeUnknown;
      if (!again || tries === TRIES_MAX) throw error;
    }
  }
}
