import { type IsoDate } from '../dates';

/** What a deadline of our own choice waits for while it rests. `other` says what in its note. */
export const HOLD_REASONS = [
  'awaiting-police',
  'awaiting-prosecution',
  'awaiting-court',
  'awaiting-health',
  'awaiting-other-authority',
  'awaiting-person',
  'other',
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** Cases that changed hands together: whoever gets them is told once. */
export interface Together {
  readonly id: string;
  readonly cases: number;
}

/** Whose case it is, and which of its deadlines rest. */
export type CaseworkEvent =
  | {
      readonly type: 'CaseReassigned';
      readonly from: string;
      readonly to: string;
      readonly reason: string | null;
      readonly together: Together | null;
      readonly by: string;
    }
  | {
      readonly type: 'DeadlineHeld';
      readonly holdId: string;
      readonly deadlineId: string;
      readonly kind: string;
      /** When it was due before. */
      readonly dueOn: IsoDate;
      readonly reason: HoldReason;
      readonly note: string | null;
      readonly from: IsoDate;
      readonly until: IsoDate;
      /** Of the deadline, which is of our own choice all the same. */
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'HoldEnded';
      readonly holdId: string;
      readonly deadlineId: string;
      readonly endedOn: IsoDate;
      /** `returned`: its day came. */
      readonly because: 'asked' | 'returned';
      readonly note: string | null;
      readonly by: string;
    };

/** The types of them: what a switch over all events may leave to their own room. */
export const CASEWORK_EVENTS = {
  CaseReassigned: true,
  DeadlineHeld: true,
  HoldEnded: true,
} as const satisfies Readonly<Record<CaseworkEvent['type'], true>>;
