import { addMonths, daysBetween } from '../dates';
import { previousReleaseDay } from '../holidays';
import { cliffNote, type CliffNote } from './cliffs';
import { explain, count, inWords, type Explanation, type Reason } from './explanation';
import type { ImprisonmentDates } from './imprisonment';
import { fractionSteps, lengthSteps, moveSteps, restartSteps, servedSteps } from './imprisonment-steps';
import {
  EXPECTED_RELEASE_REASONS,
  FOR_A_PERSON,
  FULL_TERM_REASON,
  LEAVE_REASONS,
  PROBATION_REASONS,
  REASONS,
} from './imprisonment-texts';
import { isLongSentence, ordinaryLeave, workRelease, type LeaveDate } from './leave';
import { halfTimeDays, type Probation, type Release } from './release';
import { daysOf, HALF, ONE_THIRD, TWO_THIRDS, type Fraction, type Term } from './term';

/** What the explanations of one case draw on; `cliff`: why a day more or less makes the release jump, or null. */
interface Facts {
  readonly term: Term;
  readonly release: Release;
  readonly dates: ImprisonmentDates;
  readonly cliff: CliffNote | null;
}

interface Explainer {
  readonly reason: (facts: Facts) => Reason;
  readonly steps: (facts: Facts) => readonly string[];
}

/** Why every date of a measured sentence is what it is, in the order in which a caseworker reads them. */
export function explainImprisonment(term: Term, release: Release, dates: ImprisonmentDates): readonly Explanation[] {
  const facts = { term, release, dates, cliff: cliffNote(term, release) };
  const explanations: Explanation[] = [];
  for (const field of FIELDS) {
    const value = dates[field];
    if (value === undefined) continue;
    const { reason, steps } = EXPLAINERS[field];
    explanations.push(explain(field, value, reason(facts), ...steps(facts)));
  }
  return explanations;
}

const FIELDS: readonly (keyof ImprisonmentDates)[] = [
  'totalDays',
  'remandCreditDays',
  'oneThirdDate',
  'halfDate',
  'twoThirdsDays',
  'twoThirdsDate',
  'fullTermDate',
  'probation',
  'servedDaysAtRelease',
  'remainingDays',
  'probationEligibleDate',
  'expectedReleaseDate',
  'compellingReasonsFrom',
  'halfTimeReleaseFrom',
  'proposedReleaseDate',
  'ordinaryLeaveFrom',
  'workReleaseFrom',
  'assessLowerSecurityOn',
  'monitoringFrom',
  'homeFrom',
];

