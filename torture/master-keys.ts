import { setTimeout as delay } from 'node:timers/promises';
import { type Api } from './api';
import { newKey } from './key-ring';
import { type Program } from './program';
import { type Random } from './random';
import { type System } from './system';

/** How long somebody without the right key is watched. It would be up long before. */
const WATCHED_MS = 8_000;
const TRIES = 20;

/** The master key is changed while everybody works, by the steps of docs/operations.md. */
export async function changeKeys(system: System): Promise<string> {
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
export async function loseKey(system: System, api: Api, random: Random): Promise<string> {
  const part = random.pick([...system.apis, ...system.workers]);
  await part.up();
  const falls = part.falls;
  await system.keys.without(async () => {
    part.kill('SIGKILL');
    while (part.falls === falls) await delay(20);
    for (const until = Date.now() + WATCHED_MS; Date.now() < until && part.pid === null;) await delay(100);
    if (part.pid !== null) await api.seen('contract', 'a process works with the wrong master key', { part: part.name });
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
