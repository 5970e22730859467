import { readCheckpoint, signCheckpoint } from '../proof/checkpoint';
import { type Head } from '../proof/merkle';
import { type SignerKey } from '../proof/note';
import { TileTree, type Tile } from '../proof/tiles';
import { LogGap, type NotaryLog, type StoredCheckpoint } from '../store/verify/notary-log';
import { type MemoryFile } from './memory';
import { type Stamper } from './time-stamping';

/** Why the notary does not sign: the log is not the one that it signed before. */
export interface Alarm {
  readonly code: 'log-shrunk' | 'log-rewritten' | 'log-gap' | 'tile-changed' | 'checkpoint-forged';
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A signed checkpoint on its way to the outside. */
export interface Signed extends StoredCheckpoint {
  readonly token: Buffer | null;
}

/** What one look at the log came to. */
export type Look =
  | { readonly outcome: 'waited'; readonly size: number }
  | { readonly outcome: 'signed'; readonly checkpoint: Signed }
  | { readonly outcome: 'refused'; readonly alarm: Alarm };

/** When to sign: after so many new events, or so long after the last time if there is any. */
export interface Rhythm {
  readonly events: number;
  readonly intervalMs: number;
  /** How often every hash is read again, and not only the new ones. */
  readonly auditMs: number;
}

/** A log of this size is read as a whole before every signature: it takes less than a second. */
const SMALL = 50_000;

class Refusal extends Error {
  constructor(readonly alarm: Alarm) {
    super(alarm.code);
  }
}

/**
 * Signs heads of one log, each only when it is shown to be the beginning of the next. It keeps the tree of what it has
 * signed in memory, reads what is new, and from time to time everything again.
 */
export class Notary {
  #tree: TileTree | null = null;
  /** Tiles that have just become full, and those that are still to be stored. */
  #full: Tile[] = [];
  #tiles: Tile[] = [];
  #signedAt = 0;
  #auditedAt = 0;

  constructor(
    private readonly log: NotaryLog,
    private readonly key: SignerKey,
    private readonly memory: MemoryFile,
    private readonly rhythm: Rhythm,
    private readonly stamper: Stamper | null = null,
  ) {}

  /** Looks at the log once, and signs when it is time. Rejects only when the database does not answer. */
  async look(now = Date.now()): Promise<Look> {
    try {
      return await this.signIfDue(now);
    } catch (error) {
      // What was half read is forgotten: the next look begins anew.
      this.#tree = null;
      if (error instanceof Refusal) return { outcome: 'refused', alarm: error.alarm };
      if (error instanceof LogGap)
        return { outcome: 'refused', alarm: { code: 'log-gap', detail: { from: error.from, to: error.to } } };
      throw error;
    }
  }

  private async signIfDue(now: number): Promise<Look> {
    const size = await this.log.size();
    const last = await this.lastSigned();
    if (last && size < last.size) throw new Refusal({ code: 'log-shrunk', detail: { size, signed: last.size } });
    const due = size - (last?.size ?? 0) >= this.rhythm.events || now - this.#signedAt >= this.rhythm.intervalMs;
    const grown = size > (last?.size ?? 0);
    if (!this.#tree || now - this.#auditedAt >= this.rhythm.auditMs || (grown && due && size <= SMALL))
      await this.readFromTheStart(last, now);
    if (!grown || !due) return { outcome: 'waited', size };
    const checkpoint = await this.sign(await this.readUpTo(size));
    this.#signedAt = now;
    return { outcome: 'signed', checkpoint };
  }

  /** What was signed last, by our own memory before the database's; what the database lacks of it is put back. */
  private async lastSigned(): Promise<Head | null> {
    const stored = await this.log.lastCheckpoint();
    const theirs = stored && readCheckpoint(stored.note, [this.key]);
    if (stored && (theirs?.standing !== 'valid' || theirs.size !== stored.size || !theirs.root.equals(stored.root)))
      throw new Refusal({ code: 'checkpoint-forged', detail: { size: stored.size } });
    const { note } = this.memory.known;
    const ours = note === null ? null : readCheckpoint(note, [this.key]);
    if (note !== null && ours?.standing !== 'valid')
      throw new Error('The memory of this notary holds a note of another key: give it the key, or another memory.');
    if (ours && theirs?.size === ours.size && !theirs.root.equals(ours.root))
      throw new Refusal({ code: 'checkpoint-forged', detail: { size: ours.size } });
    return ours && ours.size >= (theirs?.size ?? 0) ? ours : theirs;
  }

  /** Reads every hash again: the beginning must have the root that was signed. */
  private async readFromTheStart(last: Head | null, now: number): Promise<void> {
    [this.#full, this.#tiles] = [[], []];
    const tree = (this.#tree = new TileTree((tile) => this.#full.push(tile)));
    for await (const hash of this.log.hashes(0, last?.size ?? 0)) {
      tree.add(hash);
      for (const tile of this.#full.splice(0)) await this.compare(tile);
    }
    if (last && !tree.root().equals(last.root))
      throw new Refusal({ code: 'log-rewritten', detail: { signed: last.size } });
    await this.putBack(last);
    this.#auditedAt = now;
  }

  /** A tile that is stored must be the one that the hashes make; one that is not, is kept to be stored. */
  private async compare(tile: Tile): Promise<void> {
    const { level, index, hashes } = tile;
    const stored = await this.log.tile(level, index);
    if (stored === null) this.#tiles.push(tile);
    else if (!stored.equals(hashes)) throw new Refusal({ code: 'tile-changed', detail: { level, index } });
  }

  /** A checkpoint that we signed and the database does not have: we ended between the two, or somebody took it away. */
  private async putBack(last: Head | null): Promise<void> {
    const { note } = this.memory.known;
    const stored = await this.log.lastCheckpoint();
    if (!last || note === null || (stored?.size ?? 0) >= last.size) return;
    await this.log.add({ ...last, note }, null, this.#tiles);
    this.#tiles = [];
  }

  private async readUpTo(size: number): Promise<Head> {
    const tree = this.#tree as TileTree;
    for await (const hash of this.log.hashes(tree.size, size)) tree.add(hash);
    this.#tiles.push(...this.#full.splice(0));
    return { size, root: tree.root() };
  }

  /** Remembered before it is shown to anybody: two roots of one size are never signed. */
  private async sign(head: Head): Promise<Signed> {
    const note = signCheckpoint(head, this.key);
    this.memory.keep({ note });
    const token = (await this.stamper?.stamp(note)) ?? null;
    await this.log.add({ ...head, note }, token, this.#tiles);
    this.#tiles = [];
    return { ...head, note, token };
  }
}
