import { CalculationBody } from '../../api/schemas/calculation';
import { calculate } from '../../domain/calculation';
import { type IsoDate, type Length } from '../../domain/dates';

// The neighbours of the worked cases, each at an edge of its rule, worked out by hand from rules.md (e): what a case next to
// those of test/cases would say. Weekdays: 1 May 2026 is a Friday, 17 May 2027 a Monday, 1 January 2027 a Friday.

const answer = (input: object): object => calculate(CalculationBody.parse(input));
const length = (years: number, months: number, days: number): Length => ({ years, months, days });

describe('a complaint within days', () => {
  it.each<[notifiedOn: IsoDate, days: number, lastDay: IsoDate, why: string]>([
    ['2026-04-23', 7, '2026-04-30', 'the day before a holiday'],
    ['2026-04-24', 7, '2026-05-04', '1 May, a Friday: on to Monday'],
    ['2026-05-07', 7, '2026-05-15', 'Ascension Day'],
    ['2026-05-18', 7, '2026-05-26', 'Whit Monday'],
    ['2027-05-10', 7, '2027-05-18', '17 May, a Monday'],
    ['2026-12-17', 7, '2026-12-24', 'Christmas Eve is a working day'],
    ['2026-12-18', 7, '2026-12-28', 'Christmas Day, a Friday: over Boxing Day and Sunday'],
    ['2026-12-24', 7, '2026-12-31', 'New Year’s Eve is a working day'],
    ['2026-12-25', 7, '2027-01-04', 'New Year’s Day, a Friday'],
    ['2028-02-22', 7, '2028-02-29', 'a leap day'],
    ['2026-03-12', 21, '2026-04-07', 'Maundy Thursday: over Easter'],
    ['2026-03-14', 0, '2026-03-16', 'no days, from a Saturday'],
  ])('told on %s, %i days: %s (%s)', (notifiedOn, days, lastDay) => {
    expect(answer({ kind: 'complaint-deadline', notifiedOn, days })).toMatchObject({ lastDay });
  });
});

describe('a complaint within hours', () => {
  it.each<[notifiedAt: string, hours: number, expiresAt: string, why: string]>([
    ['2026-04-30T12:00', 48, '2026-05-04T12:00', '1 May and Sunday use no time, Saturday does'],
    ['2026-05-13T23:59', 48, '2026-05-16T23:59', 'a minute before Ascension Day'],
    ['2026-12-23T08:00', 48, '2026-12-28T08:00', 'three days of Christmas'],
    ['2027-12-31T10:00', 48, '2028-01-04T10:00', 'New Year’s Day, a Saturday'],
    ['2026-10-24T12:00', 24, '2026-10-26T12:00', 'the clock goes back on the Sunday'],
    ['2026-03-29T02:30', 1, '2026-03-30T01:00', 'a minute that the clock leaps over'],
    ['2028-02-28T12:00', 48, '2028-03-01T12:00', 'over a leap day'],
    ['2026-03-13T00:00', 48, '2026-03-15T00:00', 'ends as Sunday begins, and stays there'],
    ['2026-05-24T10:00', 48, '2026-05-28T00:00', 'told on Whit Sunday: from Tuesday'],
    ['2026-03-14T23:59', 1, '2026-03-16T00:59', 'a minute of Saturday'],
  ])('told at %s, %i hours: %s (%s)', (notifiedAt, hours, expiresAt) => {
    expect(answer({ kind: 'complaint-deadline', notifiedAt, hours })).toMatchObject({ expiresAt });
  });
});

