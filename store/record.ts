import { type Command } from '../domain/commands';
import { decide } from '../domain/decide';
import { type SentenceEvent } from '../domain/events';
import { evolve } from '../domain/evolve';
import { noticesFor, type Notice } from '../domain/notices';
import { refuse, type Refusal } from '../domain/refusals';
import { type Sentence, type SentenceState } from '../domain/state';
import { append, requestHash, sealEvents, type SealedEvent } from './append';
import { NotCanonical } from './canonical';
import { clockAt, NOW_MS, type Clock } from './clock';
import { type Store } from './data-source';
import { Contended } from './errors';
import { sealedPersonIn } from './decode';
import { putNotices } from './notices';
import { createKey, unwrapKey, type PersonKey } from './personal-data';
import { projectionOf, writeProjection } from './projections';
import { load, NOTHING, type Folded } from './read';
import { inTransaction, type Session } from './session';
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
  { known = 0, seen }: Knowing,
): Promise<Step> {
  const { sentenceId, expectedVersion, epoch } = command;
  // Locked before the look at known commands: else two copies of one request could both find it unknown.
  const version = await enter(tx, sentenceId, epoch, known);
  const found = await look(tx, store, command);
  const unchanged = (recorded: Recorded): Step => ({ recorded, folded: seen ?? NOTHING });

  if (found.first) {
    if (!found.first.request.equals(request))
      return unchanged(refuse('idempotency-key-reused', { commandId: command.id }));
    return unchanged({ ok: true, sentenceId, version: found.first.version, duplicate: true });
  }
  if (expectedVersion !== null && expectedVersion !== version)
    return unchanged(refuse('stale-version', { expectedVersion, version }));
  if (found.unknownUnit !== null) return unchanged(refuse('unknown-unit', { unit: found.unknownUnit }));

  const before = await load(tx, sentenceId, { key: found.key, ...(seen && { seen }) });
  const clock = clockAt(found.nowMs, before.latest);
  const decision = decide(command, before.state, clock.today);
  if (!decision.ok) return { recorded: decision, folded: before };
  if (decision.events.length === 0)
    return { recorded: { ok: true, sentenceId, version, duplicate: false }, folded: before };
  return write(tx, store, { command, request, before, clock, key: found.key, events: decision.events });
}

interface Writing {
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
  { command, request, before, clock, events, ...given }: Writing,
): Promise<Step> {
  const { sentenceId } = command;
  const key = before.version === 0 ? await createKey(tx, store, sentenceId) : given.key;
  const { after, notices } = follow(sentenceId, before.state, events);
  const sealed = sealEvents(events, sentenceId, key, clock.today);
  const sealedPerson = before.sealedPerson ?? personIn(sealed);
  const version = before.version + events.length;

  await writeProjection(tx, projectionOf({ sentenceId, version, state: after, at: clock.now, sealedPerson }));
  await putNotices(tx, sentenceId, notices, key);
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
  const [row] = await tx.rows<{ version: number }>('SELECT es.enter($1, $2, $3)::int AS version', [
    sentenceId,
    epoch,
    known,
  ]);
  if (!row) throw new Error('es.enter answered nothing');
  return row.version;
}

interface Found {
  readonly first: { readonly version: number; readonly request: Buffer } | null;
  readonly nowMs: number;
  readonly key: PersonKey;
  readonly unknownUnit: string | null;
}

// An installation without units has none to be unknown.
const LOOK = `
  SELECT f.to_version::int, f.request_hash, ${NOW_MS} AS now, k.wrapped,
    (SELECT unit FROM unnest($3::text[]) AS named (unit)
     WHERE EXISTS (SELECT FROM rm.unit) AND NOT EXISTS (SELECT FROM rm.unit u WHERE u.id = unit) LIMIT 1) AS unknown_unit
  FROM (VALUES ($1::uuid)) AS asked (id)
  LEFT JOIN es.command f ON f.stream_id = asked.id AND f.command_id = $2
  LEFT JOIN rm.clock c ON c.sentence_id = asked.id
  LEFT JOIN rm.person_key k ON k.person_id = asked.id`;

async function look(tx: Session, store: Store, command: Command): Promise<Found> {
  interface Row {
    to_version: number | null;
    request_hash: Buffer | null;
    now: number;
    wrapped: Buffer | null;
    unknown_unit: string | null;
  }
  const [row] = await tx.rows<Row>(LOOK, [command.sentenceId, command.id, unitsOf(command)]);
  if (!row) throw new Error('The look around a stream answered nothing');
  const { to_version: version, request_hash: hash, now: nowMs, wrapped, unknown_unit: unknownUnit } = row;
  const first = version !== null && hash !== null ? { version, request: hash } : null;
  return { first, nowMs, key: unwrapKey(store, command.sentenceId, wrapped), unknownUnit };
}
