import { type IsoDate } from '../dates';
import { type Level } from '../regimes';
import { type Hearing, type Withholding } from './transition';

export const POSTPONEMENT_GROUNDS = [
  'health',
  'pregnancy',
  'child-under-nine-months',
  'pardon-application',
  'other-compelling',
] as const;

/** Why whoever is summoned need not come on the day (forskrift om innkalling §§ 2–7, strpl § 459). */
export type PostponementGround = (typeof POSTPONEMENT_GROUNDS)[number];

/** The first day is put off, or is not. */
export type PostponementEvent =
  | {
      readonly type: 'StartPostponed';
      readonly postponementId: string;
      readonly ground: PostponementGround;
      /** The first day before, and the one instead of it. */
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly reason: string | null;
      readonly decidedOn: IsoDate;
      readonly level: Level;
      readonly legalBasis: string;
      readonly by: string;
    }
  | (Withholding & {
      readonly type: 'PostponementRefused';
      readonly postponementId: string;
      readonly ground: PostponementGround;
      readonly appliedOn: IsoDate;
      readonly reason: string | null;
      readonly hearing?: Hearing;
      readonly refusedOn: IsoDate;
      readonly level: Level;
      readonly legalBasis: string;
      readonly by: string;
    });

/** The types of them: what a switch over all events may leave to their own room. */
export const POSTPONEMENT_EVENTS = {
  StartPostponed: true,
  PostponementRefused: true,
} as const satisfies Readonly<Record<PostponementEvent['type'], true>>;
