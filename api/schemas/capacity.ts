import { z } from 'zod';
import { PLACED } from '../../domain/capacity';
import { type Regime } from '../../domain/regimes';
import { Id, Instant } from './answer-parts';
import { Day, Reason, Slug } from './fields';

const PlacedRegime = z.enum(PLACED as [Regime, ...Regime[]]);
const PLACES_MAX = 10_000;

/** How many places a unit has of a regime, from a day on. */
export const SetPlacesBody = z.strictObject({
  unit: Slug,
  regime: PlacedRegime,
  places: z.int().min(0).max(PLACES_MAX),
  from: Day,
  reason: Reason,
});

/** Of which unit it is asked who said what; by itself of all. */
export const PlacesQuery = z.strictObject({ unit: Slug.exactOptional() });

/** Why nobody goes yet, and near which region the person wants to be. */
export const AwaitPlaceBody = z.strictObject({ reason: Reason, near: Slug.nullable().default(null) });

const Count = z.int().nonnegative();
const Place = z.strictObject({ unit: z.string(), regime: PlacedRegime });

/** What is answered of places, of who takes them, and of who waits. */
export const CAPACITY_ANSWERS = {
  PlacesSet: z.strictObject({ id: Id }),
  PlacesRecord: z.strictObject({
    records: z.array(
      Place.extend({
        ...{ id: Id, places: Count, from: z.string(), reason: z.string().nullable() },
        ...{ setBy: z.string(), setRole: z.string(), recordedAt: Instant },
      }),
    ),
  }),
  Capacity: z.strictObject({
    occupancy: z.array(
      Place.extend({
        ...{
          places: Count.nullable(),
          occupied: Count,
          away: Count,
          coming: Count,
          waiting: Count,
          leftInAYear: Count,
        },
        free: z.int().nullable(),
      }),
    ),
    waiting: z.array(
      Place.extend({
        ...{ sentenceId: Id, proposalId: z.string(), person: z.string().nullable(), initials: z.string() },
        ...{ at: z.strictObject({ unit: z.string(), regime: z.string() }), days: Count, ahead: Count },
        near: z.string().nullable(),
        choices: z.array(
          z.strictObject({
            ...{ unit: z.string(), near: z.boolean().nullable(), approved: z.boolean() },
            ...{ free: z.int().nullable(), waitingDays: Count.nullable() },
          }),
        ),
      }),
    ),
  }),
} as const;
