import type { IsoDate } from '../dates';
import { deadlineInDays, deadlineInHours, type LocalMinute } from '../holidays';
import { count, explain, type Explained, type Reason } from './explanation';
import type { ComplaintDeadlineInput } from './inputs';

/** The last day to complain, or the minute when the time to complain ends. strgjfl § 7 e */
export type ComplaintDeadline = { readonly lastDay: IsoDate } | { readonly expiresAt: LocalMinute };

const IN_DAYS: Reason = {
  rule: 'R-DL',
  legalBasis: 'strgjfl § 7 e, domstolloven §§ 148 og 149 (1)',
  nb: 'Dagen for underretning regnes ikke med. En frist som ender på en lørdag, søndag eller helligdag, ender neste virkedag.',
  en: 'The day of notice is not counted. A deadline that ends on a Saturday, Sunday or holiday ends on the next working day.',
};
const IN_HOURS: Reason = {
  rule: 'R-DL',
  legalBasis: 'strgjfl § 7 e, domstolloven § 149 (2)',
  nb: 'Søndager og helligdager regnes ikke med i en frist på timer. Lørdager regnes med.',
  en: 'Sundays and holidays are not counted in a deadline of hours. Saturdays are.',
};

/** How long a decision may be complained of. strgjfl § 7 e, domstolloven §§ 148, 149 */
export function complaintDeadline(input: ComplaintDeadlineInput): Explained<ComplaintDeadline> {
  if ('notifiedOn' in input) {
    const { notifiedOn, days } = input;
    const lastDay = deadlineInDays(notifiedOn, days);
    const step = `${notifiedOn} + ${count(days, 'day')}, on to a working day = ${lastDay}`;
    return { lastDay, explanations: [explain('lastDay', lastDay, IN_DAYS, step)] };
  }
  const { notifiedAt, hours } = input;
  const expiresAt = deadlineInHours(notifiedAt, hours);
  const step = `${notifiedAt} + ${count(hours, 'hour')} outside Sundays and holidays = ${expiresAt}`;
  return { expiresAt, explanations: [explain('expiresAt', expiresAt, IN_HOURS, step)] };
}
