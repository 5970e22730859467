import { ENDS } from '../../domain/state';
import { TODAY } from '../clock';
import { type Store } from '../data-source';
import { SLEEPING_KINDS } from '../find-sleeping';
import { rows } from '../session';

// What is counted for whoever watches the installation: numbers of cases, and nothing of any case.

/** How many deadlines have passed unmet, by kind: each by its sentence's own date. */
export async function countOverdue(store: Store): Promise<ReadonlyMap<string, number>> {
  const found = await rows<{ readonly kind: string; readonly count: number }>(
    store,
    `SELECT d.kind, count(*)::int FROM rm.deadline d LEFT JOIN rm.clock c ON c.sentence_id = d.sentence_id
     WHERE d.due_on < ${TODAY} GROUP BY d.kind`,
  );
  return new Map(found.map(({ kind, count }) => [kind, count]));
}

/** How many sentences sleep: the finder saw them last night, and could not wake them. */
export async function countAsleep(store: Store): Promise<number> {
  const [found] = await rows<{ readonly count: number }>(
    store,
    'SELECT count(DISTINCT sentence_id)::int FROM rm.finding WHERE closed_at IS NULL AND kind = ANY ($1)',
    [Object.keys(SLEEPING_KINDS)],
  );
  return found?.count ?? 0;
}

/** What a finding may be of. */
export const FINDING_KINDS: readonly string[] = [...Object.keys(SLEEPING_KINDS), 'undelivered', 'address-refused'];

/** How many sentences have not come to their end. */
export async function countOpen(store: Store): Promise<number> {
  const [found] = await rows<{ readonly count: number }>(
    store,
    'SELECT count(*)::int FROM rm.sentence WHERE status <> ALL ($1)',
    [ENDS],
  );
  return found?.count ?? 0;
}

/** What waits to be sent over one channel. */
export interface WaitingNotices {
  readonly channel: string;
  readonly queued: number;
  /** Of these, how many have failed at least once. */
  readonly failed: number;
  /** How long the oldest of them has waited. */
  readonly oldestSeconds: number;
}

export const CHANNELS = ['mail', 'webhook'] as const;

/** Messages that have not been handed over yet, by channel. What was given up on is a finding. */
export async function countWaiting(store: Store): Promise<WaitingNotices[]> {
  return rows<WaitingNotices>(
    store,
    `SELECT every.channel, count(n.key)::int AS queued, count(n.last_error)::int AS failed,
       coalesce(extract(epoch FROM clock_timestamp() - min(n.created_at)), 0)::float8 AS "oldestSeconds"
     FROM unnest($1::text[]) AS every (channel) LEFT JOIN rm.notice n ON n.channel = every.channel AND n.state = 'queued'
     GROUP BY every.channel`,
    [CHANNELS],
  );
}
