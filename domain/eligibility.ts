import { type ImprisonmentDates } from './calculation';
import { addDays, addMonths, type IsoDate, maxDate } from './dates';
import { isYoungAdult } from './age';
import { detentionDates, endOf, imprisonmentDates } from './dates-of-sentence';
import { type HomeFacts, type ReleaseGround } from './events';
import { homeGates } from './home-criteria';
import { factsAtHome, isExempt } from './home-gates';
import { nearness, type Nearness } from './nearness';
import { placementCriterion } from './placement';
import { lighterRegimes, type Regime } from './regimes';
import { releaseFrom } from './release-grounds';
import { LAW } from './rule-sets';
import { type Sentence } from './state';
import { CRITERIA, type CriterionCode } from './criteria';

/** One condition of a regime: met, not met (and from when), or for a human to assess. `from` null: never before release. */
export interface Criterion {
  readonly code: CriterionCode;
  readonly met: boolean | 'needs-assessment';
  readonly from: IsoDate | null;
  /** What is known of it, where it is a fact of the case and not of time; null: nothing, or it is time. */
  readonly fact: Readonly<Record<string, unknown>> | null;
  readonly legalBasis: string;
  readonly text: { readonly nb: string; readonly en: string };
}

/** What the law and the facts say of one regime for one person on one day. A person decides; this only counts. */
export interface Eligibility extends Nearness<CriterionCode> {
  readonly regime: Regime;
  /** Every condition that can be counted is met; what needs assessment is left to people. */
  readonly eligible: boolean;
  readonly from: IsoDate | null;
  readonly criteria: readonly Criterion[];
}

/** Each lighter regime that the law knows a way to, the least restrictive first. */
export function eligibilityOf(sentence: Sentence, today: IsoDate): readonly Eligibility[] {
  if (sentence.status !== 'serving' && sentence.status !== 'summoned') return [];
  const lighter = lighterRegimes(sentence.order.kind, sentence.place.regime);
  const { regime: here } = sentence.place;
  // Whoever serves at home without what that asks for is shown so: no longer eligible for where they are.
  const lost = homeGates(here, sentence, today).some(({ met }) => met === false);
  return [
    ...lighter.map((regime) => eligibility(regime, sentence, today)),
    ...(lost ? [eligibility(here, sentence, today)] : []),
  ];
}

function eligibility(regime: Regime, sentence: Sentence, today: IsoDate): Eligibility {
  const facts = factsAtHome(sentence, regime);
  const counted = criteriaOf(regime, sentence, today, facts);
  const gates = homeGates(regime, sentence, today);
  const criteria = [
    ...counted.map((criterion) => on(criterion, today)),
    ...gates.map((gate): Criterion => ({ ...gate, ...CRITERIA[gate.code] })),
  ];
  const from = latest(counted, sentence.startDate);
  const eligible = criteria.every(({ met }) => met !== false);
  return { regime, eligible, from, ...nearness(criteria, from, today), criteria };
}

/**
 * From which day the conditions of time of a regime are met; null: never before release. `on`: the day for which it is
 * asked, since the young are not held to all of them; `facts`: those of the move, since the permanently unfit are not either.
 */
export function eligibleFrom(
  regime: Regime,
  sentence: Sentence,
  ground: ReleaseGround | null = null,
  on: IsoDate | null = null,
  facts: HomeFacts | null = null,
): IsoDate | null {
  if (regime === 'probation') return releaseFrom(sentence, ground ?? 'ordinary');
  return latest(criteriaOf(regime, sentence, on, facts), sentence.startDate);
}

/**
 * The calculated dates that a move to a regime is measured from: when the law opens it, or asks that it be assessed. The
 * first that a sentence has counts; a regime that is not here has no day of its own in the law.
 */
