import { type IsoDate } from '../dates';
import { type Level, type Regime } from '../regimes';
import { type MovedCondition } from './condition';
import { type Place } from './order';

export const SIDES = ['for', 'against'] as const;
export const WEIGHTS = ['slight', 'substantial', 'decisive'] as const;

/** What a proposal argues, criterion by criterion. */
export interface Assessment {
  readonly criterion: string;
  /** What the person reads. */
  readonly text: string;
  /** Whether it speaks for the person's wish or against it. */
  readonly side?: (typeof SIDES)[number];
  readonly weight?: (typeof WEIGHTS)[number];
  /** What the person is not shown (strgjfl § 7 c–d). */
  readonly withheld?: string;
}

/** Reasons that the person is not shown, for others' safety or for security (strgjfl § 7 c–d). */
export interface Withholding {
  readonly withheldReason?: string;
}

/** What the person said before a decision, or why they were not heard (forvaltningsloven § 16). */
export type Hearing =
  | { readonly heardOn: IsoDate; readonly form: 'oral' | 'written'; readonly statement: string }
  | { readonly waived: string };

/** How an approver judged one criterion of a proposal. */
export interface Point {
  readonly criterion: string;
  readonly verdict: 'accepted' | 'reconsider';
  readonly cause?: string;
  readonly comment?: string;
}

export interface Condition {
  readonly code: string;
  readonly text: string;
  readonly until: IsoDate | null;
}

/** The facts that the gates of serving outside prison need (strgjfl §§ 12, 13, 16, 16 a, forskrift §§ 3-5, 3-6, 7-2, 7-3). */
export interface HomeFacts {
  readonly consentedOn?: IsoDate;
  readonly home?: { readonly checkedOn: IsoDate; readonly power: boolean; readonly telephone: boolean };
  readonly cohabitants?: readonly { readonly adult: boolean; readonly consentedOn: IsoDate | null }[];
  readonly occupation?: {
    readonly kind: string;
    readonly place: string;
    readonly hoursPerWeek: number;
    /** False: nobody in Norway can check it, so it does not count. */
    readonly checkableInNorway?: boolean;
  };
  /** Instead of an occupation: a doctor's statement that health does not allow one. */
  readonly occupationWaivedForHealth?: { readonly statementOn: IsoDate; readonly reason: string };
  /** The person has been told of the abstinence and accepts it. */
  readonly abstinence?: { readonly acceptedOn: IsoDate };
  /** Against whom the offences that bar only then were committed, and whether there was a like one before. */
  readonly offenceAgainst?: { readonly childOrCohabitant: boolean; readonly earlierLikeConviction: boolean };
  /** Permanently unfit for prison: neither the offence, the six months nor the third hold (forskrift § 7-2). */
  readonly permanentlyUnfit?: { readonly statementOn: IsoDate; readonly reason: string };
  /** Why monitoring in spite of a new charge or a final expulsion (forskrift § 7-2 (5)). */
  readonly specialReasons?: string;
  readonly weeklyMeeting?: { readonly weekday: number; readonly time: string };
  /** An institution outside prison (strgjfl § 12): what it has undertaken, and that the person lets it report breaches. */
  readonly institution?: {
    readonly agreedOn: IsoDate;
    /** It can hold the person there, and have them fetched back. */
    readonly holdsAndFetches: boolean;
    readonly consentedToReportsOn: IsoDate | null;
  };
  /** A hospital (strgjfl § 13): the doctor's statement that the illness needs in-patient care. */
  readonly doctor?: { readonly statementOn: IsoDate; readonly inPatientCareNeeded: boolean };
  /** Preventive detention: the prosecution consents to release, so the region may decide (strl § 45). */
  readonly prosecutionConsentedOn?: IsoDate;
}

/** On what ground release is proposed: ordinary, or one that needs reasons of its own (strgjfl § 42). */
export const RELEASE_GROUNDS = ['ordinary', 'half-time', 'short-time', 'compelling-reasons'] as const;

export type ReleaseGround = (typeof RELEASE_GROUNDS)[number];

export const PROPOSAL_TYPES = ['transition', 'denial', 'stay'] as const;

/** Move; refuse an application to move; or keep a person where they are although eligible for something lighter. */
export type ProposalType = (typeof PROPOSAL_TYPES)[number];

/** What is put before whoever decides: a move, the refusal of one, or staying, with its arguments and facts. */
export interface ProposedStep extends Withholding {
  readonly proposalId: string;
  readonly proposal: ProposalType;
  readonly to: Place;
  readonly effectiveOn: IsoDate;
  readonly assessment: readonly Assessment[];
  readonly reason: string | null;
  readonly facts: HomeFacts | null;
  readonly conditions: readonly Condition[];
  readonly ground: ReleaseGround | null;
  /** Preventive detention: the length of the probation period, one to five years (strl § 44). */
  readonly probationYears: number | null;
  readonly hearing?: Hearing;
}

/** What became of a proposal. `ProposalRejected`: a denial or a stay that was proposed is not followed. */
interface DecidedAs<T> extends Withholding {
  readonly type: T;
  readonly proposalId: string;
  readonly reason: string | null;
  readonly points: readonly Point[];
  readonly by: string;
  readonly decidedOn: IsoDate;
  readonly legalBasis: string;
  /** At which level it was in fact decided: refusing is delegated back. */
  readonly level?: Level;
  /** Whose role it was, where somebody acted in another's while they were away. */
  readonly onBehalfOf?: string;
}

/** What is proposed and decided of where a person is, and how they then move; waits for a place included. */
export type TransitionEvent =
  | (ProposedStep & {
      readonly type: 'TransitionProposed';
      readonly decidedBy: 'local' | 'region' | 'court';
      readonly legalBasis: string;
      readonly by: string;
      readonly proposedOn: IsoDate;
    })
  | DecidedAs<'TransitionApproved'>
  | DecidedAs<'TransitionDenied'>
  | DecidedAs<'ProposalSentBack'>
  | DecidedAs<'ProposalRejected'>
  | (Withholding & {
      readonly type: 'StayDecided';
      readonly proposalId: string;
      readonly reason: string | null;
      readonly points: readonly Point[];
      readonly by: string;
      readonly decidedOn: IsoDate;
      /** When the question is taken up again: our choice, since the law names no day. */
      readonly reviewOn: IsoDate;
      readonly legalBasis: string;
      readonly level?: Level;
      readonly onBehalfOf?: string;
    })
  | {
      readonly type: 'RegimeChanged';
      readonly from: Regime;
      readonly to: Place;
      readonly effectiveOn: IsoDate;
      readonly proposalId: string | null;
      readonly breachId: string | null;
      /** A reversal on complaint: the proposal or breach whose effect it undoes. */
      readonly reverses?: string;
      /** Conditions of the catalogue that come with the move; absent: those of the proposal in their first words. */
      readonly conditions?: readonly MovedCondition[];
      readonly legalBasis: string;
    }
  | {
      readonly type: 'ReleasedOnProbation';
      readonly releasedOn: IsoDate;
      readonly probationEndsOn: IsoDate;
      readonly proposalId: string;
      readonly legalBasis: string;
    }
  | {
      readonly type: 'PlaceAwaited';
      readonly proposalId: string;
      readonly since: IsoDate;
      /** Where there is no place. */
      readonly unit?: string;
      /** The region that the person wants to be near; absent: nobody has said. */
      readonly near?: string;
      readonly reason: string | null;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'PlaceFound';
      readonly proposalId: string;
      readonly foundOn: IsoDate;
      readonly days: number;
      /** Where it was waited for. */
      readonly unit?: string;
      readonly by: string;
    };
