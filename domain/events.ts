import { type ImprisonmentDates, type PreventiveDetentionDates } from './calculation';
import { type Instant, type IsoDate, type Length } from './dates';
import { type Level, type Regime } from './regimes';
import { type RuleSetId } from './rule-sets';

// These names and shapes are stored for ever. Add an event, or an optional field; never change or remove one.

/** Who a sentence is about. Sealed in the log; each field is null once the person's key has been destroyed. */
export interface Person {
  readonly name: string | null;
  readonly birthDate: IsoDate | null;
  readonly nationalId: string | null;
  readonly citizenship: string | null;
}

interface JudgmentBase {
  readonly court: string;
  readonly caseNumber: string;
  readonly finalOn: IsoDate;
  /** As the court cites them: `strl § 321`. */
  readonly offences: readonly string[];
  /** Days of remand that the court credits (strl § 83). */
  readonly remandDays: number;
}
export interface ImprisonmentJudgment extends JudgmentBase {
  /** The unconditional part: what is served. */
  readonly length: Length;
  /** The suspended part, not served. */
  readonly conditionalLength?: Length;
  /** Subsidiary imprisonment for fines, in days, served in full (forskrift § 3-2). */
  readonly subsidiaryDays?: number;
}
export interface DetentionJudgment extends JudgmentBase {
  readonly frameYears: number;
  readonly minimumYears: number | null;
  readonly offenceMaximum30Years: boolean;
}

/** What the court ordered. Preventive detention swallows earlier sentences, so there is one judgment (strl § 42). */
export type Order =
  | { readonly kind: 'imprisonment'; readonly judgments: readonly ImprisonmentJudgment[] }
  | { readonly kind: 'preventive-detention'; readonly judgments: readonly [DetentionJudgment] };

/** A place to serve: the regime and the unit (its id). */
export interface Place {
  readonly regime: Regime;
  readonly unit: string;
}

/** What a proposal argues, criterion by criterion. */
export interface Assessment {
  readonly criterion: string;
  readonly text: string;
}

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

/** The facts that the gates of monitoring and home detention need (strgjfl § 16 a, forskrift §§ 7-2, 7-3). */
export interface HomeFacts {
  readonly consentedOn?: IsoDate;
  readonly home?: { readonly checkedOn: IsoDate; readonly power: boolean; readonly telephone: boolean };
  readonly cohabitants?: readonly { readonly adult: boolean; readonly consentedOn: IsoDate | null }[];
  readonly occupation?: { readonly kind: string; readonly place: string; readonly hoursPerWeek: number };
  readonly weeklyMeeting?: { readonly weekday: number; readonly time: string };
  /** Preventive detention: the prosecution consents to release, so the region may decide (strl § 45). */
  readonly prosecutionConsentedOn?: IsoDate;
}

/** On what ground release is proposed: ordinary, or one that needs reasons of its own (strgjfl § 42). */
export const RELEASE_GROUNDS = ['ordinary', 'half-time', 'short-time', 'compelling-reasons'] as const;
export type ReleaseGround = (typeof RELEASE_GROUNDS)[number];

export const PROPOSAL_TYPES = ['transition', 'denial', 'stay'] as const;
/** Move; refuse an application to move; or keep a person where they are although eligible for something lighter. */
export type ProposalType = (typeof PROPOSAL_TYPES)[number];

export const ABSENCE_TYPES = ['escape', 'absconding', 'failure-to-return', 'interruption'] as const;
/** Time out of prison during which the clock stands still (forskrift § 3-3); an interruption is lawful (strgjfl § 35). */
export type AbsenceType = (typeof ABSENCE_TYPES)[number];

export const LEAVE_TYPES = ['ordinary', 'short', 'welfare', 'escorted', 'work-release'] as const;
/** Leave from prison; the clock runs on (forskrift §§ 3-14, 3-30, strgjfl §§ 20, 33). */
export type LeaveType = (typeof LEAVE_TYPES)[number];

export const SPECIAL_ENDS = ['handed-over-to-health', 'transferred-abroad', 'lapsed', 'pardoned', 'deceased'] as const;
/** Ends that do not come by the clock (rules.md (b) 26, 27, 36; strl § 93). */
export type SpecialEnd = (typeof SPECIAL_ENDS)[number];

/** What a correction says instead; one fact each. */
export type Correction =
  | { readonly field: 'length'; readonly judgment: number; readonly length: Length }
  | { readonly field: 'remandDays'; readonly judgment: number; readonly remandDays: number }
  | { readonly field: 'frame'; readonly frameYears: number; readonly minimumYears: number | null }
  | { readonly field: 'startDate'; readonly startDate: IsoDate }
  /** The date itself is personal data and stands sealed in the event's `birthDate`. */
  | { readonly field: 'birthDate' }
  | {
      readonly field: 'absence';
      readonly absenceId: string;
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly countedDays: number;
    };

