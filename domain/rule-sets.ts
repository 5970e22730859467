import type { MonthArithmetic } from './dates';

/** What the day from which somebody was held without a break is asked for by, and counts for. */
export const UNBROKEN_CUSTODY_BASIS = 'forskrift §§ 3-14, 3-30';
/** What the summons rests on, and the days that run from it and from the order to execute. */
export const SUMMONS_BASIS = 'forskrift om innkalling § 3';

/** The numbers that are the same in every rule set of 2026. Days, months and years as the names say. */
export interface Law {
  /** Least time served before release at half time. strgjfl § 42 (3) */
  readonly halfTimeFloorDays: number;
  /** Least time served before a release that is moved forward to a working day. strgjfl § 42 (4) */
  readonly proposedReleaseFloorDays: number;
  /** Time served before probation from a transferred foreign sentence of more than 30 years. strgjfl § 42 (1) */
  readonly foreignSentenceYears: number;
  /** A transferred foreign sentence is under the rule of 20 years only when longer than this, in years. strgjfl § 42 (1) */
  readonly foreignSentenceOverYears: number;
  /** Unbroken custody before ordinary leave and work release. forskrift §§ 3-14, 3-30 */
  readonly unbrokenCustodyMonths: number;
  /** Sentences longer than this have a rule of their own for ordinary leave. forskrift § 3-30 */
  readonly longSentenceYears: number;
  /** Execution before ordinary leave from such a sentence. forskrift § 3-30 */
  readonly longSentenceLeaveMonths: number;
  /** Longest sentence that may be served with electronic monitoring as a whole. strgjfl § 16 a, forskrift § 7-2 (1) */
  readonly wholeMonitoringMonths: number;
  /** Electronic monitoring of the last part: at most so long before probation. strgjfl § 16 a, forskrift § 7-2 (2) */
  readonly partMonitoringMonths: number;
  /** A move to lower security must be assessed so long before probation. strgjfl § 15 (2) */
  readonly lowerSecurityMonths: number;
  /** Interval of the review after a refusal, by length of sentence: below, up to and including, above. forskrift § 3-41 (2)–(3) */
  readonly review: {
    readonly shortBelowYears: number;
    readonly shortMonths: number;
    readonly middleUpToYears: number;
    readonly middleMonths: number;
    readonly longMonths: number;
  };
  /** Longest single prolongation of the time frame. strl § 43 (1) */
  readonly prolongationMaxYears: number;
  /** A case of prolongation is brought at least so long before the frame expires. strl § 43 (1) */
  readonly prolongationCaseMonths: number;
  /** The convicted person may petition for release so long after the final judgment. strl § 44 (4) */
  readonly ownPetitionMonths: number;
  /** Longest time frame, and longest minimum period by frame. strl § 43 (1) */
  readonly preventiveDetention: {
    readonly frameMaxYears: { readonly ordinary: number; readonly gravest: number; readonly under18: number };
    readonly frameUsualYears: { readonly adult: number; readonly under18: number };
    /** The first row whose frame is exceeded gives the cap of the minimum period. */
    readonly minimumMax: readonly { readonly frameOverYears: number; readonly years: number }[];
  };
  /** Remand credit: nothing for the first hours, then a day for every begun unit. strl § 83 (2) */
  readonly remandCredit: {
    readonly freeHours: number;
    readonly hoursPerDay: number;
    readonly isolationHoursPerDay: number;
  };
  /** Hours that a community sentence may have. strl § 49 */
  readonly communityHours: { readonly min: number; readonly max: number };
  /** Limitation of the sentence: the first row that the sentence does not exceed. strl § 93 */
  readonly limitation: {
    readonly rows: readonly { readonly sentenceUpToYears: number; readonly years: number }[];
    readonly aboveYears: number;
  };
}

/** How the law's conditions are turned into days: the points that no published text settles are parameters. */
export interface RuleSet {
  readonly id: RuleSetId;
  /** Least days served before probation, remand included. strgjfl § 42 (1) */
  readonly minServed: number;
  /** Least days that must remain, unless there are compelling reasons. strgjfl § 42 (1) */
  readonly minRemaining: number;
  /** What becomes of the part of a day in a fraction. */
  readonly rounding: 'CEIL' | 'FLOOR';
  /** The length of months and years in a sentence. */
  readonly monthArithmetic: MonthArithmetic;
  /** Fractions of the sentence in days, or of its months (30 days to what is left of one) and days apart. */
  readonly fractionMethod: 'DAYS_OF_TOTAL' | 'COMPONENT_30';
  /** INCLUSIVE: a milestone is the last day to serve. EXCLUSIVE: the day after it. */
  readonly dayCount: 'INCLUSIVE' | 'EXCLUSIVE';
  /** The sentence is measured from its start, or from the start less the remand credit. */
  readonly remandAnchor: 'ACTUAL_START' | 'VIRTUAL_START';
  /** Whether unbroken remand counts in the four years before leave from a long sentence. forskrift § 3-30 */
  readonly longLeaveCountsRemand: boolean;
  /** Whether a release may be proposed on 24 and 31 December, which no law makes a holiday. helligdagsfredloven § 2 */
  readonly evesAreWorkingDays: boolean;
  readonly law: Law;
}

