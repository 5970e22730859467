import { remandCredit } from '../calculation/remand-credit';
import { daysBetween, minDate, type IsoDate } from '../dates';
import { refuse, type Refusal } from '../refusals';
import { UNBROKEN_CUSTODY_BASIS } from '../rule-sets';
import { type Sentence } from '../state';

type InCustody = Pick<Sentence, 'order' | 'startDate' | 'summons' | 'extraRemandDays' | 'unbrokenCustodySince'>;

const HOURS_A_DAY = 24;

/**
 * Why somebody cannot have been held without a break from the recorded day until serving began. More days may be credited
 * than the run had, for an earlier arrest or for isolation; never fewer than its whole days (strl § 83).
 */
export function custodyRefusal(
  { order, startDate, summons, extraRemandDays, unbrokenCustodySince }: InCustody,
  today: IsoDate,
): Refusal | null {
  if (unbrokenCustodySince === null) return null;
  if (order.kind !== 'imprisonment')
    return refuse('not-of-this-kind', { kind: order.kind, field: 'unbrokenCustodySince' }, UNBROKEN_CUSTODY_BASIS);
  if (unbrokenCustodySince > startDate)
    return refuse('custody-after-start', { unbrokenCustodySince, startDate }, UNBROKEN_CUSTODY_BASIS);
  if (unbrokenCustodySince > today) return refuse('date-in-future', { unbrokenCustodySince, today });
  if (summons) return refuse('custody-while-summoned', { unbrokenCustodySince, ...summons }, UNBROKEN_CUSTODY_BASIS);
  const credited = order.judgments.reduce((days, { remandDays }) => days + remandDays, extraRemandDays);
  const least = leastCredit(unbrokenCustodySince, minDate(startDate, today));
  return credited < least
    ? refuse('custody-not-credited', { unbrokenCustodySince, credited, least }, 'strl § 83, strpl § 460')
    : null;
}

/** Days that are credited at the least: nobody recorded the hours of the first day and of the last. */
function leastCredit(from: IsoDate, to: IsoDate): number {
  const hoursDeprived = HOURS_A_DAY * Math.max(0, daysBetween(from, to) - 1);
  const credit = remandCredit({ kind: 'remand-credit', hoursDeprived, hoursFullIsolation: 0 });
  return 'refusal' in credit ? 0 : credit.creditDays;
}
