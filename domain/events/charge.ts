import { type IsoDate } from '../dates';

export const CHARGE_OUTCOMES = ['dismissed', 'acquitted', 'convicted'] as const;

/** What became of a charge. */
export type ChargeOutcome = (typeof CHARGE_OUTCOMES)[number];

/** New charges and expulsion, which close monitoring but for special reasons (forskrift § 7-2 (5)). */
export type ChargeEvent =
  | {
      readonly type: 'ChargeRecorded';
      readonly chargeId: string;
      readonly chargedOn: IsoDate;
      readonly description: string | null;
      /** Approved transitions that it closes. */
      readonly supersedes: readonly string[];
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'ChargeSettled';
      readonly chargeId: string;
      readonly settledOn: IsoDate;
      readonly outcome: ChargeOutcome;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'ExpulsionRecorded';
      readonly decidedOn: IsoDate;
      /** Null: it may still be changed on complaint. */
      readonly finalOn: IsoDate | null;
      readonly supersedes: readonly string[];
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'ExpulsionLifted';
      readonly liftedOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    };
