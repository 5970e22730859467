import { Client } from 'pg';
import { setTimeout as delay } from 'node:timers/promises';
import { verifyLog } from '../../store/verify/verify';
import { Caller } from '../suite/at-work';
import { Clerks, type Acknowledged } from '../suite/clerks';
import { startMortal, type Mortal, type Name } from '../suite/mortal';
import { intervalOf, median, ratioOf } from '../suite/ratios';
import { until } from '../suite/wait';
import { type Finding, type Size, type Workload } from '../suite/workload';
import { Office } from './office';
import { tasksThatRanOut, type RanOut } from './ran-out';

const CLERKS = 16;
/** Of each clerk: all of them are far from what the machine can do, so that what is waited for is the kill. */
const EVERY_MS = 3_200;
/** For so long after a kill it is watched what becomes of decisions. */
const WATCH_MS = 3_000;
/** After so long no round begins in the short form. */
const SHORT_MS = 60_000;
/** What is decided so long after a kill finds the workflow of its sentence where it was. */
const SOON_MS = 1_000;
/** Of the design: what may come on top of what cannot be helped. */
const SLACK = { api: 300, postgres: 2_000 } as const;

/** What became of decisions around one kill, in milliseconds. */
interface Hurt {
  /** From the kill to the acknowledgement of a decision that was sent after it. */
  readonly gap: number;
  /** The longest that anybody waited who sent, or waited already, until `WATCH_MS` after it. */
  readonly longest: number;
  /** The longest that a workflow took to follow, from the kill or the decision, whichever came last. */
  readonly lag: number;
  /** What its part took to be there again: its start; or, of PostgreSQL, its recovery. */
  readonly again: number;
}

const KINDS = ['nothing', 'worker', 'Temporal', 'API', 'PostgreSQL', 'one of two APIs'] as const;
type Kind = (typeof KINDS)[number];
type Hurts = Readonly<Record<Kind, readonly Hurt[]>>;

/** W7: each part in turn is killed and started again at once, while clerks work. */
export const kills: Workload = {
  code: 'W7',
  name: `recovery after kill -9 of each part, while ${CLERKS} clerks work`,
  limit:
    'a process must be started again, and PostgreSQL must recover; and nobody tells Temporal that a worker is dead, but that it does not take what it was offered',
  async run(stack, size) {
    const world = await startMortal(stack.say);
    stack.atEnd(() => world.stop());
    const office = await Office.open(new Caller(world.url, true), CLERKS);
    const clerks = new Clerks(office, world.database.adminUrl, { clerks: CLERKS, everyMs: EVERY_MS });
    const hurts = await hurtAll(world, clerks, size, stack.say);
    await clerks.stop();
    const ranOut = await tasksThatRanOut(world.temporal.client, clerks.journal);
    const wrong = await wrongIn(world, clerks.journal);
    await world.stop();
    const all = Object.entries(hurts).reduce((sum, [kind, each]) => sum + (kind === 'nothing' ? 0 : each.length), 0);
    return {
      findings: [
        ...recoveryFindings(hurts, ranOut),
        ...unaffectedFindings(hurts),
        {
          what: `decisions that failed although sent again with their key: ${hurts['one of two APIs'].length} kills of one of two APIs, ${all} in all`,
          ...{ unit: '', ours: intervalOf([clerks.failed.length]), target: { atMost: 0, otherwise: MISTAKE } },
        },
        {
          what: `lost, doubled or otherwise wrong of ${clerks.journal.length.toLocaleString('en-GB')} acknowledged, ${all} kills`,
          ...{ unit: '', ours: intervalOf([wrong]), target: { atMost: 0, otherwise: MISTAKE } },
        },
      ],
      where: whereOf(hurts, ranOut),
    };
  },
};

const MISTAKE = { reason: 'this is a mistake', next: 'mend it before anything else' };

