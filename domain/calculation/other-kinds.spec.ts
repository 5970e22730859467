import type { IsoDate, Length } from '../dates';
import {
  calculate,
  calculatePreventiveDetention,
  limitation,
  reviewAfterRefusal,
  wholeSentenceMonitoring,
  type CommunitySentenceInput,
  type PreventiveDetentionFrameInput,
  type PreventiveDetentionInput,
} from '.';

const length = (years: number, months: number, days: number): Length => ({ years, months, days });

describe('preventive detention', () => {
  const detention: PreventiveDetentionInput = { kind: 'preventive-detention', startDate: '2026-06-01', frameYears: 5 };

  it.each<[years: number, refused: boolean]>([
    [-1, true],
    [0, true],
    [1, false],
    [5, false],
    [6, true],
  ])('prolonged by %i years is refused: %p', (years, refused) => {
    const answer = calculatePreventiveDetention({ ...detention, prolongationsYears: [1, years] });
    expect('refusal' in answer && answer.refusal).toBe(refused && 'prolongation-over-five-years');
  });

  it('prolonged by two years and a half: by thirty months', () => {
    expect(calculatePreventiveDetention({ ...detention, prolongationsYears: [2.5] })).toMatchObject({
      prolongations: [{ years: 2.5, frameExpiryDate: '2033-11-30', prosecutionDeadline: '2033-08-30' }],
    });
  });

  it('with a minimum that remand covers: expired before the start, lower security at the start', () => {
    // One year is 365 days, two thirds of it 244.
    const withRemand = (remandDays: number) =>
      calculatePreventiveDetention({ ...detention, minimumYears: 1, remandDays });
    expect(withRemand(243)).toMatchObject({ lowerSecurityFrom: '2026-06-01', minimumExpiryDate: '2026-09-30' });
    expect(withRemand(244)).toMatchObject({ lowerSecurityFrom: '2026-06-01', minimumExpiryDate: '2026-09-29' });
    expect(withRemand(242)).toMatchObject({ lowerSecurityFrom: '2026-06-02', minimumExpiryDate: '2026-10-01' });
    expect(withRemand(400)).toMatchObject({ lowerSecurityFrom: '2026-06-01', minimumExpiryDate: '2026-04-26' });
  });

  it('is moved by absences, which may not begin before the start', () => {
    const absent = (from: IsoDate, to: IsoDate) =>
      calculatePreventiveDetention({ ...detention, minimumYears: 1, absences: [{ from, to, countedDays: 1 }] });
    expect(absent('2027-05-31', '2027-06-10')).toMatchObject({
      frameExpiryDate: '2031-06-09',
      prosecutionDeadline: '2031-03-09',
      minimumExpiryDate: '2027-06-09',
    });
    expect(absent('2027-06-01', '2027-06-11')).toMatchObject({ minimumExpiryDate: '2027-05-31' });
    expect(absent('2026-05-31', '2026-06-11')).toMatchObject({ refusal: 'absence-before-start' });
  });

  it('without minimum or final judgment gives neither of their dates', () => {
    expect(calculatePreventiveDetention(detention)).toEqual({
      frameExpiryDate: '2031-05-31',
      prosecutionDeadline: '2031-02-28',
    });
  });

  const frame: PreventiveDetentionFrameInput = {
    kind: 'preventive-detention-frame',
    frameYears: 15,
    minimumYears: 10,
    offenceMaximum30Years: false,
    under18: false,
  };
  it.each<[differs: Partial<PreventiveDetentionFrameInput>, valid: boolean, warned: boolean]>([
    [{}, true, false],
    [{ minimumYears: 11 }, false, false],
    [{ frameYears: 16, minimumYears: 14 }, true, true],
    [{ frameYears: 16, minimumYears: 15 }, false, true],
    [{ frameYears: 21, minimumYears: 14 }, true, true],
    [{ frameYears: 22 }, false, true],
    [{ frameYears: 22, minimumYears: 20, offenceMaximum30Years: true }, true, true],
    [{ frameYears: 22, minimumYears: 21, offenceMaximum30Years: true }, false, true],
    [{ frameYears: 31, offenceMaximum30Years: true }, false, true],
    [{ frameYears: 0, minimumYears: 0 }, false, false],
    [{ frameYears: 10, under18: true }, true, false],
    [{ frameYears: 11, under18: true }, true, true],
    [{ frameYears: 16, under18: true, offenceMaximum30Years: true }, false, true],
  ])('frame and minimum %p: valid %p, warned of %p', (differs, valid, warned) => {
    const answer = calculate({ ...frame, ...differs });
    expect(answer).toMatchObject({ valid });
    expect('warnings' in answer && answer.warnings.length > 0).toBe(warned);
  });
});