describe('a review after a refusal', () => {
  it.each<[sentences: readonly Length[], from: IsoDate, months: number, reviewBy: IsoDate]>([
    [[length(0, 59, 30)], '2027-11-30', 3, '2028-02-29'],
    [[length(0, 59, 31)], '2026-08-31', 6, '2027-02-28'],
    [[length(2, 6, 0), length(2, 6, 0)], '2027-08-31', 6, '2028-02-29'],
    [[length(0, 0, 1826)], '2026-11-30', 3, '2027-02-28'],
    [[length(0, 0, 1827)], '2026-11-30', 6, '2027-05-30'],
    [[length(0, 0, 4383)], '2026-03-31', 6, '2026-09-30'],
    [[length(0, 0, 4384)], '2028-02-29', 12, '2029-02-28'],
    [[length(11, 12, 0)], '2026-03-02', 6, '2026-09-02'],
    [[length(6, 0, 0), length(6, 0, 1)], '2026-03-02', 12, '2027-03-02'],
    [[length(30, 0, 0)], '2027-02-28', 12, '2028-02-28'],
  ])('of %j from %s: %i months, by %s', (sentences, couldHaveBeenReleasedOn, months, reviewBy) => {
    expect(answer({ kind: 'review-after-refusal', sentences, couldHaveBeenReleasedOn })).toMatchObject({ months, reviewBy }); // prettier-ignore
  });
});

describe('limitation', () => {
  it.each<[sentences: readonly Length[], from: IsoDate, years: number, lapsesOn: IsoDate]>([
    [[length(0, 12, 0)], '2026-03-02', 5, '2031-03-02'],
    [[length(0, 6, 0), length(0, 6, 0)], '2028-02-29', 5, '2033-02-28'],
    [[length(0, 6, 0), length(0, 6, 1)], '2028-02-29', 10, '2038-02-28'],
    [[length(0, 0, 366)], '2026-03-02', 5, '2031-03-02'],
    [[length(0, 0, 367)], '2026-03-02', 10, '2036-03-02'],
    [[length(3, 12, 0)], '2026-03-02', 10, '2036-03-02'],
    [[length(4, 0, 1)], '2026-12-31', 15, '2041-12-31'],
    [[length(7, 12, 0)], '2026-03-02', 15, '2041-03-02'],
    [[length(19, 12, 0)], '2028-02-29', 20, '2048-02-29'],
    [[length(20, 0, 1)], '2028-02-29', 30, '2058-02-28'],
  ])('of %j from %s: %i years, on %s', (sentences, finalOrInterruptedOn, years, lapsesOn) => {
    expect(answer({ kind: 'limitation', sentences, finalOrInterruptedOn })).toMatchObject({ years, lapsesOn });
  });
});

describe('monitoring of the whole sentence', () => {
  it.each<[startDate: IsoDate, sentences: readonly Length[], allowed: boolean, why: string]>([
    ['2027-08-31', [length(0, 0, 182)], true, 'six months end on the leap day'],
    ['2027-08-31', [length(0, 0, 183)], false, 'a day beyond it'],
    ['2026-08-31', [length(0, 5, 28)], true, '31 January + 28 days is 28 February'],
    ['2026-08-31', [length(0, 5, 29)], false, 'and 29 days are not'],
    ['2026-02-01', [length(0, 0, 181)], true, 'February is short'],
    ['2026-02-01', [length(0, 0, 182)], false, 'a day beyond'],
    ['2026-03-02', [length(0, 3, 0), length(0, 3, 0)], true, 'two of three months'],
    ['2026-03-02', [length(0, 5, 31)], true, '2 August + 31 days is 2 September'],
    ['2026-04-01', [length(0, 5, 31)], false, '1 September + 31 days is 2 October'],
    ['2026-03-02', [length(1, 0, 0)], false, 'a year'],
  ])('from %s of %j: %p (%s)', (startDate, sentences, allowed) => {
    expect(answer({ kind: 'whole-sentence-monitoring', startDate, sentences })).toMatchObject({ allowed });
  });
});

