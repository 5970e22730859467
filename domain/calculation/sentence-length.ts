import { addMonths, inYears, plus, sum, type IsoDate, type Length } from '../dates';
import { LAW } from '../rule-sets';

/** Lengths of unlike parts (12 months, 365 days) are compared by the days on which they end, from one and the same day. */
const COMPARED_FROM: IsoDate = '2000-01-01';

/** The day on which a length from 1 January 2000 ends: what lengths of unlike parts are compared by. R-REVIEW */
export function measured(length: Length): IsoDate {
  return plus(COMPARED_FROM, length);
}

/** How long a refusal of probation stands before it is reviewed, in months, by length of sentence. forskrift § 3-41 (2)–(3) */
export function reviewMonths(sentences: readonly Length[]): number {
  const { shortBelowYears, shortMonths, middleUpToYears, middleMonths, longMonths } = LAW.review;
  const length = measured(sum(sentences));
  if (length < measured(inYears(shortBelowYears))) return shortMonths;
  return length <= measured(inYears(middleUpToYears)) ? middleMonths : longMonths;
}

/** How long after a refusal probation is reviewed, and the last day of it. forskrift § 3-41 (2)–(3) */
export function reviewAfterRefusal(
  sentences: readonly Length[],
  couldHaveBeenReleasedOn: IsoDate,
): { readonly months: number; readonly reviewBy: IsoDate } {
  const months = reviewMonths(sentences);
  return { months, reviewBy: addMonths(couldHaveBeenReleasedOn, months) };
}

/** The limitation period of a sentence in years, and the day on which the sentence lapses. strl §§ 93, 94 */
export function limitation(
  sentences: readonly Length[],
  finalOrInterruptedOn: IsoDate,
): { readonly years: number; readonly lapsesOn: IsoDate } {
  const { rows, aboveYears } = LAW.limitation;
  const length = measured(sum(sentences));
  const row = rows.find(({ sentenceUpToYears }) => length <= measured(inYears(sentenceUpToYears)));
  const years = row?.years ?? aboveYears;
  return { years, lapsesOn: addMonths(finalOrInterruptedOn, 12 * years) };
}

/** Whether the imposed length permits electronic monitoring of the whole sentence: at most 6 months from the start. strgjfl § 16 a */
export function wholeSentenceMonitoring(
  startDate: IsoDate,
  sentences: readonly Length[],
): { readonly allowed: boolean } {
  return { allowed: plus(startDate, sum(sentences)) <= addMonths(startDate, LAW.wholeMonitoringMonths) };
}

/** Whether there is nothing to serve: no sentence, or none of a day. */
export function isEmpty(sentences: readonly Length[]): boolean {
  return !sentences.some(({ years, months, days }) => years + months + days > 0);
}
