import { RETURN_AND_REPRIMAND, type BreachOption } from '../breaches';
import { type Command } from '../commands';
import { addMonths, type IsoDate } from '../dates';
import { STATUTORY } from '../statutory';
import { type SentenceEvent } from '../events';
import { hadPart } from '../four-eyes';
import { isReaction, longestDays, LOSS_OF_DAILY_PAY } from '../reactions';
import { refuse, type Refusal } from '../refusals';
import { type Breach, type Sentence } from '../state';

type Answer = Extract<Command, { type: 'AnswerBreach' }>;

const HEARING_BASIS = 'strgjfl § 40, forskrift §§ 3-37–3-39';

/** Why the law does not allow a reaction of that length, on that condition or for those breaches together (strgjfl § 40). */
export function reactionRefusal(
  command: Answer,
  option: BreachOption,
  { occurredOn }: Breach,
  today: IsoDate,
): Refusal | null {
  return (
    lengthRefusal(command, option, today) ??
    shareRefusal(command, option) ??
    conditionalRefusal(command, today) ??
    hearingRefusal(command, occurredOn, today)
  );
}

/**
 * Nobody has a reaction imposed before they could say what they think of it: after the breach, and before today is over.
 * Whoever does not want to say anything has been heard; whoever is away is heard after the return (strgjfl § 40).
 */
function hearingRefusal({ response, hearing }: Answer, occurredOn: IsoDate, today: IsoDate): Refusal | null {
  if (!isReaction(response) && response !== RETURN_AND_REPRIMAND) return null;
  const heardOn = hearing && 'heardOn' in hearing ? hearing.heardOn : null;
  return heardOn !== null && heardOn >= occurredOn && heardOn <= today
    ? null
    : refuse('hearing-required', { field: 'hearing.heardOn', heardOn, occurredOn, today }, HEARING_BASIS);
}

/** A reaction that lasts says how long, within its limit; one that does not says nothing. */
function lengthRefusal(
  { response, days = null, deductDays = 0 }: Answer,
  { legalBasis }: BreachOption,
  today: IsoDate,
): Refusal | null {
  const longest = longestDays(response, today);
  const within = longest === null ? days === null : days !== null && days >= 1 && days <= longest;
  if (!within) return refuse('reaction-length', { response, days, longest }, legalBasis);
  // What was served as exclusion before counts, and no more than the whole of the reaction.
  return deductDays > (days ?? 0) ? refuse('deduction-too-long', { days, deductDays }, 'strgjfl § 40') : null;
}

/** Half of the daily pay at most, and of nothing else a share. */
function shareRefusal({ response, dailyPayPercent }: Answer, { legalBasis }: BreachOption): Refusal | null {
  if (dailyPayPercent === undefined) return null;
  const most = response === LOSS_OF_DAILY_PAY ? STATUTORY.dailyPayPercent : 0;
  return dailyPayPercent >= 1 && dailyPayPercent <= most
    ? null
    : refuse('daily-pay-percent', { response, dailyPayPercent, most }, legalBasis);
}

/** A test period of at most three months, for a reaction (strgjfl § 40 (5)). */
function conditionalRefusal({ response, conditionalUntil }: Answer, today: IsoDate): Refusal | null {
  if (conditionalUntil === undefined) return null;
  const latest = addMonths(today, STATUTORY.conditionalReactionMonths);
  return isReaction(response) && conditionalUntil > today && conditionalUntil <= latest
    ? null
    : refuse('test-period-too-long', { response, conditionalUntil, latest }, 'strgjfl § 40 (5)');
}

/** One reaction to several breaches: each is open, registered by somebody else, and has that reaction among its options. */
export function jointRefusal(
  { response, jointWith = [], breachId, by }: Answer,
  { breaches }: Sentence,
  opens: (breach: Breach) => boolean,
): Refusal | null {
  if (jointWith.length === 0) return null;
  const together = new Set(jointWith);
  const others = breaches.filter((breach) => together.has(breach.breachId));
  const fits = others.every(({ answer, registeredBy }) => answer === null && !hadPart(by, [registeredBy]));
  const distinct = !together.has(breachId) && together.size === jointWith.length && others.length === jointWith.length;
  return isReaction(response) && distinct && fits && others.every(opens)
    ? null
    : refuse('not-joint', { breachId, jointWith, response }, 'strgjfl § 40');
}

/** Conditional reactions in whose test period another breach occurred, now that it is answered by more than nothing. */
export function activated(
  { response, breachId, jointWith = [] }: Answer,
  { breaches }: Sentence,
  on: IsoDate,
): SentenceEvent[] {
  if (response === 'no-reaction') return [];
  const answered = breaches.filter((breach) => breach.breachId === breachId || jointWith.includes(breach.breachId));
  return breaches.flatMap(({ breachId: reactionTo, answer }) => {
    const until = answer?.conditionalUntil ?? null;
    if (!answer || until === null || answer.activatedOn !== null || answer.reversedOn !== null) return [];
    const because = answered.find(({ occurredOn }) => answer.on <= occurredOn && occurredOn <= until);
    if (!because) return [];
    const { breachId: becauseOf } = because;
    return [
      { type: 'ReactionActivated', breachId: reactionTo, becauseOf, on, legalBasis: 'strgjfl § 40 (5)' } as const,
    ];
  });
}
