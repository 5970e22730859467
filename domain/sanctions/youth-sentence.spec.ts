import { approver, court, given, prosecution, region, registered } from '../../test/given';
import { broken, probation, sanction, step, took } from '../../test/given-sanction';
import { datesOf } from '../dates-of-sentence';
import { deadlinesOf } from '../deadlines';

// Twelve months, with 240 days of subsidiary imprisonment; the plan was approved on 2 March 2026.
const registeredOnly = () => given(...registered(sanction('youth-sentence')));
const planned = () =>
  took(registeredOnly(), probation, step('receive-plan', '2026-03-02'), {}, { type: 'ServingStarted' });
const warned = () => took(broken(planned(), '2026-04-01'), approver, step('warn', '2026-04-02'));
type Past = ReturnType<typeof planned>;
const due = (past: Past) =>
  Object.fromEntries(deadlinesOf(past.sentence(), '2026-03-02').map((each) => [each.kind, each.dueOn]));

it.each([
  [{ months: 5, subsidiaryDays: 240 }, 'period-outside-law'],
  [{ months: 6, subsidiaryDays: 240 }, null],
  [{ months: 36, subsidiaryDays: 240 }, null],
  [{ months: 37, subsidiaryDays: 240 }, 'period-outside-law'],
])('is registered with %o: %s', (terms, refused) => {
  const attempt = () => registered(sanction('youth-sentence', terms));
  if (refused) expect(attempt).toThrow(refused);
  else expect(given(...attempt()).sentence().course).toMatchObject({ stage: 'awaiting-plan' });
});

it('runs from the plan, with a report each quarter, and is completed when the period is over', () => {
  expect(datesOf(planned().sentence())).toMatchObject({
    youthSentenceEndsOn: '2027-03-01',
    youthPetitionBy: '2027-06-01',
  });
  const reported = took(planned(), probation, step('record-report', '2026-05-20'));
  expect(due(reported)).toMatchObject({ 'youth-report': '2026-08-18', 'youth-sentence-ends': '2027-03-01' });
  const complete = step('complete', '2027-02-28');
  reported.on('2027-02-28').when(probation, complete).thenRefused('not-due', { until: '2027-03-01' });
  took(
    reported,
    probation,
    step('complete', '2027-03-01'),
    {},
    { type: 'SentenceCompleted', completedOn: '2027-03-01' },
  );
});

describe('a breach', () => {
  it('is answered by a meeting first; after another the region may petition the court', () => {
    const first = broken(planned(), '2026-04-01');
    first.on('2026-04-02').when(region, step('petition', '2026-04-02')).thenRefused('warning-first');
    const again = broken(warned(), '2026-05-01');
    again.on('2026-05-02').when(approver, step('petition', '2026-05-02')).thenRefused('wrong-level');
    const petitioned = took(again, region, step('petition', '2026-05-02'));
    expect(petitioned.sentence().course).toMatchObject({ stage: 'before-court', stopped: 'suspended-pending-court' });
  });

  it.each([
    ['2027-05-31', null],
    ['2027-06-01', null],
    ['2027-06-02', 'petition-barred'],
  ])('is brought before the court on %s: %s', (on, refused) => {
    const asked = broken(warned(), '2027-02-01').on(on).when(region, step('petition', on));
    if (refused) asked.thenRefused('petition-barred', { by: '2027-06-01' });
    else asked.then({ type: 'StepTaken', step: 'petition' });
  });

  it('that is a new offence the prosecution brings before it without a meeting', () => {
    took(broken(planned(), '2026-04-01', 'new-offence'), prosecution, step('petition-new-offence', '2026-04-02'));
  });

  it('that nobody brought before it in time is closed on the day after', () => {
    const late = broken(warned(), '2027-02-01');
    late.on('2027-06-01').when(region, step('close-barred', '2027-06-01')).thenRefused('not-due');
    took(late, region, step('close-barred', '2027-06-02'), {}, { type: 'SentenceEnded', end: 'lapsed' });
  });
});

describe('the court', () => {
  const before = () => took(broken(warned(), '2026-05-01'), region, step('petition', '2026-05-02'));
  const rules = (values: object) => step('court-decides', '2026-06-01', values as never);

  it('converts into no more than was imposed', () => {
    before()
      .on('2026-06-01')
      .when(court, rules({ outcome: 'converted', days: 241 }))
      .thenRefused('conversion-exceeds-remainder', { most: 240 });
    took(before(), court, rules({ outcome: 'converted', days: 240 }), {}, { type: 'SentenceEnded', end: 'converted' });
  });

  it.each([
    ['2027-03-01', 'extension-too-long'],
    ['2027-03-02', null],
    ['2027-09-01', null],
    ['2027-09-02', 'extension-too-long'],
  ])('extends it to %s: %s', (until, refused) => {
    const asked = rules({ outcome: 'extended', until });
    if (refused) return void before().on('2026-06-01').when(court, asked).thenRefused('extension-too-long');
    expect(datesOf(took(before(), court, asked).sentence())).toMatchObject({ youthSentenceEndsOn: until });
  });

  it('dismisses the petition, and the youth goes on with the plan', () => {
    expect(took(before(), court, rules({ outcome: 'dismissed' })).sentence().course).toMatchObject({
      stage: 'performing',
    });
  });
});
