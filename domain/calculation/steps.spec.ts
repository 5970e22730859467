import { type IsoDate, type Length } from '../dates';
import { calculate } from '.';

// What the person is told of how a date came about: each sum is one that they can do themselves (forskrift §§ 3-2, 3-3).

const length = (years: number, months: number, days: number): Length => ({ years, months, days });
const imprisonment = (of: Length, more: object = {}) => ({
  ...({ kind: 'imprisonment', ruleSet: 'NO-2026.1', startDate: '2026-03-02', sentences: [of] } as const),
  ...more,
});
const stepsOf = (input: object, date: string): readonly string[] => {
  const answer = calculate(input as Parameters<typeof calculate>[0]);
  if (!('explanations' in answer)) throw new Error('refused');
  return answer.explanations.find((each) => each.date === date)?.steps ?? [];
};
const lines = (input: object, date: string) => stepsOf(input, date).join('\n');

const usual = imprisonment(length(1, 6, 0), { remandDays: 12 });
const first = 'days − 1 (the start is the first day served)';

describe('the steps of an ordinary sentence', () => {
  it.each<[string, string[]]>([
    ['totalDays', ['2026-03-02 + 1 year, 6 months = 2027-09-02', '2026-03-02 to 2027-09-02 = 549 days']],
    ['remandCreditDays', ['12 days as registered from the judgment']],
    ['oneThirdDate', ['1/3 of 549 days = 183 days', `2026-03-02 + (183 − 12 on remand) ${first} = 2026-08-19`]],
    ['halfDate', ['1/2 of 549 days = 275 days, rounded up', `2026-03-02 + (275 − 12 on remand) ${first} = 2026-11-19`]],
    ['twoThirdsDays', ['2/3 of 549 days = 366 days']],
    ['fullTermDate', [`2026-03-02 + (549 − 12 on remand) ${first} = 2027-08-20`]],
    ['probation', ['the greater of two thirds, 366 days, and 60 days = 366 days', '549 − 366 served = 183 days; at least 14 must remain']], // prettier-ignore
    ['remainingDays', ['549 − 366 served = 183 days']],
    ['assessLowerSecurityOn', ['2027-02-18 − 12 months = 2026-02-18', 'not before the start, 2026-03-02']],
    ['monitoringFrom', ['2027-02-18 − 6 months = 2026-08-18', '1/3 of 549 days = 183 days', `2026-03-02 + (183 − 12 on remand) ${first} = 2026-08-19`, 'the later of the two, not before the start, 2026-03-02']], // prettier-ignore
    ['halfTimeReleaseFrom', ['1/2 of 549 days = 275 days, rounded up', 'the greater of half, 275 days, and 60 days = 275 days', `2026-03-02 + (275 − 12 on remand) ${first} = 2026-11-19`]], // prettier-ignore
    ['ordinaryLeaveFrom', ['1/3 of 549 days = 183 days', `2026-03-02 + (183 − 12 on remand) ${first} = 2026-08-19`, '2026-03-02 + 4 months = 2026-07-02; the later of the two = 2026-08-19', '2026-08-19 is not after the expected release 2027-02-18']], // prettier-ignore
  ])('of %s', (date, steps) => expect(stepsOf(usual, date)).toEqual(steps));
});

describe('the steps follow the rule set', () => {
  it('thirty days to a month in fractions, and the day after as the first', () => {
    const component = imprisonment(length(0, 7, 0), { ruleSet: 'NO-2026.1-COMPONENT' });
    expect(stepsOf(component, 'twoThirdsDate')).toEqual([
      '2/3 of 7 months = 4 months, 20 days (30 days to a month), 142 days from 2026-03-02',
      '2026-03-02 + 142 days = 2026-07-22',
    ]);
  });

  it('months of thirty days, and a fine served in full', () => {
    const fixed = imprisonment(length(0, 7, 0), { ruleSet: 'NO-2026.1-FIXED', subsidiaryDays: 5 });
    expect(stepsOf(fixed, 'totalDays')[0]).toBe(
      '2026-03-02 + 7 months (months of 30 and years of 365 days) = 2026-09-28',
    );
    expect(stepsOf(fixed, 'expectedReleaseDate').slice(-2)).toEqual([
      `2026-03-02 + 140 ${first} = 2026-07-19`,
      '+ 5 days of subsidiary imprisonment = 2026-07-24',
    ]);
  });
});

