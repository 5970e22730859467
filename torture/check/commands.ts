import { type Client } from 'pg';
import { type Entry, type Violation } from './evidence';
import { type Fact } from './log';

/** What the journal says of one command: every attempt at it, put together. */
export interface Told {
  readonly commandId: string;
  readonly sentenceId: string | null;
  readonly invokedAt: number;
  /** When the first attempt was acknowledged; null: none was. */
  readonly okAt: number | null;
  /** What the acknowledgements said; more than one is one too many. */
  readonly versions: readonly number[];
  /** Of some attempt nobody knows what became of it. */
  readonly unknown: boolean;
}

/** A command as the log has it. */
export interface Recorded {
  readonly streamId: string;
  readonly from: number;
  readonly to: number;
}

/** The commands of a journal, by id. An attempt without an end is one whose outcome nobody knows. */
export function toldIn(journal: readonly Entry[]): Map<string, Told> {
  const ended = new Map<number, Entry & { readonly what: 'ok' | 'fail' | 'unknown' }>();
  for (const entry of journal)
    if (entry.what === 'ok' || entry.what === 'fail' || entry.what === 'unknown') ended.set(entry.attempt, entry);
  const commands = new Map<string, Told>();
  for (const entry of journal) {
    if (entry.what !== 'invoke' || entry.commandId === null) continue;
    const { commandId, sentenceId, at } = entry;
    const end = ended.get(entry.attempt);
    const before = commands.get(commandId) ?? { sentenceId, invokedAt: at, okAt: null, versions: [], unknown: false };
    const ok = end?.what === 'ok' ? end : null;
    commands.set(commandId, {
      ...{ commandId, sentenceId: ok?.sentenceId ?? before.sentenceId, invokedAt: Math.min(before.invokedAt, at) },
      okAt: ok ? Math.min(before.okAt ?? ok.at, ok.at) : before.okAt,
      versions: ok ? [...new Set([...before.versions, ok.version])] : before.versions,
      unknown: before.unknown || end === undefined || end.what === 'unknown',
    });
  }
  return commands;
}

/** The log's own list of commands; an id of an account is of one sentence only, so more than one row of it is a violation. */
export async function recordedIn(client: Client): Promise<Map<string, Recorded[]>> {
  const commands = new Map<string, Recorded[]>();
  const { rows } = await client.query<{ command_id: string; stream_id: string; from: string; to: string }>(
    `SELECT command_id, stream_id::text, from_version::text AS "from", to_version::text AS "to" FROM es.command`,
  );
  for (const { command_id: id, stream_id: streamId, from, to } of rows)
    commands.set(id, [...(commands.get(id) ?? []), { streamId, from: Number(from), to: Number(to) }]);
  return commands;
}

/** I1: the journal beside the log; and every event belongs to exactly one command, also of those that the clock gave. */
export function exactlyOnce(
  told: ReadonlyMap<string, Told>,
  recorded: ReadonlyMap<string, readonly Recorded[]>,
  facts: readonly Fact[],
): Violation[] {
  return [
    ...[...told.values()].flatMap((command) => asTold(command, recorded.get(command.commandId) ?? [])),
    ...eventsOfCommands(recorded, facts),
  ];
}

function asTold(command: Told, recorded: readonly Recorded[]): Violation[] {
  const { versions, unknown } = command;
  const wrong = (what: string): Violation => ({ invariant: 'I1', what, evidence: { command, recorded } });
  if (recorded.length > 1) return [wrong('doubled: a command is in the log more than once')];
  if (versions.length > 1) return [wrong('doubled: the same command was answered in two ways')];
  const [one] = recorded;
  if (versions[0] !== undefined) {
    if (!one) return [wrong('lost: it was acknowledged and is not in the log')];
    return one.to === versions[0] ? [] : [wrong('lost: what was acknowledged is another version than the log has')];
  }
  return one && !unknown ? [wrong('it was said that nothing was recorded, and it was')] : [];
}

/** The clock's ids are of one sentence: another sentence has the same ones. */
function eventsOfCommands(recorded: ReadonlyMap<string, readonly Recorded[]>, facts: readonly Fact[]): Violation[] {
  const found: Violation[] = [];
  const says = new Map<string, Recorded & { readonly commandId: string }>();
  for (const [commandId, rows] of recorded)
    for (const row of rows) says.set(`${row.streamId}/${commandId}`, { commandId, ...row });
  const seen = new Map<string, number>();
  for (const { commandId, streamId, version, position } of facts) {
    const key = `${streamId}/${commandId}`;
    const of = says.get(key);
    const evidence = { commandId, streamId, version, position };
    if (!of || version < of.from || version > of.to)
      found.push({ invariant: 'I1', what: 'doubled: an event is outside of what its command recorded', evidence });
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  for (const [key, evidence] of says)
    if (seen.get(key) !== evidence.to - evidence.from + 1)
      found.push({ invariant: 'I1', what: 'a command has not the events that it says', evidence });
  return found;
}

interface Interval {
  readonly what: string;
  readonly from: number;
  readonly to: number;
  readonly version: number;
  /** A write has a version of its own; a look shows the last one. */
  readonly writes: boolean;
}

/**
 * I9, by the register that a sentence's version is: whatever begins after something else has ended shows no lower version
 * than that did, and a write a higher one.
 */
export function linearizable(journal: readonly Entry[], told: ReadonlyMap<string, Told>): Violation[] {
  const bySentence = new Map<string, Interval[]>();
  const put = (id: string, interval: Interval) => bySentence.set(id, [...(bySentence.get(id) ?? []), interval]);
  for (const { commandId, sentenceId, invokedAt, okAt, versions } of told.values())
    if (sentenceId !== null && okAt !== null && versions[0] !== undefined)
      put(sentenceId, { what: commandId, from: invokedAt, to: okAt, version: versions[0], writes: true });
  const looks = new Map<number, number>();
  for (const entry of journal) {
    if (!('commandId' in entry) || entry.commandId !== null) continue;
    if (entry.what === 'invoke') looks.set(entry.attempt, entry.at);
    const from = looks.get(entry.attempt);
    if (entry.what === 'ok' && entry.sentenceId !== null && from !== undefined)
      put(entry.sentenceId, { what: 'a look', from, to: entry.at, version: entry.version, writes: false });
  }
  return [...bySentence].flatMap(([sentenceId, intervals]) => inOrder(sentenceId, intervals));
}

function inOrder(sentenceId: string, intervals: readonly Interval[]): Violation[] {
  const ends = [...intervals].sort((a, b) => a.to - b.to);
  const found: Violation[] = [];
  let next = 0;
  let highest: Interval | null = null;
  for (const one of [...intervals].sort((a, b) => a.from - b.from)) {
    for (let end = ends[next]; end && end.to < one.from; end = ends[(next += 1)])
      if (!highest || end.version > highest.version) highest = end;
    if (highest && (one.writes ? one.version <= highest.version : one.version < highest.version))
      found.push({ invariant: 'I9', what: 'something later shows less', evidence: { sentenceId, one, highest } });
  }
  return found;
}
