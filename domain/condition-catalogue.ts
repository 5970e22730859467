import { addMonths, type IsoDate } from './dates';
import { STATUTORY } from './statutory';
import { type LeaveCondition, type MovedCondition } from './events';
import { AT_HOME, PRISON, PRISON_KINDS, type Kind, type Regime } from './regimes';
import { refuse, type Refusal } from './refusals';

/** The words of a condition from a day on. Append only: a letter always shows the words of its day. */
export interface ConditionText {
  readonly version: number;
  readonly from: IsoDate;
  readonly nb: string;
  readonly en: string;
}

export interface CatalogueRow {
  readonly legalBasis: string;
  /** Where the law allows it. */
  readonly regimes: readonly Regime[];
  readonly kinds: readonly Kind[];
  /** Only after a breach (strgjfl § 44 (1)). */
  readonly afterBreach: boolean;
  /** Where it follows from the law by itself and comes with the move there. Everywhere else it is special. */
  readonly standard: readonly Regime[];
  /** Of the regime, or of one leave or interruption, with which it ends (strgjfl § 36). */
  readonly scope: 'regime' | 'leave';
  /** Only a court sets it (strl § 45). */
  readonly courtOnly: boolean;
  /** It says nothing without words of the case: who, where, what. Our reading of "specified". */
  readonly particulars: boolean;
  readonly texts: readonly [ConditionText, ...ConditionText[]];
}

const ON_PROBATION: readonly Regime[] = ['probation'];
/** The day on which the Execution of Sentences Act came into force: from when the first words hold. */
const FIRST_TEXTS_FROM = '2002-03-01';

/** Conditions that the law knows, by name (strgjfl §§ 16, 36, 43, 44; strl §§ 36, 37, 45 for preventive detention). */
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
    { particulars: true },
  ),
  'whereabouts-work-training': row(
    'strgjfl § 43 (2) c',
    ON_PROBATION,
    'Oppholdssted, arbeid eller opplæring',
    'Whereabouts, work or training',
    { particulars: true },
  ),
  'no-contact': row(
    'strgjfl § 43 (2) d',
    [...ON_PROBATION, ...AT_HOME],
    'Ikke kontakte bestemte personer',
    'Not to contact certain persons',
    { particulars: true },
  ),
  treatment: row(
    'strgjfl § 43 (2) e',
    ON_PROBATION,
    'Møte til behandling eller program',
    'Attend treatment or a programme',
    { particulars: true },
  ),
  'sober-at-meetings': row(
    'strgjfl § 43 (1)',
    ON_PROBATION,
    'Ikke være ruspåvirket ved fremmøte',
    'Not be intoxicated at meetings',
    { standard: ON_PROBATION },
  ),
  'no-intoxicants': row('strgjfl § 44 (1)', ON_PROBATION, 'Ikke bruke rusmidler', 'Not use intoxicants', {
    afterBreach: true,
  }),
  'police-reporting': row('strgjfl § 44 (1)', ON_PROBATION, 'Melde seg for politiet', 'Report to the police', {
    afterBreach: true,
  }),
  abstinence: row('strgjfl § 16 (3), forskrift § 7-3', AT_HOME, 'Avhold fra rusmidler', 'Abstain from intoxicants', {
    standard: AT_HOME,
  }),
  occupation: row('strgjfl § 16 (3), forskrift § 7-3', AT_HOME, 'Være i sysselsetting', 'Be occupied', {
    standard: AT_HOME,
  }),
  'home-hours': row(
    'strgjfl § 16 a, forskrift § 7-4',
    AT_HOME,
    'Være hjemme til fastsatte tider',
    'Be at home at set hours',
    { standard: AT_HOME },
  ),
  'weekly-meeting': row('forskrift §§ 3-8, 7-4', AT_HOME, 'Møte minst én gang i uken', 'Meet at least once a week', {
    standard: AT_HOME,
  }),
  institution: row('strl § 45 (6)', ON_PROBATION, 'Opphold i institusjon', 'Stay in an institution', {
    kinds: ['preventive-detention'],
    courtOnly: true,
    particulars: true,
  }),
  'municipal-housing': row('strl § 45 (6)', ON_PROBATION, 'Opphold i kommunal boenhet', 'Stay in municipal housing', {
    kinds: ['preventive-detention'],
    courtOnly: true,
    particulars: true,
  }),
  'leave-sober': ofLeave('Ikke være ruspåvirket', 'Not be intoxicated'),
  'leave-residence': ofLeave('Oppholde seg på avtalt sted', 'Stay at the agreed place', true),
  'leave-reporting': ofLeave('Melde seg til fastsatt tid', 'Report at set times', true),
  'leave-no-contact': ofLeave('Ikke kontakte bestemte personer', 'Not to contact certain persons', true),
  'leave-company': ofLeave('Være i følge med en bestemt person', 'Be in the company of a certain person', true),
} as const satisfies Record<string, CatalogueRow>;

