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
      /** Loss of daily pay: how much of it, in whole percent; the most that may be taken when it is not said. */
      readonly dailyPayPercent?: number;
      /** A petition to the court: for all of the remainder (when not said) or a part. */
      readonly part?: 'full' | 'part';
      readonly hearing?: Hearing;
      /** A conditional reaction: the last day of its test period. */
      readonly conditionalUntil?: IsoDate;
      /** Days of exclusion before, which count as served. */
      readonly deductDays?: number;
      /** Other breaches that the same reaction answers. */
      readonly jointWith?: readonly string[];
      /** A case of the prosecution: whether the probation stands still meanwhile; it does not when it is not said. */
      readonly suspend?: boolean;
    })
  | {
      /** The day to begin came, and the person did not (strgjfl § 40 (7)). */
      readonly type: 'RegisterFailureToAppear';
      readonly breachId: string;
      readonly absenceId: string;
      readonly description: string;
    };
