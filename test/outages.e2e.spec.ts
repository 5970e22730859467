import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Connection, Client as Temporal } from '@temporalio/client';
import { Client as Postgres } from 'pg';
import { workflowId } from '../workflows/contract';
import { Client, orderFrom } from './setup/client';
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

async function progresjon(stack: Stack, ...words: string[]): Promise<{ code: number; output: string }> {
  const env = { ...process.env, PROGRESJON_DATA: stack.data };
  const child = spawn(process.execPath, [join(__dirname, '../cli/progresjon.mjs'), ...words], { env });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, output: printed.join('') };
}

/** What a busy clerk does, journalled: each command with its key, sent until it is acknowledged. */
async function work(client: Client, name: string, acknowledged: Map<string, number>): Promise<string> {
  const registered = await client.persist('dev-placement', '/api/sentences', orderFrom(today()), {
    key: `${name}-register`,
  });
  expect(registered.status).toBe(201);
  const id = registered.body.id as string;
  acknowledged.set(`dev-placement/${name}-register`, registered.body.version);
  for (let n = 0; n < 6; n += 1) {
    const key = `${name}-breach-${n}`;
    // The clock may have recorded something meanwhile: a stale version is read anew and the command sent again.
    for (;;) {
      const read = await waitUntil(async () => {
        const answer = await client.get('dev-caseworker', `/api/sentences/${id}`);
        return answer.status === 200 ? answer : null;
      });
      const answer = await client.persist('dev-caseworker', `/api/sentences/${id}/breaches`, breach(), {
        key,
        version: read.body.version,
      });
      if (answer.status === 412) continue;
      expect(answer.status).toBe(201);
      acknowledged.set(`dev-caseworker/${key}`, answer.body.version);
      break;
    }
  }
  return id;
}

describe('killed in mid-command', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack?.stop());

  const parts = ['worker', 'api', 'postgres', 'temporal'] as const;
  it.each(parts)('%s: nothing that was acknowledged is lost, and nothing recorded twice', async (part) => {
    const client = new Client(stack);
    const acknowledged = new Map<string, number>();
    const clerks = Array.from({ length: 6 }, (_, n) => work(client, `${part}-${n}`, acknowledged));
    for (let kills = 0; kills < 2; kills += 1) {
      await waitUntil(() => acknowledged.size >= 3 + kills * 14, { what: 'the work is under way' });
      await waitUntil(() => stack.runtime().pids[part] !== null, { what: `${part} runs` });
      stack.kill(part, 'SIGKILL');
    }
    const ids = await Promise.all(clerks);
    await caughtUp(stack);

    const recorded = await sql<{ command_id: string; to_version: string }>(
      stack,
      `SELECT command_id, to_version::text FROM es.command WHERE command_id LIKE $1`,
      [`dev-%/${part}-%`],
    );
    expect(new Map(recorded.map((row) => [row.command_id, Number(row.to_version)]))).toEqual(acknowledged);
    const breaches = await sql<{ n: number }>(
      stack,
      `SELECT count(*)::int AS n FROM es.event WHERE type = 'BreachRegistered' AND stream_id = ANY($1)`,
      [ids],
    );
    expect(breaches[0]?.n).toBe(6 * 6);
    expect((await progresjon(stack, 'verify')).code).toBe(0);
  });
});

