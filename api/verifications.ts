import { parseVerifier } from '../proof/note';
import { type Problem } from '../proof/problem';
import { acting, OURSELVES } from '../store/access/access';
import { type Store } from '../store/data-source';
import { verifyLog, type Verified } from '../store/verify/verify';

/** A verification of the whole log, as far as it has come. One runs at a time in this process, and the last one is remembered. */
export type Verification =
  | { readonly state: 'none' }
  | (Begun & { readonly state: 'running'; readonly done: number; readonly of: number })
  | (Begun & { readonly state: 'done'; readonly endedAt: string; readonly result: Verified })
  | (Begun & { readonly state: 'failed'; readonly endedAt: string });

interface Begun {
  readonly startedAt: string;
  readonly startedBy: string;
}

const PROBLEMS_SHOWN = 200;

/** Verifies the log in the background, for whoever asks. */
export class Verifications {
  #latest: Verification = { state: 'none' };
  #running: Promise<void> | null = null;

  constructor(
    private readonly store: Store,
    private readonly notaryKey: string | null,
  ) {}

  get latest(): Verification {
    return this.#latest;
  }

  /** Begins one, unless one is running: that one then answers for both. */
  start(account: string): Verification {
    this.#running ??= this.run({ startedAt: new Date().toISOString(), startedBy: account }).finally(() => {
      this.#running = null;
    });
    return this.#latest;
  }

  /** Returns when none is running. */
  async settled(): Promise<void> {
    await this.#running;
  }

  private async run(begun: Begun): Promise<void> {
    this.#latest = { ...begun, state: 'running', done: 0, of: 0 };
    const onProgress = (done: number, of: number): void => {
      this.#latest = { ...begun, state: 'running', done, of };
    };
    const keys = this.notaryKey ? [parseVerifier(this.notaryKey)] : [];
    try {
      // The log is one: it is verified as a whole, also where whoever asks sees the sentences of some units only.
      const verified = await acting(OURSELVES, () => verifyLog(this.store, { keys, onProgress }));
      const result = { ...verified, problems: verified.problems.slice(0, PROBLEMS_SHOWN).map(shown) };
      this.#latest = { ...begun, state: 'done', endedAt: new Date().toISOString(), result };
    } catch {
      this.#latest = { ...begun, state: 'failed', endedAt: new Date().toISOString() };
    }
  }
}

/** Where it is in the log, and not of which sentence: that may be of a unit that whoever reads this does not serve. */
function shown({ streamId: _, ...problem }: Problem): Problem {
  return problem;
}
