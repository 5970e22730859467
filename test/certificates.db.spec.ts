import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { MockActivityEnvironment } from '@temporalio/testing';
import { Client } from 'pg';
import { SMTPServer } from 'smtp-server';
import { deliver } from '../activities/deliver';
import { smtpMailer } from '../activities/mailer';
import { webhookSender } from '../activities/webhook-sender';
import { assemble } from '../api/app';
import { Metrics } from '../api/metrics';
import { configOf, orderOf, startIssuer, type Issuer } from '../api/test-app';
import { createLogger } from '../logging';
import { makeKey } from '../notary/key';
import { freePort } from '../runtime/ports';
import { advanceSentence } from '../store/advance';
import { setClock } from '../store/clock';
import { openStore, type Store } from '../store/data-source';
import { nextEpoch } from '../store/epoch';
import { migrate } from '../store/migrate';
import { record } from '../store/record';
import { commandOf, TEST_PASSWORDS } from '../store/test-store';
import { putUnits } from '../store/lists/units';
import { makeAuthority, type Certificate } from './authority';
import { imprisonment, placement } from './given';
import { begin } from './processes';
import { waitUntil } from './setup/stack';

// F20: what the product does when a certificate of somebody it speaks to has run out, and when it is renewed.

jest.setTimeout(60_000);

