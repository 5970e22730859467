import { DEADLINE_KINDS } from '../../domain/deadlines/table';
import { acting } from '../../store/access';
import { type Store } from '../../store/data-source';
import { readWork } from '../../store/work';
import { Population } from '../suite/fill';
import { inTurn, intervalOf, median, milliseconds, quantile, ratioOf } from '../suite/ratios';
import { sharesOf, type Finding, type Workload } from '../suite/workload';
import { stopwatch } from '../processor-time';

const AT_ONCE = 16;
const KINDS = Object.keys(DEADLINE_KINDS);
const UNIT = 'unit-7';

/** W6: the work list of one unit, 16 callers at once, with row-level security; as the log grows. */
export const workList: Workload = {
  code: 'W6',
  name: 'the work list of one unit with row-level security, 16 at once, as the country grows',
  limit:
    'the unit has its share of the country: what the page and its counts read grows with it, and no index changes that',
  async run(stack, size) {
    const database = await stack.database();
    const [api, worker] = await Promise.all([database.store('api', AT_ONCE), database.store('worker', AT_ONCE)]);
    const people = await Population.of(worker, database.admin);
    const sizes = size.full ? [10_000, 100_000, 1_000_000] : [2_000, 10_000];
    const points: Record<'with' | 'without', [number, number][]> = { with: [], without: [] };
    const tails: (readonly number[])[] = [];
    const findings: Finding[] = [];
    let where = '';
    for (const sentences of sizes) {
      await people.grow(sentences);
      const rounds = size.of(4, 12);
      const tail: number[] = [];
      const found = await inTurn(
        {
          with: async () => {
            const took = await together(api, rounds);
            tail.push(quantile(took, 0.99));
            return median(took);
          },
          without: async () => median(await together(worker, rounds)),
        },
        size.blocks,
      );
      tails.push(tail.slice(1));
      points.with.push([sentences, median(found.with)]);
      points.without.push([sentences, median(found.without)]);
      findings.push({
        what: `a page of 50 and all counts at ${sentences.toLocaleString('en-GB')} sentences, p50`,
        ...{ unit: 'ms', ours: intervalOf(found.with) },
        beside: {
          what: 'without row-level security',
          figure: intervalOf(found.without),
          ratio: ratioOf(found.with, found.without),
        },
        target: {
          atMost: 1.1,
          otherwise: {
            reason: 'each row of the list, of its person and of its case is let through by a policy of its own',
            next: 'the counts from a table of the unit’s own, so that fewer rows are let through',
          },
        },
      });
      const used = stopwatch({ PostgreSQL: stack.postgres.pid }, 'this process');
      await together(api, rounds);
      where = sharesOf(used());
    }
    const [least = [], most = []] = [tails[0], tails.at(-1)];
    return {
      findings: [...findings, growthFinding(sizes, least, most)],
      where,
      growth: {
        ...{ title: 'Work list of one unit, 16 at once', x: 'sentences', y: 'ms' },
        lines: [
          { name: 'with row-level security', points: points.with },
          { name: 'without', points: points.without },
        ],
      },
    };
  },
};

function growthFinding(sizes: readonly number[], least: readonly number[], most: readonly number[]): Finding {
  const [from, to] = [sizes[0] ?? 0, sizes.at(-1) ?? 0].map((n) => n.toLocaleString('en-GB'));
  return {
    ...{ what: `p99 at ${to} sentences`, unit: 'ms', ours: intervalOf(most) },
    beside: { what: `p99 at ${from} sentences`, figure: intervalOf(least), ratio: ratioOf(most, least) },
    target: {
      atMost: 1.25,
      otherwise: {
        reason: 'the 40 units grow with the country, and a page counts every deadline of its unit',
        next: 'counts kept with the deadlines; and a unit of a real country grows only to the size of a prison',
      },
    },
  };
}

/** So many rounds of 16 at once; sorted milliseconds. */
async function together(store: Store, rounds: number): Promise<readonly number[]> {
  const access = { account: 'bench', restricted: true, units: [UNIT], held: null };
  const query = {
    account: 'bench',
    roles: ['caseworker'],
    scope: 'all',
    kinds: KINDS,
    limit: 50,
    units: [UNIT],
  } as const;
  const ask = () =>
    milliseconds(async () => {
      const { items } = await acting(access, () => readWork(store, query));
      if (items.length === 0) throw new Error('The work list is empty');
    });
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    took.push(...(await Promise.all(Array.from({ length: AT_ONCE }, ask))));
  return took.sort((a, b) => a - b);
}
