import { type Command } from '../domain/commands';
import { decideAt } from '../domain/decide';
import { REMINDERS, type SentenceEvent } from '../domain/events';
import { evolve } from '../domain/evolve';
import { type Notice } from '../domain/notice';
import { noticesFor } from '../domain/notices';
import { refuse, type Refusal } from '../domain/refusals';
import { type Sentence, type SentenceState } from '../domain/state';
import { appendAndCommit, requestHash, sealEvents, type Appending, type SealedEvent } from './append';
import { NotCanonical } from './canonical';
import { clockAt, type Clock } from './clock';
import { type Store } from './data-source';
import { Contended } from './errors';
import { sealedPersonIn } from './decode';
import { erase } from './erase';
import { putLettersDue } from './letters-due';
import { readdressNotices } from './caseload';
import { keepFolded, keptOf } from './kept';
import { putNotices } from './notices';
import { newKey, putKey, type PersonKey } from './personal-data';
import { projectionOf, writeProjections } from './projections';
import { inTransaction, together, type Session, type Transaction } from './session';
import { NOTHING, readStream, type Around, type Folded, type Known } from './stream';
import { unitsOf } from './units';

export interface Accepted {
  readonly ok: true;
  readonly sentenceId: string;
  readonly version: number;
  /** The command was known: this is its first answer again. */
  readonly duplicate: boolean;
}
export type Recorded = Accepted | Refusal;

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

export interface Knowing {
  /** The version that a workflow has seen: a shorter log is an older one (SE003). */
  readonly known?: number;
  readonly seen?: Folded;
  /** What was decided is told otherwise, or was long ago (an import): no letter is to be written about it. */
  readonly past?: boolean;
  /** What else is written in the same transaction. */
  readonly beside?: (tx: Session, key: PersonKey) => Promise<void>;
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
  const asked = commands.map((command) => ({ command, request: requestOf(command) }));
  const [first] = asked;
  if (!first || !Buffer.isBuffer(first.request))
    return { recorded: first ? [first.request as Refusal] : [], folded: knowing.seen ?? NOTHING };
  if (commands.some(({ sentenceId }) => sentenceId !== first.command.sentenceId))
    throw new Error('Commands of several sentences in one transaction');
  const attempt = () => inTransaction(store, (tx) => within(tx, store, asked, knowing), wrote);
  for (let tries = 1; ; tries++) {
    try {
      const steps = await attempt();
      keepFolded(store, first.command.sentenceId, steps.folded);
      return steps;
    } catch (error) {
      if (!(error instanceof Contended) || tries === TRIES_MAX) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * tries));
    }
  }
}

const TRIES_MAX = 4;

/** A command, and the hash of what it asks; a refusal in its place where nothing can be hashed. */
interface Asked {
  readonly command: Command;
  readonly request: Buffer | Refusal;
}

/** What a command led to, decided and not yet written. */
interface Decided {
  readonly command: Command;
  readonly request: Buffer;
  readonly clock: Clock;
  readonly events: readonly SentenceEvent[];
  readonly before: Folded;
  readonly after: Folded & { readonly state: Sentence };
  readonly notices: readonly Notice[];
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
  const [recorded, decided]: [Recorded[], Decided[]] = [[], []];
  for (const { command, request } of asked) {
    const before = decided.at(-1)?.after ?? folded;
    const found = Buffer.isBuffer(request)
      ? await decideOne(tx, command, request, { ...around, before, decided })
      : request;
    if ('events' in found) decided.push(found);
    recorded.push('events' in found ? acceptedAt(sentenceId, found.after.version) : found);
    if (recorded.at(-1)?.ok === false) break;
  }
  if (decided.length === 0) return { recorded, folded };
  return { recorded, folded: await write(tx, store, { ...knowing, key: around.key, decided }) };
}

interface Standing extends Around {
  readonly before: Folded;
  /** What the commands before it led to, in the same transaction. */
  readonly decided: readonly Decided[];
}

/** What a command leads to; or its answer, where there is nothing to write. */
async function decideOne(
  tx: Session,
  command: Command,
  request: Buffer,
  { before, decided, known, unknownUnits, nowMs }: Standing,
): Promise<Decided | Recorded> {
  const { sentenceId, expectedVersion } = command;
  const first = known.get(command.id) ?? knownOf(decided.find((each) => each.command.id === command.id));
  if (first && !first.request.equals(request)) return refuse('idempotency-key-reused', { commandId: command.id });
  if (first) return { ok: true, sentenceId, version: first.version, duplicate: true };
  if (expectedVersion !== null && (await isStale(tx, sentenceId, expectedVersion, { before, decided })))
    return refuse('stale-version', { expectedVersion, version: before.version });
  const unit = unitsOf(command).find((named) => unknownUnits.includes(named));
  if (unit !== undefined) return refuse('unknown-unit', { unit });

  const clock = clockAt(nowMs, before.latest);
  const decision = decideAt(command, before.state, clock.now);
  if (!decision.ok) return decision;
  const { events } = decision;
  if (events.length === 0) return acceptedAt(sentenceId, before.version);
  const { after: state, notices } = follow(sentenceId, before.state, events);
  const after = { ...before, state, version: before.version + events.length, latest: clock.now };
  return { command, request, clock, events, before, after, notices };
}

