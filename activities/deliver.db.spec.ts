import { MockActivityEnvironment } from '@temporalio/testing';
import { randomUUID } from 'node:crypto';
import { createServer as createHttpServer, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { Webhook } from 'standardwebhooks';
import { putNotices } from '../store/notices/notices';
import { record } from '../store/record';
import { inTransaction } from '../store/session';
import { readStream } from '../store/stream';
import { commandOf, createTestStore, type TestStore } from '../store/test-store';
import { addWebhook, removeWebhook } from '../store/notices/webhooks';
import { listNotices, resendNotice } from '../store/notices/notice-list';
import { listFindings } from '../store/findings';
import { imprisonment, placement } from '../test/given';
import { advanceSentence } from '../store/advance';
import { nextEpoch } from '../store/epoch';
import { setClock } from '../store/clock';
import { type Delivered } from '.';
import { deliver } from './deliver';
import { type Post } from './post';
import { smtpMailer } from './mailer';
import { webhookSender } from './webhook-sender';

jest.setTimeout(60_000);

let test: TestStore;
beforeAll(async () => {
  test = await createTestStore();
});
afterAll(() => test?.close());

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

const publicUrl = 'https://progresjon.example';
const webhooks = webhookSender({ hosts: ['127.0.0.1'], allowPrivate: true });
const environment = new MockActivityEnvironment();

/** A sentence of which one reminder to its caseworker waits: thirty days before it may be assessed for lower security. */
async function withReminder(): Promise<string> {
  const id = randomUUID();
  const order = imprisonment({ startDate: '2035-01-01' }, { years: 3, months: 0, days: 0 });
  await record(test.store, commandOf(id, placement, order));
  // The 14th and the 3rd day before its start are reminders to the placement office.
  await setClock(test.store, id, '2034-12-18T12:00:00.000Z');
  await advanceSentence(test.store, { sentenceId: id, epoch: await nextEpoch(test.store), version: 0 });
  return id;
}

const run = (post: Partial<Post> & Pick<Post, 'mailer'>, sentenceId: string) =>
  environment.run(deliver, { store: test.store, webhooks, publicUrl, ...post }, { sentenceId }) as Promise<Delivered>;

async function mailerTo(server: Server | SMTPServer) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = ('server' in server ? server.server : server).address() as AddressInfo;
  const from = 'Progresjon <ikke-svar@progresjon.example>';
  const mailer = smtpMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from, requireTls: false });
  closing.push(() => (mailer.close(), server.close(() => undefined)));
  return mailer;
}

type Answering = { readonly accept?: (to: string) => number };

/** A mail server that answers a recipient with 250 or whatever `accept` says, and keeps what it took. */
function smtp({ accept = () => 250 }: Answering = {}) {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo({ address }, _session, done) {
      const code = accept(address);
      done(code === 250 ? null : Object.assign(new Error('Mailbox says no'), { responseCode: code }));
    },
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString())).on('end', () => (taken.push(text), done()));
    },
  });
  server.on('error', () => undefined);
  return { server, taken };
}

const noticesOf = async (sentenceId: string) =>
  [...(await listNotices(test.store, { units: null, sentenceId, limit: 50 })).items].reverse();
const retryNow = (sentenceId: string) =>
  test.admin.query(`UPDATE rm.notice SET next_attempt_at = clock_timestamp() WHERE sentence_id = $1`, [sentenceId]);
const outcomes = async (id: string) => (await noticesOf(id)).map((n) => [n.state, n.attempts.map((a) => a.outcome)]);

