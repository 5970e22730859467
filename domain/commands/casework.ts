import { type IsoDate } from '../dates';
import { type HoldReason, type Together } from '../events';

/** Whose case it is, and which of its deadlines rest. */
export type CaseworkCommand =
  | {
      readonly type: 'ReassignCase';
      readonly caseworker: string;
      readonly reason: string | null;
      /** Null: alone. */
      readonly together: Together | null;
    }
  | {
      readonly type: 'PlaceHold';
      readonly holdId: string;
      readonly deadlineId: string;
      readonly reason: HoldReason;
      readonly note: string | null;
      /** The day on which it comes back by itself. */
      readonly until: IsoDate;
    }
  | { readonly type: 'EndHold'; readonly holdId: string; readonly note: string | null };

/** The types of them: what a switch over all commands may leave to their own room. */
export const CASEWORK_COMMANDS = {
  ReassignCase: true,
  PlaceHold: true,
  EndHold: true,
} as const satisfies Readonly<Record<CaseworkCommand['type'], true>>;
