import { addMonths, type IsoDate } from './dates';
import { type Person } from './events';

const MAJORITY_YEARS = 18;
/** Under this age the age itself, progression and follow-up weigh in a release (strgjfl §§ 41, 42 (5)). */
const YOUNG_ADULT_BELOW_YEARS = 25;

/** Whether the rules for those under eighteen hold on a day (rules.md (h)); not when the birth date is unknown. */
export function isMinor({ birthDate }: Pick<Person, 'birthDate'>, on: IsoDate): boolean {
  return birthDate !== null && on < adultOn(birthDate);
}

/** The day of eighteen years. */
export function adultOn(birthDate: IsoDate): IsoDate {
  return addMonths(birthDate, 12 * MAJORITY_YEARS);
}

/** Whether somebody is under twenty-five on a day, minors included; not when the birth date is unknown. */
export function isYoungAdult({ birthDate }: Pick<Person, 'birthDate'>, on: IsoDate): boolean {
  return birthDate !== null && on < addMonths(birthDate, 12 * YOUNG_ADULT_BELOW_YEARS);
}
