import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { imprisonment, placement } from '../test/given';
import { waitUntil } from '../test/setup/stack';
import { migrate } from './migrate';
import { record } from './record';
import { commandOf, createTestStore, TEST_PASSWORDS, type TestStore } from './test-store';

// The schema is brought forward while people write: nobody waits for it, and nothing is lost or refused.

let test: TestStore;
let slow: Client;
beforeAll(async () => {
  test = await createTestStore();
  slow = new Client({ connectionString: test.adminUrl });
  await slow.connect();
});
afterAll(async () => {
  await slow?.end();
  await test?.close();
});

const WAITING = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE $1`;

const untilWaits = (statement: string) =>
  waitUntil(async () => ((await test.admin.query<{ n: number }>(WAITING, [statement])).rows[0]?.n ?? 0) > 0, {
    what: `${statement} waits`,
  });

const register = async (): Promise<number> => {
  const recorded = await record(test.store, commandOf(randomUUID(), placement, imprisonment()));
  if (!recorded.ok) throw new Error(recorded.code);
  return recorded.version;
};

/** A transaction that has written to the log and is still open. */
async function writing<T>(work: () => Promise<T>): Promise<T> {
  await slow.query('BEGIN');
  await slow.query('LOCK TABLE es.event IN ROW EXCLUSIVE MODE');
  // It holds a snapshot of its own, too: what builds an index beside writers waits for it.
  await slow.query('SELECT txid_current()');
  try {
    return await work();
  } finally {
    await slow.query('ROLLBACK');
  }
}

it('an index of the event store is built beside writers: they go on while it waits for them', async () => {
  await test.admin.query('DROP INDEX es.event_recorded_at; DROP INDEX rm.deadline_due_on');
  await test.admin.query(`DELETE FROM public.migration WHERE name = 'TimeIndexes1767225600028'`);
  const installation = { passwords: TEST_PASSWORDS, training: true, masterKey: test.masterKey };
  let migrating: Promise<void> | undefined;
  await writing(async () => {
    migrating = migrate(test.adminUrl, installation);
    await untilWaits('CREATE INDEX CONCURRENTLY%');
    // Twelve people at once, all of them done before the index is.
    expect((await Promise.all(Array.from({ length: 12 }, register))).every((version) => version >= 1)).toBe(true);
  });
  await migrating;
  const { rows } = await test.admin.query<{ name: string; valid: boolean }>(
    `SELECT indexrelid::regclass::text AS name, indisvalid AS valid FROM pg_index
     WHERE indexrelid::regclass::text ~ '(recorded_at|due_on)$' AND indrelid::regclass::text ~ '^(es.event|rm.deadline)' ORDER BY 1`,
  );
  expect(rows).toEqual(
    expect.arrayContaining(
      ['es.event_p0_recorded_at', 'es.event_p1_recorded_at', 'es.event_recorded_at', 'rm.deadline_due_on'].map(
        (name) => ({ name, valid: true }),
      ),
    ),
  );
  const { rows: positions } = await test.admin.query<{ gapless: boolean; all: number }>(
    'SELECT max(position) = count(*) AS gapless, count(DISTINCT stream_id)::int AS all FROM es.event',
  );
  expect(positions).toEqual([{ gapless: true, all: 12 }]);
});

it('the same index without CONCURRENTLY would make writers wait: what the rule is for', async () => {
  const rash = new Client({ connectionString: test.adminUrl });
  await rash.connect();
  try {
    await writing(async () => {
      const building = rash.query('CREATE INDEX rash ON es.event (recorded_at)');
      await untilWaits('CREATE INDEX rash%');
      const writer = register();
      await untilWaits('%es.append%');
      await test.admin.query(
        `SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE query LIKE 'CREATE INDEX rash%'`,
      );
      await expect(building).rejects.toThrow('canceling statement');
      // It waited, and was not refused.
      expect(await writer).toBeGreaterThanOrEqual(1);
    });
  } finally {
    await rash.end();
  }
});
