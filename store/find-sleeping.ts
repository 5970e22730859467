import { osloDate, type IsoDate } from '../domain/dates';
import { deadlinesOf, isClosed, namedWait, nextDue, nextMoment } from '../domain/deadlines';
import { DEADLINE_KINDS, type DeadlineKind } from '../domain/deadlines/table';
import { stepsAround } from '../domain/deadlines/steps';
import { noticesFor } from '../domain/notices';
import { type Sentence } from '../domain/state';
import { clockAt } from './clock';
import { type Store } from './data-source';
import { Unreadable } from './errors';
import { settleFindings, type Found } from './findings';
import { putNotices } from './notices/notices';
import { compareProjections, projectionOf, writeProjections } from './lists/projections';
import { type AtVersion } from './lists/queries';
import { inTransaction, rows, type Session } from './session';
import { readStream, type Stream } from './stream';

/** Every way in which a case may sleep. The last three are for a person: nothing could be mended without guessing. */
export const SLEEPING_KINDS = {
  'no-workflow': 'open, and no workflow runs for it',
  'workflow-behind': 'its workflow has not seen the end of its log',
  'moment-passed': 'a day came, and what it brings is not in the log',
  'deadline-without-reminder': 'a deadline came near, and nobody was reminded',
  'read-model-behind': 'the lists say something else than the log',
  'no-next-deadline': 'open, with neither a next date nor a named wait',
  'log-behind-workflow': 'its workflow has seen more than the log holds: an old backup?',
  unreadable: 'an event of its log cannot be read: is this program older than the log?',
} as const;
export type SleepingKind = keyof typeof SLEEPING_KINDS;

/** A case that slept, and whether it was woken. */
export interface Sleeper extends Found {
  readonly kind: SleepingKind;
}

/** `wake`: its workflow will do it, once woken. */
type Asleep = Omit<Sleeper, 'repaired'> & { readonly mend: 'wake' | 'done' | 'person' };

/** What is asked of Temporal. */
export interface Watch {
  /** The sentences whose workflow runs, as the index has it: some seconds old. */
  running(): Promise<ReadonlySet<string>>;
  /** Whether one runs, for certain. */
  runs(sentenceId: string): Promise<boolean>;
  /** Wakes or starts workflows; answers with those that were reached. */
  wake(sentences: readonly AtVersion[]): Promise<ReadonlySet<string>>;
}

export interface FindOptions {
  /** How long something may be under way before it counts as asleep. */
  readonly graceMs?: number;
  /** Only say what sleeps. */
  readonly reportOnly?: boolean;
  /** Whether something is to come: by the law as it stands, unless a test plants another. */
  readonly isAwaited?: (sentence: Sentence, today: IsoDate) => boolean;
  readonly onProgress?: (done: number, of: number) => void;
}

const GRACE_MS = 5 * 60 * 1000;

/**
 * Holds the log, the read models and the workflows of every open sentence against each other. What is safe is mended:
 * workflows are woken, lists made anew, lost reminders queued under their own key. All of it is written down as findings;
 * what was not mended stays open until a later run no longer sees it.
 */
export async function findSleeping(store: Store, watch: Watch, options: FindOptions = {}): Promise<Sleeper[]> {
  const open = await openStreams(store);
  const running = await watch.running();
  const found: Asleep[] = [];
  for (const [done, stream] of open.entries()) {
    const { closed, asleep } = await readable(store, stream, options);
    // Of a closed case none need run.
    const runs = closed || running.has(stream.id) || (await watch.runs(stream.id));
    found.push(...inWorkflows(stream, runs, options), ...asleep);
    options.onProgress?.(done + 1, open.length);
  }
  const woken = options.reportOnly ? new Set<string>() : await wakeThem(found, open, watch);
  const settled = found.map(({ mend, ...one }) => ({
    ...one,
    repaired: mend === 'wake' ? woken.has(one.sentenceId) : mend === 'done',
  }));
  if (!options.reportOnly) await settleFindings(store, Object.keys(SLEEPING_KINDS), settled);
  return settled;
}

interface OpenStream {
  readonly id: string;
  readonly version: number;
  readonly seen: number;
  readonly quietMs: number;
  readonly unit: string | null;
}

