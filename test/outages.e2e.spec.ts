import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Connection, Client as Temporal } from '@temporalio/client';
import { Client as Postgres } from 'pg';
import { workflowId } from '../workflows/contract';
import { type Outcome } from '../torture/run';
import { Client, orderFrom, type Answer } from './setup/client';
import { newFolder, startStack, waitUntil, type Stack } from './setup/stack';

jest.setTimeout(240_000);

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date());
const breach = () => ({ kind: 'positive-drug-test', occurredOn: today(), description: 'A test on return.' });

async function sql<T extends object>(stack: Stack, text: string, values: unknown[] = []): Promise<T[]> {
  const database = new Postgres({ connectionString: stack.runtime().adminDatabaseUrl });
  await database.connect();
  try {
    return (await database.query<T>(text, values)).rows;
  } finally {
    await database.end();
  }
}

/** How many runs a sentence's workflow has had: more than one when it has continued as new. */
async function runsOf(stack: Stack, sentenceId: string): Promise<number> {
  const connection = await Connection.connect({ address: stack.runtime().temporalAddress });
  try {
    return (await new Temporal({ connection }).workflow.count(`WorkflowId = '${workflowId(sentenceId)}'`)).count;
  } finally {
    await connection.close();
  }
}

const caughtUp = (stack: Stack) =>
  waitUntil(
    async () => {
      const [row] = await sql<{ behind: number }>(
        stack,
        'SELECT count(*)::int AS behind FROM es.stream WHERE workflow_version < version',
      );
      return row?.behind === 0;
    },
    { what: 'every workflow has followed its log', timeoutMs: 60_000 },
  );

/** Waits until deadlines of a sentence are reached: their events. */
const reached = (client: Client, sentenceId: string) =>
  waitUntil(
    async () => {
      const { body } = await client.get('dev-auditor', `/api/sentences/${sentenceId}/events`);
      const steps = body.events.filter(({ type }: { type: string }) => type === 'DeadlineReached');
      return steps.length > 0 ? steps : null;
    },
    { what: 'a deadline is recorded as reached' },
  );

async function progresjon(stack: Stack, ...words: string[]): Promise<{ code: number; output: string }> {
  const env = { ...process.env, PROGRESJON_DATA: stack.data };
  const child = spawn(process.execPath, [join(__dirname, '../cli/progresjon.mjs'), ...words], { env });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, output: printed.join('') };
}

/** The seed whose faults are among the shortest: any other does as well. */
const SEED = '20260302';

describe('hurt while clerks work', () => {
  it('by kills, crashes at named places, broken links and mail servers: nothing is lost, nothing doubled', async () => {
    const json = join(newFolder(), 'outcome.json');
    const short = ['--seconds', '28', '--pause', '1500', '--each', '--only', 'F1,F3,F8,F10,F12', '--cases', '10'];
    const words = ['--seed', SEED, ...short, '--apis', '1', '--workers', '1', '--no-page', '--json', json];
    const child = spawn(process.execPath, [join(__dirname, '../torture/torture.mjs'), ...words]);
    const printed: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
    const [code] = (await once(child, 'close')) as [number];
    if (code !== 0) throw new Error(printed.join(''));
    const { violations, acknowledged, gaps } = JSON.parse(readFileSync(json, 'utf8')) as Outcome;
    rmSync(dirname(json), { recursive: true });
    expect(violations).toEqual([]);
    expect(acknowledged).toBeGreaterThan(10);
    const injected = gaps.faults.map(({ name }) => name);
    for (const name of ['API killed', 'worker and relay killed', 'Temporal killed', 'PostgreSQL killed'])
      expect(injected).toContain(name);
    process.stdout.write(`${acknowledged} acknowledged under ${gaps.faults.length} kinds of faults\n`);
  }, 600_000);
});

