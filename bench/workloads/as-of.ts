import { addDays } from '../../domain/dates';
import { asOf } from '../../domain/timeline';
import { type Store } from '../../store/data-source';
import { EVENT_COLUMNS } from '../../store/decode';
import { followPeriods } from '../../store/lists/periods';
import { readHistory } from '../../store/read';
import { readRegister } from '../../store/lists/register';
import { rows } from '../../store/session';
import { sentenceOf } from '../replay';
import { copyToNowhere } from '../suite/copy';
import { Population } from '../suite/fill';
import { startFolders } from '../suite/folders';
import { profiled } from '../suite/profile';
import { inTurn, intervalOf, median, milliseconds, ratioOf } from '../suite/ratios';
import { type Finding, type Growth, type Workload } from '../suite/workload';
import { foldEach } from './fold-part';

const STREAM = `SELECT ${EVENT_COLUMNS} FROM es.event e WHERE e.stream_id = $1 ORDER BY e.version`;
const PARTS = [
  ['taking rows off the socket', /node_modules\/(?:pg|postgres|typeorm)|node:(?:internal|net|_?stream|events|buffer)/],
  ['opening what is personal, parsing bodies', /store\//],
  ['folding', /domain\//],
] as const;

/** W4a: one sentence as it was known at a moment, for a day. */
export const asOfOne: Workload = {
  code: 'W4a',
  name: 'one sentence as it was known at a moment, for a day',
  limit: 'its rows must come from the database: the same rows by one prepared SELECT, looked at by nobody',
  async run(stack, size) {
    const store = await (await stack.database()).store('worker');
    const sizes = [10, 1_000, 10_000];
    const findings: Finding[] = [];
    const points: [number, number][] = [];
    const beside: [number, number][] = [];
    const ours: (readonly number[])[] = [];
    let longest = '';
    for (const events of sizes) {
      const id = (longest = await sentenceOf(store, events));
      const times = events > 1_000 ? 2 : 10;
      const found = await inTurn(
        { ours: () => p50(times, () => fold(store, id)), select: () => p50(times, () => rows(store, STREAM, [id])) },
        size.blocks,
      );
      ours.push(found.ours);
      points.push([events, median(found.ours)]);
      beside.push([events, median(found.select)]);
      findings.push(findingOf(`as-of of ${events.toLocaleString('en-GB')} events, p50`, found, events === 10_000));
    }
    findings.push(longestBesideShortest(ours.at(-1) ?? [], ours[0] ?? []));
    return {
      findings,
      where: await profiled(async () => {
        for (let n = 0; n < 5; n += 1) await fold(store, longest);
      }, PARTS),
      growth: growthOf(points, beside),
    };
  },
};

async function fold(store: Store, id: string): Promise<void> {
  const read = await readHistory(store, id);
  if (!read || !asOf(read.events, new Date().toISOString(), '2027-01-01')) throw new Error('There is nothing to read');
}

async function p50(times: number, work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let n = 0; n < times; n += 1) took.push(await milliseconds(work));
  return median(took);
}

function findingOf(what: string, found: Record<'ours' | 'select', readonly number[]>, isTarget: boolean): Finding {
  const target = {
    atMost: 1.15,
    otherwise: {
      reason:
        'each body is parsed and checked, and what is personal in it opened, where the SELECT leaves bytes as they are',
      next: 'a snapshot beside the stream, so that only what came after it is parsed; no life of this length is known',
    },
  };
  return {
    ...{ what, unit: 'ms', ours: intervalOf(found.ours) },
    beside: {
      what: 'SELECT of the same rows',
      figure: intervalOf(found.select),
      ratio: ratioOf(found.ours, found.select),
    },
    ...(isTarget && { target }),
  };
}

function longestBesideShortest(longest: readonly number[], shortest: readonly number[]): Finding {
  return {
    ...{ what: 'the longest of them', unit: 'ms', ours: intervalOf(longest) },
    beside: { what: 'the shortest of them', figure: intervalOf(shortest), ratio: ratioOf(longest, shortest) },
    target: {
      atMost: 1.5,
      otherwise: {
        reason: 'every event of it is read and folded, from the first: there is no snapshot that could be wrong',
        next: 'a snapshot beside the stream, once there is a life that is long enough to want it',
      },
    },
  };
}

function growthOf(ours: Growth['lines'][number]['points'], select: Growth['lines'][number]['points']): Growth {
  return {
    ...{ title: 'As-of of one sentence', x: 'events', y: 'ms' },
    lines: [
      { name: 'as-of, both times', points: ours },
      { name: 'SELECT of the same rows', points: select },
    ],
  };
}

const THREADS = 2;

/** W4b: the register of all, as it was known at a moment, for a day. */
export const asOfAll: Workload = {
  code: 'W4b',
  name: 'the register of all sentences as it was known at a moment, for a day',
  limit: 'a fold must read every row once: a COPY of the same rows that nobody looks at',
  async run(stack, size) {
    const database = await stack.database();
    const store = await database.store('worker');
    const people = await Population.of(store, database.admin);
    const { events, sentences } = await people.grow(size.of(3_000, 100_000));
    while ((await followPeriods(store)) > 0);
    const asked = { knownAt: new Date().toISOString(), effectiveOn: addDays('2026-03-02', 30) };
    const folders = startFolders(database, THREADS, asked);
    const placed = await foldEach(store, asked);
    const all = async (folded: Promise<number>) => {
      if ((await folded) !== placed || placed === 0) throw new Error('Not everybody was where they were');
    };
    const foldAll = () => all(foldEach(store, asked));
    const perSecond = (work: () => Promise<unknown>) => async () => (events / (await milliseconds(work))) * 1_000;
    const found = await inTurn(
      {
        fold: perSecond(foldAll),
        threads: perSecond(() => all(folders.fold())),
        list: perSecond(() => readRegister(store, { units: null, ...asked, limit: 50 })),
        copy: perSecond(() => copyToNowhere(database.urlOf('worker'), 'SELECT * FROM es.event')),
      },
      size.blocks,
    );
    await folders.end();
    const copy = { what: 'COPY of the same rows', figure: intervalOf(found.copy) };
    return {
      findings: [
        {
          what: `register of ${sentences.toLocaleString('en-GB')} sentences from its list: a page and all counts`,
          ...{ unit: 'events/s', ours: intervalOf(found.list) },
          beside: { ...copy, ratio: ratioOf(found.list, found.copy) },
          target: {
            atLeast: 0.85,
            otherwise: {
              reason: 'the counts of a whole country are counted anew with each page',
              next: 'counts by unit, kept with the intervals',
            },
          },
        },
        {
          ...{ what: 'fold of every sentence, one thread', unit: 'events/s', ours: intervalOf(found.fold) },
          beside: { ...copy, ratio: ratioOf(found.fold, found.copy) },
        },
        {
          ...{ what: `the same in ${THREADS} threads`, unit: 'events/s', ours: intervalOf(found.threads) },
          beside: { what: 'one thread', figure: intervalOf(found.fold), ratio: ratioOf(found.threads, found.fold) },
          target: {
            atLeast: 1.7,
            otherwise: {
              reason:
                'PostgreSQL, which sends the rows, has no core of its own where threads take both; the product folds nothing in threads, for it reads its list',
              next: 'measure with the database on another machine, should anything ever fold a whole register again',
            },
          },
        },
      ],
      where: `the fold: ${await profiled(foldAll, PARTS)}. The list is kept as intervals in both times, and nothing is folded to read it`,
    };
  },
};
