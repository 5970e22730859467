import { type IsoDate } from '../dates';
import { type Point, type ProposedStep, type Withholding } from '../events';

/** To propose where a person should be, to decide it, and to wait for a place. */
export type TransitionCommand =
  | (ProposedStep & { readonly type: 'ProposeTransition' })
  | (Withholding & {
      readonly type: 'DecideProposal';
      readonly proposalId: string;
      readonly outcome: 'approve' | 'deny' | 'send-back';
      readonly reason: string | null;
      readonly points: readonly Point[];
      /** A court that refuses release from preventive detention: when that is final; the same day when it is not said. */
      readonly finalOn?: IsoDate;
    })
  | {
      readonly type: 'AwaitPlace';
      readonly proposalId: string;
      readonly reason: string | null;
      readonly near?: string | null;
    }
  | { readonly type: 'FindPlace'; readonly proposalId: string };
