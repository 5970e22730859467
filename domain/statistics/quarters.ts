import { addDays, addMonths, type IsoDate } from '../dates';

/** A span of days, the last one included. */
export interface Quarter {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The calendar quarter that ended last before a day: quarters never overlap, so no two of them differ by a few days only. */
export function lastQuarter(today: IsoDate): Quarter {
  const begun = quarterStart(today);
  return { from: addMonths(begun, -3), to: addDays(begun, -1) };
}

/** The first day of the quarter in which a day lies. */
export function quarterStart(day: IsoDate): IsoDate {
  const [year = '', month = '01'] = day.split('-');
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1;
  return `${year}-${String(first).padStart(2, '0')}-01`;
}
