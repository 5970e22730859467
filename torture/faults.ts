import { setTimeout as delay } from 'node:timers/promises';
import { type Clerk, type Office } from './clerk';
import { CRASH_POINTS, type CrashPoint } from './crash-points';
import { fillDisk } from './disk';
import { type Trouble } from './link';
import { changeKeys, loseKey } from './master-keys';
import { burst } from './overload';
import { type Part, type Program } from './program';
import { type Random } from './random';
import { terminateBackends } from './superuser';
import { type LinkName, type System } from './system';

/** What a fault may touch. */
export interface Victim {
  readonly system: System;
  readonly office: Office;
  /** Whoever sends what must be sent tenfold. */
  readonly clerk: Clerk;
  /** A file system so small that it can be filled; null: there is none. */
  readonly disk: string | null;
}

/** Two things that go wrong at once are of different lanes: processes, and what is between them. */
export type Lane = 'processes' | 'between';

export interface Fault {
  /** As in the fault matrix of the design. */
  readonly code: string;
  readonly name: string;
  readonly lane: Lane;
  /** How often it is chosen, beside the others of its lane. */
  readonly weight: number;
  /** Lets it happen, and returns when it is over, with what exactly it was. */
  inject(victim: Victim, random: Random): Promise<string>;
}

const LINKS: readonly LinkName[] = ['clerks-api', 'api-postgres', 'worker-postgres', 'api-temporal', 'worker-temporal'];

/** A signal to one of some parts. */
function killing(of: (system: System) => readonly Part[], signal: NodeJS.Signals = 'SIGKILL'): Fault['inject'] {
  return async ({ system }, random) => {
    const part = random.pick(of(system));
    await part.up();
    part.kill(signal);
    await delay(100);
    await part.up();
    return `${signal} ${part.name}`;
  };
}

/** A process that stands still for a while, and does not know it afterwards. */
function freezing(of: (system: System) => readonly Part[], msMax: number): Fault['inject'] {
  return async ({ system }, random) => {
    const [part, ms] = [random.pick(of(system)), random.whole(1_000, msMax)];
    await part.up();
    part.kill('SIGSTOP');
    await delay(ms);
    part.kill('SIGCONT');
    return `${part.name} stood still for ${ms} ms`;
  };
}

/** Dies at one of the places that are named, when it has passed there a few times. */
function crashing(of: (system: System) => readonly Program[], points: readonly CrashPoint[]): Fault['inject'] {
  return async ({ system }, random) => {
    const [part, crashAt, passes] = [random.pick(of(system)), random.pick(points), random.whole(0, 4)];
    await part.up();
    const falls = part.falls;
    part.tell({ crashAt, passes });
    for (const until = Date.now() + 6_000; Date.now() < until && part.falls === falls;) await delay(50);
    const died = part.falls > falls;
    await part.up();
    return `${part.name} ${crashAt}, after ${passes} passes${died ? '' : ': it did not come by in time'}`;
  };
}

function disturbing(of: (random: Random) => Trouble, msMax: number): Fault['inject'] {
  return async ({ system }, random) => {
    const [name, trouble, ms] = [random.pick(LINKS), of(random), random.whole(500, msMax)];
    system.links[name].disturb(trouble);
    await delay(ms);
    system.links[name].disturb({});
    return `${name} ${JSON.stringify(trouble)} for ${ms} ms`;
  };
}

function mooding(mood: System['mail']['mood'], msMax: number): Fault['inject'] {
  return async ({ system }, random) => {
    const ms = random.whole(1_000, msMax);
    system.mail.mood = mood;
    await delay(ms);
    system.mail.mood = 'well';
    return `${mood} for ${ms} ms`;
  };
}

/** The clocks of one machine jump: of an API or a worker, while the database's and everybody else's are right. */
function clockJumping(hours: number): Fault['inject'] {
  return async ({ system }, random) => {
    const part = random.pick([...system.apis, ...system.workers]);
    const [sign, ms] = [random.pick([-1, 1]), random.whole(1_000, 6_000)];
    await part.up();
    part.tell({ clockMs: sign * hours * 3_600_000 });
    await delay(ms);
    part.tell({ clockMs: 0 });
    return `the clock of ${part.name} by ${sign * hours} h for ${ms} ms`;
  };
}

const API_POINTS = Object.keys(CRASH_POINTS).filter((name) => !/take|sent|followed/.test(name)) as CrashPoint[];
const WORKER_POINTS = Object.keys(CRASH_POINTS) as CrashPoint[];
const apis = ({ apis: all }: System) => all;
const workers = ({ workers: all }: System) => all;
const temporal = ({ temporal: one }: System) => [one];
const postgres = ({ postgres: one }: System) => [one];
const notary = ({ notary: one }: System) => [one];

const NO_COMPILER = 'there is no C compiler here';
const NO_POWER = 'the database is on no disk whose power could be cut';

