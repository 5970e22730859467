import { type IsoDate } from '../dates';
import {
  type AbsenceType,
  type AdmissionTask,
  type ErasureGround,
  type EventOf,
  type HomeFacts,
  type Order,
  type Override,
  type Summons,
  type Person,
  type Place,
} from '../events';
import { type LocalMinute } from '../holidays';
import { type Regime } from '../regimes';
import { type RuleSetId } from '../rule-sets';
import {
  type Absence,
  type Proposal,
  type Leave,
  type ActiveCondition,
  type Consent,
  type Charge,
  type Timetable,
  type Application,
} from './progress';
import { type Reintegration } from './reintegration';
import { type Standing, type TakenStep } from '../sanctions/course';
import { type Breach, type Probation, type Suspension } from './breaches';
import { type ComplaintCase, type Measure, type RefusedCorrection, type CorrectionCase } from './decisions';
import {
  type Exclusion,
  type Victim,
  type Guardian,
  type Hold,
  type RecordedAccess,
  type UnverifiedInformation,
} from './people';

export type * from './progress';
export type * from './breaches';
export type * from './decisions';
export type * from './people';
export * from './reintegration';

/** An order is registered together with its summons: nobody is only ordered (decision 66). */
export const OPEN_STATUSES = ['summoned', 'serving', 'on-probation'] as const;
export const ENDS = [
  'completed',
  'handed-over-to-health',
  'transferred-abroad',
  'lapsed',
  'pardoned',
  'deceased',
  'converted',
] as const;
export type Status = (typeof OPEN_STATUSES)[number] | (typeof ENDS)[number];

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
  /** Held without a break from this day until serving began; null: not, or it was not recorded. */
  readonly unbrokenCustodySince: IsoDate | null;
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
  readonly probation: Probation | null;
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
  /** Kept from the company of others, now or before: domain/exclusion.ts says which goes on. */
  readonly exclusions: readonly Exclusion[];
  /** Information that nobody had verified when it came, and what became of it; null: nothing yet. */
  readonly information: readonly UnverifiedInformation[];
  /** When the data of monitoring were deleted after the end; null: they were not, or there are none. */
  readonly monitoringData: { readonly deletedOn: IsoDate; readonly keptFor: string | null } | null;
  /** What the service asks of an admission though no law does. */
  readonly admissionTasks: readonly AdmissionTask[];
  /** Contact officer, plans, daily life and what is prepared for release: it moves no date. */
  readonly reintegration: Reintegration;
  readonly holds: readonly Hold[];
  /** When the social inquiry was last made anew; null: since the judgment it was not. */
  readonly socialInquiryOn: IsoDate | null;
  /** Ids of tasks that a review has settled for good. */
  readonly settledTasks: readonly string[];
  /** Letters to the person, one for each decision that one was issued about. */
  readonly letters: readonly Omit<EventOf<'LetterIssued'>, 'type'>[];
  /** Of a sanction that is no imprisonment: where it stands and what has happened; null: it is one. */
  readonly course: (Standing & { readonly since: IsoDate; readonly steps: readonly TakenStep[] }) | null;
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
  const { course } = sentence;
  if (course?.stopped) return { type: course.stopped, since: course.since };
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
