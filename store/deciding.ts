import { type Command } from '../domain/commands';
import { decideAt } from '../domain/decide';
import { REMINDERS, type SentenceEvent } from '../domain/events';
import { evolve } from '../domain/evolve';
import { type Notice } from '../domain/notice';
import { noticesFor } from '../domain/notices';
import { refuse, type Refusal } from '../domain/refusals';
import { type Sentence, type SentenceState } from '../domain/state';
import { requestHash } from './append';
import { NotCanonical } from './canonical';
import { clockAt, type Clock } from './clock';
import { type Session } from './session';
import { type Around, type Folded, type Known } from './stream';
import { unitsOf } from './lists/units';

export interface Accepted {
  readonly ok: true;
  readonly sentenceId: string;
  readonly version: number;
  /** The command was known: this is its first answer again. */
  readonly duplicate: boolean;
}
export type Recorded = Accepted | Refusal;

/** A command, and the hash of what it asks; a refusal in its place where nothing can be hashed. */
export interface Asked {
  readonly command: Command;
  readonly request: Buffer | Refusal;
}

/** What a command led to, decided and not yet written. */
export interface Decided {
  readonly command: Command;
  readonly request: Buffer;
  readonly clock: Clock;
  readonly events: readonly SentenceEvent[];
  readonly before: Folded;
  readonly after: Folded & { readonly state: Sentence };
  readonly notices: readonly Notice[];
}

/** What commands of one sentence led to, in their order: an answer each, and what of it is to be written. */
export interface InTurn {
  readonly recorded: readonly Recorded[];
  readonly decided: readonly Decided[];
}

/** The next command, by how the one before it left the sentence; none: there is no more. */
export type NextAsked = (standing: Folded, n: number) => Asked | null | undefined;

export function askedOf(command: Command): Asked {
  return { command, request: requestOf(command) };
}

/** Decides commands of a sentence whose lock is held, each on what the one before it left, up to the first refusal. */
export async function decideInTurn(
  tx: Session,
  folded: Folded,
  around: Pick<Around, 'known' | 'unknownUnits' | 'nowMs'>,
  next: NextAsked,
): Promise<InTurn> {
  const [recorded, decided]: [Recorded[], Decided[]] = [[], []];
  for (let n = 0; ; n++) {
    const before = decided.at(-1)?.after ?? folded;
    const asked = next(before, n);
    if (!asked) return { recorded, decided };
    const { command, request } = asked;
    const found = Buffer.isBuffer(request)
      ? await decideOne(tx, command, request, { ...around, before, decided })
      : request;
    if ('events' in found) decided.push(found);
    recorded.push('events' in found ? acceptedAt(command.sentenceId, found.after.version) : found);
    if (recorded.at(-1)?.ok === false) return { recorded, decided };
  }
}

interface Standing extends Pick<Around, 'known' | 'unknownUnits' | 'nowMs'> {
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

function requestOf(command: Command): Buffer | Refusal {
  try {
    return requestHash(command);
  } catch (error) {
    if (error instanceof NotCanonical) return refuse('invalid-input', { problem: error.message });
    throw error;
  }
}
