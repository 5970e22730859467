import { randomUUID } from 'node:crypto';
import { addDays, osloDate, startOfDay } from '../domain/dates';
import { imprisonment, placement } from '../test/given';
import { readClock, setClock, waitMs } from './clock';
import { ClockRefused } from './errors';
import { migrate } from './migrate';
import { readSentence } from './read';
import { record } from './record';
import { commandOf, createTestStore, TEST_PASSWORDS } from './test-store';

const today = osloDate(new Date().toISOString());
const inTenYears = new Date(startOfDay(addDays(today, 3653))).toISOString();

describe('the clock of a sentence', () => {
  it('moves forward in a training installation, and every event knows it', async () => {
    const { store, close } = await createTestStore();
    const sentenceId = randomUUID();
    await record(store, commandOf(sentenceId, placement, imprisonment({ startDate: addDays(today, 30) })));
    expect((await setClock(store, sentenceId, inTenYears)) >= inTenYears).toBe(true);
    expect((await readSentence(store, sentenceId))?.today).toBe(addDays(today, 3653));

    await record(
      store,
      commandOf(sentenceId, placement, { type: 'CreditRemand', creditId: 'r', days: 1, reason: 'x' }),
    );
    const read = await readSentence(store, sentenceId);
    const last = read?.events.at(-1);
    expect(last?.occurredAt.slice(0, 4)).toBe(addDays(today, 3653).slice(0, 4));
    expect(last?.recordedAt.slice(0, 4)).toBe(new Date().toISOString().slice(0, 4));
    await close();
  });

  it('never runs back', async () => {
    const { store, close } = await createTestStore();
    const sentenceId = randomUUID();
    await setClock(store, sentenceId, inTenYears);
    await expect(setClock(store, sentenceId, new Date().toISOString())).rejects.toThrow(ClockRefused);
    expect((await readClock(store, sentenceId)).now >= inTenYears).toBe(true);
    await close();
  });

  it('cannot be moved in production, whatever writes to the table', async () => {
    const { store, admin, close } = await createTestStore({ training: false });
    await expect(setClock(store, randomUUID(), inTenYears)).rejects.toThrow(ClockRefused);
    const move = (db: { query(sql: string): Promise<unknown> }, training: boolean) =>
      db.query(`INSERT INTO rm.clock VALUES (gen_random_uuid(), 1000, ${training})`);
    for (const db of [store.db, admin]) {
      await expect(move(db, true)).rejects.toThrow(/foreign key/);
      await expect(move(db, false)).rejects.toThrow(/clock_moves_in_training_only/);
    }
    await close();
  });

  it('that has been moved keeps its installation from becoming a production one', async () => {
    const { store, adminUrl, masterKey, close } = await createTestStore();
    const settings = { passwords: TEST_PASSWORDS, masterKey };
    await migrate(adminUrl, { ...settings, training: false });
    await migrate(adminUrl, { ...settings, training: true });
    await setClock(store, randomUUID(), inTenYears);
    await expect(migrate(adminUrl, { ...settings, training: false })).rejects.toThrow(/cannot become a production one/);
    await close();
  });

  // The clocks go forward in the night to 29 March 2026.
  it.each([
    ['2026-03-28T22:59:59.000Z', '2026-03-29', 1_000],
    ['2026-03-29T12:00:00.000Z', '2026-03-30', 10 * 3_600_000],
    ['2026-03-28T12:00:00.000Z', '2026-03-30', 34 * 3_600_000],
    ['2026-03-28T12:00:00.000Z', '2026-03-28', 0],
  ])('at %s waits for %s %i ms', (now, on, ms) => {
    expect(waitMs(now, on)).toBe(ms);
  });
});
