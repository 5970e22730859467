import { type IsoDate } from '../dates';
import { type Level, type Regime } from '../regimes';
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
      readonly decidedBy?: Level;
      /** Hearing and report come first (strgjfl § 40). */
      readonly hearing?: Hearing;
    })
  | {
      /** The service asks the district court for the remainder; the probation stands still from the day it is sent. */
      readonly type: 'CourtPetitioned';
      readonly petitionId: string;
      readonly breachId: string;
      readonly part: 'full' | 'part';
      readonly sentOn: IsoDate;
      readonly reason: string | null;
      readonly legalBasis: string;
      readonly by: string;
    };
