import { detention, given, imprisonment, registered } from '../test/given';
import { type IsoDate } from './dates';
import { eligibilityOf } from './eligibility';

const eligibility = (today: IsoDate, order = imprisonment()) =>
  eligibilityOf(given(...registered(order)).sentence(), today);

describe('eligibility', () => {
  it('names the least restrictive regime first', () => {
    expect(eligibility('2026-03-02').map(({ regime }) => regime)).toEqual([
      'probation',
      'electronic-monitoring',
      'home-detention',
      'halfway-house',
      'lower-security',
    ]);
  });

  it.each<[IsoDate, boolean, boolean]>([
    ['2026-11-19', false, false],
    ['2026-11-20', false, true],
    ['2027-02-17', false, true],
    ['2027-02-18', true, false],
  ])('for probation on %s: eligible %s, almost %s (within 90 days)', (today, eligible, almost) => {
    expect(eligibility(today)[0]).toMatchObject({ regime: 'probation', from: '2027-02-18', eligible, almost });
  });

  it('says of each condition whether it is met, from when, under which paragraph, in plain words', () => {
    const monitoring = eligibility('2026-03-02')[1];
    expect(monitoring?.criteria).toMatchObject([
      { code: 'one-third-served', met: false, from: '2026-08-19', legalBasis: 'forskrift § 7-2 (2)' },
      { code: 'last-six-months', met: false, from: '2026-08-18', legalBasis: 'strgjfl § 16 a' },
      { code: 'offence-allows', met: true },
      { code: 'no-new-charges', met: true },
      { code: 'not-expelled', met: true },
      { code: 'home', met: 'needs-assessment' },
      { code: 'occupation', met: 'needs-assessment' },
      { code: 'weekly-meeting', met: 'needs-assessment' },
      { code: 'abstinence', met: 'needs-assessment' },
      { code: 'consents', met: 'needs-assessment' },
    ]);
    for (const { text } of monitoring?.criteria ?? [])
      expect([text.nb, text.en].every((words) => words.length > 10)).toBe(true);
  });

  it('is never for probation of a sentence that is too short', () => {
    const short = eligibility('2026-03-02', imprisonment({}, { years: 0, months: 0, days: 30 }));
    expect(short[0]).toMatchObject({ regime: 'probation', eligible: false, from: null, almost: false });
  });

  it('of preventive detention knows no home detention and no monitoring', () => {
    expect(eligibility('2026-03-02', detention()).map(({ regime, from }) => [regime, from])).toEqual([
      ['probation', '2032-03-01'],
      ['halfway-house', '2030-03-02'],
      ['lower-security', '2030-03-02'],
    ]);
  });
});
