import { addMonths, type IsoDate } from './dates';
import { STATUTORY } from './deadlines/table';
import { type Kind, type Regime } from './regimes';
import { refuse, type Refusal } from './refusals';

export interface CatalogueRow {
  readonly legalBasis: string;
  /** Where the law allows it. */
  readonly regimes: readonly Regime[];
  /** Only after a breach (strgjfl § 44 (1)). */
  readonly afterBreach: boolean;
  readonly text: { readonly nb: string; readonly en: string };
}

const ON_PROBATION: readonly Regime[] = ['probation'];
const AT_HOME: readonly Regime[] = ['home-detention', 'electronic-monitoring'];

/** Conditions that the law knows, by name (strgjfl §§ 16, 36, 43, 44; strl §§ 36, 37, 45 for preventive detention). Version 1. */
export const CONDITIONS = {
  'duty-to-report': row(
    'strgjfl § 43 (2)',
    ON_PROBATION,
    'Møte for kriminalomsorgen',
    'Report to the Correctional Service',
  ),
  residence: row(
    'strgjfl §§ 16 (3), 43 (2) b',
    [...ON_PROBATION, ...AT_HOME],
    'Overholde bestemmelser om bosted',
    'Keep to the rules on residence',
  ),
  'whereabouts-work-training': row(
    'strgjfl § 43 (2) c',
    ON_PROBATION,
    'Oppholdssted, arbeid eller opplæring',
    'Whereabouts, work or training',
  ),
  'no-contact': row(
    'strgjfl § 43 (2) d',
    [...ON_PROBATION, ...AT_HOME],
    'Ikke kontakte bestemte personer',
    'Not to contact certain persons',
  ),
  treatment: row(
    'strgjfl § 43 (2) e',
    ON_PROBATION,
    'Møte til behandling eller program',
    'Attend treatment or a programme',
  ),
  'sober-at-meetings': row(
    'strgjfl § 43 (1)',
    ON_PROBATION,
    'Ikke være ruspåvirket ved fremmøte',
    'Not be intoxicated at meetings',
  ),
  'no-intoxicants': row('strgjfl § 44 (1)', ON_PROBATION, 'Ikke bruke rusmidler', 'Not use intoxicants', true),
  'police-reporting': row('strgjfl § 44 (1)', ON_PROBATION, 'Melde seg for politiet', 'Report to the police', true),
  abstinence: row('strgjfl § 16 (3), forskrift § 7-3', AT_HOME, 'Avhold fra rusmidler', 'Abstain from intoxicants'),
  occupation: row('strgjfl § 16 (3), forskrift § 7-3', AT_HOME, 'Være i sysselsetting', 'Be occupied'),
  'home-hours': row(
    'strgjfl § 16 a, forskrift § 7-4',
    AT_HOME,
    'Være hjemme til fastsatte tider',
    'Be at home at set hours',
  ),
  'weekly-meeting': row('forskrift §§ 3-8, 7-4', AT_HOME, 'Møte minst én gang i uken', 'Meet at least once a week'),
} as const satisfies Record<string, CatalogueRow>;

export type ConditionCode = keyof typeof CONDITIONS;

export function isConditionCode(code: string): code is ConditionCode {
  return Object.hasOwn(CONDITIONS, code);
}

/** Under which paragraph a condition is set: on probation from preventive detention the Penal Code's (strl § 45). */
export function conditionBasis(code: ConditionCode, regime: Regime, kind: Kind): string {
  return kind === 'preventive-detention' && regime === 'probation' ? 'strl §§ 36, 37, 45' : CONDITIONS[code].legalBasis;
}

/** Where, for how long and after what a condition is to be set. */
export interface Setting {
  readonly regime: Regime;
  readonly kind: Kind;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  /** The last day of the probation; null where there is none. */
  readonly end: IsoDate | null;
  /** A breach of this probation has been answered. */
  readonly afterBreach: boolean;
}

/** Why the law does not allow a condition of the catalogue there; null: it does, or the catalogue does not know it. */
export function conditionRefusal(code: string, setting: Setting): Refusal | null {
  if (!isConditionCode(code)) return null;
  const { regimes, afterBreach }: CatalogueRow = CONDITIONS[code];
  const { regime, kind, from, until, end } = setting;
  const legalBasis = conditionBasis(code, regime, kind);
  if (!regimes.includes(regime)) return refuse('condition-beyond-law', { code, regime, regimes }, legalBasis);
  if (afterBreach && !setting.afterBreach && kind === 'imprisonment')
    return refuse('condition-beyond-law', { code, onlyAfterBreach: true }, legalBasis);
  if (until !== null && until < from) return refuse('condition-beyond-law', { code, from, until });
  if (end !== null && until !== null && until > end)
    return refuse('condition-beyond-law', { code, until, probationEndsOn: end }, legalBasis);
  return null;
}

/** The last day of the duty to report that needs no special reason; longer is for the region to find needed (forskrift § 3-42). */
export function longestReporting(from: IsoDate): IsoDate {
  return addMonths(from, STATUTORY.reportingMonths);
}

function row(
  legalBasis: string,
  regimes: readonly Regime[],
  nb: string,
  en: string,
  afterBreach = false,
): CatalogueRow {
  return { legalBasis, regimes, afterBreach, text: { nb, en } };
}
