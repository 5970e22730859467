import { type IsoDate } from '../dates';
import { type LeaveCondition } from './condition';
import { type Hearing } from './transition';
import { type Authority, type Level } from '../regimes';

export const ABSENCE_TYPES = [
  'escape',
  'absconding',
  'failure-to-return',
  'failure-to-appear',
  'interruption',
  'hospital-not-counted',
] as const;

/**
 * Time out of prison during which the clock stands still (forskrift § 3-3); an interruption is lawful (strgjfl § 35). A stay
 * in hospital for an illness that is self-inflicted or feigned may be left out of the time served (forskrift § 3-6).
 */
export type AbsenceType = (typeof ABSENCE_TYPES)[number];

/** Time out of prison during which the clock stands still. */
export type AbsenceEvent =
  | {
      readonly type: 'AbsenceRegistered';
      readonly absenceId: string;
      readonly absence: AbsenceType;
      readonly from: IsoDate;
      readonly reason: string | null;
      /** Interruption: the last day to return. */
      readonly returnBy: IsoDate | null;
      readonly conditions?: readonly LeaveCondition[];
      readonly registeredOn?: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'InterruptionExtended';
      readonly absenceId: string;
      readonly until: IsoDate;
      readonly reason: string | null;
      readonly decidedBy: Authority;
      readonly decidedOn?: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      /** A condition was broken: the person is ordered back the same day (strgjfl § 36). */
      readonly type: 'InterruptionRevoked';
      readonly absenceId: string;
      readonly on: IsoDate;
      readonly reason: string | null;
      readonly breachId: string | null;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      /** An application to interrupt the sentence, or for a longer interruption, was refused (strgjfl §§ 7 e, 35). */
      readonly type: 'InterruptionRefused';
      readonly refusalId: string;
      /** The interruption that was to last longer; null: there is none. */
      readonly absenceId: string | null;
      /** What was applied for. */
      readonly from: IsoDate;
      readonly until: IsoDate;
      readonly appliedOn: IsoDate;
      readonly reason: string | null;
      /** Kept from the person for the safety of others (strgjfl § 7 c–d). */
      readonly withheldReason?: string;
      readonly hearing?: Hearing;
      readonly refusedOn: IsoDate;
      readonly decidedBy: Level;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'AbsenceEnded';
      readonly absenceId: string;
      readonly returnedOn: IsoDate;
      /** Days of the absence that count as served, such as police custody. */
      readonly countedDays: number;
      readonly by: string;
    };

export const ABSENCE_EVENTS = {
  AbsenceRegistered: true,
  AbsenceEnded: true,
  InterruptionExtended: true,
  InterruptionRevoked: true,
  InterruptionRefused: true,
} as const satisfies Record<AbsenceEvent['type'], true>;
