import { type IsoDate } from '../dates';
import { type ChargeOutcome } from '../events';

/** New charges and expulsion. */
export type ChargeCommand =
  | {
      readonly type: 'RecordCharge';
      readonly chargeId: string;
      readonly chargedOn: IsoDate;
      readonly description: string | null;
    }
  | {
      readonly type: 'SettleCharge';
      readonly chargeId: string;
      readonly settledOn: IsoDate;
      readonly outcome: ChargeOutcome;
    }
  | { readonly type: 'RecordExpulsion'; readonly decidedOn: IsoDate; readonly finalOn: IsoDate | null }
  | { readonly type: 'LiftExpulsion'; readonly liftedOn: IsoDate };
