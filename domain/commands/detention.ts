import { type IsoDate } from '../dates';
import { type Place, type RecallGround } from '../events';

/** What only preventive detention knows: the person's own petition, a longer probation, and recall without a court. */
export type DetentionCommand =
  | { readonly type: 'RecordOwnPetition'; readonly petitionId: string; readonly receivedOn: IsoDate }
  | { readonly type: 'ForwardOwnPetition'; readonly petitionId: string; readonly forwardedOn: IsoDate }
  | {
      readonly type: 'RecordProbationExtension';
      readonly extensionId: string;
      /** How long the probation lasts in all, from the release; one of the two is said. */
      readonly years: number | null;
      readonly until: IsoDate | null;
      readonly court: string;
      readonly caseNumber: string;
      readonly judgedOn: IsoDate;
      readonly finalOn: IsoDate;
    }
  | {
      readonly type: 'RecallWithoutCourt';
      readonly recallId: string;
      readonly ground: RecallGround;
      readonly consentedOn: IsoDate | null;
      readonly to: Place;
      readonly reason: string;
    }
  | {
      readonly type: 'RefuseOwnRecall';
      readonly recallId: string;
      readonly finalOn: IsoDate;
      readonly reason: string;
    };

export const DETENTION_COMMANDS = {
  RecordOwnPetition: true,
  ForwardOwnPetition: true,
  RecordProbationExtension: true,
  RecallWithoutCourt: true,
  RefuseOwnRecall: true,
} as const satisfies Record<DetentionCommand['type'], true>;