export const OPENING_DATES: { readonly [R in Regime]?: readonly string[] } = {
  'lower-security': ['assessLowerSecurityOn', 'lowerSecurityFrom'],
  'home-detention': ['homeFrom', 'halfDate'],
  'electronic-monitoring': ['monitoringFrom'],
  probation: ['probationEligibleDate', 'minimumExpiryDate'],
};

type Timed = Omit<Criterion, 'met' | 'fact'> & { readonly assessed: boolean };

function on({ assessed, ...criterion }: Timed, today: IsoDate): Criterion {
  if (assessed) return { ...criterion, fact: null, met: 'needs-assessment' };
  return { ...criterion, fact: null, met: criterion.from !== null && criterion.from <= today };
}

function latest(criteria: readonly Timed[], startDate: IsoDate): IsoDate | null {
  let latestSoFar = startDate;
  for (const { from } of criteria) {
    if (from === null) return null;
    latestSoFar = maxDate(latestSoFar, from);
  }
  return latestSoFar;
}

function criteriaOf(
  regime: Regime,
  sentence: Sentence,
  day: IsoDate | null,
  facts: HomeFacts | null,
): readonly Timed[] {
  const timed = (code: CriterionCode, from: IsoDate | null): Timed => ({
    code,
    from,
    assessed: false,
    ...CRITERIA[code],
  });
  const assessed = (...codes: CriterionCode[]) =>
    codes.map((code): Timed => ({ code, from: sentence.startDate, assessed: true, ...CRITERIA[code] }));
  const dates = imprisonmentDates(sentence);
  if (!dates) return [timed(...ofDetention(regime, sentence)), ...assessed(...BARS)];
  const placed = placementCriterion(regime, sentence);
  if (placed) return [timed(placed, sentence.startDate), ...assessed(...BARS)];
  switch (regime) {
    case 'lower-security':
      return [timed('part-served', addDays(sentence.startDate, 1)), ...assessed(...BARS)];
    case 'halfway-house':
      return [timed('part-served', addDays(sentence.startDate, 1)), ...assessed('positive-development', ...BARS)];
    case 'home-detention':
      return [timed('half-served', dates.halfDate ?? null), ...assessed('specially-positive-development')];
    case 'electronic-monitoring':
      // Neither the six months nor the third hold for those under eighteen and the permanently unfit (forskrift § 7-2).
      return isExempt(sentence, facts, day) ? [] : monitoring(sentence, dates).map(([code, from]) => timed(code, from));
    case 'probation':
      return [
        timed('two-thirds-and-sixty-days', releaseFrom(sentence, 'ordinary')),
        ...assessed('not-inadvisable'),
        ...(day !== null && isYoungAdult(sentence.person, day) ? assessed('young-adult-follow-up') : []),
      ];
    case 'high-security':
      return assessed('special-risk-gone');
    case 'especially-high-security':
    case 'treatment-institution':
    case 'hospital':
    case 'community':
      return [];
  }
}

const BARS = ['purpose-of-penalty', 'security', 'flight-risk'] as const;

function ofDetention(regime: Regime, sentence: Sentence): [CriterionCode, IsoDate] {
  const dates = detentionDates(sentence);
  if (regime === 'probation') return ['minimum-expired', dates?.minimumExpiryDate ?? sentence.startDate];
  if (regime === 'high-security') return ['part-served', sentence.startDate];
  return ['two-thirds-of-minimum', dates?.lowerSecurityFrom ?? sentence.startDate];
}

function monitoring(sentence: Sentence, dates: ImprisonmentDates): [CriterionCode, IsoDate | null][] {
  const eligibleOn = dates.probationEligibleDate;
  if (sentence.recall)
    return [
      ['one-third-served', dates.oneThirdDate ?? null],
      ['last-six-months', addMonths(endOf(sentence).on, -LAW.partMonitoringMonths)],
    ];
  return [
    ['one-third-served', dates.oneThirdDate ?? null],
    ['last-six-months', eligibleOn && dates.monitoringFrom ? addMonths(eligibleOn, -LAW.partMonitoringMonths) : null],
  ];
}
