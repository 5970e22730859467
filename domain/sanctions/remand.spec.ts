import { caseworker, court, given, imprisonment, placement, registered } from '../../test/given';
import { sanction, step, TERMS, took } from '../../test/given-sanction';
import { datesOf } from '../dates-of-sentence';
import { deadlinesOf } from '../deadlines';
import { addDays } from '../dates';
import { sanctionView } from './of-sentence';

// Arrested on 1 February 2026 at noon; the court has ordered four weeks, to 1 March.
const arrested = (terms: object = {}) => given(...registered(sanction('remand', { ...TERMS.remand, ...terms })));
const remanded = (terms: object = {}) =>
  took(
    arrested(terms),
    placement,
    step('place', '2026-02-02'),
    {},
    { type: 'ServingStarted', startDate: '2026-02-02' },
  );
type Past = ReturnType<typeof arrested>;
const isolated = (past: Past, on: string, until: string, extent = 'full') =>
  took(past, court, step('order-isolation', on, { extent, until }));
const due = (past: Past, code: string) =>
  deadlinesOf(past.sentence(), '2026-02-01').find(({ kind }) => kind === code)?.dueOn;

describe('the order of the court', () => {
  it.each([
    ['2026-03-01', 'no', null],
    ['2026-03-02', 'no', 'period-outside-law'],
    ['2026-02-15', 'yes', null],
    ['2026-02-16', 'yes', 'period-outside-law'],
  ])('until %s, under 18 %s: %s', (until, under18, refused) => {
    const attempt = () => arrested({ until, under18 });
    if (refused) expect(attempt).toThrow(refused);
    else expect(due(attempt(), 'remand-order-expires')).toBe(until);
  });

  it.each([
    ['2026-03-01', 'extension-too-long'],
    ['2026-03-02', null],
    ['2026-03-28', null],
    ['2026-03-29', 'extension-too-long'],
  ])('is prolonged on 28 February to %s: %s', (until, refused) => {
    const asked = step('extend-order', '2026-02-28', { until });
    if (refused) return void remanded().on('2026-02-28').when(court, asked).thenRefused('extension-too-long');
    expect(due(took(remanded(), court, asked), 'remand-order-expires')).toBe(until);
  });

  it('is longer when the court says that another look after four weeks is of no use; never of anybody under 18', () => {
    const longer = step('extend-order', '2026-02-14', { until: '2026-05-14', longer: 'yes' });
    expect(due(took(remanded(), court, longer), 'remand-order-expires')).toBe('2026-05-14');
    const minor = remanded({ until: '2026-02-15', under18: 'yes' });
    minor.on('2026-02-14').when(court, longer).thenRefused('extension-too-long', { latest: '2026-02-28' });
  });
});

it('asks for a prison place within two days of the arrest', () => {
  expect(due(arrested(), 'remand-placement')).toBe('2026-02-03');
  expect(due(remanded(), 'remand-placement')).toBeUndefined();
});

