import { type IsoDate } from '../dates';
import { type LocalMinute } from '../holidays';
import { type Level } from '../regimes';
import { type Hearing } from './transition';

export const EXCLUSION_KINDS = [
  'full',
  'partial',
  'collective',
  'immediate',
  'security-cell',
  'security-bed',
  'special-toilet',
] as const;

/** How somebody is kept from the company of others: strgjfl §§ 37, 39, by means of coercion § 38, and to find what is hidden forskrift § 3-26. */
export type ExclusionKind = (typeof EXCLUSION_KINDS)[number];

export const EXCLUSION_GROUNDS = [
  'negative-influence',
  'injury-or-violence',
  'material-damage',
  'criminal-acts',
  'order-and-security',
  'own-wish',
  'buildings-or-unrest',
  'suspected-breach',
  'escape',
] as const;

/** Why it is necessary (strgjfl §§ 37 (1), (8), 38 (1), 39). */
export type ExclusionGround = (typeof EXCLUSION_GROUNDS)[number];

/** Kept from the company of others: each decision is one person's, with its own reasons. The clock runs on. */
export type ExclusionEvent =
  | {
      readonly type: 'ExclusionDecided';
      readonly exclusionId: string;
      readonly exclusion: ExclusionKind;
      readonly ground: ExclusionGround;
      /** When it began: it may have been decided by word of mouth and recorded later (strgjfl § 7 b). */
      readonly startedAt: LocalMinute;
      readonly reason: string | null;
      /** Why nothing less would do (strgjfl §§ 37 (2), 38 (2)). */
      readonly lessIsNotEnough: string | null;
      readonly withheldReason?: string;
      readonly hearing?: Hearing;
      readonly decidedOn: IsoDate;
      readonly decidedBy: Level;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      /** A higher level has found that it goes on being necessary. */
      readonly type: 'ExclusionContinued';
      readonly exclusionId: string;
      readonly reason: string | null;
      readonly withheldReason?: string;
      readonly hearing?: Hearing;
      readonly decidedOn: IsoDate;
      readonly decidedBy: Level | 'directorate';
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      /** Staff, or a doctor, have looked after the person (strgjfl § 37 (7)). */
      readonly type: 'ExclusionSupervised';
      readonly exclusionId: string;
      readonly supervisedAt: LocalMinute;
      readonly who: 'staff' | 'health';
      readonly note: string | null;
      readonly by: string;
    }
  | {
      /** The Supervisory Council was told of one that lasts more than thirty days (TS § 4). */
      readonly type: 'SupervisoryCouncilInformed';
      readonly exclusionId: string;
      readonly informedOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'ExclusionEnded';
      readonly exclusionId: string;
      readonly endedAt: LocalMinute;
      /** Whole days since it began. */
      readonly days: number;
      readonly reason: string | null;
      readonly legalBasis: string;
      readonly by: string;
    };

export const EXCLUSION_EVENTS = {
  ExclusionDecided: true,
  ExclusionContinued: true,
  ExclusionSupervised: true,
  SupervisoryCouncilInformed: true,
  ExclusionEnded: true,
} as const satisfies Record<ExclusionEvent['type'], true>;
