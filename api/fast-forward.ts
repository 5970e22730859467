import { type IsoDate } from '../domain/dates';
import { type Store } from '../store/data-source';
import { nextClockStop } from '../store/fast-forward';
import { readSentence } from '../store/read';
import { type Wake } from './wake';

/** How long to wait before asking whether the workflow has done what was due. */
const POLL_MS = 3;
/** A signal may be lost with the run that took it: after so long another is sent. */
const SIGNAL_AGAIN_MS = 2_000;
/** Without any progress for so long, nobody works: whoever waits may ask again. */
const GIVE_UP_MS = 60_000;

/** Moves sentences of a training installation through time, one walk at a time each. */
export class FastForwarding {
  private readonly walks = new Map<string, Promise<void>>();
  private stopped = false;

  constructor(
    private readonly store: Store,
    private readonly wake: Wake,
  ) {}

  /** Until the sentence has come to `to`, through every moment on the way; a walk under way goes before. */
  walk(sentenceId: string, to: IsoDate): Promise<void> {
    const before = this.walks.get(sentenceId) ?? Promise.resolve();
    const walk = before.catch(() => undefined).then(() => this.step(sentenceId, to));
    this.walks.set(sentenceId, walk);
    const forget = () => {
      if (this.walks.get(sentenceId) === walk) this.walks.delete(sentenceId);
    };
    walk.then(forget, forget);
    return walk;
  }

  /** Lets walks under way end at their next step. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.allSettled(this.walks.values());
  }

  /** Moment by moment: the clock is set, the workflow is told, and does what is due through the log like on any day. */
  private async step(sentenceId: string, to: IsoDate): Promise<void> {
    // First of all, so that no clock is moved while nobody would hear of it.
    await this.tell(sentenceId);
    let at = '';
    let moved = 0;
    let told = 0;
    while (!this.stopped) {
      const stop = await nextClockStop(this.store, sentenceId, to);
      if (!stop || stop.done) return;
      const now = performance.now();
      if (stop.instant.slice(0, 10) !== at) {
        at = stop.instant.slice(0, 10);
        moved = now;
        told = 0;
      }
      if (now - moved > GIVE_UP_MS) throw new Error(`${sentenceId} does not advance from ${at}`);
      if (told === 0 || now - told > SIGNAL_AGAIN_MS) {
        await this.tell(sentenceId);
        told = performance.now();
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  private async tell(sentenceId: string): Promise<void> {
    const read = await readSentence(this.store, sentenceId);
    if (read) await this.wake.signal({ sentenceId, version: read.version });
  }
}
