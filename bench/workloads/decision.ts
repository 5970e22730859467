import { fork } from 'node:child_process';
import { once } from 'node:events';
import { compiled } from '../../runtime/paths';
import { stopwatch } from '../processor-time';
import { Caller, startAtWork, startBareWorker, type AtWork } from '../suite/at-work';
import { startBareWorkflow } from '../suite/beside-bare';
import { inLanes, rateInLanes } from '../suite/lanes';
import { inTurn, intervalOf, median, quantile, ratioOf } from '../suite/ratios';
import { TETHERED, type Stack, type Temporal } from '../suite/stack';
import { sharesOf, type Finding, type Size, type Workload } from '../suite/workload';
import { Acknowledged, openWays } from './order-appends';
import { Office, PROPOSAL } from './office';
import { openDbos } from './peers';
import { seenFindings } from './seen';

const [CLIENTS, CROWD] = [16, 64];
/** Of the yardstick at once: the product has connections of its own on the same server. */
const APPENDERS = 48;

/** W1b: a proposal and its decision over HTTP, while the workflow of each sentence follows on the same machine. */
export const decision: Workload = {
  code: 'W1b',
  name: 'a decision over HTTP, acknowledged, its workflow following',
  limit:
    'one commit and one round trip, and one request through the same HTTP stack; then what follows on the same machine: Temporal and its worker, which also writes the letter about each decision',
  async run(stack, size) {
    const work = await startAtWork(stack);
    const nothing = await startNothing(stack);
    // In a database beside it: no workflow follows what the yardstick appends.
    const ways = await openWays(await stack.database(), APPENDERS, new Acknowledged());
    const office = await Office.open(new Caller(work.url), CROWD);
    const update = await startBare(stack, work.temporal);
    const peer = await openDbos(stack, 'dbos_beside_decisions');
    const sides: Sides = {
      ours: (lane) => office.act(lane),
      append: (lane) => ways.alone.append(lane % APPENDERS),
      grouped: (lane) => ways.grouped.append(lane),
      nothing: () => nothing(),
      update: (lane) => update(lane),
      dbos: (lane) => peer.step(lane),
    };
    const one = await alone(sides, size);
    const all = await together(sides, CLIENTS, size);
    const crowd = await together(sides, CROWD, size);
    const followedMs = await work.followed();
    await peer.close();
    const { each, parts, where } = await processorTime(work, sides, size);
    const seen = await seenFindings(work, office, { clients: CLIENTS, blocks: size.of(3, 12), many: size.of(64, 800) });
    await ways.end();
    await work.stop();
    return {
      findings: [...findings(one, all, crowd), cpuFinding(each, parts), ...seen, lagFinding(followedMs)],
      where,
    };
  },
};

/** What is done by a lane: a decision of ours, and what it stands beside. */
type Sides = Readonly<
  Record<'ours' | 'append' | 'grouped' | 'nothing' | 'update' | 'dbos', (lane: number) => Promise<unknown>>
>;

/** One at a time: how long each takes. */
function alone({ ours, append, nothing, update }: Sides, size: Size) {
  const few = size.of(20, 200);
  const took = async (work: Sides['ours'], count = few) => median(await inLanes(count, 1, (_, lane) => work(lane)));
  return inTurn(
    {
      ours: () => took(ours),
      parts: async () => (await took(append)) + (await took(nothing)),
      update: () => took(update, Math.ceil(few / 3)),
    },
    size.blocks,
  );
}

/** Many at once: how many in a second; and how long ours took until they were acknowledged, p99. */
async function together({ ours, append, grouped, update, dbos }: Sides, clients: number, size: Size) {
  const many = size.of(64, 800);
  const rate = (work: Sides['ours']) => () => rateInLanes(many, clients, (_, lane) => work(lane));
  const tails: number[] = [];
  const acknowledged = async () => {
    const began = performance.now();
    tails.push(quantile(await inLanes(many, clients, (_, lane) => ours(lane)), 0.99));
    return (many / (performance.now() - began)) * 1_000;
  };
  const bare: Sides['ours'] = (lane) => update(lane % CLIENTS);
  const sides = { append: rate(append), grouped: rate(grouped), update: rate(bare), dbos: rate(dbos) };
  const found = await inTurn({ ours: acknowledged, ...sides }, size.blocks);
  return { ...found, tails: tails.slice(1) };
}

/** Of a decision and all that follows it, in all processes but this one; and of its parts, each done by itself. */
async function processorTime(work: AtWork, { ours, append, nothing, update }: Sides, size: Size) {
  const many = size.of(64, 800);
  let times: Readonly<Record<string, number>> = {};
  const { each, parts } = await inTurn(
    {
      each: async () => {
        const used = stopwatch(work.pids, ASKING);
        await inLanes(many, CLIENTS, (_, lane) => ours(lane));
        await work.followed();
        times = used();
        return Object.entries(times).reduce((sum, [name, ms]) => sum + (name === ASKING ? 0 : ms), 0) / many;
      },
      parts: async () => {
        const used = stopwatch({ all: process.pid }, ASKING);
        for (const part of [append, nothing, update]) await inLanes(many, CLIENTS, (_, lane) => part(lane));
        const { all = 0, [ASKING]: asking = 0 } = used();
        return (all - asking) / many;
      },
    },
    size.blocks,
  );
  return { each, parts, where: `processor time of a decision and of what follows it: ${sharesOf(times)}` };
}