/** Conditions whose need the person may have looked at again a year after they were set (strl § 45 (6), forvaringsforskriften § 22). */
export const INSTITUTION_CONDITIONS: readonly string[] = ['institution', 'municipal-housing'];

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
  const { regimes, kinds, afterBreach, scope }: CatalogueRow = CONDITIONS[code];
  const { regime, kind, from, until, end } = setting;
  const legalBasis = conditionBasis(code, regime, kind);
  if (scope === 'leave') return refuse('condition-beyond-law', { code, regime, regimes: [], scope }, legalBasis);
  if (!regimes.includes(regime)) return refuse('condition-beyond-law', { code, regime, regimes }, legalBasis);
  if (!kinds.includes(kind)) return refuse('condition-beyond-law', { code, kind, kinds }, legalBasis);
  if (afterBreach && !setting.afterBreach && kind === 'imprisonment')
    return refuse('condition-beyond-law', { code, onlyAfterBreach: true }, legalBasis);
  if (until !== null && until < from) return refuse('condition-beyond-law', { code, from, until });
  if (end !== null && until !== null && until > end)
    return refuse('condition-beyond-law', { code, until, probationEndsOn: end }, legalBasis);
  return null;
}

/** Conditions of a leave or an interruption: of that scope only, with the words that they need (strgjfl § 36). */
export function leaveConditionRefusal(conditions: readonly LeaveCondition[]): Refusal | null {
  for (const { code, text } of conditions) {
    if (!isConditionCode(code) || CONDITIONS[code].scope !== 'leave')
      return refuse('condition-beyond-law', { code, scope: 'leave' }, 'strgjfl § 36');
    const refused = wordsRefusal(code, text);
    if (refused) return refused;
  }
  return null;
}

/** The conditions of a leave or an interruption with the words of the day; nothing when there are none. */
export function inTodaysWords(conditions: readonly LeaveCondition[] = [], today: IsoDate) {
  const set = conditions.map(({ code, text }) => ({
    ...{ code, text },
    textVersion: isConditionCode(code) ? textVersionOn(code, today) : 1,
  }));
  return set.length > 0 ? { conditions: set } : {};
}

/** A condition that names a person, a place or a thing names it. */
export function wordsRefusal(code: ConditionCode, text: string | null): Refusal | null {
  const { particulars, legalBasis }: CatalogueRow = CONDITIONS[code];
  return particulars && (text ?? '').trim() === ''
    ? refuse('reason-required', { fields: ['text'], code }, legalBasis)
    : null;
}

/** The last day of the duty to report that needs no special reason; longer is for the region to find needed (forskrift § 3-42). */
export function longestReporting(from: IsoDate): IsoDate {
  return addMonths(from, STATUTORY.reportingMonths);
}

/** The words that hold on a day; the first ones before any. */
export function textVersionOn(code: ConditionCode, on: IsoDate): number {
  const texts: CatalogueRow['texts'] = CONDITIONS[code].texts;
  return (texts.filter(({ from }) => from <= on).at(-1) ?? texts[0]).version;
}

/** The words of a version; null: the catalogue does not know it. */
export function wordsOf(code: string, version: number): { readonly nb: string; readonly en: string } | null {
  if (!isConditionCode(code)) return null;
  const texts: CatalogueRow['texts'] = CONDITIONS[code].texts;
  const text = texts.find((known) => known.version === version);
  return text ? { nb: text.nb, en: text.en } : null;
}

/** The words that hold now: the newest. */
export function newestWords({ texts }: Pick<CatalogueRow, 'texts'>): { readonly nb: string; readonly en: string } {
  const { nb, en } = texts.at(-1) ?? texts[0];
  return { nb, en };
}

/**
 * The conditions of the catalogue that a move brings: those that it names itself, and the standard ones of the regime that
 * it does not name and that do not hold already. Whoever releases from preventive detention names every one (strl § 45).
 */
export function conditionsOfMove(
  regime: Regime,
  kind: Kind,
  on: IsoDate,
  {
    named,
    held,
    waived,
  }: { readonly named: readonly string[]; readonly held: readonly string[]; readonly waived: readonly string[] },
): readonly MovedCondition[] {
  const rows = Object.entries<CatalogueRow>(CONDITIONS);
  const standard = rows
    .filter(([, row]) => kind === 'imprisonment' && row.standard.includes(regime))
    .map(([code]) => code)
    .filter((code) => ![...named, ...held, ...waived].includes(code));
  const version = (code: string) => (isConditionCode(code) ? textVersionOn(code, on) : null);
  return [
    ...named.map((code) => ({ code, standard: false })),
    ...standard.map((code) => ({ code, standard: true })),
  ].flatMap(({ code, standard: isStandard }) => {
    const textVersion = version(code);
    return textVersion === null ? [] : [{ code, textVersion, standard: isStandard }];
  });
}

function row(
  legalBasis: string,
  regimes: readonly Regime[],
  nb: string,
  en: string,
  more: Partial<Omit<CatalogueRow, 'legalBasis' | 'regimes' | 'texts'>> = {},
): CatalogueRow {
  const usual = {
    kinds: PRISON_KINDS,
    afterBreach: false,
    standard: [],
    scope: 'regime',
    courtOnly: false,
    particulars: false,
  } as const;
  return { legalBasis, regimes, ...usual, ...more, texts: [{ version: 1, from: FIRST_TEXTS_FROM, nb, en }] };
}

/** A condition of a leave or an interruption. */
function ofLeave(nb: string, en: string, particulars = false): CatalogueRow {
  return row('strgjfl § 36', PRISON, nb, en, { scope: 'leave', particulars });
}