// Whether something may go on in a case that has ended: more was told or complained of than has been answered or has run
// out, or a complaint was won, after which a fact may be to be corrected.
const GOES_ON = `
  SELECT count(*) FILTER (WHERE e.type IN ('PersonNotified', 'ComplaintReceived')) > count(*) FILTER (WHERE e.type = 'ComplaintDecided'
      OR (e.type = 'DeadlineReached' AND e.body::jsonb ->> 'kind' = 'complaint' AND e.body::jsonb ->> 'step' = 'on-the-day'))
    OR count(*) FILTER (WHERE e.type = 'ComplaintDecided' AND e.body::jsonb ->> 'outcome' = 'reversed') > 0
  FROM es.event e WHERE e.stream_id = t.stream_id`;

/**
 * From the log, and not from the lists, which may be what is wrong. Those that have ended are left out, unless something of
 * them may go on.
 */
function openStreams(store: Store): Promise<OpenStream[]> {
  return rows<OpenStream>(
    store,
    `SELECT t.stream_id AS id, t.version::int, t.workflow_version::int AS seen, s.unit,
       (extract(epoch FROM clock_timestamp() - t.updated_at) * 1000)::float8 AS "quietMs"
     FROM es.stream t LEFT JOIN rm.sentence s ON s.sentence_id = t.stream_id
     WHERE NOT EXISTS (SELECT FROM es.event e WHERE e.stream_id = t.stream_id AND e.type IN ('SentenceCompleted', 'SentenceEnded')
       AND NOT EXISTS (SELECT FROM es.event r WHERE r.stream_id = e.stream_id AND r.version > e.version AND r.type = 'SentenceReopened'))
       OR (${GOES_ON})
     ORDER BY t.stream_id`,
  );
}

function inWorkflows(stream: OpenStream, runs: boolean, { graceMs = GRACE_MS }: FindOptions): Asleep[] {
  const { id: sentenceId, version, seen, quietMs, unit } = stream;
  const asleep = (kind: SleepingKind, mend: Asleep['mend']): Asleep[] => [
    { kind, sentenceId, of: '', unit: unit ?? '', mend, detail: { version, workflowVersion: seen } },
  ];
  if (seen > version) return asleep('log-behind-workflow', 'person');
  if (quietMs < graceMs) return [];
  if (!runs) return asleep('no-workflow', 'wake');
  return seen < version ? asleep('workflow-behind', 'wake') : [];
}

function wakeThem(found: readonly Asleep[], open: readonly OpenStream[], watch: Watch): Promise<ReadonlySet<string>> {
  // A reminder that was queued again goes out once its workflow looks.
  const worthIt = found.filter(({ mend, kind }) => mend === 'wake' || kind === 'deadline-without-reminder');
  const asleep = new Set(worthIt.map(({ sentenceId }) => sentenceId));
  const those = open.filter(({ id }) => asleep.has(id)).map(({ id, version }) => ({ sentenceId: id, version }));
  return those.length === 0 ? Promise.resolve(new Set()) : watch.wake(those);
}

/** What was found in one case, and whether it is closed. */
interface Read {
  readonly closed: boolean;
  readonly asleep: readonly Asleep[];
}

/** One case that nobody can read is told of, and hides no other. */
async function readable(
  store: Store,
  { id: sentenceId, version, unit }: OpenStream,
  options: FindOptions,
): Promise<Read> {
  try {
    return await inStore(store, sentenceId, options);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const found = { kind: 'unreadable', sentenceId, of: '', unit: unit ?? '', mend: 'person' } as const;
    return { closed: false, asleep: [{ ...found, detail: { version } }] };
  }
}

/** What the log and the lists say of one sentence, under its lock, so that no difference is one of moments. */
function inStore(store: Store, sentenceId: string, options: FindOptions): Promise<Read> {
  return inTransaction(
    store,
    async (tx) => {
      await tx.rows('SELECT es.enter($1, NULL, 0)', [sentenceId]);
      const stream = await readStream(tx, store, sentenceId);
      const { state } = stream.folded;
      if (state.status === 'unregistered') return { closed: false, asleep: [] };
      const seen: Seen = { sentenceId, state, stream, today: clockAt(stream.nowMs, stream.folded.latest).today };
      const closed = isClosed(state);
      const late = closed ? [] : [...withoutFuture(seen, options), ...passed(seen, options)];
      const unheard = closed ? [] : await unreminded(tx, seen, options);
      return { closed, asleep: [...late, ...unheard, ...(await behindLog(tx, seen, options))] };
    },
    () => !options.reportOnly,
  );
}

