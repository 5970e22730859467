import { Client } from 'pg';
import { randomUUID } from 'node:crypto';
import { openStore, type Store } from '../../store/data-source';
import { StoreError } from '../../store/errors';
import { record } from '../../store/record';
import { commandOf, placement, registration } from '../life';

// A process of its own, as an API would be: clerks who each record on a sentence of their own, as often as the parent asks.

/** What the parent asks: so many clerks for so long; `apart`: each statement waits for the answer to the one before it. */
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
    inTurns = apart;
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

const query = Reflect.get(Client.prototype, 'query') as (...asked: unknown[]) => unknown;

/** Whether a statement waits for the answer to the one before it, as it did once. */
let inTurns = false;
const before = new WeakMap<Client, Promise<unknown>>();
Client.prototype.query = function (this: Client, ...asked: unknown[]): Promise<unknown> {
  const said = () => Reflect.apply(query, this, asked) as Promise<unknown>;
  const answer = inTurns ? (before.get(this) ?? Promise.resolve()).then(said, said) : said();
  before.set(this, answer);
  return answer;
} as Client['query'];

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