describe('the steps of what moves a date', () => {
  const absences = [
    { from: '2026-05-04', to: '2026-05-14', countedDays: 2 },
    { from: '2026-06-04', to: '2026-06-14', countedDays: 0 },
  ];
  const absent = imprisonment(length(1, 6, 0), { absences });

  it('are the days of absence, less those that count', () => {
    expect(stepsOf(absent, 'oneThirdDate').slice(1)).toEqual([
      `2026-03-02 + 183 ${first} = 2026-08-31`,
      'absent 2026-05-04 to 2026-05-14: 10 − 2 counted as served = 8 days lost, moved to 2026-09-08',
      'absent 2026-06-04 to 2026-06-14: 10 = 10 days lost, moved to 2026-09-18',
    ]);
    expect(lines(absent, 'workReleaseFrom')).toContain('2026-03-02 + 4 months = 2026-07-02');
  });

  it('are weekends: the last working day before, or none when too little would be served', () => {
    expect(stepsOf(absent, 'proposedReleaseDate')).toEqual([
      '2027-03-20 is not a working day; the last one before is 2027-03-19',
      '366 − 1 = 365 days served then, at least 60 needed',
    ]);
    // Eighty days from 4 March: the sixtieth is Saturday 2 May, and 1 May is a holiday.
    expect(stepsOf(imprisonment(length(0, 0, 80), { startDate: '2026-03-04' }), 'proposedReleaseDate')).toEqual([
      '2026-05-02 is not a working day; the last one before is 2026-04-30',
      '60 − 2 = 58 days served then, at least 60 needed: 2026-05-02 stands',
    ]);
    // Thirty days from Friday 6 February 2026 end on Saturday 7 March: no probation, so no floor of sixty days.
    const short = imprisonment(length(0, 0, 30), { startDate: '2026-02-06' });
    expect(stepsOf(short, 'proposedReleaseDate')).toEqual(['2026-03-07 is not a working day; the last one before is 2026-03-06']); // prettier-ignore
    const atOnce = imprisonment(length(0, 0, 1), { startDate: '2026-03-07' });
    expect(stepsOf(atOnce, 'proposedReleaseDate')).toEqual([
      '2026-03-07 is not a working day; the last one before is 2026-03-06',
      'that is before the start, 2026-03-07: 2026-03-07 stands',
    ]);
  });

  it('are days on remand, which may cover a part or the whole', () => {
    const most = imprisonment(length(0, 6, 0), { remandDays: 150 });
    expect(stepsOf(most, 'probation')).toEqual([
      'the greater of two thirds, 123 days, and 60 days = 123 days',
      'remand already exceeds it: 150 days',
      '184 − 150 served = 34 days; at least 14 must remain',
    ]);
    expect(stepsOf(most, 'halfDate')).toEqual([
      '1/2 of 184 days = 92 days',
      '92 days are covered by 150 on remand: the start, 2026-03-02',
    ]);
    expect(lines(most, 'ordinaryLeaveFrom')).toContain('2026-07-02 is after the expected release 2026-03-02');
    expect(lines(imprisonment(length(0, 6, 0), { remandDays: 123 }), 'probation')).not.toContain('exceeds');
    const all = imprisonment(length(0, 0, 30), { remandDays: 40 });
    expect(stepsOf(all, 'probation')).toEqual(['40 days on remand, 30 days to serve']);
    expect(stepsOf(all, 'fullTermDate')).toEqual(['30 days are covered by 40 on remand: the start, 2026-03-02']);
    expect(stepsOf(all, 'expectedReleaseDate')).toEqual(['40 days on remand, 30 days to serve']);
  });

  it('are no probation, when too little would remain', () => {
    const short = imprisonment(length(0, 0, 73));
    expect(stepsOf(short, 'expectedReleaseDate')).toEqual([`2026-03-02 + 73 ${first} = 2026-05-13`]);
    expect(stepsOf(short, 'probation')[1]).toBe('73 − 60 served = 13 days; at least 14 must remain');
    expect(stepsOf(short, 'compellingReasonsFrom')[1]).toBe(`2026-03-02 + 60 ${first} = 2026-04-30`);
  });

  it('are absences in their order, whatever the order in which they are told', () => {
    const told = [...absences].reverse();
    expect(stepsOf({ ...absent, absences: told }, 'halfDate')).toEqual(stepsOf(absent, 'halfDate'));
  });

  it('are more than twelve years, for leave', () => {
    expect(stepsOf(imprisonment(length(14, 0, 0)), 'ordinaryLeaveFrom')).toEqual([
      '14 years is more than 12 years',
      '48 months of execution = 2030-03-02',
      '2030-03-02 is not after the expected release 2035-07-02',
    ]);
  });
});

