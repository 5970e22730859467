import { type IsoDate } from '../dates';
import { type Place } from './order';

export const RECALL_GROUNDS = ['municipality-withdrew-consent', 'own-request'] as const;

/** Why a person on probation from preventive detention is taken back without a court (forvaringsforskriften §§ 21, 23). */
export type RecallGround = (typeof RECALL_GROUNDS)[number];

/** What only preventive detention knows: the person's own petition, a longer probation, and recall without a court. */
export type DetentionEvent =
  | {
      /** The person asks for release on probation (strl § 44 (4)). */
      readonly type: 'OwnPetitionReceived';
      readonly petitionId: string;
      readonly receivedOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      /** The petition is with the prosecution, which brings it before the court. */
      readonly type: 'OwnPetitionForwarded';
      readonly petitionId: string;
      readonly forwardedOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      /** A court refused release: the person may ask again a year after that is final (strl § 44 (4)). */
      readonly type: 'CourtRefusedRelease';
      readonly proposalId: string;
      readonly petitionId: string | null;
      readonly finalOn: IsoDate;
      readonly nextPetitionFrom: IsoDate;
      readonly legalBasis: string;
    }
  | {
      readonly type: 'ProbationExtended';
      readonly extensionId: string;
      readonly until: IsoDate;
      readonly court: string;
      readonly caseNumber: string;
      readonly judgedOn: IsoDate;
      readonly finalOn: IsoDate;
      readonly legalBasis: string;
    }
  | {
      readonly type: 'RecalledWithoutCourt';
      readonly recallId: string;
      readonly ground: RecallGround;
      /** The person's own consent; own request only. */
      readonly consentedOn: IsoDate | null;
      readonly to: Place;
      readonly effectiveOn: IsoDate;
      readonly reason: string | null;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      /** The person's request to be taken back is refused: a new one half a year after that is final. */
      readonly type: 'OwnRecallRefused';
      readonly recallId: string;
      readonly finalOn: IsoDate;
      readonly refusedOn?: IsoDate;
      readonly nextFrom: IsoDate;
      readonly reason: string | null;
      readonly legalBasis: string;
      readonly by: string;
    };

export const DETENTION_EVENTS = {
  OwnPetitionReceived: true,
  OwnPetitionForwarded: true,
  CourtRefusedRelease: true,
  ProbationExtended: true,
  RecalledWithoutCourt: true,
  OwnRecallRefused: true,
} as const satisfies Record<DetentionEvent['type'], true>;