export type RuleSetId =
  'NO-2026.1' | 'NO-2026.1-EXCLUSIVE' | 'NO-2026.1-COMPONENT' | 'NO-2026.1-FIXED' | 'NO-2026.1-74-SERVED';

const LAW_2026: Law = {
  halfTimeFloorDays: 60,
  proposedReleaseFloorDays: 60,
  foreignSentenceYears: 20,
  foreignSentenceOverYears: 30,
  unbrokenCustodyMonths: 4,
  longSentenceYears: 12,
  longSentenceLeaveMonths: 48,
  wholeMonitoringMonths: 6,
  partMonitoringMonths: 6,
  lowerSecurityMonths: 12,
  review: { shortBelowYears: 5, shortMonths: 3, middleUpToYears: 12, middleMonths: 6, longMonths: 12 },
  prolongationMaxYears: 5,
  prolongationCaseMonths: 3,
  ownPetitionMonths: 12,
  preventiveDetention: {
    frameMaxYears: { ordinary: 21, gravest: 30, under18: 15 },
    frameUsualYears: { adult: 15, under18: 10 },
    minimumMax: [
      { frameOverYears: 21, years: 20 },
      { frameOverYears: 15, years: 14 },
      { frameOverYears: 0, years: 10 },
    ],
  },
  remandCredit: { freeHours: 4, hoursPerDay: 24, isolationHoursPerDay: 48 },
  communityHours: { min: 30, max: 420 },
  limitation: {
    rows: [
      { sentenceUpToYears: 1, years: 5 },
      { sentenceUpToYears: 4, years: 10 },
      { sentenceUpToYears: 8, years: 15 },
      { sentenceUpToYears: 20, years: 20 },
    ],
    aboveYears: 30,
  },
};

const NO_2026_1: RuleSet = {
  id: 'NO-2026.1',
  minServed: 60,
  minRemaining: 14,
  rounding: 'CEIL',
  monthArithmetic: 'CALENDAR',
  fractionMethod: 'DAYS_OF_TOTAL',
  dayCount: 'INCLUSIVE',
  remandAnchor: 'ACTUAL_START',
  longLeaveCountsRemand: false,
  evesAreWorkingDays: true,
  law: LAW_2026,
};

/** Every rule set there has been, by id. A released one is never edited: new law is a new entry. */
export const RULE_SETS: Readonly<Record<RuleSetId, RuleSet>> = {
  'NO-2026.1': NO_2026_1,
  'NO-2026.1-EXCLUSIVE': { ...NO_2026_1, id: 'NO-2026.1-EXCLUSIVE', dayCount: 'EXCLUSIVE' },
  'NO-2026.1-COMPONENT': {
    ...NO_2026_1,
    id: 'NO-2026.1-COMPONENT',
    fractionMethod: 'COMPONENT_30',
    dayCount: 'EXCLUSIVE',
  },
  'NO-2026.1-FIXED': { ...NO_2026_1, id: 'NO-2026.1-FIXED', monthArithmetic: 'FIXED_30_365' },
  // The public brochure's plain words, for comparison; not law.
  'NO-2026.1-74-SERVED': { ...NO_2026_1, id: 'NO-2026.1-74-SERVED', minServed: 74, minRemaining: 0 },
};

/** The rule set of kinds that name none, and of an imprisonment that names none. */
export const DEFAULT_RULE_SET: RuleSetId = 'NO-2026.1';

/** The law as the default rule set holds it: for the kinds that take no rule set. */
export const LAW: Law = RULE_SETS[DEFAULT_RULE_SET].law;

/** The rule set with an id. */
export function ruleSet(id: RuleSetId): RuleSet {
  return RULE_SETS[id];
}

/** Whether a text names a rule set. */
export function isRuleSetId(text: string): text is RuleSetId {
  return Object.hasOwn(RULE_SETS, text);
}
