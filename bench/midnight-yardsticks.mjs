// What bench:midnight is held against, on the same machine in the same run.
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from '@temporalio/worker';

/** As many workflows of one timer and one local activity, in a worker of this process. */
export async function bareTimers({ connection, client, pids, stopwatch }, count) {
  const lateness = [];
  const worker = await Worker.create({
    ...{
      connection,
      taskQueue: 'bare',
      workflowsPath: fileURLToPath(new URL('bare-timer.mjs', import.meta.url)),
      maxCachedWorkflows: 500,
    },
    activities: { rang: (atMs) => void lateness.push(Date.now() - atMs) },
    enableNonLocalActivities: false,
  });
  const running = worker.run();
  const probe = Date.now();
  const start = (atMs) =>
    client.workflow.start('bareTimer', { workflowId: `bare/${randomUUID()}`, taskQueue: 'bare', args: [atMs] });
  for (let n = 0; n < 20; n++) await start(Date.now() - 1);
  const leadMs = Math.max(15_000, ((Date.now() - probe) / 20) * count + 15_000);
  const atMs = Date.now() + leadMs;
  await inParallel(count, 16, () => start(atMs));
  if (Date.now() < atMs) await delay(atMs - Date.now());
  const used = stopwatch({ Temporal: pids.Temporal }, 'worker');
  const until = Date.now() + Math.max(60_000, count * 100);
  while (lateness.length < count + 20 && Date.now() < until) await delay(250);
  const cpu = used();
  worker.shutdown();
  await running;
  return { lateness: lateness.slice(20).sort((a, b) => a - b), cpu };
}

/** Rows that are due, claimed a hundred at a time, each batch its own durable commit. */
export async function claimedRows({ admin, pids, stopwatch }, count) {
  await admin.query('CREATE TABLE bench_due (id uuid PRIMARY KEY, due_at timestamptz NOT NULL, done_at timestamptz)');
  await admin.query('CREATE INDEX ON bench_due (due_at) WHERE done_at IS NULL');
  const atMs = Date.now() + 3_000;
  await admin.query(
    `INSERT INTO bench_due SELECT gen_random_uuid(), to_timestamp($1::float8 / 1000) FROM generate_series(1, $2::int)`,
    [atMs, count],
  );
  const claim = `
    WITH due AS (SELECT id FROM bench_due WHERE done_at IS NULL AND due_at <= clock_timestamp() LIMIT 100 FOR UPDATE SKIP LOCKED)
    UPDATE bench_due b SET done_at = clock_timestamp() FROM due WHERE b.id = due.id RETURNING b.id`;
  const lateness = [];
  await delay(Math.max(0, atMs - Date.now()));
  const used = stopwatch({ PostgreSQL: pids.PostgreSQL }, 'worker');
  while (lateness.length < count) {
    const { rowCount } = await admin.query(claim);
    const at = Date.now() - atMs;
    for (let n = 0; n < rowCount; n++) lateness.push(at);
    if (rowCount === 0) await delay(20);
  }
  return { lateness, cpu: used() };
}

/** Does something so many times, in some lanes at once. */
export async function inParallel(count, lanes, work) {
  let next = 0;
  const lane = async () => {
    while (next++ < count) await work();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
