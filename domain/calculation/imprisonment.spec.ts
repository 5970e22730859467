import type { IsoDate, Length } from '../dates';
import { ruleSet, type RuleSetId } from '../rule-sets';
import { calculate, calculateImprisonment, type Absence, type ImprisonmentInput } from '.';
import { imprisonmentDates, imprisonmentRefusal } from './imprisonment';
import { explainImprisonment } from './imprisonment-explained';
import { releaseOf } from './release';
import { termOf } from './term';

const days = (n: number): Length => ({ years: 0, months: 0, days: n });
const months = (n: number): Length => ({ years: 0, months: n, days: 0 });
const years = (n: number): Length => ({ years: n, months: 0, days: 0 });
const away = (from: IsoDate, to: IsoDate, countedDays = 0): Absence => ({ from, to, countedDays });
const sentence = (length: Length, more: Partial<ImprisonmentInput> = {}): ImprisonmentInput => ({
  kind: 'imprisonment',
  startDate: '2026-03-02',
  sentences: [length],
  ...more,
});
const datesOf = (length: Length, more: Partial<ImprisonmentInput> = {}) =>
  calculateImprisonment(sentence(length, more));

describe('release on probation', () => {
  it.each<[length: number, ruleSet: RuleSetId, probation: string, served: number | undefined]>([
    [59, 'NO-2026.1', 'not-eligible', undefined],
    [60, 'NO-2026.1', 'not-eligible', undefined],
    [61, 'NO-2026.1', 'only-for-compelling-reasons', undefined],
    [73, 'NO-2026.1', 'only-for-compelling-reasons', undefined],
    [74, 'NO-2026.1', 'eligible', 60],
    [75, 'NO-2026.1', 'eligible', 60],
    [90, 'NO-2026.1', 'eligible', 60],
    [91, 'NO-2026.1', 'eligible', 61],
    [73, 'NO-2026.1-74-SERVED', 'not-eligible', undefined],
    [74, 'NO-2026.1-74-SERVED', 'not-eligible', undefined],
    [75, 'NO-2026.1-74-SERVED', 'eligible', 74],
    [111, 'NO-2026.1-74-SERVED', 'eligible', 74],
    [112, 'NO-2026.1-74-SERVED', 'eligible', 75],
  ])('from %i days under %s is %s', (length, id, probation, served) => {
    const dates = datesOf(days(length), { ruleSet: id });
    expect(dates).toMatchObject({ probation, ...(served && { servedDaysAtRelease: served }) });
    expect('probationEligibleDate' in dates).toBe(probation === 'eligible');
    expect('compellingReasonsFrom' in dates).toBe(probation === 'only-for-compelling-reasons');
  });

  it.each<[remand: number, probation: string, expected: IsoDate]>([
    [85, 'eligible', '2026-03-02'],
    [86, 'eligible', '2026-03-02'],
    [87, 'only-for-compelling-reasons', '2026-03-14'],
    [99, 'only-for-compelling-reasons', '2026-03-02'],
    [100, 'served-by-remand', '2026-03-02'],
    [101, 'served-by-remand', '2026-03-02'],
  ])('from 100 days with %i on remand is %s, released %s', (remandDays, probation, expected) => {
    expect(datesOf(days(100), { remandDays })).toMatchObject({ probation, expectedReleaseDate: expected });
  });

  it('when remand covers the sentence gives five facts and nothing else, fines not added', () => {
    expect(datesOf(days(100), { remandDays: 100, subsidiaryDays: 20, startDate: '2026-03-01' })).toEqual({
      totalDays: 100,
      remandCreditDays: 100,
      probation: 'served-by-remand',
      expectedReleaseDate: '2026-03-01',
      fullTermDate: '2026-03-01',
    });
  });

  it('from a foreign sentence over 30 years comes after 20 years, never at half time', () => {
    const dates = datesOf(years(40), { foreignSentence: true });
    expect(dates).toMatchObject({ probationEligibleDate: '2046-03-01', servedDaysAtRelease: 7305 });
    expect(dates.twoThirdsDate).toBe('2052-10-30');
    expect(dates).not.toHaveProperty('halfTimeReleaseFrom');
  });

  it.each<[length: Length, refused: boolean]>([
    [{ years: 29, months: 11, days: 30 }, true],
    [{ years: 30, months: 0, days: 0 }, true],
    [{ years: 29, months: 12, days: 0 }, true],
    [{ years: 30, months: 0, days: 1 }, false],
  ])('from a foreign sentence of %j by the rule of 20 years is refused: %p', (length, refused) => {
    const input = {
      kind: 'imprisonment',
      startDate: '2026-03-02',
      sentences: [length],
      foreignSentence: true,
    } as const;
    expect(imprisonmentRefusal(input)).toBe(refused ? 'foreign-sentence-not-over-30-years' : null);
    expect(imprisonmentRefusal({ ...input, foreignSentence: false })).toBeNull();
  });

  it.each<[length: number, from: IsoDate | undefined]>([
    [73, undefined],
    [74, '2026-04-30'],
    [120, '2026-04-30'],
    [121, '2026-05-01'],
  ])('at half time from %i days: %s', (length, from) => {
    expect(datesOf(days(length)).halfTimeReleaseFrom).toBe(from);
  });
});