describe('a mail server', () => {
  it('takes it: sent, and the attempt is recorded', async () => {
    const id = await withReminder();
    const { server, taken } = smtp();
    const answer = await run({ mailer: await mailerTo(server) }, id);
    expect(answer.sent).toBeGreaterThan(0);
    expect(taken[0]).toMatch(/Message-ID: <[0-9a-f]{32}@progresjon\.example>/);
    expect(taken.join()).not.toContain('Kari');
    expect((await outcomes(id)).every(([state, tries]) => state === 'sent' && String(tries) === 'sent')).toBe(true);
  });

  it('answers 4xx: tried again later, nobody is bothered', async () => {
    const id = await withReminder();
    let answer = 451;
    const { server, taken } = smtp({ accept: () => answer });
    const mailer = await mailerTo(server);
    await run({ mailer }, id);
    expect((await outcomes(id)).flat()).not.toContain('sent');
    expect((await listFindings(test.store, null)).filter(({ sentenceId }) => sentenceId === id)).toEqual([]);
    answer = 250;
    await retryNow(id);
    await run({ mailer }, id);
    const seen = await outcomes(id);
    expect(seen).toEqual(seen.map(() => ['sent', ['deferred', 'sent']]));
    expect(taken).toHaveLength(seen.length);
  });

  it('answers 5xx to an address: a task at once, and somebody else is told', async () => {
    const id = await withReminder();
    const { server, taken } = smtp({ accept: (to) => (to.startsWith('placement') ? 550 : 250) });
    const mailer = await mailerTo(server);
    await run({ mailer }, id);
    const [refused] = await noticesOf(id);
    expect(refused).toMatchObject({ state: 'failed', to: { role: 'placement' } });
    expect(refused?.attempts).toMatchObject([{ outcome: 'refused', error: expect.stringContaining('550') }]);
    const findings = (await listFindings(test.store, ['oslo-fengsel'])).filter(({ sentenceId }) => sentenceId === id);
    expect(findings[0]).toMatchObject({ kind: 'address-refused', of: refused?.key });

    await run({ mailer }, id);
    const told = (await noticesOf(id)).filter(({ key }) => key.startsWith('undelivered/'));
    expect(told[0]).toMatchObject({ state: 'sent', to: { role: 'region' } });
    expect(taken.join()).toContain('X-Progresjon-Undelivered');
  });

  it('is put right: sent again by hand, and the task closes by itself', async () => {
    const id = await withReminder();
    let answer = 550;
    const { server } = smtp({ accept: () => answer });
    const mailer = await mailerTo(server);
    await run({ mailer }, id);
    const [refused] = await noticesOf(id);
    answer = 250;
    expect(await resendNotice(test.store, refused!.key, ['bastoy-fengsel'])).toBeNull();
    expect(await resendNotice(test.store, refused!.key, ['oslo-fengsel'])).toBe(id);
    await run({ mailer }, id);
    const findings = (await listFindings(test.store, null)).filter(({ sentenceId }) => sentenceId === id);
    expect(findings.map(({ of }) => of)).not.toContain(refused?.key);
    expect((await noticesOf(id))[0]).toMatchObject({
      state: 'sent',
      attempts: [{ outcome: 'refused' }, { outcome: 'sent' }],
    });
  });

  it.each([
    ['hangs', createServer(() => undefined)],
    [
      'cuts the line in the middle',
      createServer((socket) => socket.write('220 hello\r\n').toString() && socket.once('data', () => socket.destroy())),
    ],
    ['is full', createServer((socket) => void socket.end('421 too busy\r\n'))],
  ])('%s: nothing is lost, and the others wait for no second of it', async (_, broken) => {
    const id = await withReminder();
    const began = Date.now();
    const answer = await run({ mailer: await mailerTo(broken) }, id);
    expect(answer.sent).toBe(0);
    expect(answer.failed).toBeGreaterThan(0);
    expect(Date.now() - began).toBeLessThan(12_000);
    const { server, taken } = smtp();
    await retryNow(id);
    await run({ mailer: await mailerTo(server) }, id);
    expect(taken).toHaveLength(answer.failed);
  });

  it('is away for long: at the twelfth attempt a person is told, and it is tried on', async () => {
    const id = await withReminder();
    const mailer = smtpMailer({ smtpUrl: '', from: '', requireTls: false });
    await test.admin.query('UPDATE rm.notice SET attempts = 10 WHERE sentence_id = $1', [id]);
    await run({ mailer }, id);
    expect((await listFindings(test.store, null)).filter(({ sentenceId }) => sentenceId === id)).toEqual([]);
    await retryNow(id);
    await run({ mailer }, id);
    const findings = (await listFindings(test.store, null)).filter(({ sentenceId }) => sentenceId === id);
    expect(findings[0]).toMatchObject({ kind: 'undelivered', detail: { attempts: 12, channel: 'mail' } });
    const [first, ...more] = await noticesOf(id);
    expect(first?.state).toBe('queued');
    expect(more.filter(({ key }) => key === `undelivered/${first?.key}`)).toHaveLength(1);
    // Of that one's own failing nobody is told once more: the task is there.
    await test.admin.query(`UPDATE rm.notice SET attempts = 11 WHERE key LIKE 'undelivered/%' AND sentence_id = $1`, [
      id,
    ]);
    await retryNow(id);
    await run({ mailer }, id);
    expect((await noticesOf(id)).some(({ key }) => key.startsWith('undelivered/undelivered/'))).toBe(false);
  });
});

