import { osloDate, type IsoDate } from '../domain/dates';
import { StoreError } from '../store/errors';
import { checkLine, type LineProblem } from './import-check';
import { readLines, Unreadable, type ReadLine } from './import-read';
import { AT_ONCE, recordLines, type Importable, type Imported } from './import-record';
import { progress } from './progress';
import { withStore } from './running';

const DONE = 0;
const SOME_REFUSED = 1;
const UNREADABLE = 2;

/**
 * `import <file>`: checks every line, then records those that pass. Repeating it, also after it was stopped, doubles
 * nobody. Answers 0 when all are in the log, 1 when some were refused or left, 2 when the file is no import.
 */
export async function importCommand(file: string, { dryRun }: { readonly dryRun: boolean }): Promise<number> {
  let lines: ReadLine[];
  try {
    lines = await readLines(file);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    process.stderr.write(`import: ${error.message}\n`);
    return UNREADABLE;
  }
  const { importable, problems } = checkAll(lines, today());
  problems.forEach(say);
  const commands = importable.reduce((sum, line) => sum + line.commands.length, 0);
  process.stdout.write(
    `${importable.length} of ${lines.length} lines pass the check: ${commands} commands. ${refused(problems.length)}\n`,
  );
  if (dryRun) return problems.length === 0 ? DONE : SOME_REFUSED;
  const all = await recordAll(importable);
  return all && problems.length === 0 ? DONE : SOME_REFUSED;
}

export interface Checked {
  readonly importable: readonly Importable[];
  readonly problems: readonly LineProblem[];
}

/** Checks lines against the law and against each other; needs no database. */
export function checkAll(lines: readonly ReadLine[], day: IsoDate): Checked {
  const importable: Importable[] = [];
  const problems: LineProblem[] = [];
  const keys = new Map<string, number>();
  for (const { number, value, problem } of lines) {
    if (problem !== undefined) {
      problems.push({ line: number, field: '(line)', code: 'invalid-input', words: problem });
      continue;
    }
    const checked = checkLine(number, value, day);
    const first = checked.line && keys.get(checked.line.key);
    if (checked.line) keys.set(checked.line.key, first ?? number);
    if (first !== null && first !== undefined)
      problems.push({ line: number, field: 'key', code: 'already-registered', words: `The same as line ${first}.` });
    else if (checked.problems.length > 0) problems.push(...checked.problems);
    else importable.push({ number, commands: checked.commands });
  }
  return { importable, problems };
}

async function recordAll(lines: readonly Importable[]): Promise<boolean> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once('SIGINT', stop);
  const bar = progress('Importing');
  const began = Date.now();
  try {
    const imported = await withStore(
      (store) =>
        recordLines(store, lines, {
          stop: stopping.signal,
          onProgress: (done, of) => bar.update(done, of),
          onProblem: (problem) => bar.line(inWords(problem)),
        }),
      AT_ONCE,
    );
    bar.stop();
    process.stdout.write(`${summary(imported, lines.length, Date.now() - began, stopping.signal.aborted)}\n`);
    return imported.sentences === lines.length;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new Error(`${error.message} Run the same import again: it goes on where it stopped.`, { cause: error });
  } finally {
    bar.stop();
    process.off('SIGINT', stop);
  }
}

function summary({ sentences, known, commands, problems }: Imported, of: number, ms: number, stopped: boolean): string {
  const perSecond = Math.round((commands / Math.max(ms, 1)) * 1000);
  const done = `${sentences} sentences are in the log, ${known} of them since before: ${commands} commands in ${(ms / 1000).toFixed(1)} s (${perSecond}/s).`;
  const left = of - sentences - problems.length;
  const rest = stopped && left > 0 ? ` Stopped with ${left} left: run the same import again to go on.` : '';
  return `${done} ${refused(problems.length)}${rest}`;
}

function refused(n: number): string {
  return n === 0 ? 'Nothing was refused.' : `${n} ${n === 1 ? 'problem' : 'problems'}, listed above.`;
}

function say(problem: LineProblem): void {
  process.stderr.write(`${inWords(problem)}\n`);
}

function inWords({ line, field, code, words }: LineProblem): string {
  return `line ${line}  ${field}  ${code}  ${words}`;
}

/** The civil date in Oslo now. */
export function today(): IsoDate {
  return osloDate(new Date().toISOString());
}
