import { isMinor } from './age';
import { addDays, inYears, plus, sum, type IsoDate, type Length } from './dates';
import { imprisonmentDates } from './dates-of-sentence';
import { type Order, type Person } from './events';
import { type Sentence } from './state';

/** What the law knows of fixed terms (strl §§ 31, 33, 79; R-CAP). Days and years as the names say. */
const CAP = { leastDays: 14, mostYears: 21, gravestYears: 30, underEighteenYears: 15, mostInDays: 120 } as const;

/** Chapter 16 of the Penal Code, and terrorist acts of the gravest kind: up to thirty years (strl §§ 101–109, 132). */
const GRAVEST = { first: 101, last: 109, alone: 132 };

const WARNINGS = {
  'under-fourteen-days': {
    legalBasis: 'strl § 31 (1)',
    nb: 'Kortere enn 14 dager. Kontroller mot dommen; en tilleggsdom eller omgjøring kan være kortere.',
    en: 'Shorter than 14 days. Check against the judgment; an additional judgment or a conversion may be shorter.',
  },
  'over-twenty-one-years': {
    legalBasis: 'strl §§ 31 (1), 79',
    nb: 'Over 21 år uten et lovbrudd som åpner for 30. Kontroller mot dommen.',
    en: 'Over 21 years without an offence that opens for 30. Check against the judgment.',
  },
  'over-thirty-years': {
    legalBasis: 'strl §§ 31, 79, 101–109, 132',
    nb: 'Over 30 år, mer enn loven kjenner. Dommen er bindende.',
    en: 'Over 30 years, more than the law knows. The judgment binds.',
  },
  'over-fifteen-years-under-eighteen': {
    legalBasis: 'strl § 33',
    nb: 'Over 15 år for den som var under 18. Dommen er bindende.',
    en: 'Over 15 years for whoever was under 18. The judgment binds.',
  },
  'fine-not-added': {
    legalBasis: 'forskrift §§ 3-2, 4-4',
    nb: 'Varetekten dekker hele straffen, og subsidiær fengselsstraff er ikke lagt til. Avgjør om den skal sones.',
    en: 'Remand covers the whole sentence, and subsidiary imprisonment was not added. Decide whether it is to be served.',
  },
  'over-120-days-in-days': {
    legalBasis: 'strl § 31 (3)',
    nb: 'Mer enn 120 dager er oppgitt i dager, ikke i måneder og år. Kontroller mot dommen.',
    en: 'More than 120 days are stated in days, not in months and years. Check against the judgment.',
  },
} as const;
export type CapCode = keyof typeof WARNINGS;

/** A length that the law does not know: a person must look at it. `judgment`: of which, by its place; null: of them all. */
export interface CapWarning {
  readonly code: CapCode;
  readonly judgment: number | null;
  readonly legalBasis: string;
  readonly text: { readonly nb: string; readonly en: string };
}

/**
 * What is unusual in an imprisonment by its length (R-CAP). Nothing is refused by it: the judgment binds. What was imposed
 * abroad and taken over is measured by no limit of the law here.
 */
export function capWarnings(
  order: Order,
  person: Pick<Person, 'birthDate'>,
  startDate: IsoDate,
): readonly CapWarning[] {
  if (order.kind !== 'imprisonment') return [];
  const each = order.judgments.flatMap(({ length, transfer }, judgment) =>
    transfer
      ? []
      : [
          ...(isShort(length, startDate) ? [warning('under-fourteen-days', judgment)] : []),
          ...(length.days > CAP.mostInDays ? [warning('over-120-days-in-days', judgment)] : []),
        ],
  );
  const longest = longestKnown(order, person, startDate);
  return longest === null ? each : [...each, warning(longest, null)];
}

/** That a fine is left when remand covers the sentence: no rule says whether it is then served, so a person does (E-20). */
export function fineWarnings(sentence: Sentence): readonly CapWarning[] {
  const { order } = sentence;
  const fined =
    order.kind === 'imprisonment' && order.judgments.some(({ subsidiaryDays }) => (subsidiaryDays ?? 0) > 0);
  return fined && imprisonmentDates(sentence)?.probation === 'served-by-remand'
    ? [warning('fine-not-added', null)]
    : [];
}

/** Which limit of the law the whole is beyond; null: none. */
export function longestKnown(
  order: Extract<Order, { kind: 'imprisonment' }>,
  person: Pick<Person, 'birthDate'>,
  startDate: IsoDate,
): Extract<CapCode, `over-${string}-years${string}`> | null {
  const ours = order.judgments.filter(({ transfer }) => transfer === undefined);
  if (ours.length === 0) return null;
  const total = sum(ours.map(({ length }) => length));
  const over = (years: number) => plus(startDate, total) > plus(startDate, inYears(years));
  if (ours.every(({ finalOn }) => isMinor(person, finalOn)))
    return over(CAP.underEighteenYears) ? 'over-fifteen-years-under-eighteen' : null;
  if (over(CAP.gravestYears)) return 'over-thirty-years';
  return over(CAP.mostYears) && !ours.some(({ offences }) => offences.some(isGravest)) ? 'over-twenty-one-years' : null;
}

/** The most years, of the limits beyond which a registration needs a human override. */
export function mostYears(code: 'over-thirty-years' | 'over-fifteen-years-under-eighteen'): number {
  return code === 'over-thirty-years' ? CAP.gravestYears : CAP.underEighteenYears;
}

function isShort(length: Length, startDate: IsoDate): boolean {
  // A judgment of nothing beside others is suspended as a whole: nothing is short about it.
  const end = plus(startDate, length);
  return end > startDate && end < addDays(startDate, CAP.leastDays);
}

function isGravest(offence: string): boolean {
  const paragraph = Number(/^strl\.?\s*§+\s*(\d+)/i.exec(offence)?.[1] ?? Number.NaN);
  return paragraph === GRAVEST.alone || (paragraph >= GRAVEST.first && paragraph <= GRAVEST.last);
}

function warning(code: CapCode, judgment: number | null): CapWarning {
  const { legalBasis, nb, en } = WARNINGS[code];
  return { code, judgment, legalBasis, text: { nb, en } };
}