describe('the steps of preventive detention', () => {
  const detention = {
    ...({ kind: 'preventive-detention', startDate: '2026-03-02', frameYears: 10, minimumYears: 6 } as const),
    ...{ remandDays: 100, finalOn: '2026-02-01', prolongationsYears: [5, 3] },
    absences: [{ from: '2027-05-04', to: '2027-05-14', countedDays: 2 }],
  };
  const lost = (to: IsoDate) => `absent 2027-05-04 to 2027-05-14: 10 − 2 counted as served = 8 days lost, moved to ${to}`; // prettier-ignore

  it.each<[string, string[]]>([
    ['frameExpiryDate', ['2026-03-02 + 10 years = 3653 days', `2026-03-02 + (3653 − 100 on remand) ${first} = 2035-11-22`, lost('2035-11-30')]], // prettier-ignore
    ['prosecutionDeadline', ['2035-11-30 − 3 months = 2035-08-30']],
    ['minimumExpiryDate', ['2026-03-02 + 6 years = 2192 days', `2026-03-02 + (2192 − 100 on remand) ${first} = 2031-11-22`, lost('2031-11-30')]], // prettier-ignore
    ['lowerSecurityFrom', ['2/3 of 2192 days = 1462 days, rounded up', `2026-03-02 + (1462 − 100 on remand) ${first} = 2029-11-22`, lost('2029-11-30')]], // prettier-ignore
    ['ownPetitionFrom', ['2026-02-01 + 12 months = 2027-02-01']],
  ])('of %s', (date, steps) => expect(stepsOf(detention, date)).toEqual(steps));

  it('of each prolongation, from the end of the one before', () => {
    const answer = calculate(detention);
    if (!('explanations' in answer)) throw new Error('refused');
    const steps = answer.explanations.flatMap((each) => each.steps);
    for (const line of [
      '2035-11-30 + 5 years = 2040-11-30',
      '2040-11-30 − 3 months = 2040-08-30',
      '2040-11-30 + 3 years = 2043-11-30',
      '2043-11-30 − 3 months = 2043-08-30',
    ])
      expect(steps).toContain(line);
    expect(steps.filter((line) => line === 'more than 0 and at most 5 years')).toHaveLength(2);
  });
});

describe('the steps of remand credit', () => {
  const credit = (hoursDeprived: number, hoursFullIsolation: number) => ({ kind: 'remand-credit', hoursDeprived, hoursFullIsolation }); // prettier-ignore

  it('are begun days beyond four hours, and begun two days of isolation', () => {
    expect(stepsOf(credit(100, 50), 'creditDays')).toEqual(['(100 − 4) hours in begun units of 24 = 4 days']);
    expect(stepsOf(credit(100, 50), 'isolationDays')).toEqual(['50 hours in begun units of 48 = 2 days']);
    expect(stepsOf(credit(100, 50), 'totalDays')).toEqual(['4 + 2 = 6 days']);
  });

  it('are none up to four hours', () => {
    expect(stepsOf(credit(4, 4), 'creditDays')).toEqual(['4 hours is not more than 4: no credit']);
    expect(stepsOf(credit(4, 4), 'isolationDays')).toEqual(['4 hours is not more than 4: no credit']);
    expect(stepsOf(credit(5, 5), 'creditDays')).toEqual(['(5 − 4) hours in begun units of 24 = 1 day']);
    expect(stepsOf(credit(5, 5), 'isolationDays')).toEqual(['5 hours in begun units of 48 = 1 day']);
  });
});

describe('the steps of limits by length', () => {
  const year = [length(1, 0, 0)];

  it('name the length and what follows from it', () => {
    const review = {
      kind: 'review-after-refusal',
      sentences: [length(1, 1, 1)],
      couldHaveBeenReleasedOn: '2027-02-18',
    };
    expect(stepsOf(review, 'months')).toEqual(['1 year, 1 month, 1 day: 3 months']);
    expect(stepsOf(review, 'reviewBy')).toEqual(['2027-02-18 + 3 months = 2027-05-18']);
    const limitation = { kind: 'limitation', sentences: year, finalOrInterruptedOn: '2026-02-01' };
    expect(stepsOf(limitation, 'years')).toEqual(['1 year: 5 years']);
    expect(stepsOf(limitation, 'lapsesOn')).toEqual(['2026-02-01 + 5 years = 2031-02-01']);
    expect(stepsOf({ ...limitation, sentences: [length(0, 0, 14)] }, 'years')).toEqual(['14 days: 5 years']);
  });

  it.each([
    [0, '2026-03-02 + 6 months = 2026-09-02', '2026-09-02 is not later than 2026-09-02'],
    [1, '2026-03-02 + 6 months, 1 day = 2026-09-03', '2026-09-03 is later than 2026-09-02'],
  ])('hold six months and %d days against six months', (days, end, verdict) => {
    const whole = { kind: 'whole-sentence-monitoring', startDate: '2026-03-02', sentences: [length(0, 6, days)] };
    expect(stepsOf(whole, 'allowed')).toEqual([end, '2026-03-02 + 6 months = 2026-09-02', verdict]);
  });
});