describe('a release that falls on no working day', () => {
  it.each<[why: string, start: IsoDate, length: number, expected: IsoDate, proposed: IsoDate | undefined]>([
    ['a Friday is not moved', '2026-02-24', 80, '2026-04-24', undefined],
    ['a Saturday at the 60-day floor stands', '2026-02-25', 80, '2026-04-25', '2026-04-25'],
    ['a Saturday after 61 days moves to Friday', '2026-02-24', 91, '2026-04-25', '2026-04-24'],
    ['a Sunday after 61 days stands, Friday would be day 59', '2026-02-25', 91, '2026-04-26', '2026-04-26'],
    ['a Sunday after 62 days moves to Friday', '2026-02-24', 93, '2026-04-26', '2026-04-24'],
    ['Easter Monday moves to the Wednesday before', '2026-03-09', 29, '2026-04-06', '2026-04-01'],
    ['full term of one day on a Sunday start stands', '2026-03-01', 1, '2026-03-01', '2026-03-01'],
    ['full term has no floor', '2026-03-02', 27, '2026-03-28', '2026-03-27'],
  ])('%s', (_why, startDate, length, expected, proposed) => {
    const dates = datesOf(days(length), { startDate });
    expect(dates.expectedReleaseDate).toBe(expected);
    expect(dates.proposedReleaseDate).toBe(proposed);
  });
});

describe('an absence', () => {
  // Ten months: one third falls on 11 June 2026.
  it.each<[from: IsoDate, third: IsoDate]>([
    ['2026-06-10', '2026-06-21'],
    ['2026-06-11', '2026-06-21'],
    ['2026-06-12', '2026-06-11'],
  ])('from %s puts one third on %s', (from, third) => {
    const absences = [away(from, `2026-06-${Number(from.slice(8)) + 10}`)];
    expect(datesOf(months(10)).oneThirdDate).toBe('2026-06-11');
    expect(datesOf(months(10), { absences }).oneThirdDate).toBe(third);
  });

  it('moves a date into reach of the next, in whatever order they are given', () => {
    const absences = [away('2026-06-15', '2026-06-20'), away('2026-05-01', '2026-05-11')];
    expect(datesOf(months(10), { absences }).oneThirdDate).toBe('2026-06-26');
  });

  it('does not move what remand covers', () => {
    const absences = [away('2026-03-02', '2026-03-12')];
    expect(datesOf(days(90), { remandDays: 30, absences })).toMatchObject({
      oneThirdDate: '2026-03-02',
      halfDate: '2026-03-26',
    });
  });

  it('all of whose days count as served moves no milestone but begins the four months anew', () => {
    const absences = [away('2026-05-01', '2026-05-11', 10)];
    const [without, withIt] = [datesOf(years(1)), datesOf(years(1), { absences })];
    expect(withIt.fullTermDate).toBe(without.fullTermDate);
    expect([without.workReleaseFrom, withIt.workReleaseFrom]).toEqual(['2026-07-02', '2026-09-11']);
  });
});

