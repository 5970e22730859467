import { type IsoDate, type Length } from '../dates';
import { type Regime, type SanctionKind } from '../regimes';

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
  /** The sentence was imposed abroad and taken over: from which country (ISO 3166-1), by a decision of the ministry. */
  readonly transfer?: { readonly from: string; readonly decidedOn: IsoDate };
  /** Subsidiary imprisonment for fines, in days, served in full (forskrift § 3-2). */
  readonly subsidiaryDays?: number;
}

export interface DetentionJudgment extends JudgmentBase {
  readonly frameYears: number;
  readonly minimumYears: number | null;
  readonly offenceMaximum30Years: boolean;
}

export interface SanctionJudgment extends JudgmentBase {
  /** What it says, by the names of the table of its kind: hours, days, months. */
  readonly terms: Readonly<Record<string, string | number | null>>;
}

export type SanctionOrder = { readonly kind: SanctionKind; readonly judgments: readonly [SanctionJudgment] };

/** What the court ordered. Preventive detention swallows earlier sentences, so there is one judgment (strl § 42). */
export type Order =
  | { readonly kind: 'imprisonment'; readonly judgments: readonly ImprisonmentJudgment[] }
  | { readonly kind: 'preventive-detention'; readonly judgments: readonly [DetentionJudgment] }
  | SanctionOrder;

/** A place to serve: the regime and the unit (its id). */
export interface Place {
  readonly regime: Regime;
  readonly unit: string;
}
