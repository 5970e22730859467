import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { parseEventLine, readManifest, storedEventOf, type EventLine, type FileDigest, type Manifest } from './bundle';
import { BundleFolder, outsideNotes } from './bundle-folder';
import { linkProblem, type Reached } from './chains';
import { checkStamps, type CheckedStamps, type Stamped } from './check-stamps';
import { readCheckpoint } from './checkpoint';
import { eventHash, genesis } from './event-hash';
import { leafHash, MerkleTree, rootOfInclusion, type Head } from './merkle';
import { parseVerifier, type VerifierKey } from './note';
import { problemOf, type Problem, type ProblemCode, type Whereabouts } from './problem';
import { type UncheckedCode } from './unchecked';

/** What an export is checked with beside itself. */
export interface CheckOptions {
  /** Keys from elsewhere. A key that comes with the export is believed only where none of its name is given. */
  readonly keys?: readonly VerifierKey[];
  /** A folder of checkpoints that were kept outside. */
  readonly outside?: string;
  /** Certificates, in PEM, of time-stamp authorities that are trusted. */
  readonly authorities?: readonly string[];
  readonly onProgress?: (done: number, of: number) => void;
}

/** What was checked, and what is wrong. */
export interface CheckedBundle {
  readonly ok: boolean;
  readonly manifest: Manifest | null;
  readonly events: number;
  /** How many of them the notary has signed. */
  readonly signed: number;
  /** The checkpoint that they were proven by; null: none that can be believed. */
  readonly checkpoint: Head | null;
  /** Names of keys that came with the export: compare them with what you have from elsewhere. */
  readonly ownKeys: readonly string[];
  /** The time stamps that came with the checkpoints. */
  readonly stamps: CheckedStamps;
  /** What was left open. */
  readonly unchecked: readonly UncheckedCode[];
  readonly problems: readonly Problem[];
}

/** Checks what `progresjon export` wrote, in a folder, without a database and without a network. */
export async function checkBundle(folder: string, options: CheckOptions = {}): Promise<CheckedBundle> {
  const check = new BundleCheck(new BundleFolder(folder), options);
  await check.run();
  return check.result();
}

const EVENTS = 'events.jsonl';

class BundleCheck {
  readonly #problems: Problem[] = [];
  readonly #keys: readonly VerifierKey[];
  readonly #ownKeys: readonly string[];
  readonly #reached = new Map<string, Reached>();
  readonly #tree = new MerkleTree();
  /** Roots that are believed, by size. */
  readonly #roots = new Map<number, Buffer>();
  #manifest: Manifest | null = null;
  #checkpoint: Head | null = null;
  #proofs = new Map<number, Buffer[]>();
  /** The checkpoints that came with the export, whatever they are worth, by size. */
  readonly #notes = new Map<number, string>();
  #stamps: CheckedStamps = { held: 0, trusted: 0, lastAt: null };
  #events = 0;
  #signed = 0;
  #position = 0;
  #recordedAt = '';

  constructor(
    private readonly folder: BundleFolder,
    private readonly options: CheckOptions,
  ) {
    const given = options.keys ?? [];
    const own = folder
      .lines('keys.txt')
      .filter(Boolean)
      .map(parseVerifier)
      .filter(({ name }) => !given.some((key) => key.name === name));
    this.#keys = [...given, ...own];
    this.#ownKeys = own.map(({ name }) => name);
  }

  async run(): Promise<void> {
    const manifest = this.readManifest();
    if (!manifest) return;
    this.#manifest = manifest;
    for (const file of manifest.files) await this.checkFile(file);
    this.readCheckpoints(manifest);
    await this.readStamps();
    this.readProofs();
    let number = 0;
    for await (const line of this.folder.rawLines(EVENTS)) {
      number += 1;
      const event = line === null ? null : parseEventLine(line);
      if (event) this.readEvent(event, manifest);
      else this.report('line-unreadable', { file: EVENTS, line: number });
      this.options.onProgress?.(number, manifest.events);
    }
    this.finish(manifest);
  }