/** Each kind in turn, with one API; then the APIs in turn, with two. */
async function hurtAll(world: Mortal, clerks: Clerks, size: Size, say: (line: string) => void): Promise<Hurts> {
  const hurts = Object.fromEntries(KINDS.map((kind) => [kind, [] as Hurt[]])) as Record<Kind, Hurt[]>;
  const hurting = async (kind: Kind, victim: Name | null) => {
    const hurt = await hurtOne(world, clerks, victim);
    const { gap, longest, lag, again } = hurt;
    say(`W7: ${kind}: ${[gap, longest, lag, again].map((ms) => ms.toFixed(0)).join(', ')} ms`);
    hurts[kind].push(hurt);
  };
  const [began, times] = [performance.now(), size.of(3, 12)];
  // On a busy machine starts take so long that fewer of them are in time.
  const goesOn = (n: number) => n < 2 || (n < times && performance.now() - began < size.of(SHORT_MS, Infinity));
  let rounds = 0;
  for (; goesOn(rounds); rounds += 1) {
    const n = rounds;
    await hurting('nothing', null);
    // In turn: the workflows of the one that was killed are then with the other.
    await hurting('worker', n % 2 === 0 ? 'worker 1' : 'worker 2');
    await hurting('Temporal', 'Temporal');
    await hurting('API', 'API 1');
    await hurting('PostgreSQL', 'PostgreSQL');
  }
  await world.replicate();
  for (let n = 0; n < rounds; n += 1) await hurting('one of two APIs', n % 2 === 0 ? 'API 1' : 'API 2');
  return hurts;
}

async function hurtOne(world: Mortal, clerks: Clerks, victim: Name | null): Promise<Hurt> {
  await clerks.followed(performance.now() - SOON_MS);
  const part = victim && world.parts.get(victim);
  await part?.up();
  const killed = performance.now();
  const pid = part?.pid ?? null;
  part?.kill('SIGKILL');
  await delay(WATCH_MS);
  await until(() => !part || (part.pid !== null && part.pid !== pid));
  await clerks.answered(killed + WATCH_MS);
  const { journal } = clerks;
  await until(() => journal.some(({ sent }) => sent >= killed));
  await clerks.followed(killed + SOON_MS);
  const gap = Math.min(...journal.filter(({ sent }) => sent >= killed).map(({ at }) => at - killed));
  const asked = journal.filter(({ sent, at }) => at >= killed && sent < killed + WATCH_MS);
  const behind = journal.filter(({ at, followed = Infinity }) => followed >= killed && at < killed + SOON_MS);
  const again = victim === null ? 0 : victim === 'PostgreSQL' ? world.recoveryMs() : world.startMs(victim);
  return {
    ...{ gap, again },
    longest: Math.max(0, ...asked.map(({ sent, at }) => at - sent)),
    lag: Math.max(0, ...behind.map(({ at, followed = Infinity }) => followed - Math.max(killed, at))),
  };
}

function recoveryFindings(hurts: Hurts, { sticky }: RanOut): Finding[] {
  const of = (kind: Kind, what: keyof Hurt) => hurts[kind].map((hurt) => hurt[what]);
  const plus = (kind: Kind, ms: number) => of(kind, 'again').map((again) => again + ms);
  const timeouts = of('worker', 'lag').map(() => (sticky.length > 0 ? median(sticky) : NaN));
  const compared = (ours: readonly number[], what: string, beside: readonly number[]) => ({
    ...{ unit: 'ms', ours: intervalOf(ours) },
    beside: { what, figure: intervalOf(beside), ratio: ratioOf(ours, beside) },
  });
  return [
    {
      what: 'API killed: until the next decision is acknowledged',
      ...compared(of('API', 'gap'), 'its start and 0.3 s', plus('API', SLACK.api)),
      target: {
        atMost: 1,
        otherwise: {
          reason: 'its first answers after a start are slow: code that never ran, connections that are not there yet',
          next: 'two replicas, as in operation: the other one answers meanwhile',
        },
      },
    },
    {
      what: 'one of two APIs killed: the same',
      ...{ unit: 'ms', ours: intervalOf(of('one of two APIs', 'gap')) },
    },
    {
      what: 'worker killed: until the last workflow has followed what was decided within a second',
      ...compared(of('worker', 'lag'), 'its sticky timeout, as histories show it', timeouts),
      target: {
        atMost: 1.2,
        otherwise: {
          reason:
            'a task that the dead worker had in hand is given to another only when its own time is over, ten seconds by Temporal’s default',
          next: 'none: on a busy machine tasks of living workers take eight seconds, and a shorter time cuts them off (decision 84)',
        },
      },
    },
    {
      what: 'PostgreSQL killed: until the next decision is acknowledged',
      ...compared(of('PostgreSQL', 'gap'), 'its own recovery and 2 s', plus('PostgreSQL', SLACK.postgres)),
      target: {
        atMost: 1,
        otherwise: {
          reason: 'the processes of the dead server must be gone before another is started, and pools connect anew',
          next: 'measure which of the two it is, on a machine that does nothing else',
        },
      },
    },
  ];
}

