import { setTimeout as delay } from 'node:timers/promises';
import { type Api } from './api';
import { digest, type Office } from './clerk';
import { asSuperuser } from './superuser';
import { type System } from './system';

const AGAIN_MS = 300;
const FORWARD_MS = 5_000;

/** What still waits: workflows behind their logs, notices, letters, moments that have passed. */
const WAITING = `
  SELECT (SELECT count(*) FROM es.stream WHERE workflow_version < version)::int AS behind,
    (SELECT count(*) FROM rm.notice WHERE state = 'queued')::int AS notices,
    (SELECT count(*) FROM rm.letter_due)::int AS letters,
    (SELECT count(*) FROM rm.sentence s LEFT JOIN rm.clock c ON c.sentence_id = s.sentence_id
     WHERE s.next_moment_on::timestamp AT TIME ZONE 'Europe/Oslo'
       < clock_timestamp() + coalesce(c.offset_ms, 0) * interval '1 millisecond')::int AS late`;
/** What was put off, or was claimed by somebody who died, would wait for minutes: it is tried now. */
const FORWARD = ['rm.notice', 'rm.letter_due'].map(
  (table) =>
    `UPDATE ${table} SET next_attempt_at = clock_timestamp() WHERE next_attempt_at > clock_timestamp()` +
    (table === 'rm.notice' ? ` AND state = 'queued'` : ''),
);

/** Waits until nothing waits any more, for so long at most. Returns how long it took. */
export async function settle(system: System, patienceMs: number, say: (line: string) => void): Promise<number> {
  const began = Date.now();
  const { output } = await system.progresjon('resume');
  say(output.trim().split('\n').at(-1) ?? '');
  let forwarded = 0;
  await asSuperuser(system.adminUrl, async (client) => {
    while (Date.now() - began < patienceMs) {
      const { rows } = await client.query<Record<string, number>>(WAITING);
      if (Object.values(rows[0] ?? {}).every((n) => n === 0)) return;
      if (Date.now() - forwarded > FORWARD_MS) {
        for (const statement of FORWARD) await client.query(statement);
        forwarded = Date.now();
        say(`Coming to rest: ${JSON.stringify(rows[0])}`);
      }
      await delay(AGAIN_MS);
    }
  });
  return Date.now() - began;
}

/** I11: everything that was remembered, asked again. Returns how much that was. */
export async function askAgain({ api, remembered }: Office): Promise<number> {
  for (const { path, sha256 } of remembered) {
    const answer = await api.ask('dev-auditor', path);
    if (answer?.status !== 200 || digest(answer.text) !== sha256)
      await api.seen('I11', 'what was known at a moment is answered otherwise now', { path, status: answer?.status });
  }
  return remembered.length;
}

/** What the product itself says of its log, its read models and its workflows. A second opinion, not the checker's. */
export async function asTheProductSays(system: System, api: Api, say: (line: string) => void): Promise<void> {
  const finders = [
    ['I2', 'verify'],
    ['I4', 'rebuild', '--compare'],
    ['I5', 'reconcile', '--report-only'],
  ] as const;
  for (const [invariant, ...words] of finders) {
    const { code, output } = await system.progresjon(...words);
    const last = output.trim().split('\n').slice(-12).join('\n');
    say(`progresjon ${words.join(' ')}: ${code === 0 ? 'nothing found' : last}`);
    if (code !== 0) await api.seen(invariant, `progresjon ${words.join(' ')} finds something`, { code, output: last });
  }
}
