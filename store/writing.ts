import { appendAndCommit, sealEvents, type Appending, type SealedEvent } from './append';
import { readdressNotices } from './lists/caseload';
import { type Store } from './data-source';
import { type Decided } from './deciding';
import { sealedPersonIn } from './decode';
import { erase } from './keys/erase';
import { putLettersDue } from './notices/letters-due';
import { putNotices } from './notices/notices';
import { newKey, putKeys, type PersonKey } from './keys/personal-data';
import { projectionOf, writeProjections, type Projected } from './lists/projections';
import { together, type Session, type Transaction } from './session';
import { type Folded } from './stream';

/** What was decided of one sentence, at least one command, and how it is to be written. */
export interface Writing {
  readonly sentenceId: string;
  /** Null for whoever is registered by it: a key is made. */
  readonly key: PersonKey;
  readonly decided: readonly Decided[];
  /** What was decided is told otherwise, or was long ago (an import): no letter is to be written about it. */
  readonly past?: boolean;
  /** What else is written in the same transaction. */
  readonly beside?: (tx: Session, key: PersonKey) => Promise<void>;
}

/**
 * Everything that was decided of some sentences, in one go, and the commit of it: what lists say is what the last command of
 * each left. Answers each sentence as it stands then, in their order.
 */
export async function writeAndCommit(
  tx: Transaction,
  store: Store,
  writings: readonly Writing[],
): Promise<readonly Folded[]> {
  const parts = writings.map(partOf);
  const decided = parts.flatMap(({ decided: all, key, past }) => all.map((each) => ({ ...each, key, past })));
  const created = parts.flatMap((part) => part.created ?? []);
  const written: Promise<unknown>[] = [
    ...(created.length > 0 ? [putKeys(tx, store, created)] : []),
    writeProjections(
      tx,
      parts.map(({ left }) => projectionOf(left)),
    ),
    putNotices(tx, decided.map(toldOf)),
    ...decided.flatMap((each) => readdressed(tx, each)),
    putLettersDue(tx, decided.filter(({ past }) => !past).map(dueOf)),
    ...parts.filter(({ left }) => left.state.erased).map(({ sentenceId }) => erase(tx, sentenceId)),
  ];
  const besides = parts.flatMap(({ beside, key }) => (beside ? [beside(tx, key)] : []));
  if (besides.length > 0) await together([...written, ...besides]);
  const hashes = appendAndCommit(
    tx,
    parts.flatMap(({ appending }) => appending),
  );
  await together([...written, hashes]);
  const hashOf = await hashes;
  return parts.map(({ last, left: { sealedPerson }, sentenceId }) => ({
    ...last.after,
    hash: hashOf(sentenceId),
    sealedPerson,
  }));
}

/** A sentence's share of what is written. */
function partOf({ sentenceId, decided, key: given, past = false, beside }: Writing) {
  const [first, last] = [decided[0], decided.at(-1)];
  if (!first || !last) throw new Error('Nothing was decided');
  const created = first.before.version === 0 ? { personId: sentenceId, key: newKey() } : null;
  const key = created?.key ?? given;
  const appending = decided.map((each) => appendingOf(each, key));
  const sealedPerson = first.before.sealedPerson ?? personIn(appending.flatMap(({ events }) => events));
  const { state, version } = last.after;
  const left: Projected = { sentenceId, version, state, at: last.clock.now, sealedPerson };
  return { sentenceId, created, key, decided, last, left, appending, past, beside };
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

function toldOf({ command: { sentenceId }, notices, clock: { today }, key }: Decided & { readonly key: PersonKey }) {
  return { sentenceId, notices, key, today };
}

/** What waits to be sent follows the case to its new caseworker. */
function readdressed(tx: Session, { command: { sentenceId }, before, after: { state: after } }: Decided) {
  const was = before.state.status === 'unregistered' ? after.caseworker : before.state.caseworker;
  return was === after.caseworker ? [] : [readdressNotices(tx, sentenceId, was, after.caseworker)];
}

function dueOf({ command: { sentenceId }, before, after, events, clock: { today } }: Decided) {
  return { sentenceId, events, before: before.version, after: after.state, on: today };
}

function personIn(events: readonly SealedEvent[]): string | null {
  const registration = events.find(({ type }) => type === 'SentenceRegistered');
  return registration ? sealedPersonIn(registration.body) : null;
}
