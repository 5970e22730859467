import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tail } from '../bench/tailing';
import { addDays, osloDate } from '../domain/dates';
import { MemoryFile } from '../notary/memory';
import { Notary } from '../notary/notary';
import { generateSigner } from '../proof/note';
import { openStore } from '../store/data-source';
import { migrate } from '../store/migrate';
import { openNotaryLog } from '../store/verify/notary-log';
import { readSentence } from '../store/read';
import { record } from '../store/record';
import { changesAfter, headOf } from '../store/tail';
import { commandOf, createTestStore, TEST_PASSWORDS, type TestStore } from '../store/test-store';
import { verifyLog } from '../store/verify/verify';
import { dump, restore } from './dump';
import { imprisonment, placement } from './given';

const SEED = 20_261_128;
let test: TestStore;
beforeAll(async () => (test = await createTestStore()));
afterAll(() => test.close());

it('twelve writers and four readers: nobody misses an event, or reads one twice', async () => {
  const { url, store } = test;
  const amount = { writers: 12, readers: 4, streams: 40, commands: 400, ms: 60_000, seed: SEED };
  const tailed = await tail({ url, store, ...amount });
  process.stdout.write(`${JSON.stringify(tailed)}\n`);
  expect(tailed.events).toBeGreaterThan(400);
  expect(tailed.readers).toEqual(Array(4).fill({ read: tailed.events, missed: 0, repeated: 0 }));
  expect(await verifyLog(store)).toMatchObject({ ok: true, size: tailed.events, problems: [] });
});

describe('a dump that is restored into a fresh cluster', () => {
  const key = generateSigner('example.no/log');
  const place = mkdtempSync(join(tmpdir(), 'progresjon-restore-'));
  const memory = join(place, 'memory');
  const rhythm = { events: 1, intervalMs: 0, auditMs: 0 };
  const cluster = spawn(process.execPath, [join(__dirname, 'setup/second-postgres.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  afterAll(async () => {
    cluster.stdin.end();
    await once(cluster, 'exit');
    rmSync(place, { recursive: true });
  });

  it('verifies whole, is signed on, and read on', async () => {
    const [address] = (await once(cluster.stdout, 'data')) as [Buffer];
    const adminUrl = address.toString().trim();
    const asRole = (role: 'worker' | 'notary') => {
      const url = new URL(adminUrl);
      [url.username, url.password] = [role, TEST_PASSWORDS[role]];
      return url.href;
    };
    const sentenceId = crypto.randomUUID();
    const startDate = addDays(osloDate(new Date().toISOString()), 30);
    await record(test.store, commandOf(sentenceId, placement, imprisonment({ startDate })));
    const before = await openNotaryLog(test.notaryUrl);
    expect(await new Notary(before, key, new MemoryFile(memory), rhythm).look()).toMatchObject({ outcome: 'signed' });
    await before.close();
    const whole = await verifyLog(test.store, { keys: [key] });
    expect(whole).toMatchObject({ ok: true, checkpoints: 1 });

    const { masterKey } = test;
    await migrate(adminUrl, { passwords: TEST_PASSWORDS, training: true, masterKey });
    const taken = await dump(test.adminUrl);
    await restore(adminUrl, taken);
    const restored = await openStore({ url: asRole('worker'), masterKey });
    try {
      expect(await verifyLog(restored, { keys: [key] })).toEqual(whole);
      expect(await readSentence(restored, sentenceId)).toMatchObject({
        version: 2,
        state: { order: { kind: 'imprisonment' } },
      });
      expect(await dump(adminUrl)).toEqual(taken);

      // A reader that had come to the end before goes on with what comes after, and misses nothing.
      const end = await headOf(test.store);
      expect(await changesAfter(restored, end, 10)).toEqual([]);
      await record(
        restored,
        commandOf(sentenceId, placement, { type: 'CreditRemand', creditId: 'r', days: 1, reason: 'x' }),
      );
      const read = (await changesAfter(restored, end, 10)).map(({ position }) => position);
      expect(read.length).toBeGreaterThan(0);
      expect(read).toEqual(read.map((_, i) => end + 1 + i));

      const log = await openNotaryLog(asRole('notary'));
      expect(await new Notary(log, key, new MemoryFile(memory), rhythm).look()).toMatchObject({ outcome: 'signed' });
      await log.close();
      expect(await verifyLog(restored, { keys: [key] })).toMatchObject({ ok: true, checkpoints: 2 });
    } finally {
      await restored.close();
    }
  });
});