describe('one system', () => {
  const data = newFolder();
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack({ data });
  });
  afterAll(async () => {
    await stack?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  it('runs a sentence of 21 years by fast-forward from register to completion through the real workflow, which renews itself', async () => {
    const client = new Client(stack);
    const order = orderFrom(today(), { years: 21, months: 0, days: 0 });
    const registered = await client.post('dev-placement', '/api/sentences', order);
    const started = Date.now();
    const moved = await client.fastForward(registered.body.id, registered.body.end.on);
    process.stdout.write(`21 years in ${((Date.now() - started) / 1000).toFixed(1)} s, ${moved.body.version} events\n`);
    expect([moved.status, moved.body.status]).toEqual([200, 'completed']);
    const runs = await waitUntil(async () => {
      const count = await runsOf(stack, registered.body.id);
      return count > 1 ? count : null;
    });
    process.stdout.write(`${runs} runs of its workflow\n`);
    expect((await progresjon(stack, 'verify')).code).toBe(0);
  });

  it('decides and records what falls due while Temporal is stopped; when it returns every workflow catches up, and nothing is recorded twice', async () => {
    const client = new Client(stack);
    const before = await client.persist('dev-placement', '/api/sentences', orderFrom(today()), { key: 'before' });
    await caughtUp(stack);
    stack.kill('temporal', 'SIGSTOP');
    let during: Answer;
    try {
      during = await client.persist('dev-placement', '/api/sentences', orderFrom(today()), { key: 'during' });
      expect(during.status).toBe(201);
      const read = await client.get('dev-caseworker', `/api/sentences/${before.body.id}`);
      const broken = await client.post('dev-caseworker', `/api/sentences/${before.body.id}/breaches`, breach(), {
        version: read.body.version,
      });
      expect(broken.status).toBe(201);
      // Lower security is due for assessment from the first day: the sweep says so, though no workflow can.
      await reached(client, during.body.id);
    } finally {
      stack.kill('temporal', 'SIGCONT');
    }
    await caughtUp(stack);
    const steps = await reached(client, during.body.id);
    const keys = steps.map(
      ({ body }: { body: { deadlineId: string; step: string } }) => `${body.deadlineId}/${body.step}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('restarted, answers a repeated command as the first time, and resumes every open sentence when Temporal has lost all', async () => {
    let client = new Client(stack);
    const first = await client.post('dev-placement', '/api/sentences', orderFrom(today()), { key: 'once' });
    const other = await client.post('dev-placement', '/api/sentences', orderFrom(today()), { key: 'twice' });
    await caughtUp(stack);
    expect(await stack.stop()).toBe(0);

    for (const file of ['temporal.db', 'temporal.db-shm', 'temporal.db-wal']) rmSync(join(data, file), { force: true });
    stack = await startStack({ data });
    client = new Client(stack);
    const again = await client.post('dev-placement', '/api/sentences', orderFrom(today()), { key: 'once' });
    expect(again).toEqual(first);
    const changed = { ...orderFrom(today()), caseworker: 'somebody-else' };
    const reused = await client.post('dev-placement', '/api/sentences', changed, { key: 'once' });
    expect([reused.status, reused.body.code]).toEqual([422, 'idempotency-key-reused']);

    // The two of here and the two that were there before; the one of 21 years has come to its end.
    const resumed = await progresjon(stack, 'resume');
    expect(resumed).toMatchObject({ code: 0, output: expect.stringContaining('4 of 4') });
    expect((await progresjon(stack, 'resume')).code).toBe(0);
    for (const id of [first.body.id, other.body.id]) {
      const { body } = await client.get('dev-caseworker', `/api/sentences/${id}`);
      expect(body.deadlines.length).toBeGreaterThan(0);
      const moved = await client.fastForward(id, body.end.on);
      expect([moved.status, moved.body.status]).toEqual([200, 'completed']);
    }
    const ends = await sql<{ n: number }>(
      stack,
      `SELECT count(*)::int AS n FROM es.event WHERE type = 'SentenceCompleted' AND stream_id = ANY ($1)`,
      [[first.body.id, other.body.id]],
    );
    expect(ends[0]?.n).toBe(2);
  });
});
