import { LAW } from '../rule-sets';
import { explain, type Explained, type Reason } from './explanation';
import type { CommunitySentenceInput } from './inputs';
import { refuseCalculation, type RefusedCalculation } from './refusals';

/** What is left of a community sentence after remand credit. strl §§ 49, 83 (7) */
export interface CommunitySentence {
  readonly hours: number;
  readonly subsidiaryDays: number;
  readonly periodDays: number;
}

const SUBSIDIARY: Reason = {
  rule: 'R-COMM',
  legalBasis: 'strl § 83 (7)',
  nb: 'Varetekten trekkes fra den subsidiære fengselsstraffen.',
  en: 'Remand is deducted from the subsidiary imprisonment.',
};
const IN_PROPORTION: Reason = {
  rule: 'R-COMM',
  legalBasis: 'strl §§ 49 og 83 (7)',
  nb: 'Timetallet og gjennomføringstiden settes ned i samme forhold som den subsidiære fengselsstraffen.',
  en: 'The hours and the period are reduced in the same proportion as the subsidiary imprisonment.',
};

/**
 * A community sentence less remand credit, in whole hours and days. Refuses hours outside 30 to 420, and remand that
 * covers the subsidiary imprisonment. strl §§ 49, 83 (7)
 */
export function communitySentence(input: CommunitySentenceInput): Explained<CommunitySentence> | RefusedCalculation {
  const { hours, subsidiaryDays, periodDays, remandDays } = input;
  const { min, max } = LAW.communityHours;
  if (hours < min || hours > max) return refuseCalculation('hours-outside-30-to-420');
  if (remandDays >= subsidiaryDays) return refuseCalculation('remand-covers-subsidiary');
  const left = subsidiaryDays - remandDays;
  const reduced = (whole: number) => divideToEven(whole * left, subsidiaryDays);
  const answer = { hours: reduced(hours), subsidiaryDays: left, periodDays: reduced(periodDays) };
  const share = (whole: number, result: number) =>
    `${whole} × ${left}/${subsidiaryDays} = ${result}, rounded to the nearest whole (a half to the even number)`;
  return {
    ...answer,
    explanations: [
      explain('hours', answer.hours, IN_PROPORTION, share(hours, answer.hours)),
      explain('subsidiaryDays', left, SUBSIDIARY, `${subsidiaryDays} − ${remandDays} = ${left}`),
      explain('periodDays', answer.periodDays, IN_PROPORTION, share(periodDays, answer.periodDays)),
    ],
  };
}

/** The nearest whole number, an exact half to the even one; in whole numbers throughout. */
function divideToEven(dividend: number, divisor: number): number {
  const rest = dividend % divisor;
  const floor = (dividend - rest) / divisor;
  if (2 * rest === divisor) return floor + (floor % 2);
  return 2 * rest > divisor ? floor + 1 : floor;
}