const ASKING = 'who asks';

type One = Readonly<Record<'ours' | 'parts' | 'update', readonly number[]>>;
type Many = Awaited<ReturnType<typeof together>>;

const FOLLOWING = 'Temporal and the worker, which follow each decision, take the same cores';

function findings(one: One, all: Many, crowd: Many): Finding[] {
  return [
    {
      ...{ what: '1 client: until it is acknowledged, p50', unit: 'ms', ours: intervalOf(one.ours) },
      beside: {
        what: 'a chained append and an empty POST',
        figure: intervalOf(one.parts),
        ratio: ratioOf(one.ours, one.parts),
      },
      target: {
        atMost: 1.3,
        otherwise: {
          reason: `who asks is looked up, the law decides and lists are written, in the same transaction; ${FOLLOWING}`,
          next: 'measure with Temporal on another machine; then fewer statements in one transaction',
        },
      },
    },
    {
      ...{ what: '1 client: the same', unit: 'ms', ours: intervalOf(one.ours) },
      beside: { what: 'a bare Temporal Update', figure: intervalOf(one.update), ratio: ratioOf(one.ours, one.update) },
    },
    {
      ...decisions(CLIENTS, all, 'update', 'bare Temporal Updates'),
      target: {
        atLeast: 9,
        otherwise: {
          reason: `${FOLLOWING}: what Temporal spends on following counts against us here`,
          next: 'measure with Temporal on another machine; and one signal for several decisions of a sentence',
        },
      },
    },
    decisions(CLIENTS, all, 'append', 'chained appends'),
    {
      ...decisions(CLIENTS, all, 'dbos', 'DBOS 5.3.0, workflows of one step'),
      target: { atLeast: 3, otherwise: { ...NO_LAW, reason: `a step knows no law and no lists; ${FOLLOWING}` } },
    },
    tail(CLIENTS, all),
    {
      ...decisions(CROWD, crowd, 'append', `chained appends, ${APPENDERS} at once`),
      target: { atLeast: 0.5, otherwise: NO_LAW },
    },
    {
      ...decisions(CROWD, crowd, 'grouped', 'those that wait in one process in one commit'),
      target: { atLeast: 0.8, otherwise: NO_LAW },
    },
    tail(CROWD, crowd),
  ];
}

function tail(clients: number, { tails }: Many): Finding {
  return { what: `${clients} clients: until it is acknowledged, p99`, unit: 'ms', ours: intervalOf(tails) };
}

const NO_LAW = { reason: `an append knows no law and no lists; ${FOLLOWING}`, next: 'as for one client' };

function decisions(
  clients: number,
  found: Many,
  beside: 'append' | 'grouped' | 'update' | 'dbos',
  what: string,
): Finding {
  return {
    ...{ what: `${clients} clients`, unit: 'decisions/s', ours: intervalOf(found.ours) },
    beside: { what, figure: intervalOf(found[beside]), ratio: ratioOf(found.ours, found[beside]) },
  };
}

function cpuFinding(each: readonly number[], parts: readonly number[]): Finding {
  return {
    ...{ what: 'processor time, API, PostgreSQL, worker and Temporal', unit: 'ms', ours: intervalOf(each) },
    beside: {
      what: 'a chained append, an empty POST and a bare Update',
      figure: intervalOf(parts),
      ratio: ratioOf(each, parts),
    },
    target: {
      atMost: 1.2,
      otherwise: {
        reason:
          'the law, who may, lists, deadlines, notices and the letter about it are in none of the parts, nor is the look of the workflow that follows',
        next: 'the letters of a day laid out together; one look where the decision leaves nothing to send',
      },
    },
  };
}

function lagFinding(ms: number): Finding {
  return { what: 'until every workflow has followed, after the last block', unit: 'ms', ours: intervalOf([ms]) };
}

/** An empty POST to the same stack, in a process of its own. */
async function startNothing(stack: Stack): Promise<() => Promise<void>> {
  const child = fork(compiled('bench/workloads/empty-post'), [], {
    execArgv: TETHERED,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  stack.atEnd(async () => void child.kill('SIGTERM'));
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/nothing`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(PROPOSAL) },
    });
    await answer.json();
  };
}

/** A bare Update of a workflow of its own for each of 16 callers. */
export async function startBare(stack: Stack, temporal: Temporal): Promise<(lane: number) => Promise<void>> {
  await startBareWorker(stack, temporal);
  const handles = await Promise.all(Array.from({ length: CLIENTS }, () => startBareWorkflow(temporal.client)));
  return async (lane) => void (await handles[lane]?.executeUpdate('touch'));
}
