import { createHash } from 'node:crypto';
import { addDays, addMonths, osloDate } from '../domain/dates';
import { freePort } from '../runtime/ports';
import { alertRules, dashboardExpressions, metricsIn } from './dashboards';
import { Client, orderFrom } from './setup/client';
import { startStack, waitUntil, type Stack } from './setup/stack';

jest.setTimeout(240_000);

const TODAY = osloDate(new Date().toISOString());
const CRITERIA = ['purpose-of-penalty', 'security', 'flight-risk'];

/** Of ours, of Node and of Temporal's SDK. A new one is looked at before it is told. */
const KNOWN_LABELS = new Set([
  ...['le', 'quantile', 'type', 'kind', 'space', 'version', 'major', 'minor', 'patch'],
  ...['method', 'route', 'status', 'channel', 'task_queue', 'build_id', 'outcome', 'place', 'certificate'],
  ...['namespace', 'service_name', 'operation', 'workflow_type', 'activity_type', 'worker_type', 'poller_type'],
  ...['eager', 'status_code', 'failure_reason', 'otel_scope_name', 'otel_scope_version'],
]);

let stack: Stack;
let http: Client;
let metricsPort: number;
beforeAll(async () => {
  metricsPort = await freePort(19_000 + Math.floor(Math.random() * 900));
  stack = await startStack({ env: { METRICS_PORT: String(metricsPort) } });
  http = new Client(stack);
});
afterAll(() => stack?.stop());

/** A move to lower security that somebody proposed and somebody else approved, for a day. */
async function approved(id: string, version: number, effectiveOn: string): Promise<void> {
  const proposal = {
    type: 'transition',
    to: { regime: 'lower-security', unit: 'bastoy-fengsel' },
    effectiveOn,
    assessment: CRITERIA.map((criterion) => ({ criterion, text: 'Intet taler imot.' })),
    reason: 'Har sonet uten merknader.',
  };
  const proposed = await http.post('dev-caseworker', `/api/sentences/${id}/proposals`, proposal, { version });
  expect(proposed).toMatchObject({ status: 201, body: { decidedBy: { level: 'local' } } });
  const decision = {
    proposalId: proposed.body.proposalId,
    outcome: 'approve',
    points: CRITERIA.map((criterion) => ({ criterion, verdict: 'accepted' })),
  };
  const seen = { version: proposed.body.version };
  const decided = await http.post('dev-approver', `/api/sentences/${id}/decisions`, decision, seen);
  expect(decided.status).toBe(200);
}

it('a sentence moves on by itself on the day that was decided, with its reminders, while time is moved', async () => {
  const registered = await http.post('dev-placement', '/api/sentences', orderFrom(TODAY));
  expect(registered.status).toBe(201);
  const { id, version } = registered.body;
  expect(registered.location).toBe(`/api/sentences/${id}`);
  const effectiveOn = addDays(TODAY, 30);
  await approved(id, version, effectiveOn);

  const arrived = await http.fastForward(id, addDays(effectiveOn, 1));
  expect(arrived).toMatchObject({
    status: 200,
    body: { sentenceId: id, today: addDays(effectiveOn, 1), status: 'serving' },
  });
  const { body } = await http.get('dev-auditor', `/api/sentences/${id}`);
  expect(body).toMatchObject({ regime: 'lower-security', unit: 'bastoy-fengsel', regimeSince: effectiveOn });
  expect(body.version).toBeGreaterThanOrEqual(arrived.body.version);

  const { body: log } = await http.get('dev-auditor', `/api/sentences/${id}/events?limit=500`);
  const changed = log.events.find(({ type }: { type: string }) => type === 'RegimeChanged');
  expect(changed).toMatchObject({ effectiveOn, actor: { role: 'clock' } });
  expect(osloDate(changed.occurredAt)).toBe(effectiveOn);

  await waitUntil(
    async () => {
      const mails = (await (await fetch(`${stack.url}/dev/mail.json`)).json()) as { headers: Record<string, string> }[];
      return mails.some(({ headers }) => headers['X-Progresjon-Sentence'] === id && headers['X-Progresjon-Step']);
    },
    { what: 'a reminder has been delivered' },
  );
});