function acceptedAt(sentenceId: string, version: number): Accepted {
  return { ok: true, sentenceId, version, duplicate: false };
}

function knownOf(decided: Decided | undefined): Known | undefined {
  return decided && { version: decided.after.version, request: decided.request };
}

/** Whether something has changed since the asker looked: a reminder that the clock recorded meanwhile has changed nothing. */
async function isStale(
  tx: Session,
  sentenceId: string,
  expected: number,
  { before: { version }, decided }: Pick<Standing, 'before' | 'decided'>,
): Promise<boolean> {
  if (expected >= version) return expected > version;
  const later = decided.filter(({ after }) => after.version > expected).flatMap(({ events }) => events);
  if (later.some(({ type }) => !REMINDERS.includes(type))) return true;
  const changed = 'SELECT FROM es.event WHERE stream_id = $1 AND version > $2 AND type <> ALL ($3) LIMIT 1';
  return (await tx.rows(changed, [sentenceId, expected, REMINDERS])).length > 0;
}

interface Writing extends Pick<Knowing, 'beside' | 'past'> {
  readonly key: PersonKey;
  readonly decided: readonly Decided[];
}

/** Everything that was decided, in one go: what lists say is what the last command left. */
async function write(
  tx: Transaction,
  store: Store,
  { decided, past = false, beside, ...given }: Writing,
): Promise<Folded> {
  const [first, last] = [decided[0], decided.at(-1)];
  if (!first || !last) throw new Error('Nothing was decided');
  const { sentenceId } = last.command;
  const created = first.before.version === 0 ? newKey() : null;
  const key = created ?? given.key;
  const appending = decided.map((each) => appendingOf(each, key));
  const sealedPerson = first.before.sealedPerson ?? personIn(appending.flatMap(({ events }) => events));
  const { state, version } = last.after;
  const at = last.clock.now;

  const written: Promise<unknown>[] = [
    ...(created ? [putKey(tx, store, sentenceId, created)] : []),
    writeProjections(tx, [projectionOf({ sentenceId, version, state, at, sealedPerson })]),
    ...decided.flatMap((each) => tell(tx, each, { key, past })),
    ...(state.erased ? [erase(tx, sentenceId)] : []),
  ];
  if (beside) await together([...written, beside(tx, key)]);
  const hash = appendAndCommit(tx, appending);
  await together([...written, hash]);
  return { ...last.after, hash: await hash, sealedPerson };
}

function appendingOf({ command, request, events, before, after, clock }: Decided, key: PersonKey): Appending {
  return {
    command,
    request,
    events: sealEvents(events, command.sentenceId, key, clock.today),
    expectedVersion: before.version,
    occurredAt: clock.now,
    ruleSet: after.state.ruleSet,
  };
}

/** Notices and letters of one command, in their order. */
function tell(
  tx: Session,
  { command: { sentenceId }, before, after: { state: after }, events, notices, clock: { today } }: Decided,
  { key, past }: { readonly key: PersonKey; readonly past: boolean },
): readonly Promise<void>[] {
  const was = before.state.status === 'unregistered' ? after.caseworker : before.state.caseworker;
  return [
    putNotices(tx, sentenceId, notices, { key, today }),
    ...(was === after.caseworker ? [] : [readdressNotices(tx, sentenceId, was, after.caseworker)]),
    ...(past ? [] : [putLettersDue(tx, sentenceId, events, { before: before.version, after, on: today })]),
  ];
}

/** Each event applied in turn, with the notices that it leads to. */
function follow(sentenceId: string, before: SentenceState, events: readonly SentenceEvent[]) {
  let state = before;
  const notices: Notice[] = [];
  for (const event of events) {
    state = evolve(state, event);
    notices.push(...noticesFor(event, registered(state), sentenceId));
  }
  return { after: registered(state), notices };
}

function registered(state: SentenceState): Sentence {
  if (state.status === 'unregistered') throw new Error('An event left no sentence');
  return state;
}

function personIn(events: readonly SealedEvent[]): string | null {
  const registration = events.find(({ type }) => type === 'SentenceRegistered');
  return registration ? sealedPersonIn(registration.body) : null;
}

function requestOf(command: Command): Buffer | Refusal {
  try {
    return requestHash(command);
  } catch (error) {
    if (error instanceof NotCanonical) return refuse('invalid-input', { problem: error.message });
    throw error;
  }
}

/** A refusal writes nothing, not even the lock's row of a new stream; nor does a repeat. */
function wrote({ recorded }: Steps): boolean {
  return recorded.some((each) => each.ok && !each.duplicate);
}

async function enter(tx: Session, sentenceId: string, epoch: number | null, known: number): Promise<void> {
  await tx.rows('SELECT rm.enter($1, $2, $3)', [sentenceId, epoch, known]);
}