const EXPLAINERS: Readonly<Record<keyof ImprisonmentDates, Explainer>> = {
  totalDays: { reason: () => REASONS.totalDays, steps: ({ term }) => lengthSteps(term) },
  remandCreditDays: {
    reason: () => REASONS.remandCreditDays,
    steps: ({ term }) => [`${count(term.remandDays, 'day')} as registered from the judgment`],
  },
  oneThirdDate: { reason: () => REASONS.oneThirdDate, steps: ({ term }) => fractionServed(term, ONE_THIRD) },
  halfDate: { reason: () => REASONS.halfDate, steps: ({ term }) => fractionServed(term, HALF) },
  twoThirdsDays: { reason: () => REASONS.twoThirdsDays, steps: ({ term }) => fractionSteps(term, TWO_THIRDS) },
  twoThirdsDate: { reason: () => REASONS.twoThirdsDate, steps: ({ term }) => fractionServed(term, TWO_THIRDS) },
  fullTermDate: {
    reason: ({ release }) =>
      release.probation === 'served-by-remand' ? PROBATION_REASONS[release.probation] : FULL_TERM_REASON,
    steps: ({ term }) => servedSteps(term, term.totalDays),
  },
  probation: { reason: (facts) => withCliff(PROBATION_REASONS, facts), steps: probationSteps },
  servedDaysAtRelease: { reason: () => REASONS.servedDaysAtRelease, steps: servedDaysSteps },
  remainingDays: {
    reason: () => REASONS.remainingDays,
    steps: ({ term, release }) => [remainder(term.totalDays, release)],
  },
  probationEligibleDate: { reason: () => REASONS.probationEligibleDate, steps: neededSteps },
  expectedReleaseDate: {
    reason: (facts) => flagged(withCliff(EXPECTED_RELEASE_REASONS, facts), finesLeft(facts) && 'fineNotAdded'),
    steps: expectedReleaseSteps,
  },
  compellingReasonsFrom: { reason: () => REASONS.compellingReasonsFrom, steps: neededSteps },
  halfTimeReleaseFrom: { reason: () => REASONS.halfTimeReleaseFrom, steps: halfTimeSteps },
  proposedReleaseDate: { reason: () => REASONS.proposedReleaseDate, steps: proposedSteps },
  ordinaryLeaveFrom: {
    reason: ({ term, dates }) => {
      const long = isLongSentence(term);
      const reason = LEAVE_REASONS[long ? 'long' : 'ordinary'][dates.ordinaryLeaveFrom === null ? 'never' : 'from'];
      return flagged(reason, isMoved(ordinaryLeave(term)) && (long ? 'moved' : 'restarted'));
    },
    steps: ({ term, release }) => ordinaryLeaveSteps(term, release),
  },
  workReleaseFrom: {
    reason: ({ term, dates }) =>
      flagged(
        LEAVE_REASONS.work[dates.workReleaseFrom === null ? 'never' : 'from'],
        isMoved(workRelease(term)) && 'restarted',
      ),
    steps: ({ term, release }) => unbrokenSteps(term, workRelease(term), release),
  },
  assessLowerSecurityOn: {
    reason: () => REASONS.assessLowerSecurityOn,
    steps: ({ term, release }) => [
      monthsBefore(term.rules.law.lowerSecurityMonths, release),
      notBefore(term.startDate),
    ],
  },
  monitoringFrom: { reason: () => REASONS.monitoringFrom, steps: monitoringSteps },
  homeFrom: { reason: () => REASONS.homeFrom, steps: ({ term }) => fractionServed(term, HALF) },
};

/** The reason, and beside a jump of the release why it jumps. */
function withCliff(reasons: Readonly<Record<Probation, Reason>>, { release, cliff }: Facts): Reason {
  const reason = reasons[release.probation];
  return cliff ? { ...reason, nb: `${reason.nb} ${cliff.nb}`, en: `${reason.en} ${cliff.en}` } : reason;
}

/** The reason, and beside what is our choice that a person must look at it. */
function flagged(reason: Reason, flag: keyof typeof FOR_A_PERSON | false): Reason {
  if (flag === false) return reason;
  const { nb, en } = FOR_A_PERSON[flag];
  return { ...reason, nb: `${reason.nb} ${nb}`, en: `${reason.en} ${en}` };
}

function isMoved({ moves }: LeaveDate): boolean {
  return moves.length > 0;
}

function finesLeft({ term, release }: Facts): boolean {
  return release.probation === 'served-by-remand' && term.subsidiaryDays > 0;
}

function fractionServed(term: Term, fraction: Fraction): readonly string[] {
  return [...fractionSteps(term, fraction), ...servedSteps(term, daysOf(term, fraction))];
}

function neededDaysStep(term: Term, { neededDays }: Release): string {
  const { foreignSentenceYears } = term.rules.law;
  if (term.foreign) return `foreign sentence: ${foreignSentenceYears} years from ${term.anchor} = ${neededDays} days`;
  const twoThirds = daysOf(term, TWO_THIRDS);
  return `the greater of two thirds, ${count(twoThirds, 'day')}, and ${term.rules.minServed} days = ${neededDays} days`;
}

function servedDaysSteps({ term, release }: Facts): readonly string[] {
  const { neededDays, servedDays } = release;
  const remand = servedDays > neededDays ? [`remand already exceeds it: ${servedDays} days`] : [];
  return [neededDaysStep(term, release), ...remand];
}

function remainder(totalDays: number, { servedDays, remainingDays }: Release): string {
  return `${totalDays} − ${servedDays} served = ${count(remainingDays, 'day')}`;
}

