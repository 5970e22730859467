import { type IsoDate } from '../dates';
import { type LeaveCondition } from './condition';

export const ABSENCE_TYPES = ['escape', 'absconding', 'failure-to-return', 'interruption'] as const;

/** Time out of prison during which the clock stands still (forskrift § 3-3); an interruption is lawful (strgjfl § 35). */
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
