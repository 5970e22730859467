import { addDays, type IsoDate } from './dates';

/** "Almost eligible" when the day comes within so many days: our choice. */
const ALMOST_DAYS = 90;

/** How near to a regime a person is, and what still stands between by code. */
export interface Nearness<Code extends string = string> {
  readonly almost: boolean;
  readonly missing: readonly Code[];
}

/**
 * Almost eligible: the day comes within ninety days, or every condition but one is met. What people must assess is not
 * met until they have, and so is never counted as met; nor is it missing. `from`: the day on which the time is served.
 */
export function nearness<Code extends string>(
  criteria: readonly { readonly code: Code; readonly met: boolean | 'needs-assessment' }[],
  from: IsoDate | null,
  today: IsoDate,
): Nearness<Code> {
  const missing = criteria.filter(({ met }) => met === false).map(({ code }) => code);
  const soon = from !== null && today < from && from <= addDays(today, ALMOST_DAYS);
  const allButOne = criteria.length > 1 && criteria.filter(({ met }) => met !== true).length === 1;
  return { almost: missing.length > 0 && (soon || allButOne), missing };
}