describe('a webhook', () => {
  interface Heard {
    readonly headers: IncomingHttpHeaders;
    readonly body: string;
  }
  async function receiver(answer: () => number) {
    const heard: Heard[] = [];
    const server = createHttpServer((request, response) => {
      let body = '';
      request
        .on('data', (chunk: Buffer) => (body += chunk.toString()))
        .on('end', () => {
          heard.push({ headers: request.headers, body });
          const status = answer();
          if (status !== 0) response.writeHead(status).end();
        });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => (server.close(), server.closeAllConnections()));
    return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
  }
  const added: string[] = [];
  const subscribe = async (url: string, more: { units?: string[]; kinds?: string[] } = {}) => {
    const id = randomUUID();
    added.push(id);
    const done = await addWebhook(test.store, { id, url, units: null, kinds: null, createdBy: 'admin', ...more });
    return { id, secret: done!.secret };
  };
  afterEach(async () => {
    for (const id of added.splice(0)) await removeWebhook(test.store, id);
  });
  const mailer = { send: () => Promise.resolve(), close: () => undefined };

  it('gets each notice signed, by the same id at every attempt, and verifies by the public library', async () => {
    let status = 503;
    const { heard, url } = await receiver(() => status);
    const { secret } = await subscribe(url);
    const id = await withReminder();
    await run({ mailer }, id);
    status = 204;
    await retryNow(id);
    await run({ mailer }, id);
    expect(heard.length).toBeGreaterThan(1);
    for (const { headers, body } of heard)
      expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({
        type: 'deadline.reminder',
        data: { sentenceId: id, unit: 'oslo-fengsel', deadline: 'start-of-execution' },
      });
    expect(heard[0]?.headers['webhook-id']).toBe(heard.at(-1)?.headers['webhook-id']);
    expect(() =>
      new Webhook(secret).verify(`${heard[0]?.body} `, heard[0]?.headers as Record<string, string>),
    ).toThrow();
    expect(heard.map(({ body }) => body).join()).not.toContain('Kari');
    const hooked = (await noticesOf(id)).filter(({ channel }) => channel === 'webhook');
    expect(hooked).toMatchObject([{ state: 'sent', attempts: [{ outcome: 'deferred' }, { outcome: 'sent' }] }]);
  });

  it('hears of its units and kinds only, and of nothing when it was removed', async () => {
    const { heard, url } = await receiver(() => 200);
    await subscribe(url, { units: ['bastoy-fengsel'] });
    await subscribe(url, { kinds: ['full-term'] });
    const { id: gone } = await subscribe(url);
    const id = await withReminder();
    await removeWebhook(test.store, gone);
    await run({ mailer }, id);
    expect(heard).toEqual([]);
    expect((await listFindings(test.store, null)).filter(({ sentenceId }) => sentenceId === id)).toEqual([]);
  });

  it('that hangs holds up no mail; after twelve attempts it waits for a resend', async () => {
    const { url } = await receiver(() => 0);
    await subscribe(url);
    const id = await withReminder();
    await test.admin.query(`UPDATE rm.notice SET attempts = 11 WHERE sentence_id = $1 AND channel = 'webhook'`, [id]);
    expect(await run({ mailer }, id)).toMatchObject({ sent: 1, failed: 1 });
    const hooked = (await noticesOf(id)).filter(({ key }) => key.startsWith('reminder/') && key.includes('#webhook/'));
    expect(hooked).toMatchObject([{ state: 'failed' }]);
    expect((await listFindings(test.store, null)).map(({ of }) => of)).toContain(hooked[0]?.key);
  });

  it('leads into no network of ours, whatever its name resolves to', async () => {
    const { heard, url } = await receiver(() => 200);
    await subscribe(url.replace('127.0.0.1', 'localhost').replace('http:', 'https:'));
    const id = await withReminder();
    const strict = webhookSender({ hosts: ['localhost'], allowPrivate: false });
    expect(await run({ mailer, webhooks: strict }, id)).toMatchObject({ sent: 1, failed: 1 });
    expect(heard).toEqual([]);
    const [hooked] = (await noticesOf(id)).filter(({ channel }) => channel === 'webhook');
    expect(hooked?.attempts).toMatchObject([{ outcome: 'refused', error: 'private-address' }]);
  });
});

describe('whom a notice reaches', () => {
  const prefer = (account: string, kind: string, channel: string) =>
    test.admin.query(
      'INSERT INTO rm.preference VALUES ($1, $2, $3) ON CONFLICT (account, kind) DO UPDATE SET channel = $3',
      [account, kind, channel],
    );
  const stayed = async (user: string) => {
    const id = randomUUID();
    await record(test.store, commandOf(id, placement, imprisonment({ caseworker: user })));
    const notice = (kind: string) => ({
      key: `reminder/${id}/${kind}`,
      to: { role: 'caseworker' as const, unit: 'oslo-fengsel', user },
      ...{ subject: 'K.P.', text: 'K.P.', path: `/sentences/${id}`, headers: { 'X-Progresjon-Deadline': kind } },
    });
    await inTransaction(test.store, async (tx) => {
      const { key } = await readStream(tx, test.store, id);
      await putNotices(tx, [
        { sentenceId: id, notices: [notice('review-stay'), notice('decide-probation')], key, today: '2026-06-01' },
      ]);
    });
    const put = (await noticesOf(id)).filter(({ key }) => key.startsWith(`reminder/${id}/`));
    return put.sort((a, b) => (a.key < b.key ? -1 : 1));
  };

  it('keeps silent where somebody asked for none and the law leaves the choice; it stands in the list all the same', async () => {
    await prefer('per', 'review-stay', 'app');
    await prefer('per', 'decide-probation', 'app');
    const [bound, ours] = await stayed('per');
    expect(bound).toMatchObject({ kind: 'decide-probation', channel: 'mail', state: 'queued' });
    expect(ours).toMatchObject({ kind: 'review-stay', channel: 'app', state: 'sent', attempts: [] });
  });

  it('goes by mail after all, when no webhook would carry it', async () => {
    await prefer('pia', 'review-stay', 'webhook');
    expect((await stayed('pia'))[1]).toMatchObject({ kind: 'review-stay', channel: 'mail' });
  });

  it.each([
    ['before', '2026-06-02', '2026-06-30', 'siv', null],
    ['on the first day', '2026-06-01', '2026-06-30', 'odd', 'siv'],
    ['on the last day', '2026-05-01', '2026-06-01', 'odd', 'siv'],
    ['after', '2026-05-01', '2026-05-31', 'siv', null],
  ])('goes to whoever stands in: %s', async (_, from, to, reached, onBehalfOf) => {
    await test.admin.query('DELETE FROM rm.delegation');
    await test.admin.query(
      `INSERT INTO rm.delegation (id, from_account, to_account, unit, first_day, last_day, reason, created_by)
       VALUES ($1, 'siv', 'odd', 'oslo-fengsel', $2, $3, 'leave', 'admin')`,
      [randomUUID(), from, to],
    );
    expect((await stayed('siv'))[0]).toMatchObject({ to: { user: reached }, onBehalfOf });
  });
});
