import { type IsoDate } from '../dates';
import { type Hearing, type Place, type Withholding } from '../events';

/** A condition was broken, and what is answered. */
export type BreachCommand =
  | {
      readonly type: 'RegisterBreach';
      readonly breachId: string;
      readonly kind: string;
      readonly occurredOn: IsoDate;
      readonly description: string;
      readonly condition: string | null;
    }
  | (Withholding & {
      readonly type: 'AnswerBreach';
      readonly breachId: string;
      readonly response: string;
      readonly to: Place | null;
      readonly reason: string;
      /** How long a reaction in prison lasts; required of those that last. */
      readonly days?: number | null;
      /** A petition to the court: for all of the remainder (when not said) or a part. */
      readonly part?: 'full' | 'part';
      readonly hearing?: Hearing;
    });