  result(): CheckedBundle {
    return {
      ok: this.#problems.length === 0,
      manifest: this.#manifest,
      ...{ events: this.#events, signed: this.#signed, checkpoint: this.#checkpoint },
      ...{ ownKeys: this.#ownKeys, stamps: this.#stamps, unchecked: this.unchecked(), problems: this.#problems },
    };
  }

  /** What nobody can conclude from what was given. */
  private unchecked(): UncheckedCode[] {
    const { held, trusted } = this.#stamps;
    const open: Readonly<Partial<Record<UncheckedCode, boolean>>> = {
      'keys-from-elsewhere': this.#ownKeys.length > 0,
      'checkpoints-from-elsewhere': this.options.outside === undefined,
      'no-checkpoint': this.#checkpoint === null,
      'events-after-checkpoint': this.#checkpoint !== null && this.#position > this.#checkpoint.size,
      'no-time-stamp': held === 0,
      'time-stamp-authority': trusted < held,
    };
    return (Object.keys(open) as UncheckedCode[]).filter((code) => open[code]);
  }

  private readManifest(): Manifest | null {
    const file = 'manifest.txt';
    const note = this.folder.text(file);
    const read = note === null ? null : readManifest(note, this.#keys);
    if (note === null) this.report('file-missing', { file });
    else if (read?.standing !== 'valid') this.report('manifest-signature', { file });
    return read?.manifest ?? null;
  }

  private async checkFile({ name, bytes, sha256 }: FileDigest): Promise<void> {
    if (name.includes('/') || !this.folder.has(name)) return this.report('file-missing', { file: name });
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of createReadStream(this.folder.path(name)) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      size += chunk.length;
    }
    if (size !== bytes || hash.digest('hex') !== sha256) this.report('file-changed', { file: name });
  }

  private readCheckpoints({ scope }: Manifest): void {
    const notes = this.folder.records<{ note: string }>('checkpoints.jsonl').map(({ note }) => String(note));
    const latest = this.folder.text('checkpoint.txt');
    for (const note of [...notes, ...(latest === null ? [] : [latest])])
      this.#notes.set(readCheckpoint(note, this.#keys)?.size ?? 0, note);
    this.#checkpoint = latest === null ? null : this.believed(latest);
    const listed = notes.flatMap((note) => this.believed(note) ?? []);
    if (notes.length === 0 && this.#checkpoint) listed.push(this.#checkpoint);
    for (const { size, root } of listed) this.#roots.set(size, root);
    const known = new Map(this.#roots);
    for (const note of outsideNotes(this.options.outside)) {
      const read = this.believed(note);
      if (!read) continue;
      const root = known.get(read.size);
      if (root && !root.equals(read.root)) this.report('checkpoints-disagree', { position: read.size });
      else if (scope.kind === 'log') {
        if (!root) this.report('checkpoint-missing', { position: read.size });
        this.#roots.set(read.size, read.root);
      }
    }
  }

  private believed(note: string): Head | null {
    const read = readCheckpoint(note, this.#keys);
    if (read?.standing === 'valid') return { size: read.size, root: read.root };
    this.report('checkpoint-signature', read ? { position: read.size } : {});
    return null;
  }

  /** A time stamp is held against the very note that came with it: one of no note stamps nothing. */
  private async readStamps(): Promise<void> {
    const lines = this.folder.records<{ size: number; token: string }>('stamps.jsonl');
    const stamped = lines
      .filter(({ size }) => Number.isSafeInteger(size))
      .map(({ size, token }): Stamped => {
        return { size, note: this.#notes.get(size) ?? '', token: Buffer.from(String(token), 'base64') };
      });
    const { problems, ...stamps } = await checkStamps(stamped, this.options.authorities ?? []);
    this.#stamps = stamps;
    this.#problems.push(...problems);
  }

  private readProofs(): void {
    for (const { position, hashes } of this.folder.records<{ position: number; hashes?: string[] }>('proofs.jsonl'))
      this.#proofs.set(
        position,
        (hashes ?? []).map((hash) => Buffer.from(hash, 'base64')),
      );
  }

  private readEvent(event: EventLine, { scope }: Manifest): void {
    const where = {
      ...{ position: event.position, streamId: event.stream_id, version: event.version, eventId: event.event_id },
      type: event.type,
    };
    const hash = Buffer.from(event.hash, 'hex');
    this.#events += 1;
    this.checkOrder(event, where, scope);
    this.checkChain(event, where, scope);
    if (!eventHash(storedEventOf(event)).equals(hash)) this.report('content-changed', where);
    this.#reached.set(event.stream_id, { version: event.version, hash: hash.toString('hex') });
    if (scope.kind === 'log') this.addLeaf(event.position, hash);
    else this.checkProof(event.position, hash, where);
  }

  private checkOrder(event: EventLine, where: Whereabouts, scope: Manifest['scope']): void {
    const expected = this.#position === 0 && scope.kind === 'period' ? scope.first : this.#position + 1;
    if (event.position <= this.#position) this.report('position-repeated', where);
    else if (scope.kind !== 'sentence' && event.position !== expected) this.report('positions-missing', where);
    if (event.recorded_at < this.#recordedAt) this.report('time-runs-back', where);
    this.#position = Math.max(this.#position, event.position);
    if (event.recorded_at > this.#recordedAt) this.#recordedAt = event.recorded_at;
  }

  private checkChain(event: EventLine, where: Whereabouts, scope: Manifest['scope']): void {
    if (scope.kind === 'sentence' && event.stream_id !== scope.sentenceId) this.report('foreign-event', where);
    const first = { version: 0, hash: genesis(event.stream_id, event.stream_type).toString('hex') };
    const before = this.#reached.get(event.stream_id);
    // A period begins in the middle of most sentences.
    if (!before && scope.kind === 'period' && event.version !== 1) return;
    const link = { version: event.version, prevHash: event.prev_hash.toLowerCase() };
    const problem = linkProblem(link, before ?? first);
    if (problem) this.report(problem, where);
  }

  private addLeaf(position: number, hash: Buffer): void {
    this.#tree.add(hash);
    const root = this.#roots.get(position);
    if (root && !root.equals(this.#tree.root())) this.report('checkpoint-root', { position });
    if (this.#checkpoint && position <= this.#checkpoint.size) this.#signed += 1;
  }

  private checkProof(position: number, hash: Buffer, where: Whereabouts): void {
    if (!this.#checkpoint || position > this.#checkpoint.size) return;
    const path = this.#proofs.get(position);
    if (!path) return this.report('proof-missing', where);
    const root = rootOfInclusion(leafHash(hash), position - 1, this.#checkpoint.size, path);
    if (root?.equals(this.#checkpoint.root)) this.#signed += 1;
    else this.report('proof-fails', where);
  }

  private finish({ scope }: Manifest): void {
    if (scope.kind === 'sentence') this.checkHead(scope.sentenceId, scope.version, null);
    if (scope.kind === 'period' && this.#position < scope.last)
      this.report('log-end-missing', { position: scope.last });
    if (scope.kind !== 'log') return;
    if (this.#position < scope.size) this.report('log-end-missing', { position: scope.size });
    for (const size of [...this.#roots.keys()].sort((a, b) => a - b))
      if (size > scope.size) this.report('log-shorter-than-checkpoint', { position: size });
    const heads = new Set<string>();
    for (const head of this.folder.records<{ stream_id: string; version: number; head_hash: string }>(
      'streams.jsonl',
    )) {
      heads.add(head.stream_id);
      this.checkHead(head.stream_id, head.version, head.head_hash.toLowerCase());
    }
    for (const [streamId, { version }] of this.#reached)
      if (!heads.has(streamId)) this.report('head-missing', { streamId, version });
  }

  private checkHead(streamId: string, version: number, hash: string | null): void {
    const reached = this.#reached.get(streamId);
    if ((reached?.version ?? 0) < version) this.report('stream-end-missing', { streamId, version });
    else if (hash !== null && reached?.hash !== hash) this.report('head-changed', { streamId, version });
  }

  private report(code: ProblemCode, where: Whereabouts): void {
    this.#problems.push(problemOf(code, where));
  }
}
