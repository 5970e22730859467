import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type Victim } from './faults';
import { type Program } from './program';
import { type Random } from './random';

/** How long somebody without the right key is watched. It would be up long before. */
const WATCHED_MS = 8_000;
const TRIES = 20;

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

/** The master key is changed while everybody works, by the steps of docs/operations.md. */
export async function changeKeys({ system }: Victim): Promise<string> {
  const { keys } = system;
  const programs = [...system.apis, ...system.workers];
  keys.accept(newKey());
  await restart(programs);
  keys.swap();
  await restart(programs);
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const { code, output } = await system.progresjon('rotate-key');
    if (code === 0) return `${output.trim().split('\n').at(-1)} (run ${tries} times)`;
    await delay(250);
  }
  throw new Error('rotate-key did not come to its end');
}

/** One process starts with a key that is not this installation's: it must not come up; and must when it has the right one. */
export async function loseKey({ system, office }: Victim, random: Random): Promise<string> {
  const part = random.pick([...system.apis, ...system.workers]);
  await part.up();
  const falls = part.falls;
  await system.keys.without(async () => {
    part.kill('SIGKILL');
    while (part.falls === falls) await delay(20);
    for (const until = Date.now() + WATCHED_MS; Date.now() < until && part.pid === null;) await delay(100);
    if (part.pid !== null)
      await office.api.seen('contract', 'a process works with the wrong master key', { part: part.name });
  });
  await part.up();
  return `${part.name} for ${WATCHED_MS} ms`;
}

/** One after the other, so that somebody is there to answer. */
async function restart(programs: readonly Program[]): Promise<void> {
  for (const part of programs) {
    await part.up();
    const falls = part.falls;
    part.kill('SIGTERM');
    while (part.falls === falls) await delay(50);
    await part.up();
  }
}

function newKey(): string {
  return randomBytes(32).toString('base64');
}
