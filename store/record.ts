import { type Command } from '../domain/commands';
import { decideAt } from '../domain/decide';
import { REMINDERS, type SentenceEvent } from '../domain/events';
import { evolve } from '../domain/evolve';
import { type Notice } from '../domain/notice';
import { noticesFor } from '../domain/notices';
import { refuse, type Refusal } from '../domain/refusals';
import { type Sentence, type SentenceState } from '../domain/state';
import { append, requestHash, sealEvents, type SealedEvent } from './append';
import { NotCanonical } from './canonical';
import { clockAt, type Clock } from './clock';
import { type Store } from './data-source';
import { Contended } from './errors';
import { sealedPersonIn } from './decode';
import { erase } from './erase';
import { putLettersDue } from './letters-due';
import { readdressNotices } from './caseload';
import { putNotices } from './notices';
import { createKey, type PersonKey } from './personal-data';
import { projectionOf, writeProjection } from './projections';
import { inTransaction, type Session } from './session';
import { NOTHING, readStream, type Folded } from './stream';
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
  const request = requestOf(command);
  if (!Buffer.isBuffer(request)) return { recorded: request, folded: knowing.seen ?? NOTHING };
  const attempt = () => inTransaction(store, (tx) => within(tx, store, command, request, knowing), wrote);
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Contended) || tries === TRIES_MAX) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * tries));
    }
  }
}

const TRIES_MAX = 4;

async function within(
  tx: Session,
  store: Store,
  command: Command,
  request: Buffer,
  { known = 0, seen, past = false, beside }: Knowing,
): Promise<Step> {
  const { sentenceId, expectedVersion, epoch } = command;
  // Locked before the look at known commands: else two copies of one request could both find it unknown.
  const version = await enter(tx, sentenceId, epoch, known);
  const asking = { commandId: command.id, units: unitsOf(command), ...(seen && { seen }) };
  const { first, unknownUnit, folded: before, nowMs, key } = await readStream(tx, store, sentenceId, asking);
  const answer = (recorded: Recorded): Step => ({ recorded, folded: before });

  if (first && !first.request.equals(request))
    return answer(refuse('idempotency-key-reused', { commandId: command.id }));
  if (first) return answer({ ok: true, sentenceId, version: first.version, duplicate: true });
  if (expectedVersion !== null && (await isStale(tx, sentenceId, expectedVersion, version)))
    return answer(refuse('stale-version', { expectedVersion, version }));
  if (unknownUnit !== null) return answer(refuse('unknown-unit', { unit: unknownUnit }));

  const clock = clockAt(nowMs, before.latest);
  const decision = decideAt(command, before.state, clock.now);
  if (!decision.ok) return answer(decision);
  if (decision.events.length === 0) return answer({ ok: true, sentenceId, version, duplicate: false });
  return write(tx, store, {
    command,
    request,
    before,
    clock,
    key,
    events: decision.events,
    past,
    ...(beside && { beside }),
  });
}

/** Whether something has changed since the asker looked: a reminder that the clock recorded meanwhile has changed nothing. */
async function isStale(tx: Session, sentenceId: string, expected: number, version: number): Promise<boolean> {
  if (expected >= version) return expected > version;
  const changed = 'SELECT FROM es.event WHERE stream_id = $1 AND version > $2 AND type <> ALL ($3) LIMIT 1';
  return (await tx.rows(changed, [sentenceId, expected, REMINDERS])).length > 0;
}

interface Writing extends Pick<Knowing, 'beside'> {
  readonly past: boolean;
  readonly command: Command;
  readonly request: Buffer;
  readonly before: Folded;
  readonly clock: Clock;
  readonly key: PersonKey;
  readonly events: readonly SentenceEvent[];
}

async function write(
  tx: Session,
  store: Store,
  { command, request, before, clock, events, past, beside, ...given }: Writing,
): Promise<Step> {
  const { sentenceId } = command;
  const key = before.version === 0 ? await createKey(tx, store, sentenceId) : given.key;
  const { after, notices } = follow(sentenceId, before.state, events);
  const sealed = sealEvents(events, sentenceId, key, clock.today);
  const sealedPerson = before.sealedPerson ?? personIn(sealed);
  const version = before.version + events.length;

  await writeProjection(tx, projectionOf({ sentenceId, version, state: after, at: clock.now, sealedPerson }));
  await putNotices(tx, sentenceId, notices, { key, today: clock.today });
  const was = before.state.status === 'unregistered' ? after.caseworker : before.state.caseworker;
  if (was !== after.caseworker) await readdressNotices(tx, sentenceId, was, after.caseworker);
  if (!past) await putLettersDue(tx, sentenceId, events, { before: before.version, after, on: clock.today });
  if (after.erased) await erase(tx, sentenceId);
  await beside?.(tx, key);
  const expectedVersion = before.version;
  const { hash } = await append(tx, {
    command,
    request,
    events: sealed,
    expectedVersion,
    occurredAt: clock.now,
    ruleSet: after.ruleSet,
  });
  const folded: Folded = { state: after, version, hash, latest: clock.now, sealedPerson };
  return { recorded: { ok: true, sentenceId, version, duplicate: false }, folded };
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
function wrote({ recorded }: Step): boolean {
  return recorded.ok && !recorded.duplicate;
}

async function enter(tx: Session, sentenceId: string, epoch: number | null, known: number): Promise<number> {
  const [row] = await tx.rows<{ version: number }>('SELECT rm.enter($1, $2, $3)::int AS version', [
    sentenceId,
    epoch,
    known,
  ]);
  if (!row) throw new Error('rm.enter answered nothing');
  return row.version;
}
