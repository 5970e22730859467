import { addMonths, type IsoDate } from './dates';
import { type Person } from './events';

const MAJORITY_YEARS = 18;

/** Whether the rules for those under eighteen hold on a day (rules.md (h)); not when the birth date is unknown. */
export function isMinor({ birthDate }: Pick<Person, 'birthDate'>, on: IsoDate): boolean {
  return birthDate !== null && on < addMonths(birthDate, 12 * MAJORITY_YEARS);
}
