import {
  type AbsenceType,
  type Actor,
  type Correction,
  type LeaveType,
  type Order,
  type Person,
  type Place,
  type Point,
  type ProposedStep,
  type SpecialEnd,
} from './events';
import { type IsoDate } from './dates';
import { type RuleSetId } from './rule-sets';

/** Who asks, of which sentence, and the id that makes a repeated request harmless. */
export interface Envelope {
  /** The command id: whoever sends it again gets the first answer again. 1 to 200 characters. */
  readonly id: string;
  readonly sentenceId: string;
  readonly by: Actor;
  /** What the asker had seen (`If-Match`). Null for the clock, a registration and an import. */
  readonly expectedVersion: number | null;
  /** Which run of the sentence's workflow speaks. Null for everybody else. */
  readonly epoch: number | null;
}

/** What somebody asks for; ids of new things come with it, so that `decide` needs no randomness. */
export type Asked =
  | {
      readonly type: 'RegisterSentence';
      readonly order: Order;
      readonly person: Person;
      readonly startDate: IsoDate;
      readonly placement: Place;
      readonly caseworker: string;
      readonly ruleSet: RuleSetId;
    }
  | (ProposedStep & { readonly type: 'ProposeTransition' })
  | {
      readonly type: 'DecideProposal';
      readonly proposalId: string;
      readonly outcome: 'approve' | 'deny' | 'send-back';
      readonly reason: string | null;
      readonly points: readonly Point[];
    }
  | {
      readonly type: 'RegisterBreach';
      readonly breachId: string;
      readonly kind: string;
      readonly occurredOn: IsoDate;
      readonly description: string;
      readonly condition: string | null;
    }
  | {
      readonly type: 'AnswerBreach';
      readonly breachId: string;
      readonly response: string;
      readonly to: Place | null;
      readonly reason: string;
      /** How long a reaction in prison lasts; required of those that last. */
      readonly days?: number | null;
      /** A petition to the court: for all of the remainder (when not said) or a part. */
      readonly part?: 'full' | 'part';
    }
  | {
      readonly type: 'RecordCourtProlongation';
      readonly years: number;
      readonly court: string;
      readonly caseNumber: string;
      readonly judgedOn: IsoDate;
      readonly finalOn: IsoDate;
    }
  | {
      readonly type: 'RegisterAbsence';
      readonly absenceId: string;
      readonly absence: AbsenceType;
      readonly from: IsoDate;
      readonly reason: string | null;
    }
  | {
      readonly type: 'EndAbsence';
      readonly absenceId: string;
      readonly returnedOn: IsoDate;
      readonly countedDays: number;
    }
  | { readonly type: 'CreditRemand'; readonly creditId: string; readonly days: number; readonly reason: string }
  | {
      readonly type: 'RecordReview';
      readonly reviewId: string;
      readonly deadlineId: string;
      readonly outcome: string;
      readonly reason: string;
      readonly nextReviewOn: IsoDate | null;
    }
  | {
      readonly type: 'RecordNotification';
      readonly notificationId: string;
      readonly of: string;
      /** Local wall clock in Oslo, `YYYY-MM-DDTHH:MM`. */
      readonly notifiedAt: string;
    }
  | {
      readonly type: 'RecordCourtRuling';
      readonly rulingId: string;
      readonly ruling: 'reimprisonment' | 'dismissal';
      readonly part: 'full' | 'part' | null;
      readonly days: number | null;
      readonly court: string;
      readonly caseNumber: string;
      readonly judgedOn: IsoDate;
      readonly effectiveOn: IsoDate;
      readonly to: Place | null;
    }
  | {
      readonly type: 'RecordProlongationCase';
      readonly caseId: string;
      readonly court: string;
      readonly caseNumber: string;
      readonly broughtOn: IsoDate;
    }
  | { readonly type: 'AwaitPlace'; readonly proposalId: string; readonly reason: string | null }
  | { readonly type: 'FindPlace'; readonly proposalId: string }
  | {
      readonly type: 'EndSentence';
      readonly end: SpecialEnd;
      readonly endedOn: IsoDate;
      readonly authority: string;
      readonly reason: string | null;
    }
  | {
      readonly type: 'GrantLeave';
      readonly leaveId: string;
      readonly leave: LeaveType;
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly reason: string | null;
      /** Special grounds for thirty days a year instead of eighteen; needs a reason. */
      readonly special?: boolean;
    }
  | {
      readonly type: 'EndLeave';
      readonly leaveId: string;
      readonly returned: 'on-time' | 'late' | 'not';
      readonly on: IsoDate;
    }
  | {
      readonly type: 'SetCondition';
      readonly conditionId: string;
      readonly code: string;
      readonly text: string | null;
      readonly from: IsoDate;
      readonly until: IsoDate | null;
      readonly replaces: string | null;
    }
  | { readonly type: 'EndCondition'; readonly conditionId: string; readonly reason: string | null }
  | {
      readonly type: 'ReceiveComplaint';
      readonly complaintId: string;
      readonly of: string;
      readonly receivedOn: IsoDate;
      readonly reason: string | null;
    }
  | {
      readonly type: 'DecideComplaint';
      readonly complaintId: string;
      readonly outcome: 'upheld' | 'reversed' | 'dismissed';
      readonly reason: string | null;
    }
  | {
      readonly type: 'CorrectFact';
      readonly correctionId: string;
      readonly corrects: string;
      readonly holdsFrom: IsoDate;
      readonly correction: Correction;
      readonly birthDate: IsoDate | null;
      readonly reason: string;
    }
  | { readonly type: 'AdoptRuleSet'; readonly ruleSet: RuleSetId; readonly effectiveOn: IsoDate }
  // The clock's own: what falls due although nobody asks.
  | { readonly type: 'StartServing' }
  | { readonly type: 'TakeEffect'; readonly proposalId: string }
  | { readonly type: 'ReachDeadline'; readonly deadlineId: string; readonly dueOn: IsoDate; readonly step: string }
  | { readonly type: 'PassUndecided'; readonly deadlineId: string; readonly dueOn: IsoDate }
  | { readonly type: 'CompleteSentence' };

export type Command = Envelope & Asked;
export type CommandType = Asked['type'];
export type CommandOf<T extends CommandType> = Extract<Asked, { readonly type: T }>;
export type ClockCommand = CommandOf<
  'StartServing' | 'TakeEffect' | 'ReachDeadline' | 'PassUndecided' | 'CompleteSentence'
>;
