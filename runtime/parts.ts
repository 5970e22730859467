import { type Console } from './console';
import { type Running } from './leashed';
import { Part } from './part';
import { type PartName } from './state';

/** The parts of the running system, in the order in which they were started. */
export class Parts {
  private readonly parts = new Map<PartName, Part>();
  private stopping = false;

  constructor(
    readonly out: Console,
    private readonly changed: () => void,
  ) {}

  /** One step of the start. Once everything is being stopped, no further one begins. */
  step<T>(name: string, run: () => T | Promise<T>, what: (result: T) => string): Promise<T> {
    if (this.stopping) return Promise.reject(new Error(`${name} was not started: everything is being stopped`));
    return this.out.step(name, run, what);
  }

  /** Starts a part, which is started again whenever it falls. */
  start<T extends Running>(
    name: PartName,
    label: string,
    launch: () => Promise<T>,
    what: (running: T) => string,
  ): Promise<T> {
    const begin = (): Promise<T> => {
      const part = new Part<T>(label, launch, this.out.event, this.changed);
      this.parts.set(name, part);
      return part.start();
    };
    return this.step(label, begin, what);
  }

  /** From here on nothing is started any more. */
  close(): void {
    this.stopping = true;
  }

  /** Ends a part and returns when it is gone. */
  async stop(name: PartName): Promise<void> {
    await this.parts.get(name)?.stop();
  }

  /** The process of each part; null when it is not ours, or down. */
  pids(): Record<PartName, number | null> {
    const pid = (name: PartName): number | null => this.parts.get(name)?.pid ?? null;
    return {
      ...{ postgres: pid('postgres'), temporal: pid('temporal') },
      ...{ worker: pid('worker'), api: pid('api'), notary: pid('notary') },
    };
  }
}
