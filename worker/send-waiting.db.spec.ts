import { randomUUID } from 'node:crypto';
import { type Post } from '../activities/post';
import { putNotices } from '../store/notices/notices';
import { waitingLetters } from '../store/notices/letters-due';
import { readSentence } from '../store/read';
import { record } from '../store/record';
import { inTransaction } from '../store/session';
import { readStream } from '../store/stream';
import { commandOf, createTestStore, type TestStore } from '../store/test-store';
import { addWebhook } from '../store/notices/webhooks';
import { denied } from '../test/denied';
import { imprisonment, placement } from '../test/given';
import { sendWaiting } from './send-waiting';
import { until } from './test-worker';

jest.setTimeout(60_000);

let test: TestStore;
beforeEach(async () => (test = await createTestStore()));
afterEach(() => test.close());

/** So many notices of a new sentence wait, and what its registration brought. */
async function waitingNotices(count: number): Promise<string> {
  const id = randomUUID();
  expect(await record(test.store, commandOf(id, placement, imprisonment()))).toMatchObject({ ok: true });
  const notices = Array.from({ length: count }, (_, i) => ({
    key: `reminder/${id}/${i}`,
    to: { role: 'caseworker' as const, unit: 'oslo-fengsel', user: null },
    ...{ subject: 'K.P.', text: 'K.P.', path: `/sentences/${id}`, headers: { 'X-Progresjon-Deadline': 'review-stay' } },
  }));
  await inTransaction(test.store, async (tx) => {
    const { key } = await readStream(tx, test.store, id);
    await putNotices(tx, [{ sentenceId: id, notices, key, today: '2026-06-01' }]);
  });
  return id;
}

const noPost: Pick<Post, 'mailer' | 'webhooks'> = {
  mailer: { send: () => Promise.reject(new Error('There is none.')), close() {} },
  webhooks: () => Promise.reject(new Error('There are none.')),
};

function senders(count: number, of: Partial<Post>) {
  const stop = new AbortController();
  const warnings: unknown[] = [];
  const log = { info: () => undefined, warn: (...words: unknown[]) => void warnings.push(words) };
  const post = { store: test.store, publicUrl: 'https://progresjon.example', ...noPost, ...of };
  const running = Array.from({ length: count }, () => sendWaiting({ post, log, stop: stop.signal }));
  return { warnings, end: () => (stop.abort(), Promise.all(running)) };
}

const queued = async (channel: string) =>
  Number(
    (await test.admin.query(`SELECT count(*) AS n FROM rm.notice WHERE state = 'queued' AND channel = $1`, [channel]))
      .rows[0]?.n,
  );

it('hands over what waits, each once, whatever the number of workers', async () => {
  await waitingNotices(90);
  const all = await queued('mail');
  const sent: string[] = [];
  const mailer = {
    send: ({ messageId }: { messageId: string }) => Promise.resolve(void sent.push(messageId)),
    close() {},
  };
  const { end, warnings } = senders(2, { mailer });
  await until('nothing waits', async () => (await queued('mail')) === 0);
  await end();
  expect(all).toBeGreaterThanOrEqual(90);
  expect([sent.length, new Set(sent).size]).toEqual([all, all]);
  expect(warnings).toEqual([]);
});

it('lets no receiver that hangs hold up the mail or the letters', async () => {
  await addWebhook(test.store, {
    id: randomUUID(),
    url: 'https://127.0.0.1/hook',
    units: null,
    kinds: null,
    createdBy: 'admin',
  });
  const id = await denied(test.store);
  await waitingNotices(1);
  const hung: (() => void)[] = [];
  const webhooks = () => new Promise<number>((resolve) => hung.push(() => resolve(204)));
  const mailer = { send: () => Promise.resolve(), close() {} };
  const { end } = senders(1, { mailer, webhooks });
  await until('the receiver hangs', () => Promise.resolve(hung.length > 0));
  await until('the mail is gone', async () => (await queued('mail')) === 0);
  await until('the letter is written', async () => (await readSentence(test.store, id))?.state.letters.length === 1);
  expect(await queued('webhook')).toBeGreaterThan(0);
  const ended = end();
  for (const answer of hung) answer();
  await ended;
});

it('writes each letter once, and leaves one that cannot be written with the kind of its error, and no name', async () => {
  const ids = [await denied(test.store), await denied(test.store), await denied(test.store)];
  let first = true;
  const renderPdf = () => {
    if (!first) return Promise.resolve(Buffer.from('%PDF'));
    first = false;
    return Promise.reject(new RangeError('Kari Nordmann'));
  };
  const { end, warnings } = senders(2, { renderPdf });
  const waiting = async () => (await Promise.all(ids.map((id) => waitingLetters(test.store, id)))).flat();
  await until('two letters are written', async () => (await waiting()).length === 1);
  await until('the third has failed', async () => (await waiting())[0]?.lastError !== null);
  await end();
  expect(await waiting()).toMatchObject([{ attempts: 1, lastError: 'RangeError' }]);
  const letters = await Promise.all(ids.map(async (id) => (await readSentence(test.store, id))?.state.letters.length));
  expect(letters.sort()).toEqual([0, 1, 1]);
  expect(JSON.stringify(warnings)).toContain('RangeError');
  expect(JSON.stringify(warnings)).not.toContain('Kari');
});