interface Seen {
  readonly sentenceId: string;
  readonly state: Sentence;
  readonly stream: Stream;
  readonly today: IsoDate;
}

function asleep({ sentenceId, state }: Seen, kind: SleepingKind, more: Partial<Asleep>): Asleep {
  return { kind, sentenceId, of: '', unit: state.place.unit, mend: 'person', detail: {}, ...more };
}

function withoutFuture(seen: Seen, { isAwaited = hasFuture }: FindOptions): Asleep[] {
  const { state, today } = seen;
  return isAwaited(state, today) ? [] : [asleep(seen, 'no-next-deadline', { detail: { status: state.status } })];
}

function hasFuture(state: Sentence, today: IsoDate): boolean {
  return nextMoment(state, today) !== null || namedWait(state) !== null;
}

/** A day came by the sentence's own clock, and what it brings is not in the log. */
function passed(seen: Seen, { graceMs = GRACE_MS }: FindOptions): Asleep[] {
  const { state, stream } = seen;
  const before = osloDate(new Date(stream.nowMs - graceMs).toISOString());
  const due = nextDue(state, before);
  if (!due) return [];
  const detail = { on: nextMoment(state, before)?.on ?? null };
  if (due.type !== 'ReachDeadline') return [asleep(seen, 'moment-passed', { of: due.type, detail, mend: 'wake' })];
  const of = `${due.deadlineId}/${due.dueOn}/${due.step}`;
  return [asleep(seen, 'deadline-without-reminder', { of, detail, mend: 'wake' })];
}

/** The latest step of an open deadline is in the log, and no notice was ever queued of it. */
async function unreminded(tx: Session, seen: Seen, { reportOnly = false }: FindOptions): Promise<Asleep[]> {
  const { sentenceId, state, stream, today } = seen;
  const steps = deadlinesOf(state, today).flatMap(({ id, kind, dueOn, legalBasis }) => {
    const row: DeadlineKind = DEADLINE_KINDS[kind];
    const step = stepsAround({ dueOn, ...row }, today).latest?.name;
    const said = step !== undefined && state.reached.includes(`${id}/${dueOn}/${step}`);
    return said ? [{ type: 'DeadlineReached' as const, deadlineId: id, kind, dueOn, step, legalBasis }] : [];
  });
  const expected = steps.flatMap((event) => noticesFor(event, state, sentenceId).map((notice) => ({ event, notice })));
  if (expected.length === 0) return [];
  const known = await tx.rows<{ key: string }>('SELECT key FROM rm.notice WHERE key = ANY ($1)', [
    expected.map(({ notice }) => notice.key),
  ]);
  const lost = expected.filter(({ notice }) => !known.some(({ key }) => key === notice.key));
  const notices = lost.map(({ notice }) => notice);
  if (!reportOnly) await putNotices(tx, [{ sentenceId, notices, key: stream.key, today }]);
  // Of an erased person nothing can be told any more.
  const mend = reportOnly || stream.key === null ? 'person' : 'done';
  return lost.map(({ event: { deadlineId, dueOn, step } }) =>
    asleep(seen, 'deadline-without-reminder', {
      of: `${deadlineId}/${dueOn}/${step}`,
      detail: { dueOn, missing: 'notice' },
      mend,
    }),
  );
}

async function behindLog(tx: Session, seen: Seen, { reportOnly = false }: FindOptions): Promise<Asleep[]> {
  const { sentenceId, state, stream } = seen;
  const { version, latest, sealedPerson } = stream.folded;
  if (latest === null) return [];
  const projection = projectionOf({ sentenceId, version, state, at: latest, sealedPerson });
  const differences = await compareProjections(tx, [projection]);
  if (differences.length === 0) return [];
  if (!reportOnly) await writeProjections(tx, [projection]);
  const columns = [...new Set(differences.map(({ table, column }) => `${table}.${column ?? '*'}`))];
  return [asleep(seen, 'read-model-behind', { detail: { columns }, mend: reportOnly ? 'person' : 'done' })];
}
