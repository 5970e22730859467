import { addDays, maxDate, minDate, type IsoDate } from './dates';
import { isWorkingDay } from './holidays';
import { LOSS_OF_DAILY_PAY, reactionOf } from './reactions';
import { admittedOn } from './reintegration-terms';
import { PRISON } from './regimes';
import { type Activity, type Sentence } from './state';

/** The share of days that is to be filled, as the Service has set it for itself; no law names it. */
export const ACTIVITY_TARGET = 0.9;
/** So far back the figure of a case goes: our choice. Thirteen weeks. */
export const ACTIVITY_WINDOW_DAYS = 91;

/** The kind of breach that refusing is: what follows is decided as the answer to it, by somebody else. */
export const REFUSED_ACTIVITY = 'refused-activity';

/** Days from one to another, both included, and how many of them were filled. */
export interface ActivityShare {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Working days in a prison, without those excused: what the share is of. */
  readonly days: number;
  /** On which the person came to something. */
  readonly active: number;
  /** Left out: the person could not come. */
  readonly excused: number;
  /** Of `days`, those of which nothing is recorded. */
  readonly unrecorded: number;
  /** From 0 to 1; null: no activity was ever planned, or no day counts. */
  readonly share: number | null;
  readonly target: number;
}

/**
 * How many days from `from` to `to` were filled. A day counts that is a working day on which the person was in a prison and
 * neither absent nor on leave (work release is no day away); one that was excused is left out. All of it our choice: the
 * target's own definition was not found.
 */
export function activityShare(sentence: Sentence, from: IsoDate, to: IsoDate): ActivityShare {
  const { activities, attendance } = sentence.reintegration;
  const counted = { days: 0, active: 0, excused: 0, unrecorded: 0 };
  if (activities.length > 0)
    for (let day = maxDate(from, admittedOn(sentence)); day <= to; day = addDays(day, 1)) {
      if (!isWorkingDay(day) || !isThere(sentence, day)) continue;
      const said = attendance.filter(({ on }) => on === day).map((each) => each.attendance);
      if (said.includes('attended')) counted.active += 1;
      else if (said.includes('excused') && !said.includes('refused')) {
        counted.excused += 1;
        continue;
      } else if (said.length === 0) counted.unrecorded += 1;
      counted.days += 1;
    }
  const { days, active } = counted;
  return { from, to, ...counted, share: days === 0 ? null : active / days, target: ACTIVITY_TARGET };
}

/** In a prison on a day, and there. */
function isThere({ places, absences, leaves }: Sentence, day: IsoDate): boolean {
  const place = places.findLast(({ from }) => from <= day);
  if (!place || !PRISON.includes(place.regime)) return false;
  if (absences.some(({ from, to }) => from <= day && (to === null || day < to))) return false;
  return !leaves.some(
    ({ leave, from, to, returned, endedOn }) =>
      leave !== 'work-release' && returned !== 'revoked' && from <= day && day <= minDate(to, endedOn ?? to),
  );
}

/** What a day gives of the daily allowance: the rate is the directorate's, and not in here. */
export type AllowanceOf = 'full' | 'reduced' | 'undecided' | 'none';

/**
 * What each recorded day from one to another gives: the whole of it to whoever came or could not; to whoever refused, what
 * the answer to the breach decides, and until then nothing is taken from anybody (strgjfl § 40 (2) b).
 */
export function allowanceDays(sentence: Sentence, from: IsoDate, to: IsoDate): Readonly<Record<AllowanceOf, number>> {
  const counted = { full: 0, reduced: 0, undecided: 0, none: 0 };
  const { attendance } = sentence.reintegration;
  const days = new Set(attendance.map(({ on }) => on).filter((on) => from <= on && on <= to));
  for (const day of days) counted[allowanceOn(sentence, day)] += 1;
  return counted;
}

function allowanceOn(sentence: Sentence, day: IsoDate): AllowanceOf {
  const refused = sentence.reintegration.attendance.find(
    ({ on, attendance }) => on === day && attendance === 'refused',
  );
  if (refused) return afterRefusal(sentence, refused.breachId);
  return lossHolds(sentence, day) ? 'reduced' : 'full';
}

function afterRefusal({ breaches }: Sentence, id: string | null): AllowanceOf {
  const answer = breaches.find(({ breachId }) => breachId === id)?.answer;
  if (!answer) return 'undecided';
  return answer.response === LOSS_OF_DAILY_PAY && answer.reversedOn === null ? 'none' : 'full';
}

function lossHolds(sentence: Sentence, day: IsoDate): boolean {
  return sentence.breaches.some((breach) => {
    if (breach.answer?.response !== LOSS_OF_DAILY_PAY) return false;
    const { from = null, until = null } = reactionOf(breach, sentence) ?? {};
    return from !== null && until !== null && from <= day && day <= until;
  });
}

/** The last day of an activity; null: none is set. */
export function lastDayOfActivity({ until, endedOn }: Pick<Activity, 'until' | 'endedOn'>): IsoDate | null {
  return endedOn ?? until;
}

export interface ActivityView {
  /** What goes on, or is to begin, first. */
  readonly activities: readonly (Activity & { readonly over: boolean })[];
  /** The thirteen weeks to yesterday. */
  readonly share: ActivityShare;
  readonly allowance: Readonly<Record<AllowanceOf, number>>;
  /** The latest days, the newest first. */
  readonly lately: Sentence['reintegration']['attendance'];
}

const LATELY = 10;

/** What fills the days, as the contract shows it on a day. */
export function activityView(sentence: Sentence, today: IsoDate): ActivityView {
  const { activities, attendance } = sentence.reintegration;
  const from = addDays(today, -ACTIVITY_WINDOW_DAYS);
  const shown = activities.map((activity) => {
    const last = lastDayOfActivity(activity);
    return { ...activity, over: last !== null && last < today };
  });
  return {
    activities: [...shown.filter(({ over }) => !over), ...shown.filter(({ over }) => over)],
    share: activityShare(sentence, from, addDays(today, -1)),
    allowance: allowanceDays(sentence, from, today),
    lately: [...attendance].sort((a, b) => (a.on < b.on ? 1 : -1)).slice(0, LATELY),
  };
}
