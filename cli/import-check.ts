import { z } from 'zod';
import { type Command } from '../domain/commands';
import { type IsoDate } from '../domain/dates';
import { decide } from '../domain/decide';
import { fold } from '../domain/evolve';
import { REFUSALS, type Refusal, type RefusalCode } from '../domain/refusals';
import { UNREGISTERED, type SentenceState } from '../domain/state';
import { commandAt, commandsIn, parseLine, type ImportLine } from './import-line';

/** What is wrong with a line of an import: where, under which code, in words. */
export interface LineProblem {
  readonly line: number;
  /** As in `sentence.judgments.0.finalOn`, or the step that the law refuses: `steps.2`. */
  readonly field: string;
  readonly code: string;
  readonly words: string;
}

export interface CheckedLine {
  /** Null: its shape is wrong. */
  readonly line: ImportLine | null;
  readonly problems: readonly LineProblem[];
  /** What it asks for, in its order: the same whenever the line is read, whatever has been recorded since. */
  readonly commands: readonly Command[];
  /** The sentence that it makes, as far as the law lets it. */
  readonly state: SentenceState;
}

/** Checks a line without a database: its shape, and then what the law says of each command in turn, on a day. */
export function checkLine(number: number, value: unknown, today: IsoDate): CheckedLine {
  const line = parseLine(value);
  if (line instanceof z.ZodError) {
    const problems = line.issues.map((issue) => ({
      line: number,
      field: issue.path.join('.') || '(line)',
      code: 'invalid-input',
      words: issue.message,
    }));
    return { line: null, problems, commands: [], state: UNREGISTERED };
  }
  return checkCommands(number, line, today);
}

function checkCommands(number: number, line: ImportLine, today: IsoDate): CheckedLine {
  const commands: Command[] = [];
  let state: SentenceState = UNREGISTERED;
  const stopped = (problem: LineProblem): CheckedLine => ({ line, problems: [problem], commands, state });
  for (let n = 0; n < commandsIn(line); n++) {
    const command = commandAt(line, n, state);
    if (!command) return stopped(nothingThere(number, n, line));
    const decision = decide(command, state, today);
    if (!decision.ok) return stopped(problemOf(number, n, decision));
    commands.push(command);
    state = fold(decision.events, state);
  }
  return { line, problems: [], commands, state };
}

/** A refusal of the nth command of a line, in words. */
export function problemOf(line: number, n: number, { code, facts, legalBasis }: Refusal): LineProblem {
  const about = Object.keys(facts).length > 0 ? ` ${JSON.stringify(facts)}` : '';
  const field = typeof facts['field'] === 'string' && n === 0 ? `sentence.${facts['field']}` : fieldOf(n);
  return { line, field, code, words: `${REFUSALS[code].en}${about}${legalBasis ? ` (${legalBasis})` : ''}` };
}

/** A step that answers a proposal, a breach or an absence when there is none. */
function nothingThere(number: number, n: number, line: ImportLine): LineProblem {
  const code = NOTHING_THERE[line.steps[n - 1]?.type ?? ''] ?? 'not-found';
  return { line: number, field: fieldOf(n), code, words: REFUSALS[code].en };
}

const NOTHING_THERE: Readonly<Record<string, RefusalCode>> = {
  decide: 'no-such-proposal',
  respond: 'no-such-breach',
  return: 'no-such-absence',
  'leave-end': 'no-such-leave',
  'exclusion-end': 'no-such-exclusion',
  goal: 'no-such-plan',
  attendance: 'no-such-activity',
};

function fieldOf(n: number): string {
  return n === 0 ? 'sentence' : `steps.${n - 1}`;
}