describe('leave', () => {
  it.each<[length: Length, ordinary: IsoDate, work: IsoDate]>([
    [{ years: 11, months: 11, days: 27 }, '2030-03-01', '2030-03-01'],
    // By the calendar 30 days from 2 February end after 2 March: longer than 12 years.
    [{ years: 11, months: 11, days: 30 }, '2030-03-02', '2030-03-02'],
    [years(12), '2030-03-01', '2030-03-01'],
    [{ years: 12, months: 0, days: 1 }, '2030-03-02', '2030-03-02'],
    [years(15), '2030-03-02', '2031-03-02'],
  ])('from %p: %s, work release %s', (length, ordinary, work) => {
    expect(datesOf(length)).toMatchObject({ ordinaryLeaveFrom: ordinary, workReleaseFrom: work });
  });

  it('from a long sentence is moved by the days lost, not begun anew', () => {
    const absences = [away('2029-12-01', '2030-01-10', 5)];
    expect(datesOf(years(15), { absences }).ordinaryLeaveFrom).toBe('2030-04-06');
  });

  it('on the day of release is given, after it is not', () => {
    const six = { ...sentence(months(6)), unbrokenCustodySince: '2026-03-01' };
    expect(calculateImprisonment(six)).toMatchObject({
      workReleaseFrom: '2026-07-01',
      expectedReleaseDate: '2026-07-02',
    });
    expect(calculateImprisonment({ ...six, unbrokenCustodySince: '2026-03-02' }).workReleaseFrom).toBe('2026-07-02');
    expect(calculateImprisonment({ ...six, unbrokenCustodySince: '2026-03-03' }).workReleaseFrom).toBeNull();
  });
});

describe('the conventions of a rule set', () => {
  const seven = sentence(months(7), { startDate: '2020-02-10' });
  it.each<[ruleSet: RuleSetId, totalDays: number, twoThirdsDays: number, date: IsoDate]>([
    ['NO-2026.1', 213, 142, '2020-06-30'],
    ['NO-2026.1-EXCLUSIVE', 213, 142, '2020-07-01'],
    ['NO-2026.1-COMPONENT', 213, 141, '2020-06-30'],
    ['NO-2026.1-FIXED', 210, 140, '2020-06-28'],
  ])('%s: two thirds of 7 months are %i/%i days, %s', (id, totalDays, twoThirdsDays, twoThirdsDate) => {
    expect(calculateImprisonment({ ...seven, ruleSet: id })).toMatchObject({ totalDays, twoThirdsDays, twoThirdsDate });
  });

  it('leave the dates that count months where they are', () => {
    for (const id of ['NO-2026.1', 'NO-2026.1-EXCLUSIVE', 'NO-2026.1-FIXED'] as const) {
      expect(datesOf(months(9), { ruleSet: id }).workReleaseFrom).toBe('2026-07-02');
    }
  });

  // Of 447 days two thirds end on Christmas Eve of 2026, of 457 on New Year's Eve.
  it.each([
    [447, '2026-12-24', '2026-12-23'],
    [457, '2026-12-31', '2026-12-30'],
  ])('that an eve is no working day proposes %i days for the day before %s', (length, expected, proposed) => {
    const rules = ruleSet('NO-2026.1');
    const under = (evesAreWorkingDays: boolean) =>
      imprisonmentDates(termOf(sentence(days(length)), { ...rules, evesAreWorkingDays }));
    expect(under(true)).toMatchObject({ expectedReleaseDate: expected });
    expect(under(true).proposedReleaseDate).toBeUndefined();
    expect(under(false)).toMatchObject({ expectedReleaseDate: expected, proposedReleaseDate: proposed });
  });

  it('that no rule set has chosen do what they say', () => {
    const input = sentence(years(15), { remandDays: 31, unbrokenCustodySince: '2026-01-30' });
    const rules = ruleSet('NO-2026.1');
    const under = (options: Partial<typeof rules>) => imprisonmentDates(termOf(input, { ...rules, ...options }));
    expect(under({ longLeaveCountsRemand: true }).ordinaryLeaveFrom).toBe('2030-01-30');
    expect(under({ rounding: 'FLOOR' }).totalDays).toBe(5479);
    expect([under({}).twoThirdsDays, under({ rounding: 'FLOOR' }).twoThirdsDays]).toEqual([3653, 3652]);
    expect(under({ remandAnchor: 'VIRTUAL_START' }).fullTermDate).toBe('2041-01-29');
  });
});

