import { addMonths, plus, sum } from '../dates';
import { LAW } from '../rule-sets';
import { count, explain, inWords, type Explained, type Reason } from './explanation';
import type { LimitationInput, ReviewAfterRefusalInput, WholeSentenceMonitoringInput } from './inputs';
import { refuseCalculation, type RefusedCalculation } from './refusals';
import { isEmpty, limitation, reviewAfterRefusal, wholeSentenceMonitoring } from './sentence-length';

const REVIEW: Reason = {
  rule: 'R-REVIEW',
  legalBasis: 'forskrift § 3-41 (2)–(3)',
  nb: 'Et avslag på prøveløslatelse vurderes på nytt etter 3 måneder; ved straff på 5 til 12 år etter 6 måneder; over 12 år etter 1 år.',
  en: 'A refused release on probation is reviewed after 3 months; for sentences of 5 to 12 years after 6 months; above 12 years after 1 year.',
};
const LIMITATION: Reason = {
  rule: 'R-LIM',
  legalBasis: 'strl §§ 93 og 94',
  nb: 'En idømt straff foreldes etter 5, 10, 15, 20 eller 30 år, etter hvor lang den er.',
  en: 'An imposed sentence lapses after 5, 10, 15, 20 or 30 years, by its length.',
};
const WHOLE_MONITORING: Reason = {
  rule: 'R-EM',
  legalBasis: 'strgjfl § 16 a, forskrift § 7-2',
  nb: 'Hele straffen kan gjennomføres med elektronisk kontroll når den idømte straffen er høyst seks måneder. De andre vilkårene kommer i tillegg.',
  en: 'The whole sentence may be served with electronic monitoring when the imposed sentence is at most six months. The other conditions come in addition.',
};

/** The review after a refusal, explained; refuses an input without a sentence. forskrift § 3-41 */
export function explainedReview(
  input: ReviewAfterRefusalInput,
): Explained<ReturnType<typeof reviewAfterRefusal>> | RefusedCalculation {
  if (isEmpty(input.sentences)) return refuseCalculation('no-sentence');
  const answer = reviewAfterRefusal(input.sentences, input.couldHaveBeenReleasedOn);
  const { months, reviewBy } = answer;
  return {
    ...answer,
    explanations: [
      explain('months', months, REVIEW, `${inWords(sum(input.sentences))}: ${count(months, 'month')}`),
      explain(
        'reviewBy',
        reviewBy,
        REVIEW,
        `${input.couldHaveBeenReleasedOn} + ${count(months, 'month')} = ${reviewBy}`,
      ),
    ],
  };
}

/** The limitation of a sentence, explained; refuses an input without a sentence. strl §§ 93, 94 */
export function explainedLimitation(
  input: LimitationInput,
): Explained<ReturnType<typeof limitation>> | RefusedCalculation {
  if (isEmpty(input.sentences)) return refuseCalculation('no-sentence');
  const answer = limitation(input.sentences, input.finalOrInterruptedOn);
  const { years, lapsesOn } = answer;
  return {
    ...answer,
    explanations: [
      explain('years', years, LIMITATION, `${inWords(sum(input.sentences))}: ${count(years, 'year')}`),
      explain(
        'lapsesOn',
        lapsesOn,
        LIMITATION,
        `${input.finalOrInterruptedOn} + ${count(years, 'year')} = ${lapsesOn}`,
      ),
    ],
  };
}

/** Whether the whole sentence may be monitored, explained; refuses an input without a sentence. strgjfl § 16 a */
export function explainedWholeMonitoring(
  input: WholeSentenceMonitoringInput,
): Explained<ReturnType<typeof wholeSentenceMonitoring>> | RefusedCalculation {
  const { startDate, sentences } = input;
  if (isEmpty(sentences)) return refuseCalculation('no-sentence');
  const answer = wholeSentenceMonitoring(startDate, sentences);
  const end = plus(startDate, sum(sentences));
  const limit = addMonths(startDate, LAW.wholeMonitoringMonths);
  const steps = [
    `${startDate} + ${inWords(sum(sentences))} = ${end}`,
    `${startDate} + ${count(LAW.wholeMonitoringMonths, 'month')} = ${limit}`,
    `${end} is ${answer.allowed ? 'not ' : ''}later than ${limit}`,
  ];
  return { ...answer, explanations: [explain('allowed', answer.allowed, WHOLE_MONITORING, ...steps)] };
}
