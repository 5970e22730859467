import { type IsoDate } from '../dates';

export const GUARDIAN_RELATIONS = ['parent', 'appointed-guardian', 'child-welfare', 'other'] as const;

/** In what capacity somebody acts for a person: a parent, whoever is appointed, or the child welfare service. */
export type GuardianRelation = (typeof GUARDIAN_RELATIONS)[number];

/** Who acts for a person, and is told everything about somebody under eighteen (forskrift § 3-1 b). */
export type GuardianEvent =
  | {
      readonly type: 'GuardianRecorded';
      readonly guardianId: string;
      readonly name: string | null;
      readonly contact: string | null;
      readonly relation: GuardianRelation;
      readonly from: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'GuardianEnded';
      readonly guardianId: string;
      readonly endedOn: IsoDate;
      readonly reason: string | null;
      readonly by: string;
    };

/** The types of them: what a switch over all events may leave to their own room. */
export const GUARDIAN_EVENTS = {
  GuardianRecorded: true,
  GuardianEnded: true,
} as const satisfies Readonly<Record<GuardianEvent['type'], true>>;
