import { readCheckpoint } from '../proof/checkpoint';
import { type SignerKey } from '../proof/note';
import { type MemoryFile } from './memory';
import { type Alarm, type Signed } from './notary';
import { type Outlet } from './outlets';
import { type Outside } from './outside';

/** Brings the last checkpoint to each outside place that does not have it, and alarms to all. A place that fails is tried again. */
export class Carrier {
  #alarm = '';
  /** The places that have heard of it. */
  #told = new Set<Outlet>();
  #last: Signed | null = null;

  constructor(
    private readonly outlets: readonly Outlet[],
    private readonly memory: MemoryFile,
    private readonly key: SignerKey,
    private readonly outside: Outside,
  ) {}

  /** A checkpoint that was just signed: its time stamp travels with it. */
  signed(checkpoint: Signed): void {
    this.#last = checkpoint;
    this.#alarm = '';
  }

  /** Delivers what waits. A newer checkpoint stands for the older ones: it holds their events. */
  async carry(now = Date.now()): Promise<void> {
    const last = this.last();
    if (!last) return;
    for (const outlet of this.outlets) {
      const before = this.memory.known.delivered[outlet.name];
      const waits = (before?.size ?? 0) < last.size && now - Date.parse(before?.at ?? '1970-01-01') >= outlet.everyMs;
      if (!waits) continue;
      try {
        await outlet.deliver(last);
        const delivered = { size: last.size, at: new Date(now).toISOString() };
        this.memory.keep({ delivered: { ...this.memory.known.delivered, [outlet.name]: delivered } });
        this.outside.tried(outlet.name, null);
      } catch (error) {
        this.outside.tried(outlet.name, error);
      }
    }
  }

  /** Tells everybody of an alarm, once; whom it does not reach, at the next call. True: it is a new one. */
  async alarm(alarm: Alarm, now = Date.now()): Promise<boolean> {
    const said = JSON.stringify(alarm);
    const isNew = said !== this.#alarm;
    if (isNew) [this.#alarm, this.#told] = [said, new Set()];
    for (const outlet of this.outlets) {
      if (this.#told.has(outlet)) continue;
      try {
        await outlet.alarm(alarm, new Date(now).toISOString());
        this.#told.add(outlet);
        this.outside.tried(outlet.name, null);
      } catch (error) {
        this.outside.tried(outlet.name, error);
      }
    }
    return isNew;
  }

  /** After a restart, what is remembered: without its time stamp, which the database keeps. */
  private last(): Signed | null {
    const { note } = this.memory.known;
    if (note === null || this.#last?.note === note) return this.#last;
    const read = readCheckpoint(note, [this.key]);
    return read && { size: read.size, root: read.root, note, token: null };
  }
}