describe('a community sentence', () => {
  it.each<[given: readonly [number, number, number, number], left: readonly [number, number, number]]>([
    [
      [120, 90, 120, 89],
      [1, 1, 1],
    ],
    [
      [420, 365, 365, 1],
      [419, 364, 364],
    ],
    [
      [35, 30, 120, 15],
      [18, 15, 60],
    ],
    [
      [45, 30, 121, 15],
      [22, 15, 60],
    ],
    [
      [30, 21, 120, 20],
      [1, 1, 6],
    ],
    [
      [31, 3, 5, 1],
      [21, 2, 3],
    ],
    [
      [420, 1, 1, 0],
      [420, 1, 1],
    ],
    [
      [100, 7, 120, 3],
      [57, 4, 69],
    ],
    [
      [60, 40, 120, 39],
      [2, 1, 3],
    ],
    [
      [75, 50, 50, 25],
      [38, 25, 25],
    ],
  ])(
    'of %j (hours, subsidiary days, period, remand) leaves %j',
    ([hours, subsidiaryDays, periodDays, remandDays], left) => {
      const input = { kind: 'community-sentence', hours, subsidiaryDays, periodDays, remandDays };
      expect(answer(input)).toMatchObject({ hours: left[0], subsidiaryDays: left[1], periodDays: left[2] });
    },
  );
});

describe('preventive detention', () => {
  const detention = (startDate: IsoDate, frameYears: number, more: object = {}) =>
    answer({ kind: 'preventive-detention', startDate, frameYears, ...more });

  it('from a leap day is of years that end on 28 February', () => {
    expect(
      detention('2028-02-29', 5, { minimumYears: 1, finalOn: '2028-02-29', prolongationsYears: [1, 5] }),
    ).toMatchObject({
      ...{ frameExpiryDate: '2033-02-27', prosecutionDeadline: '2032-11-27' },
      // 365 days, of which 244 are two thirds.
      ...{ minimumExpiryDate: '2029-02-27', lowerSecurityFrom: '2028-10-29', ownPetitionFrom: '2029-02-28' },
      prolongations: [
        { years: 1, frameExpiryDate: '2034-02-27', prosecutionDeadline: '2033-11-27' },
        { years: 5, frameExpiryDate: '2039-02-27', prosecutionDeadline: '2038-11-27' },
      ],
    });
  });

  it.each<[start: IsoDate, frame: number, more: object, expires: IsoDate, deadline: IsoDate, why: string]>([
    ['2026-05-31', 2, {}, '2028-05-30', '2028-02-29', 'there is no 30 February'],
    ['2026-03-01', 1, {}, '2027-02-28', '2026-11-28', 'February, three months back'],
    ['2027-03-01', 1, {}, '2028-02-29', '2027-11-29', 'a leap day, three months back'],
    ['2026-06-01', 40, {}, '2066-05-31', '2066-02-28', 'beyond the cap, which another check tests'],
    ['2026-06-01', 1, { remandDays: 366 }, '2026-05-30', '2026-02-28', 'covered by remand: before the start'],
    ['2026-06-01', 1, { remandDays: 364 }, '2026-06-01', '2026-03-01', 'all but the first day'],
    ['2026-06-01', 1, { absences: [{ from: '2027-05-31', to: '2027-06-02', countedDays: 0 }] }, '2027-06-02', '2027-03-02', 'gone on the last day'], // prettier-ignore
    ['2026-06-01', 1, { absences: [{ from: '2027-06-01', to: '2027-06-02', countedDays: 0 }] }, '2027-05-31', '2027-02-28', 'gone after it'], // prettier-ignore
    ['2026-06-01', 1, { absences: [{ from: '2026-06-01', to: '2026-06-11', countedDays: 10 }] }, '2027-05-31', '2027-02-28', 'all of it counts'], // prettier-ignore
    ['2026-06-01', 21, { prolongationsYears: [] }, '2047-05-31', '2047-02-28', 'not prolonged'],
  ])(
    'from %s of %i years, %j: expires on %s, the case by %s (%s)',
    (start, frame, more, frameExpiryDate, prosecutionDeadline) => {
      expect(detention(start, frame, more)).toMatchObject({ frameExpiryDate, prosecutionDeadline });
    },
  );
});