describe('impossible facts', () => {
  const refusals: [refusal: string, input: ImprisonmentInput][] = [
    ['no-sentence', { ...sentence(days(1)), sentences: [] }],
    ['no-sentence', sentence(days(0))],
    ['absence-before-start', sentence(years(1), { absences: [away('2026-03-01', '2026-03-05')] })],
    ['absence-ends-before-it-begins', sentence(years(1), { absences: [away('2026-04-05', '2026-04-04')] })],
    [
      'overlapping-absences',
      sentence(years(1), { absences: [away('2026-05-09', '2026-05-20'), away('2026-05-01', '2026-05-10')] }),
    ],
    ['counted-days-exceed-absence', sentence(years(1), { absences: [away('2026-05-01', '2026-05-11', 11)] })],
  ];
  it.each(refusals)('are refused: %s', (refusal, input) => {
    expect(calculate(input)).toMatchObject({ refusal, text: { nb: expect.any(String), en: expect.any(String) } });
  });

  it('are not found where one absence begins on the day of return from another', () => {
    const absences = [away('2026-03-02', '2026-03-05'), away('2026-03-05', '2026-03-09', 4)];
    expect(calculate(sentence(years(1), { absences }))).toMatchObject({ fullTermDate: '2027-03-04' });
  });
});

describe('an explanation', () => {
  const textOf = (input: ImprisonmentInput, field: string) => {
    const answer = calculate(input);
    if (!('explanations' in answer)) throw new Error('Refused');
    return answer.explanations.find(({ date }) => date === field)?.text.en ?? '';
  };
  const absences = [away('2026-05-01', '2026-05-11')];
  it.each<[why: string, ImprisonmentInput, field: string, flag: string | null]>([
    ['E-11', sentence(years(1), { absences }), 'workReleaseFrom', 'has begun the four months anew'],
    ['E-11', sentence(years(1), { absences }), 'ordinaryLeaveFrom', 'has begun the four months anew'],
    ['E-11', sentence(years(1)), 'ordinaryLeaveFrom', null],
    ['E-11', sentence(years(1), { absences: [away('2026-11-01', '2026-11-11')] }), 'workReleaseFrom', null],
    ['E-19', sentence(years(15), { absences }), 'ordinaryLeaveFrom', 'has moved the four years'],
    ['E-19', sentence(years(15)), 'ordinaryLeaveFrom', null],
    ['E-20', sentence(days(100), { remandDays: 100, subsidiaryDays: 1 }), 'expectedReleaseDate', 'was not added'],
    ['E-20', sentence(days(100), { remandDays: 100 }), 'expectedReleaseDate', null],
    ['E-20', sentence(days(100), { remandDays: 99, subsidiaryDays: 1 }), 'expectedReleaseDate', null],
  ])('says of a choice that somebody must look at it: %s %j, %s: %s', (_why, input, field, flag) => {
    const text = textOf(input, field);
    expect(text).toMatch(flag ?? /./);
    expect(/somebody must/.test(text)).toBe(flag !== null);
  });

  it('shows the figures, the paragraph and both languages', () => {
    const term = termOf(sentence({ years: 1, months: 6, days: 0 }), ruleSet('NO-2026.1'));
    const explanations = explainImprisonment(term, releaseOf(term), imprisonmentDates(term));
    expect(explanations.find(({ date }) => date === 'probationEligibleDate')).toEqual({
      date: 'probationEligibleDate',
      value: '2027-03-02',
      rule: 'R-PROB',
      legalBasis: 'strgjfl § 42 (1)',
      text: {
        nb: 'Første dag for ordinær prøveløslatelse. Den krever et eget vedtak.',
        en: 'The first day of ordinary release on probation. It needs a decision.',
      },
      steps: [
        'the greater of two thirds, 366 days, and 60 days = 366 days',
        '2026-03-02 + 366 days − 1 (the start is the first day served) = 2027-03-02',
      ],
    });
  });
});
