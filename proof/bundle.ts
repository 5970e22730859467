import { parseNote, signNote, standingOf, type SignerKey, type Standing, type VerifierKey } from './note';
import { type StoredEvent } from './event-hash';

// The form of an export that others check without us: docs/bundle.md.

const FORMAT = 'progresjon-bundle/1';

/** What an export is of: one sentence up to a version, what was recorded in a period, or the whole log. */
export type Scope =
  | { readonly kind: 'sentence'; readonly sentenceId: string; readonly version: number }
  | {
      readonly kind: 'period';
      readonly from: string;
      readonly to: string;
      /** The positions of its first and last event; 1 and 0 when there is none. */
      readonly first: number;
      readonly last: number;
    }
  | { readonly kind: 'log'; readonly size: number };

export interface FileDigest {
  readonly name: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** What the exporter signs: what is in the export, to the byte. */
export interface Manifest {
  readonly scope: Scope;
  readonly events: number;
  /** RFC 3339. */
  readonly exportedAt: string;
  readonly exportedBy: string;
  readonly files: readonly FileDigest[];
}

/** An event as a line of events.jsonl: the stored values, texts as they were hashed. */
export interface EventLine {
  readonly position: number;
  readonly stream_id: string;
  readonly stream_type: string;
  readonly version: number;
  readonly event_id: string;
  readonly type: string;
  readonly schema_version: number;
  readonly recorded_at: string;
  readonly occurred_at: string;
  readonly effective_on: string;
  readonly actor: string;
  readonly metadata: string;
  readonly body: string;
  readonly prev_hash: string;
  readonly hash: string;
}

/** The manifest as a signed note. */
export function signManifest({ scope, events, exportedAt, exportedBy, files }: Manifest, key: SignerKey): string {
  const lines = [
    FORMAT,
    `scope ${scopeInWords(scope)}`,
    `events ${events}`,
    `exported ${exportedAt} by ${exportedBy.replace(/\s+/g, '_')}`,
    ...files.map(({ name, bytes, sha256 }) => `file ${name} ${bytes} ${sha256}`),
  ];
  return signNote(`${lines.join('\n')}\n`, [key]);
}

/** Reads a manifest and checks its signature; null: it is none. */
export function readManifest(
  note: string,
  known: readonly VerifierKey[],
): { readonly manifest: Manifest; readonly standing: Standing } | null {
  const parsed = parseNote(note);
  const [format, ...lines] = parsed?.text.split('\n') ?? [];
  if (!parsed || format !== FORMAT) return null;
  const rest = (word: string) => lines.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1) ?? '';
  const scope = readScope(rest('scope').split(' '));
  if (!scope) return null;
  const [exportedAt = '', , exportedBy = ''] = rest('exported').split(' ');
  const files = lines.flatMap((line) => {
    const [, name, bytes, sha256] = /^file (\S+) (\d+) ([0-9a-f]{64})$/.exec(line) ?? [];
    return name && sha256 ? [{ name, bytes: Number(bytes), sha256 }] : [];
  });
  return {
    manifest: { scope, events: Number(rest('events')), exportedAt, exportedBy, files },
    standing: standingOf(parsed, known),
  };
}

function scopeInWords(scope: Scope): string {
  switch (scope.kind) {
    case 'sentence':
      return `sentence ${scope.sentenceId} version ${scope.version}`;
    case 'period':
      return `period ${scope.from} ${scope.to} positions ${scope.first} ${scope.last}`;
    case 'log':
      return `log size ${scope.size}`;
  }
}

function readScope([kind, a = '', b = '', c = '', d = '', e = '']: readonly string[]): Scope | null {
  if (kind === 'sentence') return { kind, sentenceId: a, version: Number(c) };
  if (kind === 'period') return { kind, from: a, to: b, first: Number(d), last: Number(e) };
  return kind === 'log' ? { kind, size: Number(b) } : null;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HASH = /^[0-9a-f]{64}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** A line of events.jsonl as an event; null: it is none. */
export function parseEventLine(text: string): EventLine | null {
  let line: Partial<EventLine>;
  try {
    line = JSON.parse(text) as Partial<EventLine>;
  } catch {
    return null;
  }
  const whole = [line.position, line.version, line.schema_version].every((value) => Number.isSafeInteger(value));
  const texts = [line.stream_type, line.type, line.actor, line.metadata, line.body].every(
    (value) => typeof value === 'string',
  );
  const ids = [line.stream_id, line.event_id].every((value) => UUID.test(value ?? ''));
  const instants = [line.recorded_at, line.occurred_at].every(
    (value) => INSTANT.test(value ?? '') && !Number.isNaN(Date.parse(value ?? '')),
  );
  const hashes = [line.prev_hash, line.hash].every((value) => HASH.test(value ?? ''));
  const dated = !Number.isNaN(Date.parse(`${line.effective_on}T00:00:00Z`));
  return whole && texts && ids && instants && hashes && dated ? (line as EventLine) : null;
}

/** The event whose hash a line states. */
export function storedEventOf(line: EventLine): StoredEvent {
  return {
    streamId: line.stream_id,
    version: line.version,
    eventId: line.event_id,
    type: line.type,
    schemaVersion: line.schema_version,
    recordedAtMs: Date.parse(line.recorded_at),
    occurredAtMs: Date.parse(line.occurred_at),
    effectiveOn: line.effective_on,
    actor: line.actor,
    metadata: line.metadata,
    body: line.body,
    prevHash: Buffer.from(line.prev_hash, 'hex'),
  };
}
