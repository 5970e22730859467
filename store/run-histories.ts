import { gunzipSync, gzipSync } from 'node:zlib';
import { type Instant } from '../domain/dates';
import { type Store } from './data-source';
import { rows } from './session';

/** A run of a sentence's workflow that has ended. */
export interface EndedRun {
  readonly runId: string;
  readonly sentenceId: string;
  readonly workflowId: string;
  /** As Temporal says it: COMPLETED, CONTINUED_AS_NEW, TERMINATED … */
  readonly outcome: string;
  /** Of the workflow code that ran it last; null: unversioned. */
  readonly buildId: string | null;
  readonly events: number;
  readonly closedAt: Instant;
}

/** Keeps how a run went: the bytes of Temporal's own message `History`, payloads sealed. What is kept already stays. */
export async function keepRunHistory(store: Store, run: EndedRun, history: Uint8Array): Promise<void> {
  const { runId, sentenceId, workflowId, outcome, buildId, events, closedAt } = run;
  await rows(
    store,
    `INSERT INTO rm.run_history (run_id, sentence_id, workflow_id, outcome, build_id, events, closed_at, history)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (run_id) DO NOTHING`,
    [runId, sentenceId, workflowId, outcome, buildId, events, closedAt, gzipSync(history)],
  );
}

const COLUMNS = `run_id AS "runId", sentence_id AS "sentenceId", workflow_id AS "workflowId", outcome, build_id AS "buildId", events,
  to_char(closed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "closedAt"`;

/** The runs that are kept, of one sentence or all, the oldest first; their histories one by one. */
export async function keptRuns(store: Store, sentenceId: string | null = null): Promise<readonly EndedRun[]> {
  const of = '($1::uuid IS NULL OR sentence_id = $1)';
  return rows<EndedRun>(store, `SELECT ${COLUMNS} FROM rm.run_history WHERE ${of} ORDER BY closed_at, run_id`, [
    sentenceId,
  ]);
}

/** Whether a run is kept. */
export async function isKept(store: Store, runId: string): Promise<boolean> {
  return (await rows(store, 'SELECT FROM rm.run_history WHERE run_id = $1', [runId])).length > 0;
}

/** The bytes that `keepRunHistory` was given. Throws when the run is not kept. */
export async function readRunHistory(store: Store, runId: string): Promise<Uint8Array> {
  const [row] = await rows<{ history: Buffer }>(store, 'SELECT history FROM rm.run_history WHERE run_id = $1', [runId]);
  if (!row) throw new Error(`No history is kept of run ${runId}.`);
  return gunzipSync(row.history);
}

/** Every run that had ended by this instant is kept; null: nobody has looked yet. */
export async function keptUntil(store: Store): Promise<Instant | null> {
  const [row] = await rows<{ until: Date }>(store, 'SELECT until FROM rm.run_histories_kept');
  return row?.until.toISOString() ?? null;
}

export async function setKeptUntil(store: Store, until: Instant): Promise<void> {
  await rows(
    store,
    `INSERT INTO rm.run_histories_kept (until) VALUES ($1)
     ON CONFLICT (one) DO UPDATE SET until = greatest(run_histories_kept.until, excluded.until)`,
    [until],
  );
}
