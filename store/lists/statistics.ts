import { CHOSEN_DAYS, UNDECIDED_KINDS } from '../../domain/deadlines/table';
import { ENDS } from '../../domain/state';
import { TODAY } from '../clock';
import { type Store } from '../data-source';
import { leavesEnded, sinceEligible, type LeavesEnded, type SinceEligible } from './progress';
import { type Units } from './queries';
import { withSession, type Session } from '../session';
import { waitsOfUnits, type WaitsOfUnit } from './waiting';

/** Counts as of now, of the sentences that some units hold. Nobody can be found in them by name. */
export interface Statistics {
  readonly sentences: readonly {
    readonly kind: string;
    readonly status: string;
    readonly regime: string;
    readonly unit: string;
    readonly count: number;
  }[];
  readonly deadlines: readonly { readonly kind: string; readonly open: number; readonly overdue: number }[];
  /** Of the deadlines of each unit: how many are ahead, and how many have passed. */
  readonly units: readonly { readonly unit: string; readonly open: number; readonly overdue: number }[];
  /** Of the sentences that have not ended: how many on each regime, and which share of all of them. */
  readonly regimes: readonly { readonly regime: string; readonly count: number; readonly share: number }[];
  readonly funnel: Funnel;
  /** Of the moves of the last year that somebody proposed: days from proposal to move, by the regime moved to. */
  readonly moves: readonly { readonly to: string; readonly count: number; readonly medianDays: number }[];
  /** Of the same moves: days from the day that the law names for the regime, and how many came after it. */
  readonly sinceEligible: readonly SinceEligible[];
  /** Leaves of the last year that have ended, by how people came back. */
  readonly leaves: readonly LeavesEnded[];
  readonly waits: readonly WaitsOfUnit[];
}

/** The way to a less restrictive regime: how many sentences stand at each step today. */
export interface Funnel {
  /** The law's day for deciding has passed without a decision. */
  readonly undecided: number;
  /** That day lies ahead, within 90 days. */
  readonly ahead: number;
  readonly proposed: number;
  readonly approved: number;
  readonly waitingForPlace: number;
  /** Of those who wait: the days since, in the middle; null: nobody waits. */
  readonly waitingForPlaceMedianDays: number | null;
}

/** How many sentences are where, how they move on, and what of it is late. */
export function statistics(store: Store, units: Units): Promise<Statistics> {
  return withSession(store, async (session) => ({
    sentences: await session.rows(SENTENCES, [units]),
    deadlines: await session.rows(deadlinesBy('d.kind', 'kind'), [units]),
    units: await session.rows(deadlinesBy('d.owner_unit', 'unit'), [units]),
    regimes: await session.rows(REGIMES, [units, ENDS]),
    funnel: await funnel(session, units),
    moves: await session.rows(MOVES, [units]),
    sinceEligible: await sinceEligible(session, units),
    leaves: await leavesEnded(session, units),
    waits: await waitsOfUnits(session, units),
  }));
}

const SENTENCES = `
  SELECT kind, status, regime, unit, count(*)::int FROM rm.sentence WHERE ($1::text[] IS NULL OR unit = ANY ($1))
  GROUP BY kind, status, regime, unit ORDER BY kind, status, regime, unit`;

const deadlinesBy = (column: 'd.kind' | 'd.owner_unit', name: string) => `
  SELECT ${column} AS "${name}", count(*) FILTER (WHERE d.due_on >= ${TODAY})::int AS open,
    count(*) FILTER (WHERE d.due_on < ${TODAY})::int AS overdue
  FROM rm.deadline d LEFT JOIN rm.clock c ON c.sentence_id = d.sentence_id WHERE ($1::text[] IS NULL OR d.owner_unit = ANY ($1))
  GROUP BY ${column} ORDER BY ${column}`;

const REGIMES = `
  SELECT regime, count(*)::int, round(count(*)::numeric / sum(count(*)) OVER (), 4)::float8 AS share
  FROM rm.sentence WHERE ($1::text[] IS NULL OR unit = ANY ($1)) AND status <> ALL ($2) GROUP BY regime ORDER BY regime`;

const STEPS = `
  SELECT count(DISTINCT s.sentence_id) FILTER (WHERE d.kind = ANY ($2) AND d.due_on < ${TODAY})::int AS undecided,
    count(DISTINCT s.sentence_id) FILTER (WHERE d.kind = ANY ($2) AND d.due_on BETWEEN ${TODAY} AND ${TODAY} + 90)::int AS ahead,
    count(DISTINCT s.sentence_id) FILTER (WHERE d.kind = 'find-place')::int AS "waitingForPlace",
    percentile_disc(0.5) WITHIN GROUP (ORDER BY CASE WHEN d.kind = 'find-place' THEN ${TODAY} - d.due_on + $3 END)::int
      AS "waitingForPlaceMedianDays"
  FROM rm.sentence s JOIN rm.deadline d ON d.sentence_id = s.sentence_id LEFT JOIN rm.clock c ON c.sentence_id = s.sentence_id
  WHERE ($1::text[] IS NULL OR s.unit = ANY ($1))`;

const PROPOSALS = `
  SELECT count(*) FILTER (WHERE p.status = 'pending')::int AS proposed, count(*) FILTER (WHERE p.status = 'approved')::int AS approved
  FROM rm.proposal p JOIN rm.sentence s ON s.sentence_id = p.sentence_id
  WHERE ($1::text[] IS NULL OR s.unit = ANY ($1)) AND p.proposal = 'transition'`;

async function funnel(session: Session, units: Units): Promise<Funnel> {
  const [steps] = await session.rows<Omit<Funnel, 'proposed' | 'approved'>>(STEPS, [
    units,
    UNDECIDED_KINDS,
    CHOSEN_DAYS.findPlace,
  ]);
  const [proposals] = await session.rows<Pick<Funnel, 'proposed' | 'approved'>>(PROPOSALS, [units]);
  if (!steps || !proposals) throw new Error('Counting answered nothing');
  return { ...steps, ...proposals };
}

// From the log: the newest moves only, each beside the proposal that it names. What was recorded after it had happened says
// nothing of how long it took.
const MOVES = `
  WITH moved AS (
    SELECT stream_id, effective_on, body::jsonb AS body FROM es.event
    WHERE type = 'RegimeChanged' AND recorded_at > clock_timestamp() - interval '1 year' ORDER BY position DESC LIMIT 5000)
  SELECT m.body -> 'to' ->> 'regime' AS "to", count(*)::int,
    percentile_disc(0.5) WITHIN GROUP (ORDER BY m.effective_on - (p.body::jsonb ->> 'proposedOn')::date)::int AS "medianDays"
  FROM moved m JOIN rm.sentence s ON s.sentence_id = m.stream_id
  JOIN es.event p ON p.stream_id = m.stream_id AND p.type = 'TransitionProposed' AND p.body::jsonb ->> 'proposalId' = m.body ->> 'proposalId'
  WHERE ($1::text[] IS NULL OR s.unit = ANY ($1)) AND m.body ->> 'proposalId' IS NOT NULL
    AND m.effective_on >= (p.body::jsonb ->> 'proposedOn')::date GROUP BY 1 ORDER BY 1`;
