import { type Running } from './leashed';

const firstWaitMs = 500;
const longestWaitMs = 30_000;
/** After this long a part counts as healthy, and its next fall waits briefly again. */
const settledMs = 60_000;

/** A part of the system that is started again, more and more slowly, whenever it falls. */
export class Part<T extends Running = Running> {
  private running: T | undefined;
  private stopped = false;
  private falls = 0;
  private timer: NodeJS.Timeout | undefined;
  private starting: Promise<void> = Promise.resolve();

  constructor(
    readonly name: string,
    private readonly launch: () => Promise<T>,
    private readonly say: (line: string) => void,
    private readonly changed: () => void,
  ) {}

  /** Null while it is down. */
  get pid(): number | null {
    return this.running?.pid ?? null;
  }

  /** Starts it for the first time; a failure is the caller's. */
  start(): Promise<T> {
    const first = this.launch().then((running) => {
      this.watch(running);
      return running;
    });
    this.starting = first.then(
      () => undefined,
      () => undefined,
    );
    return first;
  }

  /** Ends it for good. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.starting;
    await this.running?.stop();
  }

  private watch(running: T): void {
    this.running = running;
    this.changed();
    const since = Date.now();
    void running.ended.then((how) => {
      this.running = undefined;
      if (this.stopped) return;
      if (Date.now() - since > settledMs) this.falls = 0;
      this.changed();
      this.again(`${this.name} ended (${how})`);
    });
  }

  private again(why: string): void {
    const waitMs = Math.min(firstWaitMs * 2 ** this.falls, longestWaitMs);
    this.falls += 1;
    this.say(`${why}; starting again in ${waitMs / 1000} s`);
    this.timer = setTimeout(() => (this.starting = this.restart()), waitMs);
  }

  private async restart(): Promise<void> {
    try {
      this.watch(await this.launch());
      this.say(`${this.name} is back`);
    } catch (error) {
      if (!this.stopped) this.again(error instanceof Error ? error.message : String(error));
    }
  }
}
