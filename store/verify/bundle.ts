import { createHash } from 'node:crypto';
import { signManifest, type EventLine, type FileDigest, type Scope } from '../../proof/bundle';
import { bundlePage } from '../../proof/bundle-page';
import { type Stamped } from '../../proof/check-stamps';
import { inclusionSpans } from '../../proof/merkle';
import { formatVerifier, parseVerifier, signerOf, type SignerKey } from '../../proof/note';
import { STREAM_TYPE } from '../append';
import { type Store } from '../data-source';
import { EVENT_COLUMNS, type EventRow } from '../decode';
import { stampedNotes, storedNotes, type StoredNote } from './known-checkpoints';
import { rows } from '../session';
import { NoSuchLeaves, Tree } from './tree';

/** Of what to make an export: one sentence, what was recorded from an instant to before another, or the whole log. */
export type Wanted =
  | { readonly kind: 'sentence'; readonly sentenceId: string }
  | { readonly kind: 'period'; readonly from: string; readonly to: string }
  | { readonly kind: 'log' };

export interface BundleOptions {
  readonly wanted: Wanted;
  /** The account that asked for it. */
  readonly by: string;
  /** The notary's public key; null: nobody signs here. */
  readonly notaryKey: string | null;
  readonly onProgress?: (done: number, of: number) => void;
}

/** A file of an export. Its content must be read to the end before the next file is asked for. */
export interface BundleFile {
  readonly name: string;
  readonly content: AsyncIterable<string>;
}

/** There is no such sentence. */
export class NothingToExport extends Error {}

const PAGE = 1_000;

/**
 * The files of an export that others check without us (docs/bundle.md), one after the other; the last is the manifest,
 * signed. It tells what is stored and judges nothing: a damaged log is exported as it is, and the verifiers name the damage.
 */
export async function* bundleFiles(store: Store, options: BundleOptions): AsyncGenerator<BundleFile> {
  const exportedAt = new Date().toISOString();
  // Before the heads: no checkpoint can then be of more than they count.
  const notes = await storedNotes(store);
  const checkpoint = notes.at(-1);
  const { scope, heads } = await scopeOf(store, options.wanted);
  const signer = exportSigner(store, options.notaryKey);
  const events = new Events(store, scope, options.onProgress);
  const digests: FileDigest[] = [];
  const file = (name: string, content: AsyncIterable<string>): BundleFile => ({
    name,
    content: digested(name, content, (digest) => digests.push(digest)),
  });
  yield file('events.jsonl', events.lines());
  if (heads) yield file('streams.jsonl', linesOf(heads));
  if (checkpoint) yield file('checkpoint.txt', only(checkpoint.note));
  if (checkpoint && scope.kind !== 'log') yield file('proofs.jsonl', proofs(store, events.written, checkpoint));
  if (scope.kind === 'log') yield file('checkpoints.jsonl', linesOf(notes.map(({ note }) => ({ note }))));
  const stamps = stampedNotes(scope.kind === 'log' ? notes : notes.slice(-1));
  if (stamps.length > 0) yield file('stamps.jsonl', linesOf(stamps.map(stampLine)));
  yield file('keys.txt', only(keysOf(signer, options.notaryKey)));
  const about = { scope, events: events.count, exportedAt, exportedBy: options.by };
  yield file('README.html', only(bundlePage(about)));
  yield { name: 'manifest.txt', content: only(signManifest({ ...about, files: digests }, signer)) };
}

function stampLine({ size, token }: Stamped): object {
  return { size, token: token.toString('base64') };
}

/** The key that manifests are signed by: it follows from the master key, and its name from the notary's. */
function exportSigner({ keys }: Store, notaryKey: string | null): SignerKey {
  const seed = keys.derive('progresjon: signs exports');
  const log = notaryKey ? parseVerifier(notaryKey).name : 'progresjon';
  return signerOf(`${log}/export`, seed);
}

function keysOf(signer: SignerKey, notaryKey: string | null): string {
  return `${[...(notaryKey ? [notaryKey] : []), formatVerifier(signer)].join('\n')}\n`;
}

interface StreamHead {
  readonly stream_id: string;
  readonly stream_type: string;
  readonly version: number;
  readonly head_hash: string;
}