function probationSteps(facts: Facts): readonly string[] {
  const { term, release } = facts;
  if (release.probation === 'served-by-remand') {
    return [`${count(term.remandDays, 'day')} on remand, ${count(term.totalDays, 'day')} to serve`];
  }
  const remains = `${remainder(term.totalDays, release)}; at least ${Math.max(term.rules.minRemaining, 1)} must remain`;
  return [...servedDaysSteps(facts), remains];
}

function neededSteps({ term, release }: Facts): readonly string[] {
  return [neededDaysStep(term, release), ...servedSteps(term, release.neededDays)];
}

function expectedReleaseSteps(facts: Facts): readonly string[] {
  const { term, release } = facts;
  if (release.probation === 'served-by-remand') return probationSteps(facts);
  const base = release.probation === 'eligible' ? neededSteps(facts) : servedSteps(term, term.totalDays);
  const { subsidiaryDays } = term;
  if (subsidiaryDays === 0) return base;
  return [...base, `+ ${count(subsidiaryDays, 'day')} of subsidiary imprisonment = ${release.expectedOn}`];
}

function halfTimeSteps({ term }: Facts): readonly string[] {
  const days = halfTimeDays(term);
  const floor = term.rules.law.halfTimeFloorDays;
  const needed = `the greater of half, ${count(daysOf(term, HALF), 'day')}, and ${floor} days = ${days} days`;
  return [...fractionSteps(term, HALF), needed, ...servedSteps(term, days)];
}

function proposedSteps({ term, release, dates }: Facts): readonly string[] {
  const { expectedOn, probation, servedDays } = release;
  const workingDay = previousReleaseDay(expectedOn, term.rules);
  const found = `${expectedOn} is not a working day; the last one before is ${workingDay}`;
  if (workingDay < term.startDate) return [found, `that is before the start, ${term.startDate}: ${expectedOn} stands`];
  if (probation !== 'eligible') return [found];
  const days = daysBetween(workingDay, expectedOn);
  const floor = term.rules.law.proposedReleaseFloorDays;
  const stands = dates.proposedReleaseDate === expectedOn ? `: ${expectedOn} stands` : '';
  return [found, `${servedDays} − ${days} = ${servedDays - days} days served then, at least ${floor} needed${stands}`];
}

function ordinaryLeaveSteps(term: Term, release: Release): readonly string[] {
  const leave = ordinaryLeave(term);
  if (!isLongSentence(term)) return unbrokenSteps(term, leave, release);
  const { longSentenceYears, longSentenceLeaveMonths } = term.rules.law;
  return [
    `${inWords(term.length)} is more than ${longSentenceYears} years`,
    `${count(longSentenceLeaveMonths, 'month')} of execution = ${leave.unadjusted}`,
    ...moveSteps(leave.moves),
    againstRelease(leave, release),
  ];
}

function unbrokenSteps(term: Term, leave: LeaveDate, release: Release): readonly string[] {
  const { unbrokenCustodySince, startDate, rules } = term;
  const months = rules.law.unbrokenCustodyMonths;
  const unbroken = addMonths(unbrokenCustodySince, months);
  const remand = `in custody without a break since ${unbrokenCustodySince}, before the start, ${startDate}`;
  return [
    ...fractionServed(term, ONE_THIRD),
    ...(unbrokenCustodySince < startDate ? [remand] : []),
    `${unbrokenCustodySince} + ${count(months, 'month')} = ${unbroken}; the later of the two = ${leave.unadjusted}`,
    ...restartSteps(leave, months),
    againstRelease(leave, release),
  ];
}

function againstRelease({ date }: LeaveDate, { expectedOn }: Release): string {
  return `${date} is ${date > expectedOn ? 'after' : 'not after'} the expected release ${expectedOn}`;
}

function monthsBefore(months: number, { neededOn }: Release): string {
  return `${neededOn} − ${count(months, 'month')} = ${addMonths(neededOn, -months)}`;
}

function notBefore(startDate: string): string {
  return `not before the start, ${startDate}`;
}

function monitoringSteps({ term, release }: Facts): readonly string[] {
  const before = monthsBefore(term.rules.law.partMonitoringMonths, release);
  return [before, ...fractionServed(term, ONE_THIRD), `the later of the two, ${notBefore(term.startDate)}`];
}
