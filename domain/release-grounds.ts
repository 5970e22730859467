import { type ImprisonmentDates } from './calculation';
import { addDays, daysBetween, maxDate, type IsoDate } from './dates';
import { detentionDates, endOf, imprisonmentDates, subsidiaryDays } from './dates-of-sentence';
import { type ReleaseGround } from './events';
import { refuse, type Refusal } from './refusals';
import { LAW, ruleSet } from './rule-sets';
import { type Proposal, type Sentence } from './state';
import { reasonRefusal } from './substance';

/** How much earlier a release may come for special reasons by its length in days (circular KSF 3/2003). */
const SHORT_TIME = { shortBelowDays: 90, shortDays: 5, longDays: 10 } as const;

/** The paragraph of a release, by the ground on which it is proposed (strgjfl § 42). */
export function basisOfRelease(ground: ReleaseGround | null): string {
  switch (ground ?? 'ordinary') {
    case 'ordinary':
    case 'compelling-reasons':
      return 'strgjfl § 42 (1)';
    case 'half-time':
      return 'strgjfl § 42 (3)';
    case 'short-time':
      return 'strgjfl § 42 (4)';
  }
}

/** The first day of release on probation on a ground (strgjfl § 42); null: not on that ground. */
export function releaseFrom(sentence: Sentence, ground: ReleaseGround): IsoDate | null {
  // After the full remainder new probation has no minimum times (strgjfl § 44 (4)); after a part there is none left to give.
  if (sentence.recall) return sentence.recall.part === 'full' ? sentence.recall.from : null;
  const detention = detentionDates(sentence);
  if (detention) return ground === 'ordinary' ? (detention.minimumExpiryDate ?? sentence.startDate) : null;
  const dates = imprisonmentDates(sentence);
  if (!dates) return null;
  // The calculated days of the other grounds are those of the sentence alone; a fine is served uncut before them, too.
  const afterFines = (date: IsoDate) => addDays(date, subsidiaryDays(sentence));
  switch (ground) {
    case 'ordinary':
      return dates.probation === 'eligible' ? dates.expectedReleaseDate : null;
    case 'short-time':
      return dates.probation === 'eligible' ? shortTimeFrom(sentence, dates) : null;
    case 'half-time':
      return dates.halfTimeReleaseFrom ? afterFines(dates.halfTimeReleaseFrom) : null;
    case 'compelling-reasons':
      if (dates.compellingReasonsFrom) return afterFines(dates.compellingReasonsFrom);
      return dates.probation === 'eligible' ? dates.expectedReleaseDate : null;
  }
}

/**
 * The first day of release without reasons of its own: the expected one, or the last working day before it when that is
 * none (R-WE, strgjfl § 42 (4)). Null: there is no ordinary release.
 */
export function releaseWithoutReasonsFrom(sentence: Sentence): IsoDate | null {
  const ordinary = releaseFrom(sentence, 'ordinary');
  if (ordinary === null || sentence.recall) return ordinary;
  return imprisonmentDates(sentence)?.proposedReleaseDate ?? ordinary;
}

/** Why a release on a ground is refused on its day: reasons that are missing, or too little that would remain. Null: it is not. */
export function groundRefusal(
  move: Pick<Proposal, 'to' | 'effectiveOn' | 'ground' | 'reason' | 'assessment'>,
  sentence: Sentence,
): Refusal | null {
  if (move.to.regime !== 'probation' || sentence.recall || sentence.order.kind !== 'imprisonment') return null;
  const ground = move.ground ?? 'ordinary';
  const legalBasis = basisOfRelease(ground);
  const said = [move.reason, ...move.assessment.map(({ text }) => text)];
  const unsaid = needsReasons(ground, move.effectiveOn, sentence) ? reasonRefusal(said, { ground }, legalBasis) : null;
  if (unsaid) return unsaid;
  const { minRemaining } = ruleSet(sentence.ruleSet);
  const remaining = daysBetween(move.effectiveOn, endOf(sentence).on);
  return remaining < minRemaining && ground !== 'compelling-reasons'
    ? refuse('too-little-remains', { remaining, minRemaining, ground: 'compelling-reasons' }, 'strgjfl § 42 (1)')
    : null;
}

function needsReasons(ground: ReleaseGround, effectiveOn: IsoDate, sentence: Sentence): boolean {
  if (ground === 'ordinary') return false;
  const plain = releaseWithoutReasonsFrom(sentence);
  return ground !== 'short-time' || plain === null || effectiveOn < plain;
}

/** Never before the start, and never before the floor of a proposed release is served: both are the same as for R-WE. */
function shortTimeFrom({ startDate }: Sentence, dates: ImprisonmentDates): IsoDate {
  const { totalDays, servedDaysAtRelease = 0, expectedReleaseDate: expected, proposedReleaseDate: proposed } = dates;
  const most = totalDays < SHORT_TIME.shortBelowDays ? SHORT_TIME.shortDays : SHORT_TIME.longDays;
  const days = Math.max(0, Math.min(most, servedDaysAtRelease - LAW.proposedReleaseFloorDays));
  const from = maxDate(startDate, addDays(expected, -days));
  return proposed !== undefined && proposed < from ? proposed : from;
}

/**
 * Whether somebody who is free may be released without entering prison: remand alone has served what the law asks, and no
 * fine is to be served (strgjfl § 42 (2)).
 */
export function qualifiesWhileFree(sentence: Sentence): boolean {
  const dates = imprisonmentDates(sentence);
  if (sentence.status !== 'summoned' || !dates || dates.probation !== 'eligible') return false;
  return dates.expectedReleaseDate === sentence.startDate && dates.remandCreditDays >= (dates.servedDaysAtRelease ?? 0);
}
