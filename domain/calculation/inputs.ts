import type { IsoDate, Length } from '../dates';
import type { LocalMinute } from '../holidays';
import type { RuleSetId } from '../rule-sets';

/** Time away that does not count: an interruption, escape, absconding or failure to return, ended. forskrift § 3-3 */
export interface Absence {
  /** Day of leaving. */
  readonly from: IsoDate;
  /** Day of return. */
  readonly to: IsoDate;
  /** Days of it that count as served all the same, such as police custody. */
  readonly countedDays: number;
}

/** Unconditional imprisonment: one or several sentences served in one run. forskrift § 3-2 */
export interface ImprisonmentInput {
  readonly kind: 'imprisonment';
  /** NO-2026.1 when absent. */
  readonly ruleSet?: RuleSetId;
  readonly startDate: IsoDate;
  /** The unconditional parts. */
  readonly sentences: readonly Length[];
  /** Days of remand credit. strl § 83 */
  readonly remandDays?: number;
  readonly absences?: readonly Absence[];
  /** Days of subsidiary imprisonment for fines, served in full after the sentence. forskrift § 3-2 */
  readonly subsidiaryDays?: number;
  /** Since when the person has been in custody without a break; the start when absent. forskrift § 3-30 */
  readonly unbrokenCustodySince?: IsoDate;
  /** A transferred foreign sentence of more than 30 years. strgjfl § 42 (1) */
  readonly foreignSentence?: boolean;
}

/** Preventive detention with its time frame and, where the court set one, its minimum period. strl § 43 */
export interface PreventiveDetentionInput {
  readonly kind: 'preventive-detention';
  readonly startDate: IsoDate;
  readonly frameYears: number;
  readonly minimumYears?: number;
  /** Days of remand, credited in full in frame and minimum. strl § 83 (5) */
  readonly remandDays?: number;
  /** The day on which the judgment became final. */
  readonly finalOn?: IsoDate;
  readonly absences?: readonly Absence[];
  /** Prolongations of the frame by the court, in order. */
  readonly prolongationsYears?: readonly number[];
}

/** Whether a court may set this frame and minimum. strl § 43 (1) */
export interface PreventiveDetentionFrameInput {
  readonly kind: 'preventive-detention-frame';
  readonly frameYears: number;
  readonly minimumYears: number;
  readonly offenceMaximum30Years: boolean;
  readonly under18: boolean;
}

/** Hours of remand, and how many of them in full isolation. strl § 83 (2) */
export interface RemandCreditInput {
  readonly kind: 'remand-credit';
  readonly hoursDeprived: number;
  readonly hoursFullIsolation: number;
}

/** Whether the length permits electronic monitoring of the whole sentence. strgjfl § 16 a */
export interface WholeSentenceMonitoringInput {
  readonly kind: 'whole-sentence-monitoring';
  readonly startDate: IsoDate;
  readonly sentences: readonly Length[];
}

/** When a refused release on probation is considered anew. forskrift § 3-41 */
export interface ReviewAfterRefusalInput {
  readonly kind: 'review-after-refusal';
  readonly sentences: readonly Length[];
  /** The date on which release could have happened, then the date of the last decision. */
  readonly couldHaveBeenReleasedOn: IsoDate;
}

/** How long a decision may be complained of: in days from a date, or in hours from a minute. strgjfl § 7 e */
export type ComplaintDeadlineInput =
  | { readonly kind: 'complaint-deadline'; readonly notifiedOn: IsoDate; readonly days: number }
  | { readonly kind: 'complaint-deadline'; readonly notifiedAt: LocalMinute; readonly hours: number };

/** A community sentence, before remand credit. strl §§ 49, 83 (7) */
export interface CommunitySentenceInput {
  readonly kind: 'community-sentence';
  readonly hours: number;
  readonly subsidiaryDays: number;
  readonly periodDays: number;
  readonly remandDays: number;
}

/** The limitation of an imposed sentence. strl §§ 93, 94 */
export interface LimitationInput {
  readonly kind: 'limitation';
  readonly sentences: readonly Length[];
  readonly finalOrInterruptedOn: IsoDate;
}

/** Everything that `calculate` answers. */
export type CalculationInput =
  | ImprisonmentInput
  | PreventiveDetentionInput
  | PreventiveDetentionFrameInput
  | RemandCreditInput
  | WholeSentenceMonitoringInput
  | ReviewAfterRefusalInput
  | ComplaintDeadlineInput
  | CommunitySentenceInput
  | LimitationInput;
