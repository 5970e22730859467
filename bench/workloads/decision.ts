import { randomUUID } from 'node:crypto';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { addDays, osloDate } from '../../domain/dates';
import { compiled } from '../../runtime/paths';
import { stopwatch } from '../processor-time';
import { Caller, startAtWork, startBareWorker, type AtWork } from '../suite/at-work';
import { inLanes, rateInLanes } from '../suite/lanes';
import { inTurn, intervalOf, median, ratioOf } from '../suite/ratios';
import { TETHERED, type Stack, type Temporal } from '../suite/stack';
import { sharesOf, type Finding, type Size, type Workload } from '../suite/workload';
import { Acknowledged, openWays } from './order-appends';

const [CLIENTS, CROWD] = [16, 64];
/** Of the yardstick at once: the product has connections of its own on the same server. */
const APPENDERS = 48;
const REASON = 'As the file shows, and as was talked about.';

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
    const sides: Sides = {
      ours: (lane) => office.act(lane),
      append: (lane) => ways.alone.append(lane % APPENDERS),
      grouped: (lane) => ways.grouped.append(lane),
      nothing: () => nothing(),
      update: (lane) => update(lane),
    };
    const one = await alone(sides, size);
    const all = await together(sides, CLIENTS, size);
    const crowd = await together(sides, CROWD, size);
    const followedMs = await work.followed();
    const { each, parts, where } = await processorTime(work, sides, size);
    await ways.end();
    await work.stop();
    return { findings: [...findings(one, all, crowd), cpuFinding(each, parts), lagFinding(followedMs)], where };
  },
};

/** What is done by a lane: a decision of ours, and what it stands beside. */
type Sides = Readonly<Record<'ours' | 'append' | 'grouped' | 'nothing' | 'update', (lane: number) => Promise<unknown>>>;

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

/** Many at once: how many in a second. */
function together({ ours, append, grouped, update }: Sides, clients: number, size: Size) {
  const many = size.of(64, 800);
  const rate = (work: Sides['ours']) => () => rateInLanes(many, clients, (_, lane) => work(lane));
  const bare: Sides['ours'] = (lane) => update(lane % CLIENTS);
  return inTurn({ ours: rate(ours), append: rate(append), grouped: rate(grouped), update: rate(bare) }, size.blocks);
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
type Many = Readonly<Record<'ours' | 'append' | 'grouped' | 'update', readonly number[]>>;

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
      ...decisions(CROWD, crowd, 'append', `chained appends, ${APPENDERS} at once`),
      target: { atLeast: 0.5, otherwise: NO_LAW },
    },
    {
      ...decisions(CROWD, crowd, 'grouped', 'those that wait in one process in one commit'),
      target: { atLeast: 0.8, otherwise: NO_LAW },
    },
  ];
}

const NO_LAW = { reason: `an append knows no law and no lists; ${FOLLOWING}`, next: 'as for one client' };

function decisions(clients: number, found: Many, beside: 'append' | 'grouped' | 'update', what: string): Finding {
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

/** Sentences of which each caller has one, with a proposal or without. */
export class Office {
  private constructor(
    private readonly caller: Caller,
    private readonly cases: { id: string; version: number; proposal: string | null }[],
  ) {}

  static async open(caller: Caller, cases: number): Promise<Office> {
    const registered = [];
    for (let n = 0; n < cases; n += 1) {
      const answer = await caller.post('dev-placement', '/api/sentences', order());
      registered.push({ id: String(answer['id']), version: Number(answer['version']), proposal: null });
    }
    return new Office(caller, registered);
  }

  /** The next command of a case: a proposal, or its refusal by somebody else. Answers what is then acknowledged. */
  async act(n: number): Promise<{ readonly id: string; readonly version: number }> {
    const of = this.cases[n];
    if (!of) throw new Error('A case for each caller');
    const path = `/api/sentences/${of.id}`;
    if (of.proposal === null) {
      const answer = await this.caller.post('dev-caseworker', `${path}/proposals`, PROPOSAL, of.version);
      of.version = Number(answer['version']);
      of.proposal = String(answer['proposalId']);
    } else {
      const body = { proposalId: of.proposal, outcome: 'deny', reason: REASON };
      const answer = await this.caller.post('dev-approver', `${path}/decisions`, body, of.version);
      of.version = Number(answer['version']);
      of.proposal = null;
    }
    return { id: of.id, version: of.version };
  }
}

const today = () => osloDate(new Date().toISOString());

const PROPOSAL = {
  ...{ type: 'transition', to: { regime: 'lower-security', unit: 'bastoy-fengsel' } },
  ...{ effectiveOn: today(), reason: REASON },
  assessment: ['purpose-of-penalty', 'security', 'flight-risk'].map((criterion) => ({ criterion, text: REASON })),
};

function order() {
  return {
    kind: 'imprisonment',
    person: { name: 'Kari Prøve', birthDate: '1990-04-12', nationalId: '12849012345', citizenship: 'NO' },
    judgments: [
      {
        ...{ court: 'oslo-tingrett', caseNumber: '26-012345MED-TOSL/01', finalOn: '2026-02-01', remandDays: 12 },
        ...{ length: { years: 1, months: 6, days: 0 }, offences: ['strl § 321'] },
      },
    ],
    ...{ startDate: addDays(today(), -30), caseworker: 'dev-caseworker' },
    placement: { regime: 'high-security', unit: 'oslo-fengsel' },
  };
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
  const handles = await Promise.all(
    Array.from({ length: CLIENTS }, () =>
      temporal.client.workflow.start('bare', { taskQueue: 'bare', workflowId: `bare/${randomUUID()}` }),
    ),
  );
  return async (lane) => void (await handles[lane]?.executeUpdate('touch'));
}