describe('Temporal stopped', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(async () => {
    if (stack) stack.kill('temporal', 'SIGCONT');
    await stack?.stop();
  });

  it('stops no decision; when it returns every workflow catches up, and what fell due is recorded once', async () => {
    const client = new Client(stack);
    const before = await client.persist('dev-placement', '/api/sentences', orderFrom(today()), { key: 'before' });
    await caughtUp(stack);
    stack.kill('temporal', 'SIGSTOP');

    const during = await client.persist('dev-placement', '/api/sentences', orderFrom(today()), { key: 'during' });
    expect(during.status).toBe(201);
    const read = await client.get('dev-caseworker', `/api/sentences/${before.body.id}`);
    const broken = await client.post('dev-caseworker', `/api/sentences/${before.body.id}/breaches`, breach(), {
      version: read.body.version,
    });
    expect(broken.status).toBe(201);
    expect((await client.get('dev-caseworker', `/api/sentences/${during.body.id}`)).body.version).toBe(
      during.body.version,
    );

    stack.kill('temporal', 'SIGCONT');
    await caughtUp(stack);
    // Lower security is due for assessment from the first day: the new sentence's clock has said so, once.
    const reached = await waitUntil(async () => {
      const { body } = await client.get('dev-auditor', `/api/sentences/${during.body.id}/events`);
      const steps = body.events.filter(({ type }: { type: string }) => type === 'DeadlineReached');
      return steps.length > 0 ? steps : null;
    });
    const keys = reached.map(
      ({ body }: { body: { deadlineId: string; step: string } }) => `${body.deadlineId}/${body.step}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('everything restarted', () => {
  it('answers a repeated command as the first time, and resumes every open sentence when Temporal has lost all', async () => {
    const data = newFolder();
    try {
      let stack = await startStack({ data });
      let client = new Client(stack);
      const first = await client.post('dev-placement', '/api/sentences', orderFrom(today()), { key: 'once' });
      const other = await client.post('dev-placement', '/api/sentences', orderFrom(today()), { key: 'twice' });
      await caughtUp(stack);
      expect(await stack.stop()).toBe(0);

      for (const file of ['temporal.db', 'temporal.db-shm', 'temporal.db-wal'])
        rmSync(join(data, file), { force: true });
      stack = await startStack({ data });
      client = new Client(stack);
      try {
        const again = await client.post('dev-placement', '/api/sentences', orderFrom(today()), { key: 'once' });
        expect(again).toEqual(first);
        const changed = { ...orderFrom(today()), caseworker: 'somebody-else' };
        const reused = await client.post('dev-placement', '/api/sentences', changed, { key: 'once' });
        expect([reused.status, reused.body.code]).toEqual([422, 'idempotency-key-reused']);

        const resumed = await progresjon(stack, 'resume');
        expect(resumed).toMatchObject({ code: 0, output: expect.stringContaining('2') });
        expect((await progresjon(stack, 'resume')).code).toBe(0);
        for (const id of [first.body.id, other.body.id]) {
          const { body } = await client.get('dev-caseworker', `/api/sentences/${id}`);
          expect(body.deadlines.length).toBeGreaterThan(0);
          const moved = await client.fastForward(id, body.end.on);
          expect([moved.status, moved.body.status]).toEqual([200, 'completed']);
        }
        const ends = await sql<{ n: number }>(
          stack,
          `SELECT count(*)::int AS n FROM es.event WHERE type = 'SentenceCompleted'`,
        );
        expect(ends[0]?.n).toBe(2);
      } finally {
        await stack.stop();
      }
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  });
});

describe('a sentence of 21 years', () => {
  it('runs by fast-forward from register to completion through the real workflow, renewing itself on the way', async () => {
    const stack = await startStack();
    try {
      const client = new Client(stack);
      const order = orderFrom(today(), { years: 21, months: 0, days: 0 });
      const registered = await client.post('dev-placement', '/api/sentences', order);
      const started = Date.now();
      const moved = await client.fastForward(registered.body.id, registered.body.end.on);
      process.stdout.write(
        `21 years in ${((Date.now() - started) / 1000).toFixed(1)} s, ${moved.body.version} events\n`,
      );
      expect([moved.status, moved.body.status]).toEqual([200, 'completed']);
      const runs = await waitUntil(async () => {
        const count = await runsOf(stack, registered.body.id);
        return count > 1 ? count : null;
      });
      process.stdout.write(`${runs} runs of its workflow\n`);
      expect((await progresjon(stack, 'verify')).code).toBe(0);
    } finally {
      await stack.stop();
    }
  });
});
