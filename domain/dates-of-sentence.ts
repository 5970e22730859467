import {
  calculate,
  calculateImprisonment,
  calculatePreventiveDetention,
  isOverThirtyYears,
  type CalculationInput,
  type Explanation,
  type ImprisonmentDates,
  type ImprisonmentInput,
  type PreventiveDetentionDates,
  type PreventiveDetentionInput,
  type RefusedCalculation,
} from './calculation';
import { inOrder, shift } from './calculation/absences';
import { addDays, type IsoDate, plus, sum, type Length } from './dates';
import { type EventOf, type ImprisonmentJudgment } from './events';
import { sanctionDates, sanctionIn } from './sanctions/of-sentence';
import { type SanctionDates } from './sanctions/sanction';
import { type Absence, type Sentence } from './state';

/** Every date of a sentence, of any kind. */
export type SentenceDates = ImprisonmentDates | PreventiveDetentionDates | SanctionDates['dates'];

/** Dates of a sentence of imprisonment as it now stands; an absence that lasts has not moved them yet. Null: another kind. */
export function imprisonmentDates(sentence: Sentence): ImprisonmentDates | null {
  return sentence.order.kind === 'imprisonment' ? remembered(imprisonmentMemo, sentence, ofImprisonment) : null;
}

/** Dates of preventive detention as it now stands: frame, minimum, prolongations. Null: another kind. */
export function detentionDates(sentence: Sentence): PreventiveDetentionDates | null {
  return sentence.order.kind === 'preventive-detention' ? remembered(detentionMemo, sentence, ofDetention) : null;
}

function ofImprisonment(sentence: Sentence): ImprisonmentDates | null {
  const input = imprisonmentInput(sentence);
  return input && calculateImprisonment(input);
}

function ofDetention(sentence: Sentence): PreventiveDetentionDates | null {
  const input = detentionInput(sentence);
  const dates = input && calculatePreventiveDetention(input);
  if (dates && 'refusal' in dates) throw new Error(`Corrupt log: ${dates.refusal}`);
  return dates;
}

type DatedBy = Pick<
  Sentence,
  'ruleSet' | 'startDate' | 'unbrokenCustodySince' | 'extraRemandDays' | 'absences' | 'prolongations'
>;
type Memo<T> = WeakMap<object, { readonly by: DatedBy; readonly dates: T | null }>;
const imprisonmentMemo: Memo<ImprisonmentDates> = new WeakMap();
const detentionMemo: Memo<PreventiveDetentionDates> = new WeakMap();

/**
 * The dates last calculated for an order, as long as nothing that they depend on has been replaced. Most events touch
 * none of it, and every question about a sentence (deadlines, eligibility, authority) asks for its dates.
 */
function remembered<T>(memo: Memo<T>, sentence: Sentence, calculateDates: (sentence: Sentence) => T | null): T | null {
  const last = memo.get(sentence.order);
  if (last && sameDates(last.by, sentence)) return last.dates;
  const dates = calculateDates(sentence);
  memo.set(sentence.order, { by: sentence, dates });
  return dates;
}

function sameDates(a: DatedBy, b: DatedBy): boolean {
  return (
    a.absences === b.absences &&
    a.prolongations === b.prolongations &&
    a.extraRemandDays === b.extraRemandDays &&
    a.startDate === b.startDate &&
    a.unbrokenCustodySince === b.unbrokenCustodySince &&
    a.ruleSet === b.ruleSet
  );
}

/** What the calculator is asked for this sentence, as anybody may; null: a sanction, which its own table calculates. */
export function calculationInput(sentence: Sentence): CalculationInput | null {
  return imprisonmentInput(sentence) ?? detentionInput(sentence);
}

function imprisonmentInput({
  order,
  ruleSet,
  startDate,
  unbrokenCustodySince,
  extraRemandDays,
  absences,
}: Sentence): ImprisonmentInput | null {
  if (order.kind !== 'imprisonment') return null;
  return {
    kind: 'imprisonment',
    ruleSet,
    startDate,
    sentences: order.judgments.map((judgment) => judgment.length),
    remandDays: order.judgments.reduce((days, judgment) => days + judgment.remandDays, extraRemandDays),
    subsidiaryDays: daysForFines(order.judgments),
    ...(isOverThirtyYears(transferred(order.judgments)) && { foreignSentence: true }),
    ...(unbrokenCustodySince !== null && { unbrokenCustodySince }),
    absences: ended(absences),
  };
}

function detentionInput({
  order,
  startDate,
  extraRemandDays,
  prolongations,
  absences,
}: Sentence): PreventiveDetentionInput | null {
  if (order.kind !== 'preventive-detention') return null;
  const [judgment] = order.judgments;
  return {
    kind: 'preventive-detention',
    startDate,
    frameYears: judgment.frameYears,
    ...(judgment.minimumYears !== null && { minimumYears: judgment.minimumYears }),
    remandDays: judgment.remandDays + extraRemandDays,
    finalOn: judgment.finalOn,
    absences: ended(absences),
    ...(prolongations.length > 0 && { prolongationsYears: prolongations.map(({ years }) => years) }),
  };
}

