import { type Hearing, type Withholding } from '../events';

/** The probation stands still before the court is asked, or runs again (strgjfl § 44 (3)). */
export type SuspensionCommand =
  | (Withholding & {
      readonly type: 'SuspendProbation';
      readonly suspensionId: string;
      readonly breachId: string;
      readonly reason: string;
      readonly hearing?: Hearing;
    })
  | { readonly type: 'LiftSuspension'; readonly suspensionId: string; readonly reason: string };

/** The types of them: what a switch over all commands may leave to their own room. */
export const SUSPENSION_COMMANDS = {
  SuspendProbation: true,
  LiftSuspension: true,
} as const satisfies Readonly<Record<SuspensionCommand['type'], true>>;
