import { type IsoDate } from '../dates';
import { type Values } from '../sanctions/course';

/** What happens to a sanction that is no imprisonment: a step of the table of its kind, or that one was a mistake. */
export type SanctionCommand =
  | {
      readonly type: 'TakeStep';
      readonly stepId: string;
      /** Its name in the table. */
      readonly step: string;
      readonly on: IsoDate;
      readonly values: Values;
      readonly reason: string | null;
    }
  | { readonly type: 'RetractStep'; readonly stepId: string; readonly reason: string };

/** The types of them: what a switch over all commands may leave to their own room. */
export const SANCTION_COMMANDS = {
  TakeStep: true,
  RetractStep: true,
} as const satisfies Readonly<Record<SanctionCommand['type'], true>>;
