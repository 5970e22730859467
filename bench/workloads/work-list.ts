import { fork } from 'node:child_process';
import { once } from 'node:events';
import { DEADLINE_KINDS, type DeadlineKind } from '../../domain/deadlines/table';
import { compiled } from '../../runtime/paths';
import { acting, type Access } from '../../store/access/access';
import { type Store } from '../../store/data-source';
import { rows } from '../../store/session';
import { workStatement, type WorkQuery } from '../../store/lists/work';
import { stopwatch } from '../processor-time';
import { Caller, startApi } from '../suite/at-work';
import { withoutRowSecurity } from '../suite/bare-rows';
import { Country } from '../suite/country';
import { inLanes } from '../suite/lanes';
import { inTurn, intervalOf, median, milliseconds, quantile, ratioOf, type Samples } from '../suite/ratios';
import { TETHERED, type Stack } from '../suite/stack';
import { sharesOf, type Finding, type Workload } from '../suite/workload';

const AT_ONCE = 16;
const LIMIT = 50;
/** Of each size, of which there are several: more take an hour. */
const BLOCKS = 5;
/** The development client of one unit alone, who asks over HTTP. */
const UNIT = 'halden-fengsel';
const CASEWORKER = 'dev-halden-caseworker';
/** As the API asks: what the day itself settles is no work. */
const KINDS = Object.entries<DeadlineKind>(DEADLINE_KINDS)
  .filter(([, { overdue }]) => overdue)
  .map(([kind]) => kind);
const ACCESS: Access = { account: CASEWORKER, restricted: false, units: [UNIT], held: null };
const QUERY: WorkQuery = {
  ...{ account: CASEWORKER, roles: ['caseworker'], scope: 'all', kinds: KINDS, limit: LIMIT, units: [UNIT] },
};

type Side = 'total' | 'secured' | 'bare' | 'empty';
type Ask = () => Promise<unknown>;

/** Who serves every unit is counted every deadline of the country: beyond this it takes longer than a statement may. */
const EVERYWHERE_MAX = 100_000;
const EVERYWHERE: Access = { account: 'dev-region', restricted: true, units: ['*'], held: null };

/** W6: the work list of one unit, 16 callers at once, with row-level security; as the country grows. */
export const workList: Workload = {
  code: 'W6',
  name: 'the work list of one unit with row-level security, 16 at once, as the country grows by units of 250',
  limit: 'the statement itself without row-level security, and an empty GET through the same HTTP stack',
  async run(stack, size) {
    const database = await stack.database();
    const worker = await database.store('worker', AT_ONCE);
    const country = await Country.of(worker, database.admin, UNIT);
    const { asks, apiPid } = await sidesOf(stack, database, worker);
    const sizes = size.full ? [10_000, 100_000, 1_000_000] : [2_000, 10_000];
    const [findings, points, tails]: [Finding[], Points, (readonly number[])[]] = [
      [],
      { total: [], secured: [], bare: [] },
      [],
    ];
    const count = AT_ONCE * 4;
    let where = '';
    for (const sentences of sizes) {
      await country.populate(sentences);
      stack.say(`W6: ${sentences} sentences`);
      const { found, tail } = await measure(asks, count);
      for (const side of ['total', 'secured', 'bare'] as const) points[side].push([sentences, median(found[side])]);
      tails.push(tail);
      findings.push(...findingsAt(sentences, found));
      if (sentences <= EVERYWHERE_MAX) findings.push(await everywhereAt(sentences, asks.everywhere));
      const used = stopwatch({ PostgreSQL: stack.postgres.pid, API: apiPid }, 'who asks');
      await inLanes(count, AT_ONCE, asks.total);
      where = sharesOf(used());
    }
    return { findings: [...findings, growthFinding(sizes, tails)], where, growth: growthOf(points) };
  },
};

type Points = Record<'total' | 'secured' | 'bare', [number, number][]>;

async function sidesOf(stack: Stack, database: Awaited<ReturnType<Stack['database']>>, worker: Store) {
  const secured = await database.store('api', AT_ONCE);
  const unsecured = await withoutRowSecurity(database.admin);
  const { api, url } = await startApi(stack, database);
  const caller = new Caller(url);
  const [sql, values] = workStatement(QUERY);
  const [all, ofAll] = workStatement({ ...QUERY, account: EVERYWHERE.account, roles: ['region'], units: null });
  const statement = (store: Store, text: string) => () =>
    acting(ACCESS, async () => mustBeAPage(await rows(store, text, values)));
  const asks: Readonly<Record<Side | 'everywhere', Ask>> = {
    total: async () => mustBeAPage((await caller.get(CASEWORKER, `/api/work?scope=all&limit=${LIMIT}`))['work'], LIMIT),
    secured: statement(secured, sql),
    bare: statement(worker, unsecured(sql)),
    empty: await startNothing(stack),
    everywhere: () => acting(EVERYWHERE, async () => mustBeAPage(await rows(secured, all, ofAll))),
  };
  return { asks, apiPid: api.pid };
}

