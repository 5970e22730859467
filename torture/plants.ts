import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../runtime/paths';
import { type Invariant } from './check/evidence';
import { setTimeout as delay } from 'node:timers/promises';
import { FAULTS, type Fault } from './faults';
import { run, type RunOptions } from './run';

/** A bug that the checker must find: planted in a copy of the compiled product, or in the settings of its database. */
interface Plant {
  readonly name: string;
  /** What to put in the place of what, in which compiled module. */
  readonly patches: readonly { readonly module: string; readonly from: RegExp; readonly to: string }[];
  readonly prepare: readonly string[];
  /** Under which it shows. */
  readonly faults: readonly Fault[];
  /** What must be found. */
  readonly shows: { readonly invariant: Invariant; readonly what: RegExp };
}

/** However late messages come: it shows only where one was on its way. */
const TURNS_AWAY: Fault = {
  ...{ code: 'F12', name: 'mail server: 451, until it has turned some away', lane: 'between', weight: 1 },
  async inject({ system: { mail } }) {
    const before = mail.turnedAway;
    mail.mood = 'later';
    for (const until = Date.now() + AWAY_MS_MAX; mail.turnedAway < before + 3 && Date.now() < until;) await delay(100);
    mail.mood = 'well';
    return `${mail.turnedAway - before} messages`;
  },
};
const AWAY_MS_MAX = 120_000;
/** With a bug in it, it may never come to rest. */
const PLANTED_PATIENCE_MS = 90_000;

function named(...names: readonly string[]): readonly Fault[] {
  return FAULTS.filter(({ name }) => names.includes(name));
}

const PLANTS: readonly Plant[] = [
  {
    name: 'an append without its idempotency check',
    patches: [
      { module: 'store/deciding.js', from: /if \(first && !first\.request\.equals\(request\)\)/, to: 'if (false)' },
      { module: 'store/deciding.js', from: /if \(first\) return \{/, to: 'if (false) return {' },
    ],
    // The database checks once more, and its keys a third time: all three are taken away.
    prepare: [
      'ALTER TABLE es.command DROP CONSTRAINT command_pkey',
      `DO $plant$ DECLARE f text := pg_get_functiondef('es.append'::regproc); BEGIN
         IF position('IF FOUND THEN' IN f) = 0 THEN RAISE EXCEPTION 'es.append has changed'; END IF;
         EXECUTE replace(f, 'IF FOUND THEN', 'IF false THEN'); END $plant$`,
    ],
    faults: named('ten at once, then another under the same key', 'link reset after some bytes'),
    shows: { invariant: 'I1', what: /^doubled/ },
  },
  {
    name: 'a reminder marked sent before it is sent',
    patches: [
      {
        module: 'activities/hand-over.js',
        from: /function send\(post, notice\) \{/,
        to: `async function send(post, notice) {
    const { messageIdOf } = require('./send');
    await (0, require('../store/notices/deliveries').markSent)(post.store, [{ key: notice.key, id: messageIdOf(notice.key) }]);`,
      },
    ],
    prepare: [],
    faults: [TURNS_AWAY],
    shows: { invariant: 'I7', what: /^lost: a notice is marked sent/ },
  },
  {
    name: 'synchronous_commit = off, and the database falls',
    patches: [],
    // How long what was promised stays in memory alone: the longest that PostgreSQL lets one choose. Nor may so much of it
    // come together that its writer is woken before; at 0 each commit wakes it.
    prepare: [
      'ALTER SYSTEM SET synchronous_commit = off',
      `ALTER SYSTEM SET wal_writer_delay = '10s'`,
      `ALTER SYSTEM SET wal_writer_flush_after = '2GB'`,
      'SELECT pg_reload_conf()',
    ],
    faults: named('PostgreSQL stopped at once', 'PostgreSQL killed'),
    shows: { invariant: 'I1', what: /^lost/ },
  },
];

/** What a run with a plant, or the same one without, has found. */
export interface Proof {
  readonly name: string;
  readonly planted: boolean;
  readonly seed: number;
  /** Whether what had to be found was, and nothing where nothing was planted. */
  readonly right: boolean;
  readonly violations: number;
  /** What kinds of them, some. */
  readonly kinds: readonly string[];
}

/** Each bug whose name holds `only` must be found by what it does, and the same run without it must find nothing. */
export async function provePlants(
  { seed, dist, say }: Pick<RunOptions, 'seed' | 'dist' | 'say'>,
  only = '',
): Promise<readonly Proof[]> {
  const proofs: Proof[] = [];
  for (const plant of PLANTS.filter(({ name }) => name.includes(only))) {
    for (const planted of [false, true]) {
      say(`${planted ? 'With' : 'Without'} the plant: ${plant.name}`);
      const found = await foundBy(plant, planted, { seed, dist, say });
      const right = planted ? found.some((violation) => shows(plant, violation)) : found.length === 0;
      const kinds = [...new Set(found.map(({ invariant, what }) => `${invariant} ${what}`))].slice(0, 5);
      const verdict = `${right ? 'as it must be' : 'NOT AS IT MUST BE'}: ${found.length} violations`;
      process.stdout.write(`${planted ? 'planted' : 'healthy'}  ${plant.name}: ${verdict}\n`);
      for (const kind of kinds) process.stdout.write(`         ${kind}\n`);
      proofs.push({ name: plant.name, planted, seed, right, violations: found.length, kinds });
    }
  }
  return proofs;
}

type Found = { readonly invariant: Invariant; readonly what: string };

function shows({ shows: expected }: Plant, { invariant, what }: Found): boolean {
  return invariant === expected.invariant && expected.what.test(what);
}

async function foundBy(
  plant: Plant,
  planted: boolean,
  { seed, dist, say }: Pick<RunOptions, 'seed' | 'dist' | 'say'>,
): Promise<readonly Found[]> {
  const copy = planted ? copyOf(dist, plant) : null;
  try {
    const { violations, folder } = await run({
      ...{ seed, say, dist: copy ? join(copy, 'dist') : dist, prepare: planted ? plant.prepare : [] },
      ...{ ms: 15_000, clerks: 4, casesMax: 10, apis: 1, workers: 1, pauseMs: 2_000 },
      ...{ faults: plant.faults, smallDisk: false, askProduct: false },
      // A bug shows only where something was at work while it could: by counts, and not by the clock of a busy machine.
      ...{ rounds: 4, acknowledged: 60 },
      ...(planted && { patienceMs: PLANTED_PATIENCE_MS }),
    });
    // Found on purpose: nobody has to look into it.
    if (planted) rmSync(folder, { recursive: true, force: true });
    return violations;
  } finally {
    if (copy) rmSync(copy, { recursive: true });
  }
}

/** The compiled product as it is, but for the patches; beside it what it looks for around itself. */
function copyOf(dist: string, { patches }: Plant): string {
  const folder = mkdtempSync('/var/tmp/progresjon-planted-');
  cpSync(dist, join(folder, 'dist'), { recursive: true, preserveTimestamps: true });
  for (const name of ['node_modules', 'package.json', 'web']) symlinkSync(join(projectRoot, name), join(folder, name));
  for (const { module, from, to } of patches) {
    const file = join(folder, 'dist', module);
    const text = readFileSync(file, 'utf8');
    if (!from.test(text)) throw new Error(`There is no place for the plant in ${module}: it has changed.`);
    writeFileSync(file, text.replace(from, to));
  }
  return folder;
}
