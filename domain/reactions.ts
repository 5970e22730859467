import { addDays, addMonths, daysBetween, maxDate, type IsoDate } from './dates';
import { STATUTORY } from './statutory';
import { type Absence, type Breach, type Sentence } from './state';

/** What of the daily pay is lost is a share of it (strgjfl § 40 (2) b). */
export const LOSS_OF_DAILY_PAY = 'loss-of-daily-pay';

/** The reactions of strgjfl § 40 (2), each with the longest it may last; null: it does not last. */
const LONGEST: Readonly<Record<string, { readonly days: number } | { readonly months: number } | null>> = {
  'written-reprimand': null,
  [LOSS_OF_DAILY_PAY]: { days: 14 },
  'loss-of-privileges': { days: 20 },
  'exclusion-from-leisure-company': { days: 20 },
  'loss-of-leave': { months: 4 },
};

export const REACTION_STATES = [
  'waits',
  'conditional',
  'holds',
  'interrupted',
  'lapsed',
  'served',
  'reversed',
] as const;

/**
 * From when to when a reaction holds. `from` null: it waits (for the time to complain, or for a breach in its test period),
 * was reversed, or was served by exclusion before it. One that lapsed held until the absence that interrupted it.
 */
export interface Reaction {
  readonly state: (typeof REACTION_STATES)[number];
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
}

/** Whether a response is a reaction of § 40: complained of within hours, and it waits for the complaint. */
export function isReaction(response: string): boolean {
  return Object.hasOwn(LONGEST, response);
}

/** The most days that a reaction decided on a day may last; null: it does not last. */
export function longestDays(response: string, on: IsoDate): number | null {
  const longest = isReaction(response) ? LONGEST[response] : null;
  if (!longest) return null;
  return 'days' in longest ? longest.days : daysBetween(on, addMonths(on, longest.months));
}

type Around = Pick<Sentence, 'complaints' | 'complaintCases' | 'absences'>;

/**
 * The reaction to a breach as it stands: it begins when the time to complain has run out, or when the complaint made in
 * time has been decided (forskrift § 3-39). Whoever has not been told of it cannot complain, so it waits. A conditional one
 * waits for a breach in its test period. Null: none, or the reaction to another breach that answers this one too.
 */
export function reactionOf(breach: Breach, around: Around): Reaction | null {
  const { answer } = breach;
  if (!answer || !isReaction(answer.response) || answer.jointTo !== null) return null;
  if (answer.reversedOn) return never('reversed');
  if (answer.conditionalUntil !== null && answer.activatedOn === null)
    return { ...never('conditional'), until: answer.conditionalUntil };
  if (answer.days !== null && answer.deductDays >= answer.days) return never('served');
  const mayBegin = begins(breach, around);
  if (mayBegin === null) return never('waits');
  const from = answer.activatedOn === null ? mayBegin : maxDate(mayBegin, answer.activatedOn);
  if (answer.days === null) return { state: 'holds', from, until: null };
  return held(from, from, addDays(from, answer.days - answer.deductDays - 1), around.absences);
}

function never(state: Reaction['state']): Reaction {
  return { state, from: null, until: null };
}

function begins({ breachId }: Breach, { complaints, complaintCases }: Around): IsoDate | null {
  const suspending = complaintCases.filter(({ of, suspends }) => of === breachId && suspends);
  const lastDay = complaints.find(({ of }) => of === breachId)?.lastDay;
  if (suspending.length > 0) return suspending.at(-1)?.decidedOn ?? null;
  return lastDay ? addDays(lastDay, 1) : null;
}

/** What an absence interrupts goes on after the return, unless that is three months later: then it has lapsed (§ 40 (6)). */
function held(from: IsoDate, since: IsoDate, until: IsoDate, absences: readonly Absence[]): Reaction {
  const gone = absences.find((absence) => absence.from <= until && (absence.to === null || absence.to > since));
  if (!gone) return { state: 'holds', from, until };
  const leftOn = maxDate(since, gone.from);
  const waitsUntil = addMonths(leftOn, STATUTORY.interruptedReactionMonths);
  if (gone.to === null) return { state: 'interrupted', from, until: waitsUntil };
  if (gone.to > waitsUntil) return { state: 'lapsed', from, until: leftOn };
  return held(from, gone.to, addDays(gone.to, daysBetween(leftOn, until)), absences);
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
