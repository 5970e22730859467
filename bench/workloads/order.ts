import { fork } from 'node:child_process';
import { once } from 'node:events';
import { type Client } from 'pg';
import { compiled } from '../../runtime/paths';
import { disarm } from '../../store/test-log';
import { readLog } from '../../torture/check/log';
import { rateInLanes } from '../suite/lanes';
import { inTurn, intervalOf, ratioOf, type Samples } from '../suite/ratios';
import { TETHERED, type Database, type Stack } from '../suite/stack';
import { type Control, type Finding, type Size, type Workload } from '../suite/workload';
import { Acknowledged, memberOf, openWays, type Ways } from './order-appends';
import { type Order } from './order-clerks';

const CLIENTS = 16;
const MANY = 64;

/** Issue 9: what the one order of the log costs, and what other ways to it would bring. */
export const order: Workload = {
  code: 'order',
  name: 'the one order of the log: who waits for it, and for how long',
  limit: 'one append after the other, and each is on the disk before the next has its place',
  async run(stack, size) {
    const acknowledged = new Acknowledged();
    const database = await stack.database();
    const ways = await openWays(database, MANY, acknowledged);
    const appends = await measureAppends(ways, size);
    const controls = [
      await oneBadMember(ways),
      await judged(database.admin, acknowledged, 'nothing: gapless, chained, each acknowledged once', true),
      await planted(database.admin, acknowledged),
    ];
    await ways.end();
    const { findings, where } = await measureRecord(stack, size);
    return { findings: [...findings, ...appends], where, controls };
  },
};

/** Bare appends: one at a time as the product does, and by the ways not taken. */
async function measureAppends(ways: Ways, size: Size): Promise<Finding[]> {
  const sides = (clients: number, count: number) => ({
    alone: () => rateInLanes(count, clients, (_, lane) => ways.alone.append(lane)),
    grouped: () => rateInLanes(count, clients, (_, lane) => ways.grouped.append(lane)),
    sequenced: () => rateInLanes(count, clients, (_, lane) => ways.sequenced.append(lane)),
  });
  const findings: Finding[] = [];
  for (const [clients, count] of [
    [1, size.of(16, 400)],
    [CLIENTS, size.of(64, 2_000)],
    [MANY, size.of(96, 2_000)],
  ] as const) {
    const found = await inTurn(sides(clients, count), size.blocks);
    const beside = (name: 'grouped' | 'sequenced', what: string): Finding => ({
      ...{ what: `bare appends, ${clients} at once: ${what}`, unit: '/s', ours: intervalOf(found[name]) },
      beside: {
        what: 'one at a time',
        figure: intervalOf(found.alone),
        ratio: ratioOf(found[name], found.alone),
      },
    });
    findings.push(beside('grouped', 'those that wait in one process in one commit'));
    findings.push(beside('sequenced', 'numbered by a sequencer after their commit'));
  }
  return findings;
}

/** `record`: with the order, with each statement in a turn of its own, and in a log without an order. */
async function measureRecord(stack: Stack, size: Size) {
  const [ordered, free] = [await stack.database(), await stack.database()];
  await withoutOrder(free.admin);
  await ordered.admin.query(WATCH);
  const [ours, theirs] = [await Clerks.open(stack, ordered, 2), await Clerks.open(stack, free, 2)];
  const ms = size.of(500, 10_000);
  const [findings, where]: [Finding[], string[]] = [[], []];
  for (const processes of [1, 2]) {
    const seen = { ours: [] as Watched[], apart: [] as Watched[] };
    const watched = (name: 'ours' | 'apart') => async () => {
      const watching = ordered.admin.query<Watched>('SELECT * FROM public.watch($1)', [ms / 1_000]);
      const rate = await ours.rate(ms, processes, name === 'apart');
      seen[name].push(...(await watching).rows);
      return rate;
    };
    const sides = { ours: watched('ours'), apart: watched('apart'), free: () => theirs.rate(ms, processes) };
    const found = await inTurn(sides, size.blocks);
    findings.push(...findingsOf(processes, found, seen));
    where.push(
      `${inProcesses(processes)}: ${said(seen.ours)}; with each statement in a turn of its own: ${said(seen.apart)}`,
    );
  }
  return { findings, where: where.join('. ') };
}

