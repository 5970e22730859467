import { approver, given, registered } from '../../test/given';
import { begun, broken, probation, sanction, step, took } from '../../test/given-sanction';
import { datesOf } from '../dates-of-sentence';

const service = () => begun(given(...registered(sanction('fine-service'))));

describe('the registration', () => {
  it.each([
    [{ subsidiaryDays: 1, periodDays: 20 }, null],
    [{ subsidiaryDays: 120, periodDays: 20 }, null],
    [{ subsidiaryDays: 121, periodDays: 90 }, 'hours-outside-2-to-240'],
    [{ subsidiaryDays: 60, periodDays: 19 }, 'period-outside-law'],
    // Eight months from 2 March end with 1 November, as ten months of a programme end with 1 January: 245 days.
    [{ subsidiaryDays: 60, periodDays: 245 }, null],
    [{ subsidiaryDays: 60, periodDays: 246 }, 'period-outside-law'],
  ] as const)('of a fine service with %o', (terms, refused) => {
    const attempt = () => registered(sanction('fine-service', terms));
    if (refused) expect(attempt).toThrow(refused);
    else expect(datesOf(given(...attempt()).sentence())).toMatchObject({ hours: 2 * terms.subsidiaryDays });
  });
});

it('is performed in hours, two for each day, and completed', () => {
  const some = took(service(), probation, step('record-hours', '2026-03-10', { hours: 21 }));
  expect(datesOf(some.sentence())).toMatchObject({ hoursLeft: 99, daysLeft: 49, fineServiceEndsOn: '2026-05-30' });
  some.on('2026-03-11').when(probation, step('complete', '2026-03-11')).thenRefused('not-all-done', { hoursLeft: 99 });
  const done = [24, 24, 24, 24, 3].reduce(
    (past, hours, n) => took(past, probation, { ...step('record-hours', '2026-03-20', { hours }), stepId: `h${n}` }),
    some,
  );
  took(done, probation, step('complete', '2026-03-21'), {}, { type: 'SentenceCompleted', because: 'performed' });
});

it('a first breach is pointed out; after another the rest is served in prison', () => {
  const first = broken(service(), '2026-03-10');
  first.on('2026-03-11').when(approver, step('return-to-prison', '2026-03-11')).thenRefused('warning-first');
  const second = broken(took(first, probation, step('warn', '2026-03-11')), '2026-03-20');
  const returned = took(second, approver, step('return-to-prison', '2026-03-21'), { decision: { level: 'local', complaint: 'days' } }, { type: 'SentenceEnded', end: 'converted' }); // prettier-ignore
  expect(returned.sentence().status).toBe('converted');
});

it('ends at the person’s own wish', () => {
  took(service(), approver, step('withdraw', '2026-03-21'), {}, { type: 'SentenceEnded', end: 'converted' });
});
