import { type IsoDate } from './dates';
import { factsAtHome } from './home-gates';
import { AT_HOME } from './regimes';
import { type Sentence, type Timetable } from './state';
import { hoursAwayPerWeek, TIMETABLE_WARNINGS, timetableWarnings, type TimetableWarning } from './timetable';

/** A timetable with what is counted of it; hours are those of a week. */
export interface TimetableView extends Timetable {
  readonly hoursAwayPerWeek: number;
  readonly warnings: readonly { readonly code: TimetableWarning; readonly text: { nb: string; en: string } }[];
}

/** A timetable, its hours in a week, and what of the facts at home it leaves no room for. */
export function timetableView(timetable: Timetable, sentence: Sentence): TimetableView {
  const { weeks } = timetable;
  const warnings = timetableWarnings(weeks, factsAtHome(sentence, sentence.place.regime));
  return {
    ...timetable,
    hoursAwayPerWeek: hoursAwayPerWeek(weeks),
    warnings: warnings.map((code) => ({ code, text: TIMETABLE_WARNINGS[code] })),
  };
}

/** The timetable that holds on a day; null: not at home, or none is set. */
export function timetableOn(sentence: Sentence, on: IsoDate): Timetable | null {
  const { place, placeSince, timetables } = sentence;
  if (!AT_HOME.includes(place.regime)) return null;
  return timetables.filter(({ validFrom }) => placeSince <= validFrom && validFrom <= on).at(-1) ?? null;
}