async function scopeOf(
  store: Store,
  wanted: Wanted,
): Promise<{ readonly scope: Scope; readonly heads: readonly StreamHead[] | null }> {
  if (wanted.kind === 'sentence') {
    const { sentenceId } = wanted;
    const sql = 'SELECT version::int FROM es.stream WHERE stream_id = $1';
    const [stream] = await rows<{ version: number }>(store, sql, [sentenceId]);
    if (!stream) throw new NothingToExport(`There is no sentence ${sentenceId}`);
    return { scope: { kind: 'sentence', sentenceId, version: stream.version }, heads: null };
  }
  if (wanted.kind === 'period') {
    const [span] = await rows<{ first: number | null; last: number | null }>(store, PERIOD, [wanted.from, wanted.to]);
    return { scope: { ...wanted, first: span?.first ?? 1, last: span?.last ?? 0 }, heads: null };
  }
  // Size and heads in one statement, so of one moment: each append changes both.
  const found = await rows<StreamHead & { readonly size: number }>(store, HEADS);
  const heads = found.filter(({ stream_id: id }) => id !== null).map(({ size: _, ...head }) => head);
  return { scope: { kind: 'log', size: found[0]?.size ?? 0 }, heads };
}

const PERIOD = `
  SELECT min(position)::float8 AS first, max(position)::float8 AS last FROM es.event
  WHERE recorded_at >= $1 AND recorded_at < $2`;

const HEADS = `
  SELECT h.size::float8 AS size, s.stream_id, s.stream_type, s.version::int AS version, encode(s.head_hash, 'hex') AS head_hash
  FROM es.log_head h LEFT JOIN es.stream s ON true ORDER BY s.stream_id`;

interface Row extends EventRow {
  readonly stream_id: string;
  readonly stream_type: string | null;
}

const EVENTS = `
  SELECT e.stream_id, s.stream_type, ${EVENT_COLUMNS} FROM es.event e LEFT JOIN es.stream s USING (stream_id)
  WHERE e.position > $1 AND ($2::uuid IS NULL OR e.stream_id = $2) AND e.position <= $3 ORDER BY e.position LIMIT $4`;

/** The events of a scope, in the order of the log. */
class Events {
  count = 0;
  /** Positions and hashes of what was written: what proofs are made for. */
  readonly written: { readonly position: number }[] = [];

  constructor(
    private readonly store: Store,
    private readonly scope: Scope,
    private readonly onProgress: BundleOptions['onProgress'],
  ) {}

  async *lines(): AsyncGenerator<string> {
    const { scope } = this;
    const [after, upTo, of] = spanOf(scope);
    const streamId = scope.kind === 'sentence' ? scope.sentenceId : null;
    for (let position = after, done = false; !done;) {
      const page = await rows<Row>(this.store, EVENTS, [position, streamId, upTo, PAGE]);
      const lines = page.map((row) => `${JSON.stringify(lineOf(row))}\n`);
      for (const row of page) this.#note(Number(row.position));
      yield lines.join('');
      position = Number(page.at(-1)?.position ?? upTo);
      done = page.length < PAGE;
      this.onProgress?.(this.count, Math.max(of, this.count));
    }
  }

  #note(position: number): void {
    this.count += 1;
    if (this.scope.kind !== 'log') this.written.push({ position });
  }
}

/** After which position, up to which, and how many events. */
function spanOf(scope: Scope): [number, number, number] {
  switch (scope.kind) {
    case 'sentence':
      return [0, Number.MAX_SAFE_INTEGER, scope.version];
    case 'period':
      return [scope.first - 1, scope.last, scope.last - scope.first + 1];
    case 'log':
      return [0, scope.size, scope.size];
  }
}

function lineOf(row: Row): EventLine {
  return {
    position: Number(row.position),
    stream_id: row.stream_id,
    stream_type: row.stream_type ?? STREAM_TYPE,
    version: row.version,
    event_id: row.event_id,
    type: row.type,
    schema_version: row.schema_version,
    recorded_at: row.recorded_at.toISOString(),
    occurred_at: row.occurred_at.toISOString(),
    effective_on: row.effective_on,
    actor: row.actor,
    metadata: row.metadata,
    body: row.body,
    prev_hash: row.prev_hash.toString('hex'),
    hash: row.hash.toString('hex'),
  };
}

/** An inclusion proof per event that the checkpoint covers; none for what cannot be proven. */
async function* proofs(
  store: Store,
  written: readonly { readonly position: number }[],
  { size }: StoredNote,
): AsyncGenerator<string> {
  const tree = new Tree(store);
  for (const { position } of written) {
    if (position > size) continue;
    try {
      const path = await tree.spans(inclusionSpans(position - 1, size));
      yield `${JSON.stringify({ position, hashes: path.map((hash) => hash.toString('base64')) })}\n`;
    } catch (error) {
      if (!(error instanceof NoSuchLeaves)) throw error;
    }
  }
}

async function* linesOf(values: readonly object[]): AsyncGenerator<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`;
}

async function* only(text: string): AsyncGenerator<string> {
  yield text;
}

async function* digested(
  name: string,
  content: AsyncIterable<string>,
  onEnd: (digest: FileDigest) => void,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const text of content) {
    hash.update(text);
    bytes += Buffer.byteLength(text);
    yield text;
  }
  onEnd({ name, bytes, sha256: hash.digest('hex') });
}
