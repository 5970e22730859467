import { type IsoDate } from './dates';
import {
  type AbsenceType,
  type ChargeOutcome,
  type ConflictRelation,
  type Consenter,
  type EmergencyFinding,
  type ErasureGround,
  type EventOf,
  type GuardianRelation,
  type HoldReason,
  type HomeFacts,
  type HoursAway,
  type AfterEnd,
  type LeavePurpose,
  type LeaveType,
  type OnOldDates,
  type Order,
  type Override,
  type Summons,
  type Person,
  type Place,
  type Point,
  type ProposedStep,
  type Told,
  type TooLong,
  type VictimChannel,
  type VictimMatter,
} from './events';
import { type LocalMinute } from './holidays';
import { type Answerer, type Level, type Regime } from './regimes';
import { type RuleSetId } from './rule-sets';

export const OPEN_STATUSES = ['ordered', 'summoned', 'serving', 'on-probation'] as const;
export const ENDS = [
  'completed',
  'handed-over-to-health',
  'transferred-abroad',
  'lapsed',
  'pardoned',
  'deceased',
] as const;
export type Status = (typeof OPEN_STATUSES)[number] | (typeof ENDS)[number];

/** Time out of prison; `to` is null while it lasts, and then the clock stands still. */
export interface Absence {
  readonly absenceId: string;
  readonly type: AbsenceType;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly countedDays: number;
  readonly returnBy: IsoDate | null;
  readonly registeredOn: IsoDate;
}

/** A proposal with what has become of it. At most one is `pending` and at most one `approved` (waiting for its day). */
export interface Proposal extends ProposedStep {
  readonly decidedBy: Level;
  readonly legalBasis: string;
  readonly proposedBy: string;
  readonly proposedOn: IsoDate;
  readonly status:
    'pending' | 'approved' | 'effective' | 'denied' | 'sent-back' | 'rejected' | 'stay' | 'superseded' | 'reversed';
  readonly decision: {
    readonly by: string;
    readonly on: IsoDate;
    readonly reason: string | null;
    readonly points: readonly Point[];
    readonly level: Level;
    /** Whose role it was; null: their own. */
    readonly onBehalfOf: string | null;
  } | null;
}

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
    readonly conditionalUntil: IsoDate | null;
    /** Conditional: when a breach in the test period made it hold. */
    readonly activatedOn: IsoDate | null;
    readonly deductDays: number;
    /** The breach whose reaction answers this one too. */
    readonly jointTo: string | null;
    readonly reversedOn: IsoDate | null;
  } | null;
}

export interface Leave {
  readonly leaveId: string;
  readonly leave: LeaveType;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly special: boolean;
  /** Days of travel, on top of those of the year (forskrift § 3-30). */
  readonly travelDays: number;
  /** Work release: what for; null when it is not said, or is another leave. */
  readonly purpose: LeavePurpose | null;
  readonly decidedBy: Level;
  readonly grantedOn: IsoDate;
  /** `revoked`: the person was moved to where there is no leave, or back to a stricter place. */
  readonly returned: 'on-time' | 'late' | 'not' | 'revoked' | null;
  readonly endedOn: IsoDate | null;
  /** The day on which the rest of it was taken back (strgjfl § 36); whoever was out has `to` on that day. */
  readonly revokedOn: IsoDate | null;
}

/** A condition that a person lives under, with the versions that it replaced behind it. */
export interface ActiveCondition {
  readonly conditionId: string;
  readonly code: string;
  readonly text: string | null;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly reviewOn: IsoDate | null;
  readonly replaces: string | null;
  readonly endedOn: IsoDate | null;
  /** Which words of the catalogue it holds in. */
  readonly textVersion: number;
  /** It follows from the law where the person is: nobody reviews whether it is needed. */
  readonly standard: boolean;
  /** Who decided that it holds; null: the law, or it is not recorded. */
  readonly setBy: Level | null;
}

/** A consent to serving at home, given in the facts of a proposal or apart from any. */
export interface Consent {
  readonly consentId: string;
  readonly of: Consenter;
  readonly label: string | null;
  readonly adult: boolean;
  readonly givenOn: IsoDate;
  readonly withdrawnOn: IsoDate | null;
  /** The withdrawn consent that it gives anew. */
  readonly renews: string | null;
  /** The proposal in whose facts it stands. */
  readonly proposalId: string | null;
  /** After a withdrawal: when it was decided that it is no longer needed (the cohabitant has moved). */
  readonly settledOn: IsoDate | null;
}

export interface Charge {
  readonly chargeId: string;
  readonly chargedOn: IsoDate;
  readonly description: string | null;
  readonly settledOn: IsoDate | null;
  readonly outcome: ChargeOutcome | null;
}