function findingsOf(
  processes: number,
  found: Samples<'ours' | 'apart' | 'free'>,
  seen: Readonly<Record<'ours' | 'apart', readonly Watched[]>>,
): Finding[] {
  const who = `${CLIENTS} clerks on as many sentences, ${inProcesses(processes)}`;
  const beside = (name: 'apart' | 'free', what: string): Finding => ({
    ...{ what: `\`record\`, ${who}`, unit: '/s', ours: intervalOf(found.ours) },
    beside: { what, figure: intervalOf(found[name]), ratio: ratioOf(found.ours, found[name]) },
  });
  // As many blocks as were counted: the first of each side warms it.
  const [now, apart] = [seen.ours, seen.apart].map((all) => all.slice(1).map((one) => (100 * one.waiting) / one.busy));
  return [
    {
      ...{ what: `of its transaction, a wait for the order: ${who}`, unit: '%', ours: intervalOf(now ?? []) },
      target: { atMost: Math.floor(100 - 100 / WORTH_IT), otherwise: WAITS },
    },
    { what: 'the same with each statement in a turn of its own', unit: '%', ours: intervalOf(apart ?? []) },
    beside('apart', 'each statement said after the answer to the one before it'),
    beside('free', 'without an order: neither lock nor notification'),
  ];
}

function inProcesses(count: number): string {
  return count === 1 ? 'one process' : 'two processes';
}

/** A grouping is worth its price when it brings so many times as much; who waits for w of their time gets 1 / (1 - w) at most. */
const WORTH_IT = 1.3;
const WAITS = {
  reason: 'the order is held while an append is made and reaches the disk, and others wait for it meanwhile',
  next: 'once two runs in quiet miss this: several sentences in one transaction (decision 76)',
};

/** A log in which each takes a place of its own and none waits for another; it has gaps, and wakes nobody. */
async function withoutOrder(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ text: string }>(`SELECT pg_get_functiondef('es.append'::regproc) AS text`);
  const text = rows[0]?.text ?? '';
  const free = text
    .replace(
      /UPDATE es\.log_head [^;]*RETURNING [^;]* INTO pos, rec;/,
      `pos := nextval('es.place'); rec := date_trunc('milliseconds', clock_timestamp());`,
    )
    .replace(/PERFORM pg_notify\('es_appended', ''\);/, '');
  if (!free.includes('es.place') || free.includes('pg_notify')) throw new Error('es.append is not what it was');
  await admin.query('CREATE SEQUENCE es.place INCREMENT BY 100; ALTER SEQUENCE es.place OWNER TO es_owner');
  await admin.query(free);
}

/** Processes of clerks on one database. */
class Clerks {
  private constructor(private readonly processes: readonly ReturnType<typeof fork>[]) {}

  static async open(stack: Stack, database: Database, processes: number): Promise<Clerks> {
    const env = { DATABASE_URL: database.urlOf('worker'), MASTER_KEY: database.masterKey.toString('base64') };
    const children = Array.from({ length: processes }, () =>
      fork(compiled('bench/workloads/order-clerks'), [], {
        ...{ execArgv: TETHERED, env: { ...process.env, ...env } },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      }),
    );
    for (const child of children) stack.atEnd(async () => void child.kill('SIGTERM'));
    await Promise.all(children.map(answerOf));
    return new Clerks(children);
  }

  /** How many in a second, by all clerks in so many of the processes. */
  async rate(ms: number, processes: number, apart = false): Promise<number> {
    const began = performance.now();
    const counts = await Promise.all(
      this.processes.slice(0, processes).map((child) => {
        const answer = answerOf(child);
        child.send({ ms, clerks: CLIENTS / processes, apart } satisfies Order);
        return answer;
      }),
    );
    return (counts.reduce((sum, count) => sum + count, 0) / (performance.now() - began)) * 1_000;
  }
}

async function answerOf(child: ReturnType<typeof fork>): Promise<number> {
  const [answer] = (await once(child, 'message')) as [{ done: number } | { failed: string }];
  if ('failed' in answer) throw new Error(answer.failed);
  return answer.done;
}