describe('isolation', () => {
  it.each([
    ['2026-02-16', null],
    ['2026-02-17', null],
    ['2026-02-18', 'isolation-too-long'],
  ])('of 3 February until %s: %s', (until, refused) => {
    const asked = step('order-isolation', '2026-02-03', { extent: 'full', until });
    if (refused) return void remanded().on('2026-02-03').when(court, asked).thenRefused('isolation-too-long');
    expect(due(took(remanded(), court, asked), 'remand-isolation-ends')).toBe(until);
  });

  it('never lasts beyond the remand itself', () => {
    const asked = step('order-isolation', '2026-02-25', { extent: 'full', until: '2026-03-02' });
    remanded().on('2026-02-25').when(court, asked).thenRefused('isolation-too-long', { latest: '2026-03-01' });
  });

  /** Ordered fortnight by fortnight from 3 February; the remand prolonged as long as it takes. */
  const fortnights = (n: number, terms: object) => {
    let past = remanded(terms);
    for (let i = 0, on = '2026-02-03'; i < n; i++, on = addDays(on, 14)) {
      const until = addDays(on, 28);
      if (until > '2026-03-01') past = took(past, court, step('extend-order', on, { until }));
      past = isolated(past, on, addDays(on, 14));
    }
    return past;
  };
  const another = (past: Past, on: string, more: object = {}, days = 1) =>
    past.on(on).when(court, step('order-isolation', on, { extent: 'full', until: addDays(on, days), ...more }));

  it('lasts six weeks in one run; twelve when the charge may lead to more than six years', () => {
    another(fortnights(3, {}), '2026-03-17').thenRefused('isolation-too-long', { most: 42 });
    another(fortnights(3, { over6Years: 'yes' }), '2026-03-17').then({ type: 'StepTaken' });
    another(fortnights(6, { over6Years: 'yes' }), '2026-04-28').thenRefused('isolation-too-long', { most: 84 });
  });

  it('lasts longer in one run for compelling reasons, and not longer at a time for them', () => {
    const compelling = { compelling: 'yes' };
    const prolonged = (past: Past, on: string) =>
      took(past, court, step('extend-order', on, { until: addDays(on, 28) }));
    another(prolonged(fortnights(3, {}), '2026-03-17'), '2026-03-17', compelling, 28).then({ type: 'StepTaken' });
    another(prolonged(fortnights(3, {}), '2026-03-17'), '2026-03-17', compelling, 29).thenRefused('isolation-too-long');
  });

  it('goes on for four weeks at a time', () => {
    const lasting = took(fortnights(1, { over6Years: 'yes' }), court, step('extend-order', '2026-02-17', { until: '2026-03-17' })); // prettier-ignore
    another(lasting, '2026-02-17', {}, 28).then({ type: 'StepTaken' });
    another(lasting, '2026-02-17', {}, 29).thenRefused('isolation-too-long', { latest: '2026-03-17' });
  });

  it('is never full of anybody under 18', () => {
    const minor = remanded({ until: '2026-02-15', under18: 'yes' });
    another(minor, '2026-02-03').thenRefused('not-for-minors');
    another(minor, '2026-02-03', { extent: 'partial' }).then({ type: 'StepTaken' });
  });

  it('from some prisoners lasts as long as the remand, and counts to no run', () => {
    another(remanded(), '2026-02-03', { extent: 'partial' }, 26).then({ type: 'StepTaken' });
    another(remanded(), '2026-02-03', { extent: 'partial' }, 27).thenRefused('isolation-too-long', { latest: '2026-03-01' }); // prettier-ignore
    const partly = isolated(remanded(), '2026-02-03', '2026-02-17', 'partial');
    another(partly, '2026-02-10', {}, 14).then({ type: 'StepTaken' });
    another(partly, '2026-02-10', {}, 15).thenRefused('isolation-too-long', { latest: '2026-02-24' });
  });

  it('goes on until somebody has ended it', () => {
    another(fortnights(3, {}), '2026-03-18').thenRefused('isolation-too-long', { most: 42 });
  });

  it('begins a new run after a day in company', () => {
    const ended = took(fortnights(3, {}), caseworker, step('end-isolation', '2026-03-17'));
    another(ended, '2026-03-17').thenRefused('isolation-too-long', { most: 42 });
    another(ended, '2026-03-18').then({ type: 'StepTaken' });
  });

  it('ends before its day, and there is none to end then', () => {
    const ended = took(
      isolated(remanded(), '2026-02-03', '2026-02-17'),
      caseworker,
      step('end-isolation', '2026-02-10'),
    );
    expect(due(ended, 'remand-isolation-ends')).toBeUndefined();
    ended.on('2026-02-11').when(caseworker, step('end-isolation', '2026-02-11')).thenRefused('no-isolation');
  });
});

