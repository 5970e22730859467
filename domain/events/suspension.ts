import { type IsoDate } from '../dates';
import { type Level } from '../regimes';
import { type Hearing, type Withholding } from './transition';

/** The probation is made to stand still before anybody has asked the court for the remainder (strgjfl § 44 (3)). */
export type SuspensionEvent =
  | (Withholding & {
      readonly type: 'ProbationSuspended';
      readonly suspensionId: string;
      /** Because of which breach. */
      readonly breachId: string;
      readonly from: IsoDate;
      readonly reason: string | null;
      readonly hearing?: Hearing;
      readonly decidedBy: Level;
      readonly legalBasis: string;
      readonly by: string;
    })
  | {
      /** It runs again: somebody lifted the suspension, or the breach was answered by something else than a petition. */
      readonly type: 'SuspensionEnded';
      readonly suspensionId: string;
      readonly on: IsoDate;
      readonly because: 'lifted' | 'answered';
      readonly reason: string | null;
      readonly decidedBy: Level;
      readonly legalBasis: string;
      readonly by: string;
    };

/** The types of them: what a switch over all events may leave to their own room. */
export const SUSPENSION_EVENTS = {
  ProbationSuspended: true,
  SuspensionEnded: true,
} as const satisfies Readonly<Record<SuspensionEvent['type'], true>>;
