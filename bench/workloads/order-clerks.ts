import { type PoolClient } from 'pg';
import { randomUUID } from 'node:crypto';
import { openStore, type Store } from '../../store/data-source';
import { StoreError } from '../../store/errors';
import { record } from '../../store/record';
import { StatementAndCommit } from '../../store/statement-and-commit';
import { commandOf, placement, registration } from '../life';

// A process of its own, as an API would be: clerks who each record on a sentence of their own, as often as the parent asks.

/** What the parent asks: so many clerks for so long; `apart`: the COMMIT waits for the answer to the append, as it did once. */
export interface Order {
  readonly ms: number;
  readonly clerks: number;
  readonly apart: boolean;
}

const CLERKS_MAX = 16;

async function main(): Promise<void> {
  const masterKey = Buffer.from(process.env['MASTER_KEY'] ?? '', 'base64');
  const store = await openStore({ url: process.env['DATABASE_URL'] ?? '', masterKey, poolSize: CLERKS_MAX });
  const ids = await Promise.all(Array.from({ length: CLERKS_MAX }, () => registered(store)));
  let n = 0;
  const credit = async (id: string) => {
    const asked = { type: 'CreditRemand', creditId: `credit-${(n += 1)}`, days: 1, reason: 'bench' } as const;
    const recorded = await surely(store, commandOf(id, placement, asked));
    if (!recorded.ok) throw new Error(recorded.code);
  };
  process.on('message', ({ ms, clerks, apart }: Order) => {
    StatementAndCommit.prototype.on = apart ? inTwoTurns : together;
    const [until, before] = [performance.now() + ms, n];
    const work = async (id: string) => {
      while (performance.now() < until) await credit(id);
    };
    void Promise.all(ids.slice(0, clerks).map(work)).then(
      () => process.send?.({ done: n - before }),
      (error: unknown) => process.send?.({ failed: String(error) }),
    );
  });
  process.once('SIGTERM', () => process.exit(0));
  // The tether lets a process go that has nothing else to do; this one waits to be asked.
  process.channel?.ref();
  process.send?.({ done: 0 });
}

const together = Reflect.get(StatementAndCommit.prototype, 'on') as (client: PoolClient) => Promise<void>;

async function inTwoTurns(this: StatementAndCommit, client: PoolClient): Promise<void> {
  const { text, values } = this;
  const { rows } = await client.query<(string | null)[]>({
    name: 'apart',
    text,
    values: [...values],
    rowMode: 'array',
  });
  this.rows.push(...rows);
  this.done.push('SELECT', (await client.query('COMMIT')).command);
}

async function registered(store: Store): Promise<string> {
  const id = randomUUID();
  const recorded = await surely(store, commandOf(id, placement, registration('2026-03-02', 5)));
  if (!recorded.ok) throw new Error(recorded.code);
  return id;
}

/** What waited too long for the lock is asked again, under the same id: its time counts. */
async function surely(store: Store, command: Parameters<typeof record>[1]): ReturnType<typeof record> {
  for (;;)
    try {
      return await record(store, command);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
}

void main();
