import { addDays, daysBetween, maxDate, minDate, type IsoDate } from '../../domain/dates';
import { frameExpiry, haveFrame } from '../../domain/dates-of-sentence';
import { type Sentence } from '../api/queries';

/** A named day on the sentence bar. */
export interface Mark {
  readonly key: string;
  readonly on: IsoDate;
}

/** A stretch of days outside that does not count, at the day on which it began. */
export interface Gap {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** What the sentence bar draws: one axis of days from the start to full term. */
export interface Bar {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly today: IsoDate;
  /** The day that it is counted to: today, or the day of the end, at which it stands still. */
  readonly now: IsoDate;
  /** How it ended: `completed`, `pardoned` …; null: it has not. */
  readonly ended: string | null;
  /** The day of release that is expected; null for preventive detention, which has none. */
  readonly release: IsoDate | null;
  readonly marks: readonly Mark[];
  readonly gaps: readonly Gap[];
  readonly served: number;
  readonly absent: number;
  readonly remaining: number;
}

const MARKS = [
  'oneThirdDate',
  'halfDate',
  'twoThirdsDate',
  'minimumExpiryDate',
  'prosecutionDeadline',
  'expectedReleaseDate',
];

/** The day that a sentence is counted to: its own today, and after its end the day of that. */
export function countedTo({ completedOn, today }: Pick<Sentence, 'completedOn' | 'today'>): IsoDate {
  return completedOn === null ? today : minDate(completedOn, today);
}

/** Days served, absent and remaining as of the day that it is counted to, and the days that matter. Null: there is no end to draw to. */
export function barOf(sentence: Sentence): Bar | null {
  const dates = datesNow(sentence);
  const day = (key: string) => (typeof dates[key] === 'string' ? dates[key] : null);
  const to = day('fullTermDate') ?? day('frameExpiryDate');
  if (to === null) return null;
  const { startDate: from, today, status, completedOn } = sentence;
  const ended = completedOn === null ? null : status;
  const until = addDays(to, 1);
  // The last day is served, too, by whoever served to the end.
  const served = ended !== null && countedTo(sentence) >= to;
  const now = served ? until : minDate(maxDate(countedTo(sentence), from), until);
  const gaps = sentence.absences.map((absence) => ({ from: absence.from, to: absence.to ?? now }));
  const absent = sentence.absences.reduce(
    (total, absence) => total + Math.max(0, daysBetween(absence.from, absence.to ?? now) - absence.countedDays),
    0,
  );
  return {
    ...{ from, to, today, now: countedTo(sentence), ended, gaps, absent },
    release: day('expectedReleaseDate'),
    marks: MARKS.flatMap((key) => {
      const on = day(key);
      return on === null ? [] : [{ key, on }];
    }),
    served: Math.max(0, daysBetween(from, now) - absent),
    remaining: daysBetween(now, until),
  };
}

/** The calculated dates, those of the frame as the court has last prolonged it. */
function datesNow({ dates }: Sentence): Readonly<Record<string, unknown>> {
  if (!haveFrame(dates)) return { ...dates };
  const { expiresOn: frameExpiryDate, prosecutionDeadline } = frameExpiry(dates);
  return { ...dates, frameExpiryDate, prosecutionDeadline };
}

/** Labels that would overlap are put on the next line: which line each of them stands on. */
export function linesFor(positions: readonly number[], widths: readonly number[]): number[] {
  const ends: number[] = [];
  return positions.map((x, i) => {
    const width = widths[i] ?? 0;
    const line = ends.findIndex((end) => end + 8 < x - width / 2);
    const at = line === -1 ? ends.length : line;
    ends[at] = x + width / 2;
    return at;
  });
}
