import { type Command } from '../domain/commands';
import { type Refusal } from '../domain/refusals';
import { type Store } from './data-source';
import { askedOf, decideInTurn, type Asked, type Recorded } from './deciding';
import { Contended } from './errors';
import { keepFolded, keptOf } from './kept';
import { inTransaction, together, type Session, type Transaction } from './session';
import { NOTHING, readStream, type Folded } from './stream';
import { unitsOf } from './lists/units';
import { writeAndCommit, type Writing } from './writing';

/** An answer, and the sentence as it left it: what whoever records the next command need not fold again. */
export interface Step {
  readonly recorded: Recorded;
  readonly folded: Folded;
}

/** The same of several commands: an answer each, up to the first refusal. */
export interface Steps {
  readonly recorded: readonly Recorded[];
  readonly folded: Folded;
}

export interface Knowing extends Pick<Writing, 'past' | 'beside'> {
  /** The version that a workflow has seen: a shorter log is an older one (SE003). */
  readonly known?: number;
  readonly seen?: Folded;
}

/**
 * The only way to change a sentence, for caseworkers, courts, imports and the clock: one transaction, one commit.
 *
 * Asked twice with the same command id, it answers as it did the first time. A refusal writes nothing. What it answers
 * `ok` to is in the log, in the read models and in the queue of notices, or in none of them. Throws `NothingRecorded`,
 * `OutcomeUnknown`, `Fenced` or `OlderLog` (store/errors.ts).
 */
export async function record(store: Store, command: Command): Promise<Recorded> {
  return (await recordKnowing(store, command)).recorded;
}

/** `record` for whoever has folded the sentence already. */
export async function recordKnowing(store: Store, command: Command, knowing: Knowing = {}): Promise<Step> {
  const { recorded, folded } = await recordAll(store, [command], knowing);
  const [one] = recorded;
  if (!one) throw new Error('A command without an answer');
  return { recorded: one, folded };
}

/**
 * `record` for commands of one sentence, in their order: one transaction, one commit. Those before the first that is
 * refused are recorded and those after it are not looked at, so that the answers are as many, or end with a refusal.
 */
export async function recordAll(store: Store, commands: readonly Command[], knowing: Knowing = {}): Promise<Steps> {
  const asked = commands.map(askedOf);
  const [first] = asked;
  if (!first || !Buffer.isBuffer(first.request))
    return { recorded: first ? [first.request as Refusal] : [], folded: knowing.seen ?? NOTHING };
  if (commands.some(({ sentenceId }) => sentenceId !== first.command.sentenceId))
    throw new Error('Commands of several sentences in one transaction');
  const attempt = () => inTransaction(store, (tx) => within(tx, store, asked, knowing), wrote);
  const steps = await unlessContended(attempt);
  keepFolded(store, first.command.sentenceId, steps.folded);
  return steps;
}

const TRIES_MAX = 4;

/** The same once more where others won; what was tried has left nothing. Throws what it threw the last time. */
export async function unlessContended<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Contended) || tries === TRIES_MAX) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * tries));
    }
  }
}

async function within(tx: Transaction, store: Store, asked: readonly Asked[], knowing: Knowing): Promise<Steps> {
  const commands = asked.map(({ command }) => command);
  const [{ sentenceId, epoch }] = commands as [Command, ...Command[]];
  const seen = knowing.seen ?? keptOf(store, sentenceId);
  const [, { folded, ...around }] = await together([
    // Locked before the look at known commands: else two copies of one request could both find it unknown.
    enter(tx, sentenceId, epoch, knowing.known ?? 0),
    readStream(tx, store, sentenceId, {
      commandIds: commands.map(({ id }) => id),
      units: commands.flatMap(unitsOf),
      ...(seen && { seen }),
    }),
  ]);
  const { recorded, decided } = await decideInTurn(tx, folded, around, (_, n) => asked[n]);
  if (decided.length === 0) return { recorded, folded };
  const [left] = await writeAndCommit(tx, store, [{ ...knowing, sentenceId, key: around.key, decided }]);
  return { recorded, folded: left ?? folded };
}

/** A refusal writes nothing, not even the lock's row of a new stream; nor does a repeat. */
function wrote({ recorded }: Steps): boolean {
  return recorded.some((each) => each.ok && !each.duplicate);
}

async function enter(tx: Session, sentenceId: string, epoch: number | null, known: number): Promise<void> {
  await tx.rows('SELECT rm.enter($1, $2, $3)', [sentenceId, epoch, known]);
}
