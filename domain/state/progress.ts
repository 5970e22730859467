import { type IsoDate } from '../dates';
import {
  type AbsenceType,
  type ChargeOutcome,
  type Consenter,
  type HoursAway,
  type LeavePurpose,
  type LeaveType,
  type Point,
  type ProposedStep,
} from '../events';
import { type Level } from '../regimes';

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

/** An application to serve the whole sentence on monitoring; `outcome` null: nobody has decided on it. */
export interface Application {
  readonly applicationId: string;
  readonly receivedOn: IsoDate;
  readonly inTime: boolean;
  readonly outcome: 'granted' | 'refused' | null;
}