describe('remand credit', () => {
  it.each<[deprived: number, isolated: number, creditDays: number, isolationDays: number]>([
    [0, 0, 0, 0],
    [4, 4, 0, 0],
    [4.01, 4.01, 1, 1],
    [28, 28, 1, 1],
    [28.25, 0, 2, 0],
    [52, 48, 2, 1],
    [52.5, 48.5, 3, 2],
    [336, 336, 14, 7],
  ])('of %p hours, %p isolated: %i + %i days', (hoursDeprived, hoursFullIsolation, creditDays, isolationDays) => {
    expect(calculate({ kind: 'remand-credit', hoursDeprived, hoursFullIsolation })).toMatchObject({
      creditDays,
      isolationDays,
      totalDays: creditDays + isolationDays,
    });
  });

  it('is refused for more isolation than remand', () => {
    const answer = calculate({ kind: 'remand-credit', hoursDeprived: 24, hoursFullIsolation: 25 });
    expect(answer).toMatchObject({ refusal: 'isolation-exceeds-deprivation', legalBasis: 'strl § 83 (2)' });
  });
});

describe('the length of a sentence', () => {
  it.each<[Length, months: number]>([
    [length(4, 11, 30), 3],
    [length(4, 11, 31), 6],
    [length(5, 0, 0), 6],
    [length(0, 60, 0), 6],
    [length(12, 0, 0), 6],
    [length(12, 0, 1), 12],
  ])('%p: review after %i months', (sentence, months) => {
    expect(reviewAfterRefusal([sentence], '2030-11-30')).toEqual({
      months,
      reviewBy: { 3: '2031-02-28', 6: '2031-05-30', 12: '2031-11-30' }[months],
    });
  });

  it.each<[Length, years: number]>([
    [length(1, 0, 0), 5],
    [length(1, 0, 1), 10],
    [length(0, 0, 366), 5],
    [length(4, 0, 0), 10],
    [length(4, 0, 1), 15],
    [length(8, 0, 0), 15],
    [length(8, 0, 1), 20],
    [length(20, 0, 0), 20],
    [length(20, 0, 1), 30],
  ])('%p: limitation after %i years', (sentence, years) => {
    const lapsesOn = years % 4 === 0 ? `${2028 + years}-02-29` : `${2028 + years}-02-28`;
    expect(limitation([sentence], '2028-02-29')).toEqual({ years, lapsesOn });
  });

  it.each<[start: IsoDate, Length, allowed: boolean]>([
    ['2026-03-02', length(0, 6, 0), true],
    ['2026-03-02', length(0, 6, 1), false],
    ['2026-03-02', length(0, 0, 184), true],
    ['2026-03-02', length(0, 0, 185), false],
    ['2026-08-31', length(0, 0, 181), true],
    ['2026-08-31', length(0, 0, 182), false],
  ])('from %s, %p: may be monitored as a whole: %p', (start, sentence, allowed) => {
    expect(wholeSentenceMonitoring(start, [sentence])).toEqual({ allowed });
  });

  it('of nothing is refused', () => {
    const nothing = { sentences: [length(0, 0, 0)] };
    const inputs = [
      { kind: 'limitation', finalOrInterruptedOn: '2026-03-02', ...nothing },
      { kind: 'review-after-refusal', couldHaveBeenReleasedOn: '2026-03-02', ...nothing },
      { kind: 'whole-sentence-monitoring', startDate: '2026-03-02', ...nothing },
    ] as const;
    for (const input of inputs) expect(calculate(input)).toMatchObject({ refusal: 'no-sentence' });
  });
});

describe('a community sentence', () => {
  const of = (
    hours: number,
    subsidiaryDays: number,
    periodDays: number,
    remandDays: number,
  ): CommunitySentenceInput => ({
    kind: 'community-sentence',
    hours,
    subsidiaryDays,
    periodDays,
    remandDays,
  });

  it.each<[CommunitySentenceInput, refusal: string]>([
    [of(29, 30, 120, 0), 'hours-outside-30-to-420'],
    [of(421, 300, 300, 300), 'hours-outside-30-to-420'],
    [of(30, 30, 120, 30), 'remand-covers-subsidiary'],
    [of(30, 0, 120, 0), 'remand-covers-subsidiary'],
  ])('%p is refused: %s', (input, refusal) => {
    expect(calculate(input)).toMatchObject({ refusal });
  });

  // Half of it is served: an exact half of an hour goes to the even number.
  it.each<[CommunitySentenceInput, hours: number, subsidiaryDays: number, periodDays: number]>([
    [of(30, 30, 120, 29), 1, 1, 4],
    [of(420, 365, 365, 0), 420, 365, 365],
    [of(61, 90, 121, 45), 30, 45, 60],
    [of(63, 90, 123, 45), 32, 45, 62],
    [of(100, 90, 120, 30), 67, 60, 80],
    [of(101, 90, 121, 60), 34, 30, 40],
  ])('%p leaves %i hours, %i days, %i days', (input, hours, subsidiaryDays, periodDays) => {
    expect(calculate(input)).toMatchObject({ hours, subsidiaryDays, periodDays });
  });
});