/** The hours of the week away from home, from a day on. */
export interface Timetable {
  readonly timetableId: string;
  readonly validFrom: IsoDate;
  readonly weeks: readonly HoursAway[];
  readonly replaces: string | null;
}

/** Days in which the probation stood still before the court was asked; `to` is null while it does. */
export interface Suspension {
  readonly suspensionId: string;
  readonly breachId: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** An application to serve the whole sentence on monitoring; `outcome` null: nobody has decided on it. */
export interface Application {
  readonly applicationId: string;
  readonly receivedOn: IsoDate;
  readonly inTime: boolean;
  readonly outcome: 'granted' | 'refused' | null;
}

export interface ComplaintCase {
  readonly complaintId: string;
  readonly of: string;
  readonly receivedOn: IsoDate;
  readonly inTime: boolean;
  readonly suspends: boolean;
  readonly decidedBy: 'region' | 'directorate';
  /** When the complainant was told that it takes longer. */
  readonly repliedOn: IsoDate | null;
  readonly outcome: 'upheld' | 'reversed' | 'dismissed' | null;
  readonly decidedOn: IsoDate | null;
}

/**
 * A decision about the person that is neither a proposal nor an answer to a breach, and that they may complain of all the
 * same (strgjfl § 7 e): leave, interruption, a condition, a recall without a court, a corrected fact.
 */
export interface Measure {
  /** The id under which it is told and complained of. */
  readonly of: string;
  readonly what:
    | 'leave'
    | 'leave-refused'
    | 'leave-revoked'
    | 'interruption'
    | 'interruption-extended'
    | 'interruption-revoked'
    | 'interruption-refused'
    | 'not-counted'
    | 'condition'
    | 'recall'
    | 'recall-refused'
    | 'correction'
    | 'rule-set'
    | 'suspension'
    | 'suspension-lifted'
    | 'monitoring'
    | 'monitoring-refused'
    | 'postponement'
    | 'postponement-refused';
  readonly by: string;
  /** Null: an event of before that was recorded. */
  readonly on: IsoDate | null;
  readonly level: Level | 'directorate';
  /** The leave, absence, condition, recall or corrected event that it is about. */
  readonly about: string;
  /** The last day that it took away: of the leave, or of the interruption; null: none. */
  readonly was: IsoDate | null;
  /** The probation that it ended; null: none. */
  readonly probation: Sentence['probation'];
}

/** What a victim knows of a matter: its days as they were last told. */
export interface VictimTold {
  readonly matter: VictimMatter;
  readonly of: string;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly sentOn: IsoDate;
}

/** A victim, or the bereaved, who was asked whether they want to be told. Who they are is in no sentence. */
export interface Victim {
  readonly victimId: string;
  readonly wants: boolean;
  readonly channel: VictimChannel;
  readonly leadDays: number;
  readonly since: IsoDate;
  readonly withdrawnOn: IsoDate | null;
  readonly told: readonly VictimTold[];
  /** How many notices they have had. */
  readonly notices: number;
}

/** Who acts for the person; of somebody under eighteen they are told everything. */
export interface Guardian {
  readonly guardianId: string;
  readonly name: string | null;
  readonly contact: string | null;
  readonly relation: GuardianRelation;
  readonly from: IsoDate;
  readonly endedOn: IsoDate | null;
}

/** A deadline of our own choice that rests, or rested, until a day. */
export interface Hold {
  readonly holdId: string;
  readonly deadlineId: string;
  readonly reason: HoldReason;
  readonly note: string | null;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly endedOn: IsoDate | null;
}

/** A request to rectify a recorded fact that was refused (data regs § 6). */
export interface RefusedCorrection {
  readonly requestId: string;
  readonly of: string;
  readonly refusedBy: string;
  readonly refusedOn: IsoDate;
  /** Reversed on complaint: the fact is to be corrected. */
  readonly reversedOn: IsoDate | null;
}

/** A correction, or another rule set, and what was found to stand on the dates before it. */
export interface CorrectionCase {
  readonly correctionId: string;
  /** The event that it corrects; null: another rule set. */
  readonly corrects: string | null;
  readonly on: IsoDate;
  /** Decisions that stand on the old dates, until somebody has decided on each or reviewed them all. */
  readonly flagged: readonly OnOldDates[];
  readonly tooLong: TooLong | null;
  readonly afterEnd: AfterEnd | null;
  readonly tell: readonly Told[];
}

/** Who may see the case beyond, or in spite of, the unit that they serve: domain/case-access.ts says what follows. */
export interface RecordedAccess {
  /** Strictly restricted, but for these accounts; null: as open as its unit. */
  readonly restricted: { readonly openTo: readonly string[]; readonly on: IsoDate; readonly by: string } | null;
  /** Accounts that it is barred to. */
  readonly conflicts: readonly { readonly account: string; readonly relation: ConflictRelation }[];
  /** `finding`: what the review said; null: nobody has looked at it yet. */
  readonly emergencies: readonly {
    readonly accessId: string;
    readonly account: string;
    readonly openedOn: IsoDate;
    readonly until: IsoDate;
    readonly finding: EmergencyFinding | null;
  }[];
}

/** A sentence as its events left it. Everything that can be derived (dates, eligibility, deadlines) is not in here. */
export interface Sentence {
  readonly status: Status;
  readonly order: Order;
  readonly person: Person;
  readonly ruleSet: RuleSetId;
  /** Why a length beyond what the law knows was registered. */
  readonly override: Override | null;
  /** Of whoever was summoned; null: it is not known. */
  readonly summons: Summons | null;
  readonly startDate: IsoDate;
  readonly caseworker: string;
  readonly access: RecordedAccess;
  /** Who last made or changed what the dates rest on, and which other person confirmed it since; null: not recorded. */
  readonly calculation: {
    readonly by: string | null;
    readonly confirmedBy: string | null;
    readonly confirmedOn: IsoDate | null;
  };
  /** While summoned: where it will begin. */
  readonly place: Place;
  readonly placeSince: IsoDate;
  /** Every place so far with its first day, the present one last. */
  readonly places: readonly (Place & { readonly from: IsoDate })[];
  /** Days of remand credited after registration (strpl § 460). */
  readonly extraRemandDays: number;
  readonly absences: readonly Absence[];
  readonly prolongations: readonly { readonly years: number; readonly finalOn: IsoDate }[];
  readonly proposals: readonly Proposal[];
  /** Proposals that a breach displaced, and what they were: they come back when its response is reversed. */
  readonly displaced: readonly {
    readonly breachId: string;
    readonly proposalId: string;
    readonly was: 'pending' | 'approved';
  }[];
  readonly breaches: readonly Breach[];
  readonly conditions: readonly ActiveCondition[];
  /** After probation was refused: the last day for a new decision (R-REVIEW). */
  readonly probationReview: { readonly deadlineId: string; readonly reviewBy: IsoDate } | null;
  /** After a decision to stay: toward which regime, and when it is taken up again. */
  readonly stays: readonly { readonly proposalId: string; readonly toward: Regime; readonly reviewOn: IsoDate }[];
  /** Proofs of notice. `expiresAt`: the minute in Oslo at which a time of hours runs out; null: it is one of days. */
  readonly complaints: readonly {
    readonly notificationId: string;
    readonly of: string;
    readonly lastDay: IsoDate;
    readonly expiresAt: LocalMinute | null;
  }[];
  /** When the need for a special place (especially high security, an institution) is looked at again, once it has been. */
  readonly placeReviewOn: IsoDate | null;
  /** `suspendedDays`: days before a court that did not recall, which count neither as probation nor as remainder. */
  readonly probation: {
    readonly releasedOn: IsoDate;
    readonly endsOn: IsoDate;
    readonly suspendedDays: number;
  } | null;
  /** Steps of deadlines that are in the log, as `deadlineId/dueOn/step`. */
  readonly reached: readonly string[];
  /** Days that passed without the decision that the law asks for: flagged until somebody decides. */
  readonly undecided: readonly { readonly deadlineId: string; readonly kind: string; readonly dueOn: IsoDate }[];
  /** All that were ever flagged, once for each time, as `deadlineId/dueOn`: what tells the second time from the first. */
  readonly passedUndecided: readonly string[];
  /** Before a petition, by decision of the local level. */
  readonly suspensions: readonly Suspension[];
  /** Whoever is summoned: what they know of monitoring, and what they applied for; null: nothing. */
  readonly monitoring: {
    /** When the information letter came; null: they applied without. */
    readonly informedOn: IsoDate | null;
    readonly applyBy: IsoDate | null;
    readonly applications: readonly Application[];
  } | null;
  /** A petition for the remainder that the district court has not ruled on: the probation stands still. */
  readonly petition: {
    readonly petitionId: string;
    readonly breachId: string;
    readonly sentOn: IsoDate;
    /** Whether the probation stands still meanwhile. */
    readonly suspends: boolean;
    readonly legalBasis: string;
  } | null;
  /** Back in prison by a ruling: so many days from the first one. After the full remainder there are no minimum times. */
  readonly recall: { readonly from: IsoDate; readonly days: number; readonly part: 'full' | 'part' } | null;
  /** The case of prolongation that the prosecution has brought for the present frame. */
  readonly prolongationCase: { readonly caseId: string; readonly broughtOn: IsoDate } | null;
  /** Preventive detention: the person's own petition for release, until it is decided. */
  readonly ownPetition: {
    readonly petitionId: string;
    readonly receivedOn: IsoDate;
    readonly forwardedOn: IsoDate | null;
  } | null;
  /** After a court refused release: when the person may ask anew (strl § 44 (4)). */
  readonly ownPetitionAgainFrom: IsoDate | null;
  /** After a refused request to be taken back: when the person may ask anew (forvaringsforskriften § 23). */
  readonly ownRecallFrom: IsoDate | null;
  /** Approved, but there is no place: a wait with a name. */
  readonly awaitingPlace: { readonly proposalId: string; readonly since: IsoDate } | null;
  readonly daysAwaitingPlace: number;
  readonly leaves: readonly Leave[];
  readonly complaintCases: readonly ComplaintCase[];
  /** Decisions that are neither a proposal's nor the answer to a breach, and may be complained of. */
  readonly measures: readonly Measure[];
  readonly victims: readonly Victim[];
  readonly consents: readonly Consent[];
  readonly charges: readonly Charge[];
  readonly expulsion: { readonly decidedOn: IsoDate; readonly finalOn: IsoDate | null } | null;
  /** The last weekly meeting that was recorded, held or missed; null: none was. */
  readonly lastMeeting: { readonly on: IsoDate; readonly attended: boolean } | null;
  /** The one that came last holds from its day on; those before it until then. */
  readonly timetables: readonly Timetable[];
  /** The facts that a registration on monitoring brought; null: none. */
  readonly homeFacts: HomeFacts | null;
  readonly refusedCorrections: readonly RefusedCorrection[];
  readonly corrections: readonly CorrectionCase[];
  readonly guardians: readonly Guardian[];
  readonly holds: readonly Hold[];
  /** When the social inquiry was last made anew; null: since the judgment it was not. */
  readonly socialInquiryOn: IsoDate | null;
  /** Ids of tasks that a review has settled for good. */
  readonly settledTasks: readonly string[];
  /** Letters to the person, one for each decision that one was issued about. */
  readonly letters: readonly Omit<EventOf<'LetterIssued'>, 'type'>[];
  /** How often it was opened again after its end. */
  readonly reopenings: number;
  readonly completedOn: IsoDate | null;
  /** The erasure of the personal data that somebody proposed and nobody has decided. */
  readonly erasure: {
    readonly erasureId: string;
    readonly ground: ErasureGround;
    readonly proposedBy: string;
  } | null;
  /** Whether the personal data are erased: nothing can be recorded any more. */
  readonly erased: boolean;
}

export type SentenceState = { readonly status: 'unregistered' } | Sentence;
export const UNREGISTERED: SentenceState = { status: 'unregistered' };

/** Whether it has come to one of its ends. */
export function isEnded(sentence: Sentence): boolean {
  return ENDS.some((end) => end === sentence.status);
}

/** Since when and why the clock stands still: absent, interrupted, or before the court; null while it runs. */
export function clockStopped(
  sentence: Sentence,
): { readonly type: AbsenceType | 'suspended-pending-court'; readonly since: IsoDate } | null {
  const absence = openAbsence(sentence);
  if (absence) return { type: absence.type, since: absence.from };
  const since = suspendedSince(sentence);
  return since === null ? null : { type: 'suspended-pending-court', since };
}

/** Since when the probation stands still: the petition, or the suspension that it followed upon; null: it runs. */
function suspendedSince({ petition, suspensions }: Sentence): IsoDate | null {
  const last = suspensions.at(-1);
  if (last?.to === null) return last.from;
  if (!petition?.suspends) return null;
  return last?.to === petition.sentOn ? last.from : petition.sentOn;
}

/** The suspension of the probation that nobody has ended; null: there is none. */
export function openSuspension({ suspensions }: Pick<Sentence, 'suspensions'>): Suspension | null {
  return suspensions.find(({ to }) => to === null) ?? null;
}

/** The application for monitoring that nobody has decided; null: there is none. */
export function pendingApplication({ monitoring }: Pick<Sentence, 'monitoring'>): Application | null {
  return monitoring?.applications.find(({ outcome }) => outcome === null) ?? null;
}

/** The absence that lasts, during which the clock stands still; null when it runs. */
export function openAbsence(sentence: Sentence): Absence | null {
  return sentence.absences.find((absence) => absence.to === null) ?? null;
}

/** The proposal that awaits a decision. */
export function pendingProposal(sentence: Sentence): Proposal | null {
  return sentence.proposals.find((proposal) => proposal.status === 'pending') ?? null;
}

/** The approved transition that awaits its day. */
export function approvedTransition(sentence: Sentence): Proposal | null {
  return sentence.proposals.find((proposal) => proposal.status === 'approved') ?? null;
}
