import { type IsoDate } from '../dates';
import { type Place } from '../events';
import { type Answerer, type Regime } from '../regimes';

export interface Breach {
  readonly breachId: string;
  readonly kind: string;
  readonly occurredOn: IsoDate;
  readonly registeredOn: IsoDate;
  readonly description: string | null;
  readonly condition: string | null;
  readonly regime: Regime;
  readonly registeredBy: string;
  readonly answer: {
    readonly response: string;
    readonly by: string;
    /** Whose role it was; null: their own. */
    readonly onBehalfOf: string | null;
    readonly on: IsoDate;
    readonly legalBasis: string;
    readonly decidedBy: Answerer;
    /** Where it moved the person. */
    readonly to: Place | null;
    /** How long a reaction in prison lasts. */
    readonly days: number | null;
    /** How much of the daily pay is lost; null: of something else, or it was not recorded. */
    readonly dailyPayPercent: number | null;
    readonly conditionalUntil: IsoDate | null;
    /** Conditional: when a breach in the test period made it hold. */
    readonly activatedOn: IsoDate | null;
    readonly deductDays: number;
    /** The breach whose reaction answers this one too. */
    readonly jointTo: string | null;
    readonly reversedOn: IsoDate | null;
  } | null;
}

/** Days in which the probation stood still before the court was asked; `to` is null while it does. */
export interface Suspension {
  readonly suspensionId: string;
  readonly breachId: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** `suspendedDays`: days before a court that did not recall, which count neither as probation nor as remainder. */
export interface Probation {
  readonly releasedOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly suspendedDays: number;
}
