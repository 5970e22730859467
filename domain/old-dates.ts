import { isMinor } from './age';
import { daysBetween, type IsoDate } from './dates';
import { endOf, expectedReleaseOn } from './dates-of-sentence';
import { eligibleFrom } from './eligibility';
import { type AfterEnd, type DateChange, type OnOldDates, type Told, type TooLong } from './events';
import { leaveFrom } from './leave';
import { releaseWithoutReasonsFrom } from './release-grounds';
import { approvedTransition, isEnded, type Proposal, type Sentence } from './state';

/**
 * Decisions that stand on dates which a correction, or another rule set, has moved: for people to decide on, none is undone
 * by this. An approved step that the new dates forbid is undone elsewhere and named here too.
 */
export function onOldDates(before: Sentence, after: Sentence): readonly OnOldDates[] {
  if (isEnded(before)) return [];
  return [
    ...approved(before, after),
    ...release(after),
    ...presentRegime(after),
    ...leaves(after),
    ...refusal(before, after),
  ];
}

/** How long the person has been held, or on probation, beyond the day on which it should have ended; null: not at all. */
export function tooLong(after: Sentence, today: IsoDate): TooLong | null {
  const { status } = after;
  if (status !== 'serving' && status !== 'on-probation') return null;
  const shouldHaveEndedOn = endOf(after).on;
  const days = daysBetween(shouldHaveEndedOn, today);
  return days > 0 ? { days, while: status, shouldHaveEndedOn } : null;
}

/** What a correction of a sentence that has ended shows: days too many or too few; null: none, or it had not ended. */
export function afterEnd(after: Sentence): AfterEnd | null {
  const { completedOn: endedOn, status } = after;
  if (endedOn === null) return null;
  const shouldHaveEndedOn = endOf(after).on;
  const days = daysBetween(shouldHaveEndedOn, endedOn);
  // Whoever died, was pardoned or handed over had not come to the end, and owes nothing.
  return days === 0 || (days < 0 && status !== 'completed') ? null : { endedOn, shouldHaveEndedOn, days };
}

/** Who must be told of new dates: whoever was told the old ones, and whoever decides on what stands on them. */
export function whoToTell(
  after: Sentence,
  changes: readonly DateChange[],
  found: {
    readonly flagged: readonly OnOldDates[];
    readonly tooLong: TooLong | null;
    readonly afterEnd: AfterEnd | null;
  },
  today: IsoDate,
): readonly Told[] {
  if (changes.length === 0) return [];
  const wrong = found.tooLong !== null || found.afterEnd !== null;
  const detention = after.order.kind === 'preventive-detention';
  return [
    'convicted-person',
    ...(isMinor(after.person, today) || after.guardians.some(({ endedOn }) => endedOn === null)
      ? (['guardian'] as const)
      : []),
    'caseworker',
    ...(found.flagged.length > 0 || wrong ? (['approver'] as const) : []),
    ...(wrong ? (['region'] as const) : []),
    ...(after.status === 'on-probation' ? (['probation-office'] as const) : []),
    ...(detention || after.recall || after.petition || wrong ? (['prosecution'] as const) : []),
    ...(after.petition ? (['court'] as const) : []),
  ];
}

function approved(before: Sentence, after: Sentence): OnOldDates[] {
  const step = approvedTransition(before);
  if (!step) return [];
  const [was, is] = [opens(step, before), opens(step, after)];
  return was === is ? [] : [{ ...named('approved-transition', step), allowedFrom: is }];
}

function release(after: Sentence): OnOldDates[] {
  const step = after.proposals.findLast(({ status, to }) => status === 'effective' && to.regime === 'probation');
  if (!after.probation || !step || after.order.kind !== 'imprisonment') return [];
  const allowedFrom = opens(step, after);
  return isBefore(after.probation.releasedOn, allowedFrom) ? [{ ...named('release', step), allowedFrom }] : [];
}

/** Where somebody is by a decision, on a day that the new dates do not allow. */
function presentRegime(after: Sentence): OnOldDates[] {
  const { place, placeSince, status } = after;
  const step = after.proposals.findLast(({ status: is }) => is === 'effective');
  if (status !== 'serving' || !step || step.to.regime !== place.regime || step.effectiveOn !== placeSince) return [];
  const allowedFrom = opens(step, after);
  return isBefore(placeSince, allowedFrom) ? [{ ...named('present-regime', step), allowedFrom }] : [];
}

function leaves(after: Sentence): OnOldDates[] {
  return after.leaves
    .filter(({ returned }) => returned === null)
    .flatMap(({ leaveId: of, leave, from: decidedFor }) => {
      const allowedFrom = leaveFrom(leave, after);
      return isBefore(decidedFor, allowedFrom)
        ? [{ what: 'leave' as const, of, regime: null, decidedFor, allowedFrom }]
        : [];
    });
}

/** The review after a refusal is counted from the day on which release could have been. */
function refusal(before: Sentence, after: Sentence): OnOldDates[] {
  const { probationReview } = before;
  const [was, is] = [expectedReleaseOn(before), expectedReleaseOn(after)];
  if (!probationReview || was === is) return [];
  const step = before.proposals.findLast(({ status, to }) => status === 'denied' && to.regime === 'probation');
  return [
    {
      ...{ what: 'refusal' as const, of: step?.proposalId ?? null, regime: 'probation' as const },
      ...{ decidedFor: probationReview.reviewBy, allowedFrom: is },
    },
  ];
}

function opens({ to, ground, effectiveOn }: Proposal, sentence: Sentence): IsoDate | null {
  return to.regime === 'probation' && (ground ?? 'ordinary') === 'ordinary'
    ? releaseWithoutReasonsFrom(sentence)
    : eligibleFrom(to.regime, sentence, ground, effectiveOn);
}

function isBefore(day: IsoDate, allowedFrom: IsoDate | null): boolean {
  return allowedFrom === null || day < allowedFrom;
}

function named(
  what: OnOldDates['what'],
  { proposalId: of, to, effectiveOn: decidedFor }: Proposal,
): Omit<OnOldDates, 'allowedFrom'> {
  return { what, of, regime: to.regime, decidedFor };
}
