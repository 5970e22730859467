import { randomUUID } from 'node:crypto';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { addDays, osloDate } from '../../domain/dates';
import { compiled } from '../../runtime/paths';
import { stopwatch } from '../processor-time';
import { createAppend, openAppender } from '../suite/append';
import { Caller, startAtWork, startBareWorker, type AtWork } from '../suite/at-work';
import { inLanes, rateInLanes } from '../suite/lanes';
import { inTurn, intervalOf, median, ratioOf } from '../suite/ratios';
import { TETHERED, type Stack, type Temporal } from '../suite/stack';
import { sharesOf, type Finding, type Workload } from '../suite/workload';

const CLIENTS = 16;
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
    const { admin, adminUrl } = await stack.database();
    await createAppend(admin);
    const appenders = await Promise.all(Array.from({ length: CLIENTS }, () => openAppender(adminUrl)));
    const append = (lane: number) => appenders[lane]?.append() ?? Promise.reject(new Error('lane'));
    const office = await Office.open(work, CLIENTS);
    const bare = await startBare(stack, work.temporal);
    const [few, many] = [size.of(20, 200), size.of(64, 800)];
    const one = await inTurn(
      {
        ours: async () => median(await inLanes(few, 1, (_, lane) => office.act(lane))),
        parts: async () =>
          median(await inLanes(few, 1, (_, lane) => append(lane))) + median(await inLanes(few, 1, () => nothing())),
        update: async () => median(await inLanes(Math.ceil(few / 3), 1, (_, lane) => bare(lane))),
      },
      size.blocks,
    );
    const all = await inTurn(
      {
        ours: () => rateInLanes(many, CLIENTS, (_, lane) => office.act(lane)),
        append: () => rateInLanes(many, CLIENTS, (_, lane) => append(lane)),
        update: () => rateInLanes(many, CLIENTS, (_, lane) => bare(lane)),
      },
      size.blocks,
    );
    const followedMs = await work.followed();
    const used = stopwatch(work.pids, 'who asks');
    await inLanes(many, CLIENTS, (_, lane) => office.act(lane));
    await work.followed();
    const times = used();
    await Promise.all(appenders.map((each) => each.end()));
    await work.stop();
    return {
      findings: [...findings(one, all), cpuFinding(times, many), lagFinding(followedMs)],
      where: `processor time of a decision and of what follows it: ${sharesOf(times)}`,
    };
  },
};

function findings(
  one: Readonly<Record<'ours' | 'parts' | 'update', readonly number[]>>,
  all: Readonly<Record<'ours' | 'append' | 'update', readonly number[]>>,
): Finding[] {
  const following = 'Temporal and the worker, which follow each decision, take the same cores';
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
          reason: `who asks is looked up, the law decides and lists are written, in the same transaction; ${following}`,
          next: 'measure with Temporal on another machine; then fewer statements in one transaction',
        },
      },
    },
    {
      ...{ what: '1 client: the same', unit: 'ms', ours: intervalOf(one.ours) },
      beside: { what: 'a bare Temporal Update', figure: intervalOf(one.update), ratio: ratioOf(one.ours, one.update) },
    },
    {
      ...{ what: '16 clients', unit: 'decisions/s', ours: intervalOf(all.ours) },
      beside: { what: 'bare Temporal Updates', figure: intervalOf(all.update), ratio: ratioOf(all.ours, all.update) },
      target: {
        atLeast: 9,
        otherwise: {
          reason: `${following}: what Temporal spends on following counts against us here`,
          next: 'measure with Temporal on another machine; and one signal for several decisions of a sentence',
        },
      },
    },
    {
      ...{ what: '16 clients', unit: 'decisions/s', ours: intervalOf(all.ours) },
      beside: { what: 'chained appends', figure: intervalOf(all.append), ratio: ratioOf(all.ours, all.append) },
      target: {
        atLeast: 0.5,
        otherwise: {
          reason: `an append knows no law and no lists; ${following}`,
          next: 'as for one client',
        },
      },
    },
  ];
}

function cpuFinding(times: Readonly<Record<string, number>>, count: number): Finding {
  const ours = Object.entries(times).filter(([name]) => name !== 'who asks');
  const each = ours.reduce((sum, [, ms]) => sum + ms, 0) / count;
  return { what: 'processor time, API, PostgreSQL, worker and Temporal', unit: 'ms', ours: intervalOf([each]) };
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

  static async open({ url }: AtWork, cases: number): Promise<Office> {
    const caller = new Caller(url);
    const registered = [];
    for (let n = 0; n < cases; n += 1) {
      const answer = await caller.post('dev-placement', '/api/sentences', order());
      registered.push({ id: String(answer['id']), version: Number(answer['version']), proposal: null });
    }
    return new Office(caller, registered);
  }

  /** The next command of a case: a proposal, or its refusal by somebody else. */
  async act(n: number): Promise<void> {
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