/** What made the dates be calculated anew. */
export type CalculationCause =
  'registration' | 'absence' | 'remand-credit' | 'court-prolongation' | 'court-ruling' | 'correction' | 'rule-set';

/** A date that a recalculation moved; null: it does not apply. */
export interface DateChange {
  readonly date: string;
  readonly before: IsoDate | null;
  readonly after: IsoDate | null;
}

/** What a change of facts or of rules does to what had been decided on the dates before it; absent: nothing. */
export interface MovesDecided {
  /** The probation runs to full term, which has moved. */
  readonly probationEndsOn?: IsoDate;
  /** The full remainder that is being served has another length. */
  readonly recallDays?: number;
  /** Approved transitions that the new dates no longer allow: they are decided on anew. */
  readonly supersedes?: readonly string[];
}

/** What is put before whoever decides: a move, the refusal of one, or staying, with its arguments and facts. */
export interface ProposedStep {
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
}

/** What became of a proposal. `ProposalRejected`: a denial or a stay that was proposed is not followed. */
interface DecidedAs<T> {
  readonly type: T;
  readonly proposalId: string;
  readonly reason: string | null;
  readonly points: readonly Point[];
  readonly by: string;
  readonly decidedOn: IsoDate;
  readonly legalBasis: string;
  /** At which level it was in fact decided: refusing is delegated back. */
  readonly level?: Level;
}