const WATCH = `
  CREATE FUNCTION public.watch(seconds float8, OUT busy int, OUT waiting int, OUT samples int, OUT held int, OUT idle int)
  LANGUAGE plpgsql AS $$
  DECLARE until timestamptz := clock_timestamp() + seconds * interval '1 s'; now_ record; BEGIN
    busy := 0; waiting := 0; samples := 0; held := 0; idle := 0;
    WHILE clock_timestamp() < until LOOP
      PERFORM pg_stat_clear_snapshot();
      SELECT count(*) AS busy, count(*) FILTER (WHERE appends AND waits) AS waiting,
        count(*) FILTER (WHERE appends AND NOT waits OR commits) > 0 AS held,
        count(*) FILTER (WHERE appends AND state = 'idle in transaction') > 0 AS idle INTO now_
      FROM (SELECT state, query LIKE '%es.append(%' AS appends, query = 'COMMIT' AS commits,
          state = 'active' AND wait_event_type IS NOT DISTINCT FROM 'Lock' AS waits FROM pg_stat_activity
        WHERE datname = current_database() AND usename = 'worker' AND state IN ('active', 'idle in transaction')) a;
      IF now_.busy > 0 THEN
        busy := busy + now_.busy; waiting := waiting + now_.waiting; samples := samples + 1;
        held := held + now_.held::int; idle := idle + now_.idle::int;
      END IF;
      PERFORM pg_sleep(0.004);
    END LOOP; END $$`;

interface Watched {
  readonly busy: number;
  readonly waiting: number;
  readonly samples: number;
  readonly held: number;
  readonly idle: number;
}

/** By samples of what the database does: how much is a wait for the order, and what whoever has it does meanwhile. */
function said(seen: readonly Watched[]): string {
  const sum = (name: keyof Watched) => seen.reduce((all, one) => all + one[name], 0);
  const share = (part: number, all: number) => `${((100 * part) / all).toFixed(0)} %`;
  const [samples, busy] = [sum('samples'), sum('busy')];
  return `${share(sum('waiting'), busy)} of a transaction is a wait for the order, which somebody has in ${share(sum('held'), samples)} of samples, and in ${share(sum('idle'), samples)} while the database waits for the process`;
}

/** A group of three of which one cannot be appended: the others are acknowledged, and that one is refused. */
async function oneBadMember({ grouped }: Ways): Promise<Control> {
  const members = [memberOf(), { ...memberOf(), body: null }, memberOf()];
  const answers = await Promise.allSettled(members.map((member) => grouped.append(0, member)));
  const found = answers.map(({ status }) => status).join(', ');
  return {
    planted: 'one of a group of three that cannot be appended',
    found,
    caught: found === 'fulfilled, rejected, fulfilled',
  };
}

/** The check: positions without gaps, chains, versions and the end of the log; and each acknowledged command is in it once. */
async function problemsOf(admin: Client, { commands }: Acknowledged): Promise<string[]> {
  const { facts, violations } = await readLog(admin, []);
  const times = new Map<string, number>();
  for (const { commandId } of facts) times.set(commandId, (times.get(commandId) ?? 0) + 1);
  const told = new Set(commands);
  const not = commands
    .filter((command) => times.get(command) !== 1)
    .map((command) => `${times.get(command) ?? 0} times`);
  const untold = facts.filter(({ commandId }) => !told.has(commandId)).map(() => 'acknowledged to nobody');
  return [...violations.map(({ what }) => what), ...not, ...untold];
}

async function judged(admin: Client, acknowledged: Acknowledged, what: string, clean: boolean): Promise<Control> {
  const problems = await problemsOf(admin, acknowledged);
  const found = [...new Set(problems)].join(', ') || `nothing, of ${acknowledged.commands.length} acknowledged`;
  return { planted: what, found, caught: (problems.length === 0) === clean };
}

/** A gap in the order, and a command that is in it twice. */
async function planted(admin: Client, acknowledged: Acknowledged): Promise<Control> {
  await disarm(admin);
  await admin.query('DELETE FROM es.event WHERE position = 7');
  await admin.query(`INSERT INTO es.event SELECT (jsonb_populate_record(e, jsonb_build_object('position', h.size + 1,
    'event_id', gen_random_uuid(), 'stream_id', gen_random_uuid()))).* FROM es.event e, es.log_head h WHERE e.position = 9`);
  const what = 'an acknowledged append taken out of the order, and one put in twice';
  const { found, caught } = await judged(admin, acknowledged, what, false);
  const all = ['position 7 is missing', '0 times', '2 times'].every((each) => found.includes(each));
  return { planted: what, found, caught: caught && all };
}