const PROCESSES: readonly Omit<Fault, 'lane'>[] = [
  { code: 'F1', name: 'API killed', weight: 4, inject: killing(apis) },
  { code: 'F1', name: 'worker and relay killed', weight: 4, inject: killing(workers) },
  { code: 'F1', name: 'notary killed', weight: 1, inject: killing(notary) },
  { code: 'F1', name: 'Temporal killed', weight: 2, inject: killing(temporal) },
  { code: 'F1', name: 'API dies at a named place', weight: 6, inject: crashing(apis, API_POINTS) },
  { code: 'F1', name: 'worker dies at a named place', weight: 6, inject: crashing(workers, WORKER_POINTS) },
  { code: 'F2', name: 'API stands still', weight: 2, inject: freezing(apis, 8_000) },
  { code: 'F2', name: 'worker stands still', weight: 2, inject: freezing(workers, 15_000) },
  { code: 'F2', name: 'Temporal stands still', weight: 1, inject: freezing(temporal, 8_000) },
  { code: 'F3', name: 'PostgreSQL stopped at once', weight: 3, inject: killing(postgres, 'SIGQUIT') },
  { code: 'F3', name: 'PostgreSQL killed', weight: 2, inject: killing(postgres) },
  {
    ...{ code: 'F3', name: 'every connection of the database ended', weight: 3 },
    async inject({ system }, random) {
      const [times, ended] = [random.whole(1, 8), [] as number[]];
      await system.postgres.up();
      for (let n = 0; n < times; n += 1) {
        ended.push(await terminateBackends(system.adminUrl));
        await delay(random.whole(10, 200));
      }
      return `${ended.join(' + ')} connections`;
    },
  },
  {
    ...{ code: 'F16', name: "Temporal's store lost", weight: 1 },
    async inject({ system }) {
      await system.wipeTemporal();
      return 'deleted, and every workflow started again from the log by the relay and, in the end, `resume`';
    },
  },
  {
    ...{ code: 'F19', name: 'every API and worker killed at once', weight: 1 },
    async inject({ system }) {
      const parts = [...system.apis, ...system.workers];
      const killed = parts.filter((part) => part.kill('SIGKILL'));
      await delay(100);
      await Promise.all(parts.map((part) => part.up()));
      return killed.map(({ name }) => name).join(', ');
    },
  },
  {
    ...{ code: 'F7', name: 'disk of the database slow: 500 ms a sync', weight: 2 },
    async inject({ system }, random) {
      if (!system.syncs) throw new Error(NO_COMPILER);
      const ms = random.whole(2_000, 6_000);
      await system.syncs.slow(ms);
      return `for ${ms} ms`;
    },
  },
  {
    ...{ code: 'F7', name: 'disk of the database fails to sync once: EIO', weight: 2 },
    async inject({ system }) {
      if (!system.syncs) throw new Error(NO_COMPILER);
      await system.postgres.up();
      if (!(await system.syncs.failOnce(6_000))) throw new Error('nothing was synced in time');
      return 'EIO';
    },
  },
  {
    ...{ code: 'F5', name: 'power of the database cut', weight: 2 },
    async inject({ system }) {
      if (!system.power) throw new Error(NO_POWER);
      await system.postgres.up();
      await system.power.cut(() => system.postgres.kill('SIGKILL'));
      await system.postgres.up();
      return 'what was not synced is lost';
    },
  },
  { code: 'F9', name: 'clock of one process jumps an hour', weight: 2, inject: clockJumping(1) },
  { code: 'F9', name: 'clock of one process jumps a day', weight: 2, inject: clockJumping(24) },
  { code: 'F20', name: 'master key changed', weight: 1, inject: ({ system }) => changeKeys(system) },
  {
    code: 'F20',
    name: 'master key lost, and found again',
    weight: 1,
    inject: ({ system, office }, random) => loseKey(system, office.api, random),
  },
  {
    ...{ code: 'F6', name: 'disk of the database full', weight: 2 },
    async inject({ disk, system }, random) {
      if (disk === null) return 'left out: there is no small disk';
      const ms = random.whole(500, 3_000);
      const bytes = await fillDisk(disk, ms);
      await system.postgres.up();
      return `${bytes} bytes too many for ${ms} ms`;
    },
  },
];

const BETWEEN: readonly Omit<Fault, 'lane'>[] = [
  { code: 'F8', name: 'link cut', weight: 4, inject: disturbing(() => ({ cut: true }), 3_000) },
  {
    ...{ code: 'F8', name: 'link loses what one side says', weight: 3 },
    inject: disturbing((random) => ({ mute: random.pick(['requests', 'answers'] as const) }), 4_000),
  },
  {
    ...{ code: 'F8', name: 'link reset after some bytes', weight: 6 },
    inject: disturbing((random) => ({ resetAfter: random.whole(100, 20_000) }), 4_000),
  },
  {
    ...{ code: 'F8', name: 'link slow', weight: 3 },
    inject: disturbing((random) => ({ delayMs: random.whole(50, 1_000) }), 4_000),
  },
  {
    ...{ code: 'F10', name: 'ten at once, then another under the same key', weight: 6 },
    async inject({ clerk }) {
      await clerk.withCase((of) => clerk.breachTenfold(of));
      return 'a breach';
    },
  },
  { code: 'F12', name: 'mail server: 451', weight: 2, inject: mooding('later', 4_000) },
  { code: 'F12', name: 'mail server: 550', weight: 1, inject: mooding('never', 1_500) },
  { code: 'F12', name: 'mail server takes and says nothing', weight: 1, inject: mooding('silent', 4_000) },
  { code: 'F12', name: 'mail server takes and cuts', weight: 2, inject: mooding('cut', 4_000) },
  {
    ...{ code: 'F12', name: 'mail server away', weight: 2 },
    async inject({ system }, random) {
      const ms = random.whole(500, 4_000);
      await system.mail.fall();
      await delay(ms);
      await system.mail.listen();
      return `${ms} ms`;
    },
  },
  {
    ...{ code: 'F18', name: 'far more requests than it can take', weight: 1 },
    inject: ({ office }) => burst(office),
  },
];

/** Everything that may go wrong. */
export const FAULTS: readonly Fault[] = [
  ...PROCESSES.map((fault) => ({ ...fault, lane: 'processes' as const })),
  ...BETWEEN.map((fault) => ({ ...fault, lane: 'between' as const })),
];
