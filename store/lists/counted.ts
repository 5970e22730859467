import { activityShare } from '../../domain/activity';
import { type DeadlineKind } from '../../domain/deadlines/kind';
import { offsetWhenHeard } from '../../domain/deadlines/steps';
import { DEADLINE_KINDS } from '../../domain/deadlines/table';
import { OPENING_DATES } from '../../domain/eligibility';
import { PRISON_KINDS } from '../../domain/regimes';
import { ENDS } from '../../domain/state';
import { type Quarter } from '../../domain/statistics/quarters';
import { type Counted } from '../../domain/statistics/tables';
import { type Store } from '../data-source';
import { type Session } from '../session';
import { readStream } from '../stream';

const OPEN = `SELECT kind, count(*)::int AS people FROM rm.sentence WHERE status <> ALL ($1) GROUP BY kind`;

const REGIMES = `
  SELECT regime, count(*)::int AS people FROM rm.sentence
  WHERE kind = ANY ($1) AND status IN ('serving', 'on-probation') GROUP BY regime`;

// What happened on days of the quarter, as it is known now.
const LEAVES = `
  SELECT body::jsonb ->> 'returned' AS returned, count(*)::int AS leaves, count(DISTINCT stream_id)::int AS people
  FROM es.event WHERE type = 'LeaveEnded' AND (body::jsonb ->> 'on')::date BETWEEN $1 AND $2 GROUP BY 1`;

// The dates that held at the move: those that were calculated last before it.
const MOVES = `
  WITH measured AS (
    SELECT m.stream_id, m.body::jsonb -> 'to' ->> 'regime' AS "to", m.effective_on - (
      SELECT (d.dates ->> k.key)::date
      FROM jsonb_array_elements_text($3::jsonb -> (m.body::jsonb -> 'to' ->> 'regime')) WITH ORDINALITY AS k (key, nth)
      WHERE d.dates ->> k.key IS NOT NULL ORDER BY k.nth LIMIT 1) AS days
    FROM es.event m
    CROSS JOIN LATERAL (
      SELECT e.body::jsonb -> 'dates' AS dates FROM es.event e
      WHERE e.stream_id = m.stream_id AND e.type = 'DatesCalculated' AND e.version < m.version ORDER BY e.version DESC LIMIT 1) AS d
    WHERE m.type = 'RegimeChanged' AND m.effective_on BETWEEN $1 AND $2 AND m.body::jsonb ->> 'proposalId' IS NOT NULL)
  SELECT "to", count(*)::int AS moves, count(DISTINCT stream_id)::int AS people, count(*) FILTER (WHERE days > 0)::int AS late,
    count(DISTINCT stream_id) FILTER (WHERE days > 0)::int AS "latePeople",
    percentile_disc(0.5) WITHIN GROUP (ORDER BY days)::int AS "medianDays"
  FROM measured WHERE days IS NOT NULL GROUP BY "to"`;

const EXCLUSIONS = `
  WITH ended AS (
    SELECT e.stream_id, d.body::jsonb ->> 'exclusion' AS exclusion, (e.body::jsonb ->> 'days')::int AS days
    FROM es.event e JOIN es.event d ON d.stream_id = e.stream_id AND d.type = 'ExclusionDecided'
      AND d.body::jsonb ->> 'exclusionId' = e.body::jsonb ->> 'exclusionId'
    WHERE e.type = 'ExclusionEnded' AND left(e.body::jsonb ->> 'endedAt', 10)::date BETWEEN $1 AND $2),
  by_person AS (SELECT exclusion, stream_id, count(*) AS exclusions, sum(days) AS days FROM ended GROUP BY 1, 2)
  SELECT exclusion, sum(exclusions)::int AS exclusions, count(*)::int AS people, sum(days)::int AS days, max(days)::int AS most
  FROM by_person GROUP BY exclusion`;

// `lag`: days from the day of the deadline to the reminder; `known`: to the first day on which the case was known.
const REMINDERS = `
  SELECT e.body::jsonb ->> 'kind' AS kind, e.body::jsonb ->> 'step' AS step,
    (e.occurred_at AT TIME ZONE 'Europe/Oslo')::date - (e.body::jsonb ->> 'dueOn')::date AS lag,
    (f.occurred_at AT TIME ZONE 'Europe/Oslo')::date - (e.body::jsonb ->> 'dueOn')::date AS known, count(*)::int
  FROM es.event e JOIN es.event f ON f.stream_id = e.stream_id AND f.version = 1
  WHERE e.type = 'DeadlineReached' AND (e.occurred_at AT TIME ZONE 'Europe/Oslo')::date BETWEEN $1 AND $2
  GROUP BY 1, 2, 3, 4`;

/** So many reminders of one sort. */
export interface Reminded {
  readonly kind: string;
  readonly step: string;
  readonly lag: number;
  readonly known: number;
  readonly count: number;
}

const WITH_ACTIVITY = `SELECT DISTINCT stream_id AS id FROM es.event WHERE type = 'ActivityPlanned'`;

/** Counts everybody for a publication: who is where now, and what happened in a quarter. */
export async function countForPublication(tx: Session, store: Store, { from, to }: Quarter): Promise<Counted> {
  const span = [from, to];
  return {
    open: await tx.rows<Counted['open'][number]>(OPEN, [ENDS]),
    regimes: await tx.rows<Counted['regimes'][number]>(REGIMES, [PRISON_KINDS]),
    leaves: await tx.rows<Counted['leaves'][number]>(LEAVES, span),
    moves: await tx.rows<Counted['moves'][number]>(MOVES, [...span, JSON.stringify(OPENING_DATES)]),
    exclusions: await tx.rows<Counted['exclusions'][number]>(EXCLUSIONS, span),
    reminders: punctuality(await tx.rows<Reminded>(REMINDERS, span)),
    activity: await activityIn(tx, store, { from, to }),
  };
}

/** Of everybody for whom activity is planned, by the same count that each case shows. */
async function activityIn(tx: Session, store: Store, { from, to }: Quarter): Promise<Counted['activity']> {
  const counted = { people: 0, days: 0, active: 0 };
  for (const { id } of await tx.rows<{ id: string }>(WITH_ACTIVITY)) {
    const { state } = (await readStream(tx, store, id)).folded;
    if (state.status === 'unregistered') continue;
    const { days, active } = activityShare(state, from, to);
    if (days > 0) counted.people += 1;
    counted.days += days;
    counted.active += active;
  }
  return counted;
}

/** How many of them went out on their day, by the rhythm that their kind had then, or when the case was first known. */
export function punctuality(reminded: readonly Reminded[]): Counted['reminders'] {
  const sum = (counted: readonly Reminded[]) => counted.reduce((all, { count }) => all + count, 0);
  const inTime = reminded.filter(
    ({ kind, step, lag, known }) => lag <= Math.max(known, offsetWhenHeard(step, lag, rhythmOf(kind))),
  );
  return { onTime: sum(inTime), late: sum(reminded) - sum(inTime) };
}

function rhythmOf(kind: string): DeadlineKind['rhythm'] {
  const kinds: Readonly<Record<string, DeadlineKind>> = DEADLINE_KINDS;
  return kinds[kind]?.rhythm;
}