/** A fast answer that shows nothing would be no answer. */
function mustBeAPage(shown: unknown, length = LIMIT + 1): void {
  if (!Array.isArray(shown) || shown.length !== length) throw new Error(`Not a page of ${length}`);
}

/** p50 of each side, block by block; and the p99 of whole pages, of the blocks that count. */
async function measure(asks: Readonly<Record<Side, Ask>>, count: number) {
  const tail: number[] = [];
  const block = (side: Side) => async () => {
    await warm(asks[side]);
    const took = await inLanes(count, AT_ONCE, asks[side]);
    if (side === 'total') tail.push(quantile(took, 0.99));
    return median(took);
  };
  const sides = { total: block('total'), secured: block('secured'), bare: block('bare'), empty: block('empty') };
  return { found: await inTurn(sides, BLOCKS), tail: tail.slice(1) };
}

/** A pool lets go of what has been idle for ten seconds, and a connection plans a statement anew the first five times. */
async function warm(ask: Ask): Promise<void> {
  for (let lanes = 2; lanes <= AT_ONCE; lanes += 2) await inLanes(lanes, lanes, ask);
}

function findingsAt(sentences: number, { total, secured, bare, empty }: Samples<Side>): Finding[] {
  const at = `at ${sentences.toLocaleString('en-GB')} sentences`;
  const parts = secured.map((ms, block) => ms + (empty[block] ?? NaN));
  return [
    {
      ...{ what: `a page of 50 and all counts ${at}: its statement, p50`, unit: 'ms', ours: intervalOf(secured) },
      beside: { what: 'without row-level security', figure: intervalOf(bare), ratio: ratioOf(secured, bare) },
      target: {
        atMost: 1.1,
        otherwise: {
          reason: 'each block begins on new connections, whose first plans are dearer under policies',
          next: 'keep connections that are idle, and measure with nothing else on the machine',
        },
      },
    },
    {
      ...{ what: `the page over HTTP ${at}, p50`, unit: 'ms', ours: intervalOf(total) },
      beside: { what: 'its statement and an empty GET', figure: intervalOf(parts), ratio: ratioOf(total, parts) },
      target: {
        atMost: 1.3,
        otherwise: {
          reason:
            'who asks is looked up, fifty names are opened, and who looked at whom is on record before anything is shown',
          next: 'the entry of the access log in the transaction that reads',
        },
      },
    },
  ];
}

/** A reader of every unit, one at a time. */
async function everywhereAt(sentences: number, ask: Ask): Promise<Finding> {
  const took = [];
  for (let n = 0; n < 5; n += 1) took.push(await milliseconds(ask));
  const at = `at ${sentences.toLocaleString('en-GB')} sentences`;
  return { what: `the list of every unit ${at}: its statement, one at a time`, unit: 'ms', ours: intervalOf(took) };
}

function growthFinding(sizes: readonly number[], tails: readonly (readonly number[])[]): Finding {
  const [least = [], most = []] = [tails[0], tails.at(-1)];
  const [from, to] = [sizes[0] ?? 0, sizes.at(-1) ?? 0].map((n) => n.toLocaleString('en-GB'));
  return {
    ...{ what: `the page over HTTP, p99 at ${to} sentences`, unit: 'ms', ours: intervalOf(most) },
    beside: { what: `p99 at ${from} sentences`, figure: intervalOf(least), ratio: ratioOf(most, least) },
    target: {
      atMost: 1.25,
      otherwise: {
        reason:
          'minutes lie between the two, and other load on the machine changes meanwhile; the unit is as large in both',
        next: 'measure with nothing else on the machine',
      },
    },
  };
}

function growthOf({ total, secured, bare }: Points) {
  return {
    ...{ title: 'Work list of one unit, 16 at once, p50', x: 'sentences', y: 'ms' },
    lines: [
      { name: 'over HTTP', points: total },
      { name: 'its statement', points: secured },
      { name: 'without row-level security', points: bare },
    ],
  };
}

/** An empty GET through the same HTTP stack, in a process of its own. */
async function startNothing(stack: Stack): Promise<Ask> {
  const child = fork(compiled('bench/workloads/empty-post'), [], {
    execArgv: TETHERED,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  stack.atEnd(async () => void child.kill('SIGTERM'));
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return async () => (await fetch(`http://127.0.0.1:${port}/nothing`)).json();
}
