import { randomBytes } from 'node:crypto';

/** The master keys that processes are given when they start: the one that wraps, and one that is accepted besides. */
export class MasterKeyRing {
  private accepted: string | null = null;

  constructor(private wrapping: string) {}

  get env(): NodeJS.ProcessEnv {
    return {
      MASTER_KEY: this.wrapping,
      ...(this.accepted !== null && { MASTER_KEY_ACCEPTED: this.accepted }),
    };
  }

  /** Another key is accepted besides; the one that was is forgotten. */
  accept(key: string): void {
    this.accepted = key;
  }

  /** The accepted key wraps from now on, and the other one is accepted. */
  swap(): void {
    if (this.accepted === null) throw new Error('There is no other key.');
    [this.wrapping, this.accepted] = [this.accepted, this.wrapping];
  }

  /** Somebody else's key in the place of ours, as long as `work` goes on. */
  async without(work: () => Promise<void>): Promise<void> {
    const { wrapping, accepted } = this;
    [this.wrapping, this.accepted] = [newKey(), null];
    try {
      await work();
    } finally {
      [this.wrapping, this.accepted] = [wrapping, accepted];
    }
  }
}

export function newKey(): string {
  return randomBytes(32).toString('base64');
}
