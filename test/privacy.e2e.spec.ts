import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { addDays, addMonths, osloDate } from '../domain/dates';
import { startCollector, type Collector } from './collector';
import { newFolder, startStack, waitUntil, type Stack } from './setup/stack';

jest.setTimeout(240_000);

/** What went to the mailboxes of staff has left the system; what is left in a development installation is their copy. */
const LEFT_THE_SYSTEM = ['mail.jsonl'];
/** What each process has said. */
const LOGS = ['api.log', 'worker.log', 'notary.log', 'postgres.log', 'temporal.log'];
const TODAY = osloDate(new Date().toISOString());
const ERASED = { name: 'Torbjørg Slettesen', birthDate: '1961-11-23', nationalId: '23916112345', citizenship: 'NO' };

interface Person {
  readonly name: string;
  readonly birthDate: string;
  readonly nationalId: string | null;
}

let data: string;
let stack: Stack;
let collector: Collector;
let people: Person[];
let ids: string[];
beforeAll(async () => {
  data = newFolder();
  collector = await startCollector();
  const env = { SAMPLE_PEOPLE: '25', LOG_LEVEL: 'debug', OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
  stack = await startStack({ data, env });
});
afterAll(async () => {
  await stack?.stop();
  await collector?.close();
  rmSync(data, { recursive: true, force: true });
});

async function ask(method: string, client: string, path: string, body?: unknown, version?: number) {
  const response = await fetch(`${stack.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await stack.token(client)}`,
      ...(method === 'POST' && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  // What is asked for here is JSON or, of a wrong page, nothing that is read.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  return { status: response.status, body: (text.startsWith('{') ? JSON.parse(text) : {}) as any };
}

/** Everything that the system has on disk, file by file. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}

/** Temporal's database as SQL, every blob as the bytes that it holds. */
function temporalDump(): Buffer {
  const script = `
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
for (table,) in db.execute("select name from sqlite_master where type = 'table'").fetchall():
    for row in db.execute('select * from "%s"' % table):
        for value in row:
            sys.stdout.buffer.write(value if isinstance(value, bytes) else str(value).encode())
            sys.stdout.buffer.write(b"\\n")
`;
  const { stdout, status, stderr } = spawnSync('python3', ['-c', script, join(data, 'temporal.db')], {
    maxBuffer: 512 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(stderr.toString());
  return stdout;
}

async function erasedPerson(): Promise<string> {
  const order = {
    kind: 'imprisonment',
    person: ERASED,
    judgments: [
      {
        ...{ court: 'oslo-tingrett', caseNumber: '26-012345MED-TOSL/01', finalOn: addDays(TODAY, -90) },
        ...{ length: { years: 1, months: 6, days: 0 }, offences: ['strl § 321'], remandDays: 0 },
      },
    ],
    ...{ startDate: addDays(TODAY, -30), caseworker: 'dev-caseworker' },
    placement: { regime: 'high-security', unit: 'oslo-fengsel' },
  };
  const { body: made } = await ask('POST', 'dev-placement', '/api/sentences', order);
  const url = `/api/sentences/${made.id}`;
  const { body: read } = await ask('GET', 'dev-region', url);
  const reason = `Meldt av ${ERASED.name}s søster`;
  const end = { end: 'deceased', endedOn: TODAY, authority: 'Folkeregisteret', reason };
  expect(await ask('POST', 'dev-region', `${url}/end`, end, read.version)).toMatchObject({ status: 200 });
  const to = addMonths(TODAY, 120);
  await ask('POST', 'dev-admin', `/api/training/sentences/${made.id}/fast-forward`, { to });
  await waitUntil(async () => (await ask('GET', 'dev-region', url)).body.today >= to, { what: 'ten years' });
  const seen = async () => (await ask('GET', 'dev-auditor', url)).body.version as number;
  const proposal = await ask('POST', 'dev-placement', `${url}/erasures`, {}, await seen());
  expect(proposal.status).toBe(201);
  const confirm = `${url}/erasures/${proposal.body.erasureId}`;
  expect((await ask('POST', 'dev-directorate', confirm, { outcome: 'confirm' }, await seen())).status).toBe(200);
  return made.id as string;
}

it('a day of work goes by, with mistakes', async () => {
  const { body } = await ask('GET', 'dev-auditor', '/api/sentences?limit=500');
  ids = body.sentences.map(({ id }: { id: string }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(25);
  people = [];
  for (const id of ids) {
    const { body: log } = await ask('GET', 'dev-auditor', `/api/sentences/${id}/events?limit=1`);
    people.push(log.events[0].body.person);
  }
  const [{ name = '', nationalId = '' } = {}] = people;
  // Names where they do not belong: in addresses, in bodies that are refused, in headers.
  await ask('GET', 'dev-caseworker', `/api/sentences?q=${encodeURIComponent(name)}`);
  await ask('GET', 'dev-caseworker', `/api/${encodeURIComponent(name)}/${nationalId}`);
  await ask('POST', 'dev-placement', '/api/sentences', { person: { name, nationalId }, [name]: nationalId });
  await ask('POST', 'dev-caseworker', `/api/sentences/${ids[0]}/breaches`, { description: name }, 1);
  for (const id of ids.slice(0, 6))
    await ask('POST', 'dev-admin', `/api/training/sentences/${id}/fast-forward`, { to: addMonths(TODAY, 6) });
  await waitUntil(async () => (await ask('GET', 'dev-auditor', `/api/sentences/${ids[5]}`)).body.today > TODAY, {
    what: 'the days pass',
    timeoutMs: 90_000,
  });
  ids.push(await erasedPerson());
  people.push(ERASED);
});

it('and none of it is in a log, in a trace, in Temporal, or in clear in a database', async () => {
  expect(await stack.stop()).toBe(0);
  const searched = [
    ...filesBelow(data)
      .filter((path) => !LEFT_THE_SYSTEM.includes(relative(data, path)))
      .map((path) => ({ what: relative(data, path), bytes: readFileSync(path) })),
    { what: 'temporal.db, row by row', bytes: temporalDump() },
    { what: 'what was printed', bytes: Buffer.from(stack.output()) },
    { what: 'traces', bytes: collector.bytes() },
  ];
  const canaries = people.flatMap(({ name, birthDate, nationalId }) => [
    name,
    birthDate,
    ...(nationalId ? [nationalId] : []),
  ]);
  expect(canaries.length).toBeGreaterThan(60);
  const found = searched.flatMap(({ what, bytes }) =>
    canaries
      .flatMap((canary) => [canary, encodeURIComponent(canary), JSON.stringify(canary).slice(1, -1)])
      .filter((canary) => bytes.includes(canary))
      .map((canary) => `${canary} in ${what}`),
  );
  expect([...new Set(found)]).toEqual([]);

  // That there was something to find: the logs and Temporal know the cases, by their ids.
  const holding = (id: string) => searched.filter(({ bytes }) => bytes.includes(id)).map(({ what }) => what);
  expect(holding(ids[0] ?? '')).toEqual(expect.arrayContaining(['api.log', 'temporal.db', 'temporal.db, row by row']));
  const logs = searched.filter(({ what, bytes }) => what.endsWith('.log') && bytes.length > 0).map(({ what }) => what);
  expect(logs).toEqual(expect.arrayContaining(LOGS));
  const dump = searched.find(({ what }) => what === 'temporal.db, row by row')?.bytes ?? Buffer.alloc(0);
  expect(dump.includes('binary/encrypted')).toBe(true);
  expect(dump.includes('"sentenceId"')).toBe(false);
  const megabytes = searched.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  process.stdout.write(
    `${canaries.length} names, dates and numbers sought in ${searched.length} files, ${megabytes.toFixed(0)} MB: ${found.length} found\n`,
  );
});

it('one trace leads from a request through the database and Temporal to what follows it', () => {
  const spans = collector.spans();
  const followed = spans.filter(({ name, service }) => name === 'activity advance' && service === 'progresjon-worker');
  const whole = followed.flatMap(({ traceId, spanId, parentSpanId }) => {
    const its = spans.filter((span) => span.traceId === traceId);
    const [root] = its.filter((span) => span.spanId === parentSpanId && span.service === 'progresjon-api');
    const names = its.map(({ service, name }) => `${service} ${name}`);
    const below = its.filter((span) => span.parentSpanId === spanId).map(({ name }) => name);
    return root?.name === 'POST /api/sentences' ? [{ names, below }] : [];
  });
  expect(whole.length).toBeGreaterThan(0);
  for (const { names, below } of whole) {
    expect(names).toContainEqual(expect.stringMatching(/^progresjon-api pg\.query/));
    expect(names).toContainEqual(expect.stringMatching(/^progresjon-api SignalWithStartWorkflow:sentence/));
    expect(below).toContainEqual(expect.stringMatching(/^pg\.query/));
  }
});

it('what is left verifies, the erased person included', async () => {
  stack = await startStack({ data, env: { SAMPLE_PEOPLE: '25' } });
  const verified = spawnSync(process.execPath, [join(__dirname, '../cli/progresjon.mjs'), 'verify'], {
    env: { ...process.env, PROGRESJON_DATA: data, DATABASE_URL: '' },
    encoding: 'utf8',
  });
  expect(verified.stdout).toMatch(/The log is whole: \d+ events[^]*The access log is whole: \d+ entries/);
  const { body } = await ask('GET', 'dev-auditor', `/api/sentences/${ids.at(-1)}`);
  expect(body.person).toMatchObject({ name: null, birthDate: null });
});
