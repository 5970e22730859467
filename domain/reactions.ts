import { addDays, addMonths, daysBetween, type IsoDate } from './dates';
import { type Breach, type Sentence } from './state';

/** The reactions of strgjfl § 40 (2), each with the longest it may last; null: it does not last. */
const LONGEST: Readonly<Record<string, { readonly days: number } | { readonly months: number } | null>> = {
  'written-reprimand': null,
  'loss-of-daily-pay': { days: 14 },
  'loss-of-privileges': { days: 20 },
  'exclusion-from-leisure-company': { days: 20 },
  'loss-of-leave': { months: 4 },
};

/** From when to when a reaction holds; `from` null: it waits, or was reversed. */
export interface Reaction {
  readonly state: 'waits' | 'holds' | 'reversed';
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
}

/** Whether a response is a reaction of § 40: complained of within hours, and it waits for the complaint. */
export function isReaction(response: string): boolean {
  return Object.hasOwn(LONGEST, response);
}

/** The most days that a reaction decided on a day may last; null: it does not last. */
export function longestDays(response: string, on: IsoDate): number | null {
  const longest = LONGEST[response] ?? null;
  if (!longest) return null;
  return 'days' in longest ? longest.days : daysBetween(on, addMonths(on, longest.months));
}

/**
 * The reaction to a breach as it stands: it begins when the time to complain has run out, or when the complaint made in
 * time has been decided (forskrift § 3-39). Whoever has not been told of it cannot complain, so it waits. Null: none.
 */
export function reactionOf(
  { breachId, answer }: Breach,
  { complaints, complaintCases }: Pick<Sentence, 'complaints' | 'complaintCases'>,
): Reaction | null {
  if (!answer || !isReaction(answer.response)) return null;
  if (answer.reversedOn) return { state: 'reversed', from: null, until: null };
  const suspending = complaintCases.filter(({ of, suspends }) => of === breachId && suspends);
  const lastDay = complaints.find(({ of }) => of === breachId)?.lastDay;
  const decidedOn = suspending.at(-1)?.decidedOn;
  const begins = suspending.length > 0 ? (decidedOn ?? null) : lastDay ? addDays(lastDay, 1) : null;
  if (begins === null) return { state: 'waits', from: null, until: null };
  return { state: 'holds', from: begins, until: answer.days === null ? null : addDays(begins, answer.days - 1) };
}

/** The day until which leave is lost when days from `from` to `to` are asked for; null: it is not. */
export function leaveLostUntil(sentence: Sentence, from: IsoDate, to: IsoDate): IsoDate | null {
  for (const breach of sentence.breaches) {
    if (breach.answer?.response !== 'loss-of-leave') continue;
    const reaction = reactionOf(breach, sentence);
    if (reaction?.from && reaction.until && reaction.from <= to && from <= reaction.until) return reaction.until;
  }
  return null;
}