export type SentenceEvent =
  | {
      readonly type: 'SentenceRegistered';
      readonly order: Order;
      readonly person: Person;
      readonly startDate: IsoDate;
      readonly placement: Place;
      readonly caseworker: string;
      readonly ruleSet: RuleSetId;
    }
  | { readonly type: 'ServingStarted'; readonly startDate: IsoDate; readonly place: Place }
  | {
      readonly type: 'DatesCalculated';
      readonly because: CalculationCause;
      readonly ruleSet: RuleSetId;
      readonly dates: ImprisonmentDates | PreventiveDetentionDates;
      /** After a correction or another rule set: each date that is another one now. */
      readonly changes?: readonly DateChange[];
      /** The correction that they follow from. */
      readonly correctionId?: string;
    }
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
  | {
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
    }
  | {
      readonly type: 'RegimeChanged';
      readonly from: Regime;
      readonly to: Place;
      readonly effectiveOn: IsoDate;
      readonly proposalId: string | null;
      readonly breachId: string | null;
      /** A reversal on complaint: the proposal or breach whose effect it undoes. */
      readonly reverses?: string;
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
      readonly type: 'ReviewDue';
      readonly proposalId: string;
      /** R-REVIEW: the last day for a new decision after probation was refused (forskrift § 3-41). */
      readonly reviewBy: IsoDate;
      readonly legalBasis: string;
    }
  | {
      readonly type: 'ReviewRecorded';
      readonly reviewId: string;
      readonly deadlineId: string;
      readonly outcome: string;
      readonly reason: string | null;
      readonly reviewedOn: IsoDate;
      readonly nextReviewOn: IsoDate | null;
      readonly by: string;
    }
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
  | {
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
    }
  | {
      readonly type: 'CourtProlonged';
      readonly years: number;
      readonly court: string;
      readonly caseNumber: string;
      readonly judgedOn: IsoDate;
      readonly finalOn: IsoDate;
      readonly frameExpiryDate: IsoDate;
      readonly legalBasis: string;
    }
  | {
      readonly type: 'AbsenceRegistered';
      readonly absenceId: string;
      readonly absence: AbsenceType;
      readonly from: IsoDate;
      readonly reason: string | null;
      /** Interruption: the last day to return. */
      readonly returnBy: IsoDate | null;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'AbsenceEnded';
      readonly absenceId: string;
      readonly returnedOn: IsoDate;
      /** Days of the absence that count as served, such as police custody. */
      readonly countedDays: number;
      readonly by: string;
    }
  | {
      readonly type: 'RemandCredited';
      readonly creditId: string;
      readonly days: number;
      readonly reason: string | null;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'PersonNotified';
      readonly notificationId: string;
      /** Of which decision: the id of the proposal or breach. */
      readonly of: string;
      readonly notifiedAt: string;
      readonly complaint:
        { readonly days: number; readonly lastDay: IsoDate } | { readonly hours: number; readonly expiresAt: string };
      readonly legalBasis: string;
    }
  | {
      readonly type: 'DeadlineReached';
      readonly deadlineId: string;
      readonly kind: string;
      readonly dueOn: IsoDate;
      /** `30-days-before` … `on-the-day`, `overdue-1` … */
      readonly step: string;
      readonly legalBasis: string;
    }
  | {
      /** A day on which the law lets a person go on passed, and nobody decided: the case is flagged until somebody does. */
      readonly type: 'DayPassedUndecided';
      readonly deadlineId: string;
      readonly kind: string;
      readonly dueOn: IsoDate;
      readonly legalBasis: string;
    }
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
    }
  | {
      readonly type: 'CourtRuled';
      readonly rulingId: string;
      readonly petitionId: string;
      readonly ruling: 'reimprisonment' | 'dismissal';
      readonly part: 'full' | 'part' | null;
      /** Days of the remainder that are to be served. */
      readonly days: number | null;
      readonly court: string;
      readonly caseNumber: string;
      readonly judgedOn: IsoDate;
      /** From which day the person is back in prison, or on probation again. */
      readonly effectiveOn: IsoDate;
      readonly to: Place | null;
      readonly legalBasis: string;
    }
  | {
      /** The prosecution has brought a case of prolonged preventive detention (strl § 43 (1)). */
      readonly type: 'ProlongationCaseBrought';
      readonly caseId: string;
      readonly court: string;
      readonly caseNumber: string;
      readonly broughtOn: IsoDate;
      readonly legalBasis: string;
    }
  | {
      readonly type: 'PlaceAwaited';
      readonly proposalId: string;
      readonly since: IsoDate;
      readonly reason: string | null;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'PlaceFound';
      readonly proposalId: string;
      readonly foundOn: IsoDate;
      readonly days: number;
      readonly by: string;
    }
  | {
      readonly type: 'SentenceEnded';
      readonly end: SpecialEnd;
      readonly endedOn: IsoDate;
      readonly authority: string;
      readonly reason: string | null;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'LeaveGranted';
      readonly leaveId: string;
      readonly leave: LeaveType;
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly reason: string | null;
      /** Thirty days a year instead of eighteen (forskrift § 3-30). */
      readonly special: boolean;
      readonly decidedBy: Level;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'LeaveEnded';
      readonly leaveId: string;
      readonly returned: 'on-time' | 'late' | 'not';
      readonly on: IsoDate;
      readonly by: string;
    }
  | {
      readonly type: 'ConditionSet';
      readonly conditionId: string;
      readonly code: string;
      readonly text: string | null;
      readonly from: IsoDate;
      readonly until: IsoDate | null;
      /** When its necessity is looked at again. */
      readonly reviewOn: IsoDate;
      /** The condition whose next version this is. */
      readonly replaces: string | null;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'ConditionEnded';
      readonly conditionId: string;
      readonly endedOn: IsoDate;
      readonly reason: string | null;
      readonly by: string;
    }
  | {
      readonly type: 'ComplaintReceived';
      readonly complaintId: string;
      readonly of: string;
      readonly receivedOn: IsoDate;
      readonly inTime: boolean;
      readonly suspends: boolean;
      readonly decidedBy: 'region' | 'directorate';
      readonly reason: string | null;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'ComplaintDecided';
      readonly complaintId: string;
      readonly outcome: 'upheld' | 'reversed' | 'dismissed';
      readonly reason: string | null;
      readonly decidedOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | (MovesDecided & {
      /** A recorded fact was wrong: what is true instead, and from when it holds. The event it corrects stays. */
      readonly type: 'FactCorrected';
      readonly correctionId: string;
      readonly corrects: string;
      readonly holdsFrom: IsoDate;
      readonly correction: Correction;
      readonly birthDate: IsoDate | null;
      readonly reason: string | null;
      readonly by: string;
    })
  | (MovesDecided & {
      readonly type: 'RuleSetAdopted';
      readonly ruleSet: RuleSetId;
      readonly from: RuleSetId;
      readonly effectiveOn: IsoDate;
      readonly by: string;
    })
  | {
      readonly type: 'SentenceCompleted';
      readonly completedOn: IsoDate;
      readonly because: 'full-term' | 'probation-ended' | 'frame-expired' | 'served-by-remand';
      readonly legalBasis: string;
    };

/**
 * What the clock says of a case without changing anything that a person decides on: whoever has not seen it yet has
 * still seen the case as it stands.
 */
export const REMINDERS: readonly EventType[] = ['DeadlineReached', 'DayPassedUndecided'];

export type EventType = SentenceEvent['type'];
export type EventOf<T extends EventType> = Extract<SentenceEvent, { readonly type: T }>;

/** What the log says around an event: who, when we knew, and from when it holds. */
export interface RecordedEvent {
  readonly eventId: string;
  readonly version: number;
  readonly recordedAt: Instant;
  readonly occurredAt: Instant;
  readonly effectiveOn: IsoDate;
  readonly actor: Actor;
  readonly event: SentenceEvent;
}

/** Who acts: an account, in one role, at one unit (null: an account that serves every unit). */
export interface Actor {
  readonly id: string;
  readonly role: string;
  readonly unit: string | null;
}
