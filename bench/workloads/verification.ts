import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Client } from 'pg';
import { projectRoot } from '../../runtime/paths';
import { type ProblemCode } from '../../proof/problem';
import { type Store } from '../../store/data-source';
import { disarm } from '../../store/test-log';
import { verifyLog } from '../../store/verify/verify';
import { blocksOf } from '../../store/verify/verify-blocks';
import { fillLog } from '../suite/fill';
import { profiled } from '../suite/profile';
import { inTurn, intervalOf, median, milliseconds, ratioOf } from '../suite/ratios';
import { type Control, type Finding, type Workload } from '../suite/workload';

/** What the time of a thread that reads the log is told apart into. */
export const PARTS = [
  [
    'SHA-256: two of each event, leaves and nodes of the tree',
    /sha256\.js|event-hash\.js|crypto\/hash|tiles\.js|merkle\.js|\w*(?:hash|digest)\w* /i,
  ],
  ['taking COPY off the socket', /node_modules\/(?:pg|split)|node:(?:internal\/|_?stream|net|events|buffer)/],
  ['laying out the bytes of an event, naming its command, keeping its record', /\/(?:store|proof)\//],
] as const;

/** W5: everything of the log is verified; then what was planted in it must be named. */
export const verification: Workload = {
  code: 'W5',
  name: 'verification of the whole log',
  limit: 'each row must be read and hashed: a COPY of the same rows with one SHA-256 of each',
  async run(stack, size) {
    const database = await stack.database();
    const store = await database.store('worker');
    const { admin } = database;
    const [url, threads] = [database.urlOf('worker'), availableParallelism()];
    const points: { copy: [number, number][]; verify: [number, number][] } = { copy: [], verify: [] };
    const sizes = [size.of(12_000, 250_000), size.of(60_000, 1_000_000)];
    let events = 0;
    let found = { copy: [NaN], verify: [NaN], reading: [NaN], one: [NaN] } as Record<string, readonly number[]>;
    for (const wanted of sizes) {
      events = await fillLog(admin, wanted);
      const perSecond = (work: () => Promise<unknown>) => async () => (events / (await milliseconds(work))) * 1_000;
      const sides = {
        copy: perSecond(() => copyAndHash(url, events, threads)),
        verify: perSecond(() => whole(store)),
        reading: perSecond(() => readAll(store, events, threads)),
        one: perSecond(() => readAll(store, events, 1)),
      };
      found = await inTurn(sides, size.blocks);
      points.copy.push([events, median(found['copy'] ?? [])]);
      points.verify.push([events, median(found['verify'] ?? [])]);
    }
    const { copy = [], verify = [], reading = [], one = [] } = found;
    const where = await profiled(() => readAll(store, Math.min(events, 50_000), 0), PARTS);
    const controls = await planted(store, admin, events);
    return {
      findings: [
        {
          what: `\`verify\` of ${events.toLocaleString('en-GB')} events, ${threads} threads`,
          ...{ unit: 'events/s', ours: intervalOf(verify) },
          beside: { what: 'COPY and a SHA-256 of each row', figure: intervalOf(copy), ratio: ratioOf(verify, copy) },
          target: {
            atLeast: 0.8,
            otherwise: {
              reason:
                'an event has two hashes where the yardstick makes one; then its command, the tree, heads and tiles are checked',
              next: 'verify from the last checkpoint that was verified, and the whole log at night',
            },
          },
        },
        {
          ...{ what: `reading and hashing, ${threads} threads`, unit: 'events/s', ours: intervalOf(reading) },
          beside: { what: 'the same in one thread', figure: intervalOf(one), ratio: ratioOf(reading, one) },
          target: {
            atLeast: 1.7,
            otherwise: {
              reason: 'PostgreSQL, which sends the rows, has no core of its own where threads take both',
              next: 'measure with the database on another machine',
            },
          },
        },
        plantsFinding(controls),
      ],
      where,
      controls,
      growth: {
        ...{ title: 'Verification', x: 'events', y: 'events/s' },
        lines: [
          { name: '`verify`', points: points.verify },
          { name: 'COPY and a SHA-256 of each row', points: points.copy },
        ],
      },
    };
  },
};

function plantsFinding(controls: readonly Control[]): Finding {
  return {
    what: `of ${controls.length} changes planted in the log, named with their position`,
    ...{ unit: '%', ours: intervalOf([(100 * controls.filter(({ caught }) => caught).length) / controls.length]) },
    target: {
      atLeast: 100,
      otherwise: { reason: 'what was planted and not found is below', next: 'mend it before anything else' },
    },
  };
}

async function whole(store: Store): Promise<void> {
  const verified = await verifyLog(store);
  if (!verified.ok) throw new Error(`The log is broken: ${JSON.stringify(verified.problems[0])}`);
}

async function readAll(store: Store, size: number, threads: number): Promise<void> {
  let events = 0;
  for await (const block of blocksOf(store, size, threads)) events += block.events;
  if (events !== size) throw new Error(`${events} of ${size} events were read`);
}

/** The yardstick: COPY of the same rows and a SHA-256 of each, in so many threads. */
export async function copyAndHash(url: string, size: number, threads: number): Promise<void> {
  const share = Math.ceil(size / threads);
  const counts = await Promise.all(
    Array.from({ length: threads }, (_, i) => {
      const workerData = { url, from: i * share + 1, to: Math.min(size, (i + 1) * share) };
      const worker = new Worker(join(projectRoot, 'bench/copy-hash.mjs'), { workerData });
      return new Promise<number>((resolve, reject) => worker.once('message', resolve).once('error', reject));
    }),
  );
  const read = counts.reduce((sum, count) => sum + count, 0);
  if (read !== size) throw new Error(`COPY read ${read} of ${size}`);
}

/** What was done to the log, and which code must be told at which position. */
interface Plant {
  readonly what: string;
  readonly sql: string;
  readonly code: ProblemCode;
  readonly position: number;
}

/** What a superuser may do to the log, all of it at places far apart: each must be named, with its position. */
async function planted(store: Store, admin: Client, size: number): Promise<readonly Control[]> {
  await disarm(admin);
  // The seventh of a sentence of twenty: its neighbours are of the same sentence.
  const at = (share: number) => Math.floor((size * share) / 20) * 20 + 7;
  const inside = await found(store, admin, [
    {
      ...{ what: 'one letter of a body changed', code: 'content-changed', position: at(0.1) },
      sql: `UPDATE es.event SET body = overlay(body placing 'y' from 40) WHERE position = ${at(0.1)}`,
    },
    {
      ...{ what: 'two events exchanged', code: 'versions-missing', position: at(0.3) },
      sql: `CREATE TABLE es.event_spare PARTITION OF es.event FOR VALUES FROM (-${2 * size}) TO (0);
        UPDATE es.event SET position = -position WHERE position IN (${at(0.3)}, ${at(0.3) + 1});
        UPDATE es.event SET position = ${2 * at(0.3) + 1} + position WHERE position < 0`,
    },
    {
      ...{ what: 'an event deleted', code: 'positions-missing', position: at(0.5) + 1 },
      sql: `DELETE FROM es.event WHERE position = ${at(0.5)}`,
    },
    {
      ...{ what: 'an event put in behind the last', code: 'log-beyond-end', position: size + 1 },
      sql: `INSERT INTO es.event SELECT (jsonb_populate_record(e, jsonb_build_object('position', ${size + 1},
        'event_id', gen_random_uuid(), 'stream_id', gen_random_uuid()))).* FROM es.event e WHERE position = 1`,
    },
  ]);
  const cut = await found(store, admin, [
    {
      ...{ what: 'the last event cut off', code: 'log-end-missing', position: size },
      sql: `DELETE FROM es.event WHERE position >= ${size}`,
    },
  ]);
  return [...inside, ...cut];
}

async function found(store: Store, admin: Client, plants: readonly Plant[]): Promise<readonly Control[]> {
  for (const { sql } of plants) await admin.query(sql);
  const { problems } = await verifyLog(store);
  return plants.map(({ what, code, position }) => {
    const caught = problems.some((problem) => problem.code === code && Number(problem.position) === position);
    return { planted: `${what} (${position})`, found: caught ? `${code} at ${position}` : 'nothing', caught };
  });
}
