import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Api } from './api';
import { check, type Verdict } from './check/check';
import { readLines, type Entry, type MailEntry } from './check/evidence';
import { Clerk, type Office } from './clerk';
import { mountSmall, unmount } from './disk';
import { type Fault, type Lane, type Victim } from './faults';
import { gapsIn, type Gaps } from './gaps';
import { Journal, now } from './journal';
import { keepFolder, makeFolder, removeWhenTold } from './leftovers';
import { MailServer } from './mail';
import { PoweredDisk } from './powered-disk';
import { Random } from './random';
import { asTheProductSays, askAgain, settle } from './settle';
import { startSystem, type System } from './system';

export interface RunOptions {
  readonly seed: number;
  /** How long clerks and faults go on. */
  readonly ms: number;
  readonly clerks: number;
  readonly casesMax: number;
  readonly apis: number;
  readonly workers: number;
  readonly faults: readonly Fault[];
  /** How often each of them must happen, in turn, however long that takes; 0: each as often as its weight says. */
  readonly rounds: number;
  /** How many requests must be acknowledged before it ends; none: as many as there are. */
  readonly acknowledged?: number;
  /** How long everything may take to come to rest afterwards; none: as long as the slowest delivery may. */
  readonly patienceMs?: number;
  /** Milliseconds between two faults of a lane, at most. */
  readonly pauseMs: number;
  /** The compiled product. */
  readonly dist: string;
  /** SQL of a superuser before anything runs. */
  readonly prepare?: readonly string[];
  /** The database on a file system that can be filled. Else on the disk, and its promises are kept by it. */
  readonly smallDisk: boolean;
  /** Whether the product's own finders are asked too. */
  readonly askProduct: boolean;
  readonly say: (line: string) => void;
}

/** What a run has shown. */
export interface Outcome extends Verdict {
  readonly seed: number;
  readonly seconds: number;
  readonly gaps: Gaps;
  /** How long it took until nothing waited any more, when the faults were over. */
  readonly settledMs: number;
  /** What was known at a moment, asked again. */
  readonly remembered: number;
  /** The evidence, kept when something was found. */
  readonly folder: string;
}

const SMALL_MB = 320;
const TOLD_MS = 10_000;
/** How often it is looked whether something is still outstanding. */
const LOOK_MS = 3_000;
/** How many times longer it may take until everything has had its turn: a machine that is busy takes its time. */
const LONGER = 12;
/** What failed to be delivered is tried again after a quarter of an hour at the latest. */
const PATIENCE_MS = 1_200_000;

/** Starts a system, puts it to work, hurts it, lets it come to rest, and holds it against what its clerks wrote down. */
export async function run(options: RunOptions): Promise<Outcome> {
  const folder = makeFolder();
  const unwatched = removeWhenTold(folder);
  chmodSync(folder, 0o755);
  const power = options.faults.some(({ code }) => code === 'F5') && !options.smallDisk ? PoweredDisk.in(folder) : null;
  const small = options.smallDisk && mountSmall(join(folder, 'small'), SMALL_MB) ? join(folder, 'small') : null;
  let clean = false;
  try {
    const outcome = await runIn(folder, { small, power }, options);
    clean = outcome.violations.length === 0;
    return outcome;
  } finally {
    if (small) await unmount(small);
    await power?.remove();
    // What was found must be looked into: its evidence stays.
    if (clean) rmSync(folder, { recursive: true, force: true });
    else options.say(`The evidence is in ${folder}`);
    keepFolder(folder);
    unwatched();
  }
}

interface Disks {
  readonly small: string | null;
  readonly power: PoweredDisk | null;
}

