import { type ImprisonmentDates, type PreventiveDetentionDates } from '../calculation';
import { type IsoDate } from '../dates';
import { type RuleSetId } from '../rule-sets';
import { type Told } from './correction';
import { type MovedCondition } from './condition';
import { type HomeFacts } from './transition';
import { type Order, type Person, type Place } from './order';

/** What made the dates be calculated anew. */
export type CalculationCause =
  | 'registration'
  | 'absence'
  | 'remand-credit'
  | 'court-prolongation'
  | 'court-ruling'
  | 'recall'
  | 'correction'
  | 'rule-set'
  | 'postponement';

/** The summons to a sentence that is not served yet. forskrift om innkalling § 3 */
export interface Summons {
  /** When the person is expected to have received it. */
  readonly expectedOn: IsoDate;
  /** When the order to execute came in; null: it is not known. */
  readonly orderReceivedOn: IsoDate | null;
}

/** What the service asks of every admission though no law names a day: which of them, the installation settles. */
export const ADMISSION_TASKS = ['contact-officer', 'future-plan', 'release-preparation'] as const;
export type AdmissionTask = (typeof ADMISSION_TASKS)[number];

export interface Override {
  readonly reason: string;
}

/** A date that a recalculation moved; null: it does not apply. */
export interface DateChange {
  readonly date: string;
  readonly before: IsoDate | null;
  readonly after: IsoDate | null;
}

/** How a sentence begins, and the dates that are calculated for it, at the start and after each change. */
export type RegistrationEvent =
  | {
      readonly type: 'SentenceRegistered';
      readonly order: Order;
      readonly person: Person;
      readonly startDate: IsoDate;
      readonly placement: Place;
      readonly caseworker: string;
      readonly ruleSet: RuleSetId;
      /** Of a sentence that begins on monitoring: what its gates need. */
      readonly facts?: HomeFacts | null;
      /** Of whoever is at large. */
      readonly summons?: Summons | null;
      /** Held without a break from this day until serving began; not recorded before 2026-11-29. forskrift §§ 3-14, 3-30 */
      readonly unbrokenCustodySince?: IsoDate;
      /** Codes of what is unusual in its length (R-CAP). */
      readonly warnings?: readonly string[];
      /** Why a length beyond what the law knows was registered all the same: the judgment binds. */
      readonly override?: Override | null;
      /** Who registered it; not recorded before 2026-11-28. */
      readonly by?: string;
      /** What the service asked of an admission on the day, though no law does; not recorded before 2026-11-29. */
      readonly admissionTasks?: readonly AdmissionTask[];
      /** Of a sanction: the stage that it begins at. */
      readonly stage?: string;
    }
  | {
      readonly type: 'ServingStarted';
      readonly startDate: IsoDate;
      readonly place: Place;
      /** The standard conditions of a sentence that begins at home. */
      readonly conditions?: readonly MovedCondition[];
    }
  | {
      readonly type: 'DatesCalculated';
      readonly because: CalculationCause;
      readonly ruleSet: RuleSetId;
      readonly dates: ImprisonmentDates | PreventiveDetentionDates | Readonly<Record<string, IsoDate | number | null>>;
      /** After a correction or another rule set: each date that is another one now. */
      readonly changes?: readonly DateChange[];
      /** The correction that they follow from. */
      readonly correctionId?: string;
      /** The adoption of a rule set that they follow from. */
      readonly adoptionId?: string;
      /** After a correction or another rule set: who must be told. */
      readonly tell?: readonly Told[];
    }
  | {
      readonly type: 'RemandCredited';
      readonly creditId: string;
      readonly days: number;
      readonly reason: string | null;
      readonly legalBasis: string;
      readonly by: string;
    };