describe('the credit', () => {
  const credit = (past: Past) => {
    const { remandCreditTotal: total, remandCreditForIsolation: isolation } = datesOf(
      past.sentence(),
    ) as never as Record<string, number>;
    return { total, isolation };
  };
  const released = (past: Past, on: string) =>
    took(past, court, step('release', on, { ground: 'court' }), {}, { type: 'SentenceCompleted' });

  it('is of every day begun beyond four hours from the arrest', () => {
    // From noon on the 1st to the end of the 2nd: 36 hours; less four, two days begun.
    expect(credit(released(remanded(), '2026-02-02'))).toEqual({ total: 2, isolation: 0 });
    expect(credit(released(remanded(), '2026-02-03'))).toEqual({ total: 3, isolation: 0 });
  });

  it('has a day more for every two days begun of full isolation: fourteen count as twenty-one', () => {
    const past = isolated(remanded({ arrestedOn: '2026-02-01' }), '2026-02-03', '2026-02-17');
    expect(credit(past).isolation).toBe(7);
    expect(credit(isolated(remanded(), '2026-02-03', '2026-02-04')).isolation).toBe(1);
    expect(credit(isolated(remanded(), '2026-02-03', '2026-02-17', 'partial')).isolation).toBe(0);
  });

  it('counts, as long as nothing has ended it, to the end of the order', () => {
    // From noon on 1 February to the end of 1 March: 684 hours; less four, 29 days begun.
    expect(credit(remanded())).toEqual({ total: 29, isolation: 0 });
  });

  const serving = (past: Past) =>
    took(
      past,
      placement,
      step('begin-serving', '2026-02-20'),
      {},
      { type: 'SentenceEnded', end: 'converted', endedOn: '2026-02-20' },
    );

  it('goes along when the person changes to serving', () => {
    const isolatedOnce = isolated(remanded(), '2026-02-03', '2026-02-07');
    const ended = took(isolatedOnce, caseworker, step('end-isolation', '2026-02-07'));
    // 468 hours less four: 20 days begun; two for isolation.
    expect(credit(serving(ended))).toEqual({ total: 22, isolation: 2 });
  });

  it('has isolation that nobody ended until the remand was over, as the limit has it', () => {
    // Seventeen days from the 3rd to the 20th, whatever the order said: nine times two days begun.
    expect(credit(serving(isolated(remanded(), '2026-02-03', '2026-02-07'))).isolation).toBe(9);
    expect(credit(released(isolated(remanded(), '2026-02-03', '2026-02-07'), '2026-02-20')).isolation).toBe(9);
    // Another order ends the one before it: what was between them is counted once.
    const twice = isolated(isolated(remanded(), '2026-02-03', '2026-02-07'), '2026-02-07', '2026-02-11');
    expect(credit(serving(took(twice, caseworker, step('end-isolation', '2026-02-11')))).isolation).toBe(4);
  });
});

it('knows whether the person wants to be with convicted prisoners or apart', () => {
  const wished = took(remanded(), caseworker, step('record-wish', '2026-02-04', { wish: 'apart' }));
  expect(wished.sentence().course?.steps.at(-1)).toMatchObject({ step: 'record-wish', values: { wish: 'apart' } });
});

describe('the sentence that remand goes over to', () => {
  const following = (past: Past) => sanctionView(past.sentence())?.followedBy;
  const serves = (past: Past, on: string) =>
    took(past, placement, step('begin-serving', on), {}, { type: 'SentenceEnded', end: 'converted' });
  const prolonged = (on: string, until: string) => took(remanded(), court, step('extend-order', on, { until }));

  it('begins on that day, with the credit, and counts leave from the arrest', () => {
    expect(following(serves(remanded(), '2026-02-20'))).toEqual({
      ...{ startDate: '2026-02-20', remandDays: 20, unbrokenCustodySince: '2026-02-01' },
    });
    expect(following(serves(prolonged('2026-03-01', '2026-03-20'), '2026-03-20'))).toMatchObject({
      unbrokenCustodySince: '2026-02-01',
    });
  });

  it('counts from nothing when an order ran out before the next, or before serving', () => {
    expect(following(serves(prolonged('2026-03-02', '2026-03-20'), '2026-03-20'))).toMatchObject({
      ...{ startDate: '2026-03-20', unbrokenCustodySince: null },
    });
    expect(following(serves(remanded(), '2026-03-02'))).toMatchObject({ unbrokenCustodySince: null });
  });

  it('is none while remand lasts, nor after a release, nor of another kind', () => {
    expect(following(remanded())).toBeNull();
    expect(following(took(remanded(), court, step('release', '2026-02-10', { ground: 'court' }), {}, { type: 'SentenceCompleted' }))).toBeNull(); // prettier-ignore
    expect(following(given(...registered(sanction('fine-service'))))).toBeNull();
  });

  it('can be registered so', () => {
    const of = following(serves(prolonged('2026-02-28', '2026-03-20'), '2026-03-20'));
    const [judgment] = imprisonment().order.judgments;
    given()
      .on('2026-03-20')
      .when(placement, {
        ...imprisonment({ startDate: of?.startDate ?? '', unbrokenCustodySince: of?.unbrokenCustodySince ?? '' }),
        order: { kind: 'imprisonment', judgments: [{ ...judgment, remandDays: of?.remandDays ?? 0 } as never] },
      })
      .then({ type: 'SentenceRegistered' }, { type: 'ServingStarted' }, { type: 'DatesCalculated' });
  });
});
