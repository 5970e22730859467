import { type IsoDate } from '../dates';
import { type Answerer, type Regime } from '../regimes';
import { type Place } from './order';
import { type Hearing, type Withholding } from './transition';

/** A condition was broken, and what was answered. */
export type BreachEvent =
  | {
      readonly type: 'BreachRegistered';
      readonly breachId: string;
      readonly kind: string;
      readonly occurredOn: IsoDate;
      readonly registeredOn: IsoDate;
      readonly description: string | null;
      readonly condition: string | null;
      readonly regime: Regime;
      readonly by: string;
    }
  | (Withholding & {
      readonly type: 'BreachAnswered';
      readonly breachId: string;
      readonly response: string;
      readonly to: Place | null;
      readonly reason: string | null;
      readonly legalBasis: string;
      readonly answeredOn: IsoDate;
      readonly by: string;
      /** How long a reaction in prison lasts. */
      readonly days?: number | null;
      /** How much of the daily pay is lost, in whole percent. */
      readonly dailyPayPercent?: number;
      readonly decidedBy?: Answerer;
      /** Conditional: the last day of the test period (strgjfl § 40 (5)). */
      readonly conditionalUntil?: IsoDate;
      /** Days of exclusion before the reaction, which count as served. */
      readonly deductDays?: number;
      /** One reaction to several breaches: the others, or the one that has it. */
      readonly jointWith?: readonly string[];
      readonly jointTo?: string;
      /** Hearing and report come first (strgjfl § 40). */
      readonly hearing?: Hearing;
      /** Whose role it was, where somebody acted in another's while they were away. */
      readonly onBehalfOf?: string;
    })
  | {
      /** The service asks the district court for the remainder; the probation stands still from the day it is sent. */
      readonly type: 'CourtPetitioned';
      readonly petitionId: string;
      readonly breachId: string;
      readonly part: 'full' | 'part';
      /** Whether the probation stands still meanwhile; it does unless a prosecution that charges leaves it running. */
      readonly suspends?: boolean;
      readonly sentOn: IsoDate;
      readonly reason: string | null;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      /** A breach in the test period: the conditional reaction is executed (strgjfl § 40 (5)). */
      readonly type: 'ReactionActivated';
      readonly breachId: string;
      readonly becauseOf: string;
      readonly on: IsoDate;
      readonly legalBasis: string;
    };
