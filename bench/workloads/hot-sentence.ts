import { randomUUID } from 'node:crypto';
import { type Client } from 'pg';
import { type Store } from '../../store/data-source';
import { StoreError } from '../../store/errors';
import { record } from '../../store/record';
import { commandOf, placement, registration } from '../life';
import { stopwatch } from '../processor-time';
import { createAppend, openAppender } from '../suite/append';
import { inLanes, rateInLanes } from '../suite/lanes';
import { inTurn, intervalOf, quantile, ratioOf } from '../suite/ratios';
import { sharesOf, type Control, type Workload } from '../suite/workload';

const CLIENTS = 16;

/** W1c: everybody wants something of one sentence at the same moment. */
export const hotSentence: Workload = {
  code: 'W1c',
  name: '16 clients on one sentence',
  limit: 'what is decided of one sentence is decided one after the other: the lock of its row is the law of the case',
  async run(stack, size) {
    const database = await stack.database();
    const store = await database.store('worker', CLIENTS);
    await createAppend(database.admin);
    const appenders = await Promise.all(Array.from({ length: CLIENTS }, () => openAppender(database.adminUrl)));
    const count = size.of(160, 800);
    const [tails, counted]: [number[], InLog[]] = [[], []];
    const ours = async () => {
      const id = await registered(store);
      const began = performance.now();
      const took = await inLanes(count, CLIENTS, async (n) => {
        const credit = { type: 'CreditRemand', creditId: `credit-${n}`, days: 1, reason: 'bench' } as const;
        const recorded = await surely(store, commandOf(id, placement, credit));
        if (!recorded.ok) throw new Error(`Refused: ${recorded.code}`);
      });
      tails.push(quantile(took, 0.99));
      const perSecond = (count / (performance.now() - began)) * 1_000;
      counted.push(await countInLog(database.admin, id));
      return perSecond;
    };
    const append = (lane: number, stream: string) =>
      appenders[lane]?.append(stream) ?? Promise.reject(new Error('lane'));
    const appends = async () => {
      const stream = randomUUID();
      await append(0, stream);
      return rateInLanes(count, CLIENTS, (_, lane) => append(lane, stream));
    };
    const used = stopwatch({ PostgreSQL: stack.postgres.pid }, 'this process');
    await ours();
    const where = sharesOf(used());
    const found = await inTurn({ ours, appends }, size.blocks);
    await Promise.all(appenders.map((one) => one.end()));
    return {
      findings: [
        {
          ...{ what: 'commands on one sentence, by `record`', unit: '/s', ours: intervalOf(found.ours) },
          beside: {
            what: 'bare chained appends to one stream',
            figure: intervalOf(found.appends),
            ratio: ratioOf(found.ours, found.appends),
          },
          target: {
            atLeast: 0.8,
            otherwise: {
              reason:
                'under the lock the law decides, and lists, deadlines and letters are brought up to date; the yardstick has none of it',
              next: 'write only what of a list has changed',
            },
          },
        },
        { what: 'its p99', unit: 'ms', ours: intervalOf(tails.slice(1)) },
        {
          what: `lost or doubled of ${(count * counted.length).toLocaleString('en-GB')} acknowledged`,
          ...{ unit: '', ours: intervalOf([counted.reduce((sum, inLog) => sum + wrongIn(inLog, count), 0)]) },
          target: { atMost: 0, otherwise: { reason: 'this is a mistake', next: 'mend it before anything else' } },
        },
      ],
      where: `processor time: ${where}`,
      controls: [planted({ ids: count - 1, all: count - 1 }, count), planted({ ids: count, all: count + 1 }, count)],
    };
  },
};

/** What waited too long for the lock is asked again, under the same id: its time counts. */
async function surely(store: Store, command: Parameters<typeof record>[1]): ReturnType<typeof record> {
  for (;;)
    try {
      return await record(store, command);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
}

async function registered(store: Store): Promise<string> {
  const id = randomUUID();
  const recorded = await record(store, commandOf(id, placement, registration('2026-03-02', 5)));
  if (!recorded.ok) throw new Error(recorded.code);
  return id;
}

/** What of some acknowledged commands is in the log: how many different ones, and how often in all. */
interface InLog {
  readonly ids: number;
  readonly all: number;
}

async function countInLog(admin: Client, id: string): Promise<InLog> {
  const sql = `SELECT count(DISTINCT metadata::jsonb->>'commandId')::int AS ids, count(*) FILTER (WHERE type = 'RemandCredited')::int AS all
    FROM es.event WHERE stream_id = $1 AND metadata::jsonb->>'commandType' = 'CreditRemand'`;
  const { rows } = await admin.query<InLog>(sql, [id]);
  return rows[0] ?? { ids: 0, all: 0 };
}

/** How many are not there, and how many once too often. */
function wrongIn({ ids, all }: InLog, acknowledged: number): number {
  return Math.abs(acknowledged - ids) + Math.abs(all - ids);
}

/** The check itself must say so. */
function planted(inLog: InLog, acknowledged: number): Control {
  return {
    planted: `of ${acknowledged} acknowledged commands ${inLog.ids} in the log, ${inLog.all} times`,
    found: `${wrongIn(inLog, acknowledged)} lost or doubled`,
    caught: wrongIn(inLog, acknowledged) > 0,
  };
}