async function runIn(folder: string, { small, power }: Disks, options: RunOptions): Promise<Outcome> {
  const { seed, say } = options;
  const files = { journal: join(folder, 'journal.jsonl'), mail: join(folder, 'mail.jsonl') };
  const [journal, mails] = [await Journal.open<Entry>(files.journal), await Journal.open<MailEntry>(files.mail)];
  const mail = new MailServer(mails);
  await mail.listen();
  const place = small ?? power?.folder ?? folder;
  mkdirSync(place, { recursive: true });
  const { dist, apis, workers, prepare = [] } = options;
  const system = await startSystem({ folder, databaseFolder: place, power, dist, mail, apis, workers, prepare, say });
  say(`The system is ready: ${apis} APIs, ${workers} workers, ${system.publicUrl}`);
  try {
    const api = new Api(system, journal);
    const began = now();
    const { office } = await hurt(system, api, small, options);
    const ended = now();
    const settledMs = await settle(system, options.patienceMs ?? PATIENCE_MS, say);
    const remembered = await askAgain(office);
    if (options.askProduct) await asTheProductSays(system, api, say);
    await system.stopPrograms();
    const entries = readLines<Entry>(files.journal);
    const verdict = await check({ databaseUrl: system.adminUrl, ...files, checkpoints: system.checkpoints });
    const seconds = Math.round((ended - began) / 1000);
    return { ...verdict, seed, seconds, gaps: gapsIn(entries, began, ended), settledMs, remembered, folder };
  } finally {
    await system.stop();
    await mail.fall();
    await Promise.all([journal.close(), mails.close()]);
  }
}

/** Clerks and faults, until the time is over and every clerk has ended what they had begun. */
async function hurt(system: System, api: Api, disk: string | null, options: RunOptions): Promise<{ office: Office }> {
  const { seed, ms, casesMax, say } = options;
  const over = new AbortController();
  const office: Office = { api, seed, cases: [], remembered: [], casesMax, stop: over.signal };
  const clerks = Array.from({ length: options.clerks }, (_, n) => clerkOf(`clerk-${n + 1}`, office));
  const working = clerks.map((clerk) => clerk.work());
  const victim = { system, office, disk, clerk: clerkOf('tenfold', office) };
  const injected: string[] = [];
  const lanes = (['processes', 'between'] as const).map((lane) =>
    injectIn(lane, victim, options, over.signal, (name) => injected.push(name)),
  );
  const began = Date.now();
  // Longer, if some has not had its turns or too little was asked; but not for ever, for one may not be possible here.
  const timesOf = (name: string) => injected.filter((each) => each === name).length;
  const outstanding = () =>
    api.acknowledged < (options.acknowledged ?? 0) || options.faults.some(({ name }) => timesOf(name) < options.rounds);
  while (Date.now() - began < (outstanding() ? LONGER * ms : ms)) {
    const left = ms - (Date.now() - began);
    await delay(left > 0 ? Math.min(TOLD_MS, left) : LOOK_MS);
    const seconds = String(Math.round((Date.now() - began) / 1000)).padStart(5);
    say(`${seconds} s of ${ms / 1000}: ${api.acknowledged} acknowledged, ${injected.length} faults`);
  }
  over.abort();
  await Promise.all(lanes);
  await Promise.all(working);
  return { office };
}

function clerkOf(name: string, office: Office): Clerk {
  return new Clerk(name, office, Random.of(office.seed, name));
}

/** One fault after the other; a lane is over when its last one is. */
async function injectIn(
  lane: Lane,
  victim: Victim,
  { seed, faults, rounds, pauseMs, say }: RunOptions,
  stop: AbortSignal,
  told: (name: string) => void,
): Promise<void> {
  const random = Random.of(seed, lane);
  const ours = faults.filter((fault) => fault.lane === lane);
  if (ours.length === 0) return;
  let deck: Fault[] = [];
  while (!stop.aborted) {
    await delay(random.whole(pauseMs / 8, pauseMs), undefined, { signal: stop }).catch(() => undefined);
    if (stop.aborted) return;
    if (rounds > 0 && deck.length === 0) deck = random.shuffled(ours);
    const fault = deck.pop() ?? random.weighted(ours);
    const at = now();
    try {
      const how = await fault.inject(victim, random);
      await victim.office.api.journal.write({ what: 'fault', at, code: fault.code, name: fault.name, how });
      told(fault.name);
    } catch (error) {
      say(`${fault.name} could not be done: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