/**
 * Decisions while what follows them is dead. The design names no figure for "unaffected": it is that of decisions while
 * reminders go out (W3), twice the calm.
 */
function unaffectedFindings(hurts: Hurts): Finding[] {
  const longest = (kind: Kind) => hurts[kind].map((hurt) => hurt.longest);
  const unaffected = (kind: 'worker' | 'Temporal'): Finding => ({
    what: `${kind} killed: the longest that a decision took within ${WATCH_MS / 1_000} s`,
    ...{ unit: 'ms', ours: intervalOf(longest(kind)) },
    beside: {
      what: 'nothing killed',
      figure: intervalOf(longest('nothing')),
      ratio: ratioOf(longest(kind), longest('nothing')),
    },
    target: {
      atMost: 2,
      otherwise: {
        reason: 'no decision waits for it, but its start takes the cores that decisions need',
        next: 'measure with worker and Temporal on another machine',
      },
    },
  });
  return [
    unaffected('worker'),
    unaffected('Temporal'),
    {
      what: 'Temporal killed: until the last workflow has followed what was decided within a second',
      ...{ unit: 'ms', ours: intervalOf(hurts.Temporal.map(({ lag }) => lag)) },
      beside: {
        what: 'nothing killed',
        figure: intervalOf(hurts.nothing.map(({ lag }) => lag)),
        ratio: ratioOf(
          hurts.Temporal.map(({ lag }) => lag),
          hurts.nothing.map(({ lag }) => lag),
        ),
      },
    },
  ];
}

function whereOf(hurts: Hurts, { sticky, inHand }: RanOut): string {
  const seconds = (kind: Kind) => (median(hurts[kind].map(({ again }) => again)) / 1_000).toFixed(1);
  return `in starts: API ${seconds('API')} s, worker ${seconds('worker')} s, Temporal ${seconds('Temporal')} s, recovery of PostgreSQL ${seconds('PostgreSQL')} s; ${sticky.length} tasks waited for a worker that was dead, ${inHand.length} were in hand when it died and ran out after ${inHand.length > 0 ? (median(inHand) / 1_000).toFixed(0) : 0} s`;
}

/** Of what was acknowledged: what is not in the log once; and what is wrong with the log itself. */
async function wrongIn({ database }: Mortal, journal: readonly Acknowledged[]): Promise<number> {
  const client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string; commands: number; events: number }>(IN_LOG);
  await client.end();
  const inLog = new Map(rows.map((row) => [row.id, row]));
  const asked = new Map<string, number>();
  for (const { id } of journal) asked.set(id, (asked.get(id) ?? 0) + 1);
  const off = [...asked].map(([id, count]) => {
    const { commands = 0, events = 0 } = inLog.get(id) ?? {};
    return Math.abs(commands - count) + Math.abs(events - count);
  });
  const verified = await verifyLog(await database.store('worker'));
  return off.reduce((sum, n) => sum + n, 0) + verified.problems.length;
}

/** Each proposal, and each refusal of one, is a command with one event of its own. */
const IN_LOG = `SELECT stream_id AS id, count(DISTINCT metadata::jsonb->>'commandId')::int AS commands, count(*)::int AS events
  FROM es.event WHERE type IN ('TransitionProposed', 'TransitionDenied') GROUP BY stream_id`;
