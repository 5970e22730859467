import { PLACED, type Occupancy } from '../../domain/capacity';
import { type IsoDate } from '../../domain/dates';
import { CHOSEN_DAYS } from '../../domain/deadlines/table';
import { type Person } from '../../domain/events';
import { type Regime } from '../../domain/regimes';
import { TODAY } from '../clock';
import { type Store } from '../data-source';
import { openField, unwrapKey } from '../keys/personal-data';
import { type Units } from './queries';
import { rows, withSession } from '../session';

/** What somebody said of the places of a unit. */
export interface PlacesSet {
  readonly id: string;
  readonly unit: string;
  readonly regime: Regime;
  readonly places: number;
  readonly from: IsoDate;
  readonly reason: string | null;
  readonly setBy: string;
  readonly setRole: string;
}

export interface PlacesRecord extends PlacesSet {
  readonly recordedAt: string;
}

// What was said last for a day holds from then on. Where nobody has said anything and nobody is, there is no row.
const OCCUPANCY = `
  WITH set AS (
    SELECT DISTINCT ON (unit, regime) unit, regime, places FROM rm.places
    WHERE from_on <= (clock_timestamp() AT TIME ZONE 'Europe/Oslo')::date ORDER BY unit, regime, from_on DESC, recorded_at DESC)
  SELECT unit, regime, s.places, coalesce(o.occupied, 0) AS occupied, coalesce(o.away, 0) AS away, coalesce(o.coming, 0) AS coming,
    coalesce(o.waiting, 0) AS waiting, coalesce(o.left_in_a_year, 0) AS "leftInAYear"
  FROM set s FULL JOIN rm.occupancy() o USING (unit, regime) WHERE regime = ANY ($1) ORDER BY unit, array_position($1, regime)`;

/** Places and who takes them, of every unit: counts, whoever asks. */
export function readOccupancy(store: Store): Promise<Occupancy[]> {
  return rows<Occupancy>(store, OCCUPANCY, [PLACED]);
}

const SET = `
  INSERT INTO rm.places (id, unit, regime, places, from_on, reason, set_by, set_role) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (id) DO NOTHING`;

/** Says how many places there are from a day on. Said again under the same id: it stays as it was. */
export async function setPlaces(store: Store, set: PlacesSet): Promise<void> {
  const { id, unit, regime, places, from, reason, setBy, setRole } = set;
  await rows(store, SET, [id, unit, regime, places, from, reason, setBy, setRole]);
}

const RECORD = `
  SELECT id, unit, regime, places, from_on::text AS "from", reason, set_by AS "setBy", set_role AS "setRole", recorded_at AS "recordedAt"
  FROM rm.places WHERE ($1::text IS NULL OR unit = $1) ORDER BY recorded_at DESC, id LIMIT $2`;
const RECORDS_MAX = 200;

/** Who said what of places, the newest first. */
export async function readPlaces(store: Store, unit: string | null): Promise<PlacesRecord[]> {
  const found = await rows<PlacesSet & { recordedAt: Date }>(store, RECORD, [unit, RECORDS_MAX]);
  return found.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
}

/** Somebody whose move is approved, and who waits for a place. */
export interface Waiting {
  readonly sentenceId: string;
  readonly proposalId: string;
  readonly person: Person;
  readonly regime: Regime;
  readonly unit: string;
  /** Where they are meanwhile. */
  readonly at: { readonly regime: Regime; readonly unit: string };
  readonly days: number;
  readonly near: string | null;
  /** How many have waited longer for the same place, of every unit's. */
  readonly ahead: number;
}

type WaitingRow = Omit<Waiting, 'person' | 'at'> & {
  readonly sealed: string;
  readonly wrapped: Buffer | null;
  readonly atRegime: Regime;
  readonly atUnit: string;
};

// The wait's own deadline says since when, and the log near what. Who waits elsewhere is counted and stands in no row.
const WAITING = `
  WITH mine AS MATERIALIZED (
    SELECT s.sentence_id, s.person, s.regime AS at_regime, s.unit AS at_unit, p.proposal_id, p.to_regime, p.to_unit,
      greatest(0, ${TODAY} - greatest(p.effective_on, d.due_on - $3::int)) AS days
    FROM rm.deadline d JOIN rm.sentence s ON s.sentence_id = d.sentence_id
    JOIN rm.proposal p ON p.sentence_id = d.sentence_id AND p.status = 'approved' AND p.proposal = 'transition'
    LEFT JOIN rm.clock c ON c.sentence_id = s.sentence_id
    WHERE d.kind = 'find-place' AND ($1::text[] IS NULL OR s.unit = ANY ($1)))
  SELECT m.sentence_id AS "sentenceId", m.proposal_id AS "proposalId", m.person AS sealed, k.wrapped, m.to_regime AS regime, m.to_unit AS unit,
    m.at_regime AS "atRegime", m.at_unit AS "atUnit", m.days, b.ahead, (
      SELECT e.body::jsonb ->> 'near' FROM es.event e
      WHERE e.stream_id = m.sentence_id AND e.type = 'PlaceAwaited' ORDER BY e.version DESC LIMIT 1) AS near
  FROM mine m JOIN rm.waits_before(ARRAY(SELECT sentence_id FROM mine)) b ON b.sentence_id = m.sentence_id
  LEFT JOIN rm.person_key k ON k.person_id = m.sentence_id
  ORDER BY array_position($2, m.to_regime), m.days DESC, m.sentence_id LIMIT $4`;
const WAITING_MAX = 500;

/** Who waits for a place, of whom the asker may see, by regime and the longest first; 500 at most. */
export function readWaiting(store: Store, units: Units): Promise<Waiting[]> {
  return withSession(store, async (session) => {
    const found = await session.rows<WaitingRow>(WAITING, [units, PLACED, CHOSEN_DAYS.findPlace, WAITING_MAX]);
    return found.map(({ sealed, wrapped, atRegime, atUnit, ...row }) => {
      const key = unwrapKey(store, row.sentenceId, wrapped);
      const person = openField(sealed, 'SentenceRegistered', 'person', row.sentenceId, key) as Person;
      return { ...row, person, at: { regime: atRegime, unit: atUnit } };
    });
  });
}
