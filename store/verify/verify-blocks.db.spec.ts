import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { sha256 } from '../../proof/sha256';
import { MerkleTree } from '../../proof/merkle';
import { appendEvents, disarm } from '../test-log';
import { createTestStore, type TestStore } from '../test-store';
import { BLOCK } from './verify-block';
import { verifyLog, type Verified } from './verify';

// A log of more than two blocks: what is read in threads, block by block, must be judged as one.

const A = '0aaaaaaa-0000-4000-8000-000000000001';
const B = '0bbbbbbb-0000-4000-8000-000000000002';
const EACH = BLOCK + 100;
let test: TestStore;

beforeAll(async () => {
  test = await createTestStore();
  // A begins and ends the log, so its chain goes over both borders between blocks.
  await appendEvents(test.admin, { streamId: A, count: 50 });
  await appendEvents(test.admin, { streamId: B, count: EACH });
  await appendEvents(test.admin, { streamId: A, count: EACH, from: 50 });
});
afterAll(() => test.close());

function inThreads(): Verified {
  const args = ['-r', './test/setup/typescript.cjs', './test/verify-in-threads.ts', test.url, '2'];
  const { stdout, stderr } = spawnSync(process.execPath, [...args, test.masterKey.toString('base64')], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Verified;
}

it('is whole in threads as in one, with the root of the plain tree', async () => {
  const { rows } = await test.admin.query<{ hash: Buffer }>('SELECT hash FROM es.event ORDER BY position');
  const plain = new MerkleTree();
  for (const { hash } of rows) plain.add(hash);
  const whole = await verifyLog(test.store);
  expect(whole).toMatchObject({ ok: true, size: 2 * EACH + 50, streams: 2, root: plain.root().toString('hex') });
  expect(inThreads()).toEqual(whole);
});

it('leaves nothing behind that a process would have to wait for', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const before = timers();
  expect((await verifyLog(test.store)).ok).toBe(true);
  expect(timers()).toBe(before);
});

it('names damage at the borders of blocks in threads as in one', async () => {
  const last = 2 * EACH + 50;
  await disarm(test.admin);
  await test.admin.query(`
    UPDATE es.event SET body = '{"changed":true}' WHERE position = ${BLOCK};
    UPDATE es.event SET prev_hash = sha256('nothing') WHERE position = ${2 * BLOCK + 1};
    DELETE FROM es.event WHERE position IN (${BLOCK + 1}, ${last});
    UPDATE es.event SET recorded_at = recorded_at - interval '1 day', metadata = '{"commandId":"another"}'
      WHERE position = ${last - 1}`);
  const { ok, problems, root } = await verifyLog(test.store);
  expect(ok).toBe(false);
  expect(root).not.toBe(sha256().toString('hex'));
  expect(problems.map(({ code, position, version }) => [code, position ?? version])).toEqual([
    ['content-changed', BLOCK],
    ['positions-missing', BLOCK + 2],
    ['versions-missing', BLOCK + 2],
    ['broken-link', 2 * BLOCK + 1],
    ['content-changed', 2 * BLOCK + 1],
    ['time-runs-back', last - 1],
    ['content-changed', last - 1],
    ['command-missing', last - 1],
    ['log-end-missing', last],
    ['stream-end-missing', EACH + 50],
  ]);
  expect(problems[0]).toMatchObject({
    type: 'Counted',
    streamId: B,
    eventId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  expect(inThreads().problems).toEqual(problems);
});
