import { type Office } from './clerk';

const LASTS_MS = 4_000;
const AT_ONCE = 150;
/**
 * What an overloaded system may answer: what was asked for, that it did not come in time, that it was too much, or nothing;
 * and, beside a fault of clocks, that the token is of a time that is over (torture/api.ts).
 */
const MAY = new Set([0, 200, 401, 408, 429, 503]);

/** Many more requests than clerks would ever send. What is turned away must be told when to come back. */
export async function burst({ api, cases }: Office): Promise<string> {
  const answers = new Map<number, number>();
  const until = Date.now() + LASTS_MS;
  const path = cases[0] ? `/api/sentences/${cases[0].id}` : '/api/sentences';
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (Date.now() < until) {
        const answer = await api.ask('dev-auditor', path);
        const status = answer?.status ?? 0;
        answers.set(status, (answers.get(status) ?? 0) + 1);
        if (!MAY.has(status)) await api.seen('contract', 'an answer that no overload explains', { status, path });
        // Of a machine so busy that its server did not read what had come: our own answer, and not that of something between.
        if (status === 408 && answer?.code !== 'request-timed-out')
          await api.seen('contract', 'a 408 that is no problem of ours', { code: answer?.code, path });
        if ([429, 503].includes(status) && answer?.retryAfter === null)
          await api.seen('contract', 'turned away without Retry-After', { status, code: answer.code, path });
      }
    }),
  );
  const told = [...answers]
    .sort(([a], [b]) => a - b)
    .map(([status, n]) => `${n} × ${status === 0 ? 'no answer' : status}`);
  return `${AT_ONCE} at once for ${LASTS_MS} ms: ${told.join(', ')}`;
}