/** Every date of the sentence with its reasons; or why the calculator refuses, which only a supposition can bring about. */
export function explainedDates(
  sentence: Sentence,
): { readonly dates: SentenceDates; readonly explanations: readonly Explanation[] } | RefusedCalculation {
  const input = calculationInput(sentence);
  if (input === null) return sanctionDates(sentence) ?? { dates: {}, explanations: [] };
  const answer = calculate(input);
  if ('refusal' in answer) return answer;
  const { explanations, ...dates } = answer;
  return { dates: dates as SentenceDates, explanations };
}

/** Every date of the sentence. */
export function datesOf(sentence: Sentence): SentenceDates {
  const dates = imprisonmentDates(sentence) ?? detentionDates(sentence) ?? sanctionDates(sentence)?.dates;
  if (!dates) throw new Error('A sentence has a kind');
  return dates;
}

/** Whether dates are those of preventive detention. */
export function haveFrame(dates: SentenceDates): dates is PreventiveDetentionDates {
  return 'frameExpiryDate' in dates;
}

/** The day on which the present frame of preventive detention expires, prolongations included (strl § 43 (1)). */
export function frameExpiry(dates: PreventiveDetentionDates): {
  readonly expiresOn: IsoDate;
  readonly prosecutionDeadline: IsoDate;
} {
  const last = dates.prolongations?.at(-1) ?? dates;
  return { expiresOn: last.frameExpiryDate, prosecutionDeadline: last.prosecutionDeadline };
}

/** When release may be expected, in words of the screen a "calculated date": never a decision. */
export function expectedReleaseOn(sentence: Sentence): IsoDate | null {
  if (sentence.recall) return endOf(sentence).on;
  const imprisonment = imprisonmentDates(sentence);
  if (imprisonment) return imprisonment.expectedReleaseDate;
  const detention = detentionDates(sentence);
  return detention && frameExpiry(detention).expiresOn;
}

export interface End {
  readonly on: IsoDate;
  readonly because: EventOf<'SentenceCompleted'>['because'];
  readonly legalBasis: string;
}

/** When and why the sentence ends by itself, if nobody does anything more. */
export function endOf(sentence: Sentence): End {
  const of = sanctionIn(sentence);
  if (of) return { on: of.sanction.endsOn(of.course), because: 'performed', legalBasis: of.sanction.legalBasis };
  if (sentence.probation) {
    const legalBasis = sentence.order.kind === 'imprisonment' ? 'strgjfl § 42 (8)' : 'strl §§ 44 (1), 45 (5)';
    return { on: sentence.probation.endsOn, because: 'probation-ended', legalBasis };
  }
  if (sentence.recall) {
    const { from, days } = sentence.recall;
    const since = inOrder(ended(sentence.absences)).filter((absence) => absence.from >= from);
    return { on: shift(addDays(from, days - 1), since), because: 'full-term', legalBasis: 'strgjfl § 44 (2)' };
  }
  const dates = imprisonmentDates(sentence);
  if (dates?.probation === 'served-by-remand')
    return { on: dates.fullTermDate, because: 'served-by-remand', legalBasis: 'forskrift § 4-4' };
  if (dates)
    return { on: fullTermWithSubsidiary(sentence, dates), because: 'full-term', legalBasis: 'forskrift § 3-2' };
  const detention = detentionDates(sentence);
  if (!detention) throw new Error('A sentence has a kind');
  return { on: frameExpiry(detention).expiresOn, because: 'frame-expired', legalBasis: 'strl § 43 (1)' };
}

/** Full term with the subsidiary imprisonment that is served uncut after it (forskrift § 3-2); none where remand covers it all (E-20). */
export function fullTermWithSubsidiary(sentence: Sentence, dates: ImprisonmentDates): IsoDate {
  return dates.probation === 'served-by-remand'
    ? dates.fullTermDate
    : addDays(dates.fullTermDate, subsidiaryDays(sentence));
}

/** Days of subsidiary imprisonment for fines, which are served uncut whenever release comes (forskrift § 3-2). */
export function subsidiaryDays({ order }: Sentence): number {
  return order.kind === 'imprisonment' ? daysForFines(order.judgments) : 0;
}

/** The unconditional parts added up; empty where there is none. */
export function lengthOf(sentence: Sentence): Length {
  return sentence.order.kind === 'imprisonment'
    ? sum(sentence.order.judgments.map((judgment) => judgment.length))
    : { years: 0, months: 0, days: 0 };
}

/** Whether the unconditional parts come to more than so many years, counted from the start. */
export function longerThanYears(sentence: Sentence, years: number): boolean {
  return plus(sentence.startDate, lengthOf(sentence)) > plus(sentence.startDate, { years, months: 0, days: 0 });
}

function daysForFines(judgments: readonly ImprisonmentJudgment[]): number {
  return judgments.reduce((days, judgment) => days + (judgment.subsidiaryDays ?? 0), 0);
}

/** The lengths that were imposed abroad. */
function transferred(judgments: readonly ImprisonmentJudgment[]): readonly Length[] {
  return judgments.filter(({ transfer }) => transfer !== undefined).map(({ length }) => length);
}

function ended(absences: readonly Absence[]) {
  return absences.flatMap(({ from, to, countedDays }) => (to === null ? [] : [{ from, to, countedDays }]));
}
