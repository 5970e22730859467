import { isMinor } from './age';
import { addDays, daysBetween, minDate, type IsoDate } from './dates';
import {
  COUNCIL_DAYS,
  EXCLUSIONS,
  lastDay,
  limitsOf,
  stepAt,
  type ContinuationLevel,
  type ExclusionLimits,
} from './exclusion-limits';
import { type LocalMinute } from './holidays';
import { PRISON, type Level } from './regimes';
import { isEnded, openAbsence, type Exclusion, type Sentence } from './state';

/** An exclusion with what the law makes of it on a day. */
export interface ExclusionView extends Exclusion {
  readonly legalBasis: string;
  /** Whole days since it began, to its end, the day on which it lapsed, or today: the law counts the day after the first as one. */
  readonly days: number;
  /** The same, with those before it without a day between. */
  readonly daysInAll: number;
  /** Why it goes on no longer; null: it does. */
  readonly over: 'ended' | 'moved' | 'absent' | 'sentence-ended' | null;
  /** Who must decide next that it goes on, and by when; null: nobody, or it is over. */
  readonly next: { readonly level: ContinuationLevel; readonly by: IsoDate; readonly at: LocalMinute | null } | null;
  /** The last day on which it may go on; null: none is named, or it is over. */
  readonly lastDay: IsoDate | null;
}

const RANK: Readonly<Record<Level | 'directorate', number>> = { local: 0, region: 1, directorate: 2, court: 3 };

/** The day on which one began. */
export function startOf({ startedAt }: Pick<Exclusion, 'startedAt'>): IsoDate {
  return startedAt.slice(0, 10);
}

/** Those that go on as the sentence stands. */
export function openExclusions(sentence: Sentence): readonly Exclusion[] {
  return sentence.exclusions.filter((exclusion) => overBecause(exclusion, sentence) === null);
}

/** Why one goes on no longer: it was ended, or the person is no longer where it was decided. Null: it goes on. */
export function overBecause(exclusion: Exclusion, sentence: Sentence): ExclusionView['over'] {
  if (exclusion.endedAt !== null) return 'ended';
  if (isEnded(sentence)) return 'sentence-ended';
  const from = startOf(exclusion);
  // Whoever is moved is excluded where they come to by a decision of its own: our choice.
  if (sentence.status !== 'serving' || !PRISON.includes(sentence.place.regime) || sentence.placeSince > from)
    return 'moved';
  return openAbsence(sentence) || sentence.absences.some((absence) => absence.from > from) ? 'absent' : null;
}

/** From which day the days are counted: one that follows another without a day between goes on from it (our choice). */
export function countedFrom(exclusion: Exclusion, { exclusions }: Pick<Sentence, 'exclusions'>): IsoDate {
  const from = startOf(exclusion);
  const before = exclusions.find(
    (other) =>
      other.exclusionId !== exclusion.exclusionId &&
      other.exclusion === exclusion.exclusion &&
      other.endedAt !== null &&
      startOf(other) < from &&
      daysBetween(other.endedAt.slice(0, 10), from) <= 1 &&
      other.endedAt <= exclusion.startedAt,
  );
  return before ? countedFrom(before, { exclusions }) : from;
}

/** What the law says of one for this person; it is decided by the age on the day on which it began. */
function limitsFor(exclusion: Exclusion, sentence: Sentence): ExclusionLimits | null {
  return limitsOf(exclusion.exclusion, isMinor(sentence.person, startOf(exclusion)));
}

/**
 * Who must decide next that it goes on, and by which day. A decision answers the step whose day it is, and every step that
 * was missed before it; one that comes early answers the next, once the step before has passed.
 */
export function nextContinuation(
  exclusion: Exclusion,
  sentence: Sentence,
): { readonly level: ContinuationLevel; readonly by: IsoDate; readonly chosen: boolean } | null {
  const limits = limitsFor(exclusion, sentence);
  if (!limits) return null;
  const from = countedFrom(exclusion, sentence);
  const due = (n: number) => {
    const step = stepAt(limits, n);
    return step && { ...step, by: addDays(from, step.afterDays) };
  };
  let n = 0;
  for (const { on, level } of decisionsSince(exclusion, sentence)) {
    const answers = (step: ReturnType<typeof due>) => step !== null && RANK[level] >= RANK[step.level];
    const before = n;
    while (answers(due(n)) && (due(n)?.by ?? '') <= on) n += 1;
    const early = n === before && answers(due(n)) && (n === 0 || on > (due(n - 1)?.by ?? ''));
    if (early) n += 1;
  }
  const step = due(n);
  return step && { level: step.level, by: step.by, chosen: step.chosen };
}

/** The decisions of one and of those that it goes on from, in their order. */
function decisionsSince(exclusion: Exclusion, sentence: Sentence): Exclusion['decisions'] {
  const from = countedFrom(exclusion, sentence);
  return sentence.exclusions
    .filter((other) => other.exclusion === exclusion.exclusion && startOf(other) >= from)
    .flatMap(({ decisions }) => decisions);
}

/** The last day on which one may go on; null: the law names none. */
export function lastDayOf(exclusion: Exclusion, sentence: Sentence): IsoDate | null {
  const limits = limitsFor(exclusion, sentence);
  return limits && lastDay(limits, countedFrom(exclusion, sentence), exclusion.ground === 'own-wish');
}

/** The day on which the Supervisory Council is to have been told: the first beyond thirty. */
export function councilBy(exclusion: Exclusion, sentence: Sentence): IsoDate {
  return addDays(countedFrom(exclusion, sentence), COUNCIL_DAYS + 1);
}

/** The day on which one ended, or lapsed: the person was moved, was away, or came to the end; today, while it goes on. */
function lastedTo(exclusion: Exclusion, { places, absences, completedOn }: Sentence, today: IsoDate): IsoDate {
  if (exclusion.endedAt !== null) return minDate(exclusion.endedAt.slice(0, 10), today);
  const began = startOf(exclusion);
  const moved = places.filter(({ from }) => from > began);
  const away = absences.filter(({ from, to }) => from > began || to === null);
  const lapsed = [...moved, ...away].map(({ from }) => from).concat(completedOn ?? []);
  return minDate(today, ...lapsed);
}

/** What of exclusion holds on a day, the newest first. */
export function exclusionViews(sentence: Sentence, today: IsoDate): readonly ExclusionView[] {
  return [...sentence.exclusions].reverse().map((exclusion) => {
    const over = overBecause(exclusion, sentence);
    const until = lastedTo(exclusion, sentence, today);
    const next = over === null ? nextContinuation(exclusion, sentence) : null;
    return {
      ...exclusion,
      legalBasis: EXCLUSIONS[exclusion.exclusion].legalBasis,
      days: Math.max(0, daysBetween(startOf(exclusion), until)),
      daysInAll: Math.max(0, daysBetween(countedFrom(exclusion, sentence), until)),
      over,
      next: next && { level: next.level, by: next.by, at: hourOf(exclusion, next.by) },
      lastDay: over === null ? lastDayOf(exclusion, sentence) : null,
    };
  });
}

/** What is counted in hours has its minute, too: that of the beginning, so many days on. */
function hourOf({ exclusion, startedAt }: Exclusion, by: IsoDate): LocalMinute | null {
  const inHours = exclusion === 'security-bed' || exclusion === 'security-cell' || exclusion === 'immediate';
  return inHours ? `${by}${startedAt.slice(10)}` : null;
}
