import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { type Connection, type Pool } from 'pg';
import { imprisonment, placement } from '../test/given';
import { Contended, NothingRecorded, OutcomeUnknown } from './errors';
import { readSentence } from './read';
import { record } from './record';
import { inTransaction, rows, together } from './session';
import { commandOf, createTestStore, type TestStore } from './test-store';

let test: TestStore;
beforeAll(async () => {
  test = await createTestStore({ poolSize: 1 });
  await test.admin.query(`
    CREATE TABLE public.kept (n int, CONSTRAINT once UNIQUE (n) DEFERRABLE INITIALLY DEFERRED);
    GRANT ALL ON public.kept TO worker`);
});
afterAll(() => test.close());

const kept = async () =>
  (await rows<{ n: number }>(test.store, 'SELECT n FROM public.kept ORDER BY n')).map(({ n }) => n);
const put = (n: number) => `INSERT INTO public.kept VALUES (${n})`;

describe('the last statement of a transaction', () => {
  it('answers its rows, once all of the transaction is committed', async () => {
    for (const n of [1, 2]) {
      const found = await inTransaction(test.store, async (tx) => {
        await tx.rows(put(n));
        return tx.last('SELECT x, $1::text AS said FROM generate_series(1, 2) x', ['«æøå»']);
      });
      expect(found).toEqual([
        { x: 1, said: '«æøå»' },
        { x: 2, said: '«æøå»' },
      ]);
    }
    expect(await kept()).toEqual([1, 2]);
  });

  it('is not looked at where one said before it in the same go fails, which is what is heard of', async () => {
    const failing = inTransaction(test.store, (tx) =>
      together([tx.rows(put(3)), tx.rows('SELECT 1 / $1::int', ['0']), tx.last('SELECT pg_sleep($1::int)', ['9'])]),
    );
    await expect(failing).rejects.toThrow('division by zero');
    expect(await kept()).toEqual([1, 2]);
  });

  it('is the last: what is said after it would not be of the transaction', async () => {
    const saying = inTransaction(test.store, async (tx) => {
      const said = tx.last('SELECT $1', ['said']);
      await expect(async () => tx.rows(put(3))).rejects.toThrow('after the last');
      return said;
    });
    await expect(saying).resolves.toHaveLength(1);
    expect(await kept()).toEqual([1, 2]);
  });

  it('leaves it unknown what became of it, and of all before it, where no answer comes', async () => {
    const pool = Reflect.get(test.store.db.driver, 'master') as Pool;
    const breaking = new Promise<() => void>((found) =>
      pool.once('acquire', (client) => found(() => (Reflect.get(client, 'connection') as Connection).stream.destroy())),
    );
    const lost = inTransaction(test.store, async (tx) => {
      await tx.rows('SELECT');
      const said = together([tx.rows(put(3)), tx.last('SELECT pg_sleep($1::int)', ['60'])]);
      (await breaking)();
      return said;
    });
    await expect(lost).rejects.toThrow(OutcomeUnknown);
  });

  it('commits nothing where it fails, and leaves the connection as it was', async () => {
    const failing = inTransaction(test.store, async (tx) => {
      await tx.rows(put(3));
      return tx.last('SELECT 1 / $1::int', ['0']);
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect(await kept()).toEqual([1, 2]);
  });

  it('is not recorded where the commit itself is refused', async () => {
    const refused = inTransaction(test.store, async (tx) => {
      await tx.rows(put(1));
      return tx.last('SELECT $1', ['said']);
    });
    await expect(refused).rejects.toThrow('once');
    expect(await kept()).toEqual([1, 2]);
  });

  it('holds no lock while this process is busy with something else', async () => {
    // Another process, for which this one waits: none of it runs until the lock was to be had.
    const elsewhere = `
      const client = new (require('pg').Client)({ connectionString: process.env.URL, lock_timeout: 20000 });
      client.connect().then(() => client.query('SELECT pg_advisory_lock(76)')).then(() => client.end(), () => process.exit(1));`;
    const answer = inTransaction(test.store, async (tx) => {
      await tx.rows(put(4));
      const said = tx.last('SELECT pg_advisory_xact_lock($1::int)', ['76']);
      execFileSync(process.execPath, ['-e', elsewhere], { env: { ...process.env, URL: test.adminUrl } });
      return said;
    });
    await expect(answer).resolves.toHaveLength(1);
    expect(await kept()).toEqual([1, 2, 4]);
  });
});

describe('an append that waits for the order', () => {
  const registration = () => commandOf(randomUUID(), placement, imprisonment({}));
  const holding = async (during: () => Promise<unknown>) => {
    await test.admin.query('BEGIN; UPDATE es.log_head SET size = size');
    await during();
    await test.admin.query('ROLLBACK');
  };
  const waiting = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  const untilItWaits = async (): Promise<number> => {
    for (;;) {
      const [found] = (await test.admin.query<{ pid: number }>(waiting)).rows;
      if (found) return found.pid;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  it('has recorded nothing when it gives up, and is recorded once when it is asked again', async () => {
    const command = registration();
    await holding(() => expect(record(test.store, command)).rejects.toThrow(Contended));
    expect(await readSentence(test.store, command.sentenceId)).toBeNull();
    expect(await record(test.store, command)).toMatchObject({ ok: true, duplicate: false });
  });

  it('has recorded nothing when its connection is ended by the server', async () => {
    const command = registration();
    await holding(async () => {
      const recorded = expect(record(test.store, command)).rejects.toThrow(NothingRecorded);
      await test.admin.query('SELECT pg_terminate_backend($1)', [await untilItWaits()]);
      await recorded;
    });
    expect(await readSentence(test.store, command.sentenceId)).toBeNull();
    expect(await record(test.store, command)).toMatchObject({ ok: true, duplicate: false });
  });
});
