import { type IsoDate } from '../dates';
import {
  type ConflictRelation,
  type EmergencyFinding,
  type ExclusionGround,
  type ExclusionKind,
  type GuardianRelation,
  type HoldReason,
  type InformationOutcome,
  type InformationSource,
  type VictimChannel,
  type VictimMatter,
} from '../events';
import { type LocalMinute } from '../holidays';
import { type Level } from '../regimes';

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

/** Information that came from somebody, by where it came from: what it says is in no sentence (data regs §§ 4, 6 (4)). */
export interface UnverifiedInformation {
  readonly informationId: string;
  readonly source: InformationSource;
  /** The person is not told of it. */
  readonly withheld: boolean;
  readonly recordedOn: IsoDate;
  readonly outcome: InformationOutcome | null;
  /** The decision that rests on it. */
  readonly of: string | null;
  readonly settledOn: IsoDate | null;
}

/** Somebody kept from the company of others, as its events left it. */
export interface Exclusion {
  readonly exclusionId: string;
  readonly exclusion: ExclusionKind;
  readonly ground: ExclusionGround;
  readonly startedAt: LocalMinute;
  /** Each decision that it goes on, the first included. */
  readonly decisions: readonly { readonly on: IsoDate; readonly level: Level | 'directorate' }[];
  readonly supervisedAt: LocalMinute | null;
  readonly councilInformedOn: IsoDate | null;
  readonly endedAt: LocalMinute | null;
}
