import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../api/app';
import { configOf, orderOf, startIssuer, type Issuer } from '../api/test-app';
import { readConfig } from '../config';
import { freePort } from '../runtime/ports';
import { putUnits } from '../store/lists/units';
import { until } from '../worker/test-worker';
import { atWork } from './at-work';
import { changing, makeAuthority, type Certificate, type Sorts } from './authority';
import { begin, type Process } from './processes';

// F20: API and worker, and a Temporal that speaks mutual TLS, when a certificate of either side is of no use, and when it
// is renewed. The development server speaks none: a proxy of the test does, before it.

jest.setTimeout(240_000);

const work = atWork({ workers: false });
const authority = makeAuthority();
const sorts = authority.sorts();
const ours = mkdtempSync(join(tmpdir(), 'progresjon-ours-'));
const front = createServer(
  { ...sorts.good, ca: authority.ca, requestCert: true, rejectUnauthorized: true, ALPNProtocols: ['h2'] },
  (socket) => {
    const [host = '', port = ''] = work.temporal.address.split(':');
    const behind = connect(Number(port), host);
    socket.pipe(behind).pipe(socket);
    for (const end of [socket, behind]) end.on('error', () => void [socket.destroy(), behind.destroy()]);
  },
);
const shows = changing(front, { ca: authority.ca });

let issuer: Issuer;
let app: NestFastifyApplication;
let worker: Process;
let workersPage: string;

/** This certificate is ours from now on: its files are written, and nobody is told. */
function hold({ cert, key }: Certificate): void {
  writeFileSync(join(ours, 'tls.crt'), cert);
  writeFileSync(join(ours, 'tls.key'), key);
}

beforeAll(async () => {
  hold(sorts.good);
  front.listen(0, 'localhost');
  await once(front, 'listening');
  await putUnits(work.test.store, [{ id: 'oslo-fengsel', name: 'Oslo', kind: 'prison', region: 'x', email: null }]);
  issuer = await startIssuer();
  const metricsPort = await freePort(19_000 + Math.floor(Math.random() * 900));
  workersPage = `http://127.0.0.1:${metricsPort}/metrics`;
  const environment = {
    DATABASE_URL: work.test.url,
    MASTER_KEY: work.test.masterKey.toString('base64'),
    TEMPORAL_ADDRESS: `localhost:${(front.address() as AddressInfo).port}`,
    TEMPORAL_NAMESPACE: work.temporal.namespace,
    TEMPORAL_TLS_CA_FILE: authority.caFile,
    TEMPORAL_TLS_CERT_FILE: join(ours, 'tls.crt'),
    TEMPORAL_TLS_KEY_FILE: join(ours, 'tls.key'),
    METRICS_PORT: String(metricsPort),
  };
  const { temporal } = readConfig(environment);
  app = await createApp(configOf(work.test, issuer, { temporal }));
  worker = begin('worker', environment);
  await once(worker.child, 'message');
});
afterAll(async () => {
  await worker?.end();
  await app?.close();
  await issuer?.close();
  front.close();
  shows(sorts.good);
  authority.remove();
  rmSync(ours, { recursive: true });
});

const health = async () => (await app.inject('/health/ready')).json<{ temporal: string; timers: string }>();
const told = async (metric: string) => {
  const pages = [(await app.inject('/metrics')).body, await (await fetch(workersPage)).text()].join('\n');
  return Number(new RegExp(`^${metric} (\\S+)$`, 'm').exec(pages)?.[1]);
};
const inRole = async (role: string) => ({
  authorization: `Bearer ${await issuer.sign({ sub: role, roles: [role], units: ['*'] })}`,
});

async function register(): Promise<string> {
  const headers = { ...(await inRole('placement')), 'idempotency-key': String(Math.random()) };
  const answer = await app.inject({ method: 'POST', url: '/api/sentences', headers, payload: orderOf() });
  expect(answer.statusCode).toBe(201);
  return answer.json<{ id: string }>().id;
}

const isCutOff = () => until('the API is cut off', async () => (await health()).temporal === 'down');

/** While Temporal cannot be reached: recorded and read, and nobody is told that more was done. */
async function isRecordedOnly(): Promise<string> {
  const failures = await told('progresjon_signal_failures_total');
  const id = await register();
  await until('the signal has failed', async () => (await told('progresjon_signal_failures_total')) > failures);
  await until('the worker cannot make it good', async () => (await told('progresjon_relay_works')) === 0);
  expect(await health()).toMatchObject({ status: 'up', temporal: 'down', timers: 'waiting' });
  expect(await told('progresjon_temporal_up')).toBe(0);
  const read = await app.inject({ url: `/api/sentences/${id}`, headers: await inRole('auditor') });
  expect(read.statusCode).toBe(200);
  const { rows } = await work.test.admin.query<{ version: number; seen: number }>(
    'SELECT version::int, workflow_version::int AS seen FROM es.stream WHERE stream_id = $1',
    [id],
  );
  expect(rows).toEqual([{ version: expect.any(Number), seen: 0 }]);
  expect(await told('progresjon_workflows_behind')).toBe(1);
  return id;
}

async function goesOn(id: string): Promise<void> {
  await until('the workflow has followed', async () => (await told('progresjon_workflows_behind')) === 0);
  await work.followed(id);
  await until('both are back', async () => {
    const { timers } = await health();
    return timers === 'running' && (await told('progresjon_relay_works')) === 1;
  });
}

it('with certificates that hold, what is recorded is followed', async () => {
  await goesOn(await register());
});

it.each<[string, keyof Sorts, RegExp]>([
  ['has expired', 'expired', /certificate expired/],
  ['is of another name', 'misnamed', /NotValidForName/],
  ['nobody knows the authority of', 'unknown', /BadSignature|UnknownIssuer/],
])('a certificate of Temporal that %s: recorded and not followed, until it is renewed', async (_, sort, why) => {
  shows(sorts[sort]);
  await isCutOff();
  const id = await isRecordedOnly();
  await until('the worker says why', () => Promise.resolve(why.test(worker.said())));
  shows(sorts.renewed);
  await goesOn(id);
});

it('a certificate of ours that has expired: the same, until its files are renewed, with nothing restarted', async () => {
  hold(sorts.expired);
  await isCutOff();
  expect(await told('progresjon_certificate_expires_timestamp_seconds{certificate="temporal"}')).toBeLessThan(
    Date.now() / 1_000,
  );
  const id = await isRecordedOnly();
  hold(sorts.renewed);
  await goesOn(id);
  expect(worker.child.exitCode).toBeNull();
  expect(worker.said()).toMatch(/A certificate or key of Temporal was renewed/);
});