const authority = makeAuthority();
const [good, expired, renewed] = [authority.issue(-10, 20), authority.issue(-30, 20), authority.issue(-1, 20)];
const masterKey = randomBytes(32);
const cluster = spawn(process.execPath, [join(__dirname, 'setup/second-postgres.mjs')], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
let admin: Client;
let apiUrl: string;
let notaryUrl: string;
let store: Store;

beforeAll(async () => {
  const [address] = (await once(cluster.stdout, 'data')) as [Buffer];
  const adminUrl = address.toString().trim();
  await migrate(adminUrl, { passwords: TEST_PASSWORDS, training: true, masterKey });
  admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await databaseShows(good);
  await admin.query('ALTER SYSTEM SET ssl = on');
  await admin.query('SELECT pg_reload_conf()');
  [apiUrl, notaryUrl] = [secured(adminUrl, 'api'), secured(adminUrl, 'notary')];
  const worker = secured(adminUrl, 'worker');
  store = await waitUntil(() => openStore({ url: worker, masterKey }), { what: 'PostgreSQL speaks TLS' });
  await putUnits(store, [{ id: 'oslo-fengsel', name: 'Oslo', kind: 'prison', region: 'region-ost', email: null }]);
});
afterAll(async () => {
  await store?.close();
  await admin?.end();
  cluster.stdin.end();
  await once(cluster, 'exit');
  authority.remove();
});

/** As docs/operations.md has it: by name, held against the authority that we know. */
function secured(adminUrl: string, user: 'api' | 'worker' | 'notary'): string {
  const url = new URL(adminUrl);
  [url.hostname, url.username, url.password] = ['localhost', user, TEST_PASSWORDS[user]];
  url.search = new URLSearchParams({ sslmode: 'verify-full', sslrootcert: authority.caFile }).toString();
  return url.href;
}

/** The database shows this certificate to whoever connects from now on; whoever is connected has to do so again. */
async function databaseShows({ cert, key }: Certificate): Promise<void> {
  const { rows } = await admin.query<{ data_directory: string }>('SHOW data_directory');
  const folder = rows[0]?.data_directory ?? '';
  const { uid, gid } = statSync(folder);
  for (const [name, text] of [
    ['server.crt', cert],
    ['server.key', key],
  ] as const) {
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), 0o600);
    chownSync(join(folder, name), uid, gid);
  }
  await admin.query('SELECT pg_reload_conf()');
  await admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = ANY ('{api,worker,notary}') AND pid <> pg_backend_pid()`,
  );
}

const logSize = async () => Number((await admin.query('SELECT size FROM es.log_head')).rows[0].size);

describe('a database whose certificate has expired', () => {
  let issuer: Issuer;
  let app: NestFastifyApplication;
  const logged: string[] = [];
  beforeAll(async () => {
    issuer = await startIssuer();
    const ofApi = await openStore({ url: apiUrl, masterKey });
    const log = createLogger('api', 'warn', { write: (line: string) => void logged.push(line) });
    const config = configOf({ apiUrl, masterKey }, issuer);
    app = await assemble({ config, store: ofApi, metrics: new Metrics(ofApi), log });
  });
  afterAll(async () => {
    await app?.close();
    await issuer?.close();
  });

  const ready = async () => (await app.inject('/health/ready')).statusCode;
  const register = async (key: string) => {
    const authorization = `Bearer ${await issuer.sign({ sub: 'a', roles: ['placement'], units: ['*'] })}`;
    const headers = { authorization, 'idempotency-key': key };
    return app.inject({ method: 'POST', url: '/api/sentences', headers, payload: orderOf() });
  };

  it('is refused: nothing is recorded, and it says so; with a renewed one all goes on, under the same key', async () => {
    expect(await ready()).toBe(200);
    expect((await register('with a good one')).statusCode).toBe(201);
    const { rows } = await admin.query(
      `SELECT bool_and(s.ssl) AS tls FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid) WHERE a.usename = ANY ('{api,worker}')`,
    );
    expect(rows).toEqual([{ tls: true }]);
    const before = await logSize();

    await databaseShows(expired);
    await waitUntil(async () => (await ready()) === 503, { what: 'not ready' });
    const refused = await register('once');
    expect([refused.statusCode, refused.json().code]).toEqual([503, 'nothing-recorded']);
    expect(refused.headers['retry-after']).toBeDefined();
    expect((await app.inject('/health/ready')).json()).toMatchObject({ database: 'down' });
    expect((await app.inject('/metrics')).body).toMatch(/^progresjon_database_up 0$/m);
    expect(logged.join('')).toMatch(/CERT_HAS_EXPIRED/);
    // Nor does a process that starts now.
    await expect(openStore({ url: apiUrl, masterKey })).rejects.toThrow(/certificate has expired/);
    expect(await logSize()).toBe(before);

    await databaseShows(renewed);
    await waitUntil(async () => (await ready()) === 200, { what: 'ready again' });
    const [recorded, again] = [await register('once'), await register('once')];
    expect([recorded.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(again.json()).toMatchObject({ id: recorded.json().id });
    expect(await logSize()).toBeGreaterThan(before);
  });
});

it('a notary whose database shows an expired certificate signs nothing, and goes on by itself when it is renewed', async () => {
  const place = mkdtempSync(join(tmpdir(), 'progresjon-notary-'));
  const [NOTARY_KEY_FILE, port] = [join(place, 'key'), await freePort(19_000 + Math.floor(Math.random() * 900))];
  makeKey(NOTARY_KEY_FILE, 'example.no/log');
  const notary = begin('notary', {
    ...{ NOTARY_DATABASE_URL: notaryUrl, NOTARY_KEY_FILE, NOTARY_EVENTS: '1', METRICS_PORT: String(port) },
  });
  const told = async (metric: string) =>
    Number(
      new RegExp(`^${metric} (\\S+)$`, 'm').exec(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text())?.[1],
    );
  const signedSize = async () =>
    Number((await admin.query('SELECT max(size) AS size FROM es.checkpoint')).rows[0].size);
  const isSigned = () => waitUntil(async () => (await signedSize()) === (await logSize()), { what: 'all is signed' });
  try {
    await once(notary.child, 'message');
    await isSigned();
    // For those who watch: when it last reached the log, and until when the authority that it knows holds.
    const until = await told('progresjon_certificate_expires_timestamp_seconds{certificate="database-authority"}');
    expect(until * 1_000).toBeGreaterThan(Date.now());

    await databaseShows(expired);
    await waitUntil(() => /certificate has expired/.test(notary.said()), { what: 'it says why' });
    const looked = await told('notary_last_look_timestamp_seconds');
    await databaseShows(renewed);
    await record(store, commandOf(randomUUID(), placement, imprisonment({}, { years: 3, months: 0, days: 0 })));
    await isSigned();
    expect(await told('notary_last_look_timestamp_seconds')).toBeGreaterThan(looked);
  } finally {
    await notary.end();
    rmSync(place, { recursive: true });
  }
});

describe.each(['smtps', 'smtp'] as const)('a mail server by %s whose certificate has expired', (scheme) => {
  const taken: string[] = [];
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    ...{
      ...good,
      secure: scheme === 'smtps',
      authOptional: true,
      disabledCommands: ['AUTH'],
      disableReverseLookup: true,
    },
    onData(stream, session, done) {
      stream.resume().on('end', () => (taken.push(String(session.secure)), done()));
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => void sockets.add(socket));
  const shows = (certificate: Certificate): void => {
    server.updateSecureContext(certificate);
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  beforeAll(async () => {
    server.listen(0, 'localhost');
    await once(server.server, 'listening');
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  it('is sent nothing: the message waits, and it says why; with a renewed one it goes out, once', async () => {
    const { port } = server.server.address() as AddressInfo;
    const smtpUrl = `${scheme}://localhost:${port}?tls.ca=${encodeURIComponent(authority.ca)}`;
    const mailer = smtpMailer({ smtpUrl, from: 'ikke-svar@progresjon.example', requireTls: true });
    const post = {
      store,
      mailer,
      webhooks: webhookSender({ hosts: [], allowPrivate: false }),
      publicUrl: 'https://p.example',
    };
    const send = (sentenceId: string) => new MockActivityEnvironment().run(deliver, post, { sentenceId });
    try {
      expect(await send(await withReminder())).toMatchObject({ sent: 1, failed: 0 });
      expect(taken).toEqual(['true']);

      shows(expired);
      const id = await withReminder();
      expect(await send(id)).toMatchObject({ sent: 0, failed: 1 });
      expect(await noticeOf(id)).toMatchObject({
        state: 'queued',
        last_error: expect.stringMatching(/certificate has expired/),
      });
      expect(await new Metrics(store).registry.metrics()).toMatch(/^progresjon_notices_failed{channel="mail"} 1$/m);
      expect(taken).toHaveLength(1);

      shows(renewed);
      await admin.query('UPDATE rm.notice SET next_attempt_at = clock_timestamp() WHERE sentence_id = $1', [id]);
      expect(await send(id)).toMatchObject({ sent: 1, failed: 0 });
      expect(await send(id)).toMatchObject({ sent: 0 });
      expect(await noticeOf(id)).toMatchObject({ state: 'sent' });
      expect(taken).toEqual(['true', 'true']);
    } finally {
      mailer.close();
    }
  });
});

/** A sentence of which one reminder waits: the 14th day before its start. */
async function withReminder(): Promise<string> {
  const id = randomUUID();
  const order = imprisonment({ startDate: '2035-01-01' }, { years: 3, months: 0, days: 0 });
  await record(store, commandOf(id, placement, order));
  await setClock(store, id, '2034-12-18T12:00:00.000Z');
  await advanceSentence(store, { sentenceId: id, epoch: await nextEpoch(store), version: 0 });
  return id;
}

async function noticeOf(id: string): Promise<object> {
  return (await admin.query('SELECT state, last_error FROM rm.notice WHERE sentence_id = $1', [id])).rows[0];
}
