import { isMinor } from '../age';
import { addDays, maxDate, minDate } from '../dates';
import { pendingApplication, type Sentence } from '../state';
import { STATUTORY } from '../statutory';
import { due, type Due } from './due';
import { CHOSEN_DAYS } from './table';

/** A start that is set later than is normal makes itself heard while the person waits for it. */
export function ofSummons(sentence: Sentence): readonly Due[] {
  const { summons, startDate } = sentence;
  if (summons === null) return [];
  const received = summons.orderReceivedOn;
  if (received === null) return orderOfMinor(sentence);
  const normal = addDays(received, STATUTORY.normalStartDays);
  return startDate > normal ? [due('begin-within-sixty-days', normal)] : [];
}

/** The judgment of whoever was under eighteen is sent on within a week; that the order has come, somebody says by a review. */
function orderOfMinor({ order, person }: Sentence): readonly Due[] {
  const [first, ...others] = order.judgments.map(({ finalOn }) => finalOn);
  const finalOn = first === undefined ? null : maxDate(first, ...others);
  if (finalOn === null || !isMinor(person, finalOn)) return [];
  return [due('order-of-minor', addDays(finalOn, STATUTORY.orderOfMinorDays))];
}

/** The time to apply for monitoring, until it is out; and an application that awaits a decision, also once the sentence has begun. */
export function ofMonitoring(sentence: Sentence): readonly Due[] {
  const { monitoring, status, startDate, reached } = sentence;
  const pending = pendingApplication(sentence);
  if (pending) {
    const { applicationId, receivedOn } = pending;
    const dayBefore = maxDate(receivedOn, addDays(startDate, -1));
    const dueOn = minDate(addDays(receivedOn, CHOSEN_DAYS.decideMonitoring), dayBefore);
    return [due('decide-monitoring', dueOn, applicationId)];
  }
  const applyBy = monitoring?.applyBy ?? null;
  const over = applyBy === null || reached.includes(`monitoring-application/${applyBy}/on-the-day`);
  const open = status === 'summoned' && !over && monitoring?.applications.length === 0;
  return open ? [due('monitoring-application', applyBy)] : [];
}