describe('imprisonment', () => {
  const sentence = (days: number, more: object = {}) =>
    answer({ kind: 'imprisonment', ruleSet: 'NO-2026.1', startDate: '2026-03-02', sentences: [length(0, 0, days)], ...more }); // prettier-ignore

  it.each<[why: string, answer: object, expected: object]>([
    ['60 days: nothing would remain', sentence(60), { probation: 'not-eligible', expectedReleaseDate: '2026-04-30' }],
    [
      '61 days: a day would remain; full term on 1 May is proposed for the day before',
      sentence(61),
      {
        ...{ probation: 'only-for-compelling-reasons', compellingReasonsFrom: '2026-04-30' },
        ...{ expectedReleaseDate: '2026-05-01', proposedReleaseDate: '2026-04-30' },
      },
    ],
    [
      '74 days under the brochure: never, to Ascension Day',
      sentence(74, { ruleSet: 'NO-2026.1-74-SERVED' }),
      { probation: 'not-eligible', expectedReleaseDate: '2026-05-14', proposedReleaseDate: '2026-05-13' },
    ],
    [
      '75 days under the brochure: after 74, a day before the end',
      sentence(75, { ruleSet: 'NO-2026.1-74-SERVED' }),
      {
        ...{ probation: 'eligible', servedDaysAtRelease: 74, remainingDays: 1, probationEligibleDate: '2026-05-14' },
        ...{ proposedReleaseDate: '2026-05-13', monitoringFrom: '2026-03-26', fullTermDate: '2026-05-15' },
      },
    ],
    [
      'a fine puts the release on Saturday after a holiday: 58 days on the Thursday are too few',
      sentence(90, { subsidiaryDays: 2 }),
      { probationEligibleDate: '2026-04-30', expectedReleaseDate: '2026-05-02', proposedReleaseDate: '2026-05-02' },
    ],
    [
      'the day after, with a third just covered by remand',
      sentence(90, { ruleSet: 'NO-2026.1-EXCLUSIVE', remandDays: 30 }),
      {
        ...{ oneThirdDate: '2026-03-02', halfDate: '2026-03-17', twoThirdsDate: '2026-04-01' },
        ...{ fullTermDate: '2026-05-01', probation: 'eligible', halfTimeReleaseFrom: '2026-04-01' },
      },
    ],
    [
      'a month and 15 days by components: 15, 23 and 30 days',
      sentence(0, { ruleSet: 'NO-2026.1-COMPONENT', sentences: [length(0, 1, 15)] }),
      {
        ...{ totalDays: 46, oneThirdDate: '2026-03-17', halfDate: '2026-03-25', twoThirdsDays: 30 },
        ...{ twoThirdsDate: '2026-04-01', fullTermDate: '2026-04-17', probation: 'not-eligible' },
      },
    ],
    [
      'a month from a leap day: 29 days',
      sentence(0, { startDate: '2028-02-29', sentences: [length(0, 1, 0)] }),
      {
        ...{ totalDays: 29, oneThirdDate: '2028-03-09', halfDate: '2028-03-14', twoThirdsDate: '2028-03-19' },
        ...{ fullTermDate: '2028-03-28', expectedReleaseDate: '2028-03-28' },
      },
    ],
    [
      'a month from 31 January: to the last of February, 28 days',
      sentence(0, { startDate: '2026-01-31', sentences: [length(0, 1, 0)] }),
      { totalDays: 28, fullTermDate: '2026-02-27' },
    ],
    [
      '74 days with 61 on remand: 13 would remain',
      sentence(74, { remandDays: 61 }),
      { probation: 'only-for-compelling-reasons', compellingReasonsFrom: '2026-03-02', expectedReleaseDate: '2026-03-14', proposedReleaseDate: '2026-03-13' }, // prettier-ignore
    ],
    [
      '74 days with 60 on remand: out on the first day',
      sentence(74, { remandDays: 60 }),
      { probation: 'eligible', probationEligibleDate: '2026-03-02', remainingDays: 14, halfTimeReleaseFrom: '2026-03-02' }, // prettier-ignore
    ],
  ])('%s', (_why, given, expected) => {
    expect(given).toMatchObject(expected);
  });
});