it('a decision becomes a letter by itself: what is downloaded is what the log has the hash of', async () => {
  const { body: registered } = await http.post('dev-placement', '/api/sentences', orderFrom(TODAY));
  const { id, version } = registered;
  await approved(id, version, addDays(TODAY, 30));
  const letter = await waitUntil(async () => {
    const { body } = await http.get('dev-caseworker', `/api/sentences/${id}/letters`);
    return body.letters[0] as { letterId: string } | undefined;
  });
  const { body: log } = await http.get('dev-auditor', `/api/sentences/${id}/events?limit=500`);
  const issued = log.events.filter(({ type }: { type: string }) => type === 'LetterIssued');
  expect(issued).toMatchObject([
    { actor: { role: 'clock' }, body: { letterId: letter.letterId, template: 'approval' } },
  ]);
  const authorization = `Bearer ${await stack.token('dev-caseworker')}`;
  for (const form of ['html', 'pdf'] as const) {
    const url = `${stack.url}/api/sentences/${id}/letters/${letter.letterId}.${form}`;
    const file = await fetch(url, { headers: { authorization } });
    expect(file.status).toBe(200);
    const bytes = Buffer.from(await file.arrayBuffer());
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(issued[0].body[form]).toEqual({ sha256, bytes: bytes.length });
  }
});

it('is moved to its end, moment by moment, and is then complete', async () => {
  const { body } = await http.post('dev-placement', '/api/sentences', orderFrom(TODAY));
  const begun = performance.now();
  const arrived = await http.fastForward(body.id, addMonths(TODAY, 24));
  expect(arrived).toMatchObject({ status: 200, body: { status: 'completed' } });
  expect(performance.now() - begun).toBeLessThan(60_000);
  const again = await http.post('dev-admin', `/api/training/sentences/${body.id}/fast-forward`, { to: TODAY });
  expect(again).toMatchObject({ status: 422, body: { code: 'clock-runs-forward' } });
});

it('a client of one prison sees its own sentences and no others', async () => {
  const { body } = await http.post('dev-placement', '/api/sentences', orderFrom(TODAY));
  expect((await http.get('dev-halden-caseworker', `/api/sentences/${body.id}`)).status).toBe(404);
  expect((await http.get('dev-caseworker', `/api/sentences/${body.id}`)).status).toBe(200);
});

it('says that it is well, and serves its pages', async () => {
  await waitUntil(async () => {
    const health = (await (await fetch(`${stack.url}/health/ready`)).json()) as { timers: string };
    return health.timers === 'running';
  });
  for (const path of ['/', '/api/docs', '/api/openapi.json', '/metrics', '/dev/mail'])
    expect((await fetch(`${stack.url}${path}`)).status).toBe(200);
});

/** What API, worker and notary answer Prometheus, each on its own port. */
async function scrape(): Promise<readonly string[]> {
  const ports = [metricsPort, metricsPort + 1, metricsPort + 2];
  return Promise.all(ports.map(async (port) => (await fetch(`http://127.0.0.1:${port}/metrics`)).text()));
}

it('tells Prometheus every figure that the dashboard draws and the alerts watch, and nothing of anybody', async () => {
  const { body } = await http.post('dev-placement', '/api/sentences', orderFrom(TODAY));
  // A first figure of what goes wrong is told when it has gone wrong: the SDK has no zero for it.
  // Nobody holds a certificate here: `npm start` speaks no TLS.
  const later = ['temporal_workflow_task_execution_failed', 'progresjon_certificate_expires_timestamp_seconds'];
  const wanted = metricsIn([...dashboardExpressions(), ...alertRules().map(({ expr }) => expr)]);
  const pages = await waitUntil(
    async () => {
      const told = await scrape();
      const names = new Set(told.join('\n').match(/^[a-z_0-9]+/gm));
      const missing = wanted.filter((name) => !names.has(name) && !later.includes(name));
      if (missing.length > 0) throw new Error(`not told: ${missing.join(', ')}`);
      return told;
    },
    { what: 'every metric is told' },
  );
  const [api = '', worker = '', notary = ''] = pages;
  expect(api).toMatch(/^progresjon_task_queue_pollers\{task_queue="sentence"\} [1-9]/m);
  expect(api).toMatch(/^progresjon_temporal_up 1$/m);
  expect(worker).toMatch(/^progresjon_worker_build\{build_id="unversioned"\} 1$/m);
  expect(worker).toMatch(/^temporal_local_activity_execution_latency_count\{.*activity_type="advance"/m);
  expect(notary).toMatch(/^notary_refuses 0$/m);
  for (const page of pages) {
    const labels = page.match(/^[^#\n]+\{.*\}/gm) ?? [];
    // No id of a sentence, no account, no host, and nothing that was registered.
    expect(labels.filter((label) => label.includes(body.id) || /[0-9a-f]{8}-[0-9a-f]{4}-/.test(label))).toEqual([]);
    const names = new Set(labels.flatMap((label) => [...label.matchAll(/[{,]([a-z_]+)="/g)].map(([, name]) => name)));
    expect([...names].filter((name) => !KNOWN_LABELS.has(name ?? ''))).toEqual([]);
  }
});
