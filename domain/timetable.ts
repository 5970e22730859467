import { type HomeFacts, type HoursAway } from './events';

const DAYS_OF_WEEK = 7;
const MINUTES_OF_DAY = 24 * 60;
const TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** What is wrong with the hours of a week; null: nothing. */
export function timetableFault(weeks: readonly HoursAway[]): Readonly<Record<string, unknown>> | null {
  for (const [n, { weekday, from, to }] of weeks.entries()) {
    if (!Number.isInteger(weekday) || weekday < 1 || weekday > DAYS_OF_WEEK) return { hours: n, weekday };
    if (!TIME.test(from) || !TIME.test(to) || from >= to) return { hours: n, from, to };
    const other = weeks.findIndex(
      (known, m) => m < n && known.weekday === weekday && known.from < to && from < known.to,
    );
    if (other >= 0) return { hours: n, overlaps: other };
  }
  return null;
}

/** Whether the person is to be at home at a time (`HH:MM`) of a weekday (1 Monday … 7 Sunday). */
export function atHome(weeks: readonly HoursAway[], weekday: number, time: string): boolean {
  return !weeks.some((hours) => hours.weekday === weekday && hours.from <= time && time < hours.to);
}

/** Hours of a week away from home. */
export function hoursAwayPerWeek(weeks: readonly HoursAway[]): number {
  const minutes = weeks.reduce((total, { from, to }) => total + minutesOf(to) - minutesOf(from), 0);
  return minutes / 60;
}

/** What the hours do not leave room for. It warns: whoever sets them may have a reason. */
export const TIMETABLE_WARNINGS = {
  'occupation-does-not-fit': {
    nb: 'Timene ute er færre enn timene i sysselsettingen.',
    en: 'There are fewer hours away than the occupation takes.',
  },
  'meeting-does-not-fit': {
    nb: 'Det ukentlige møtet faller i tiden hjemme.',
    en: 'The weekly meeting falls in the hours at home.',
  },
} as const;

export type TimetableWarning = keyof typeof TIMETABLE_WARNINGS;

/** Where the hours and the facts of serving at home do not fit one another. */
export function timetableWarnings(weeks: readonly HoursAway[], facts: HomeFacts | null): readonly TimetableWarning[] {
  const { occupation, weeklyMeeting } = facts ?? {};
  const warnings: TimetableWarning[] = [];
  if (occupation && occupation.hoursPerWeek > hoursAwayPerWeek(weeks)) warnings.push('occupation-does-not-fit');
  if (weeklyMeeting && atHome(weeks, weeklyMeeting.weekday, weeklyMeeting.time)) warnings.push('meeting-does-not-fit');
  return warnings;
}

function minutesOf(time: string): number {
  const [, hours, minutes] = TIME.exec(time) ?? [];
  return hours === undefined ? MINUTES_OF_DAY : 60 * Number(hours) + Number(minutes);
}
