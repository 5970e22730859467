import { type CriterionCode } from '../../domain/criteria';
import { addDays, type IsoDate } from '../../domain/dates';
import { eligibilityOf, type Criterion } from '../../domain/eligibility';
import { type Regime } from '../../domain/regimes';
import { caseworker, detention, given, imprisonment, registered } from '../given';

// Every criterion by name: in which regime it counts, and from which day it is met, worked out by hand; or that it is left to
// people. A new criterion does not compile without a line of its own.

interface Counted {
  readonly regime: Regime;
  readonly past: () => ReturnType<typeof given>;
  readonly from: IsoDate;
}
/** Of the facts of the case, not of time: met as long as none speaks against it. */
interface Known {
  readonly regime: Regime;
  readonly past: () => ReturnType<typeof given>;
  readonly against: (past: ReturnType<typeof given>) => ReturnType<typeof given>;
  readonly then: false | 'needs-assessment';
}
interface Assessed {
  readonly regime: Regime;
  readonly past: () => ReturnType<typeof given>;
  readonly assessed: true;
}

const serving = () => given(...registered());
const detained = () => given(...registered(detention()));
const especially = () =>
  given(...registered(imprisonment({ placement: { regime: 'especially-high-security', unit: 'oslo-fengsel' } })));
/** So many years that begin on 1 June. */
const summoned =
  (years: number, birthDate = '1990-04-12') =>
  () => {
    const person = { name: 'Kari Prøve', birthDate, nationalId: null, citizenship: 'NO' };
    return given(...registered(imprisonment({ startDate: '2026-06-01', person }, { years, months: 0, days: 0 })));
  };
const people = (regime: Regime, past = serving): Assessed => ({ regime, past, assessed: true });
const counted = (regime: Regime, from: IsoDate, past = serving): Counted => ({ regime, past, from });

/** Whoever adds a criterion adds its line here. */
const CASES: Readonly<Record<CriterionCode, Counted | Assessed | Known>> = {
  'purpose-of-penalty': people('lower-security'),
  security: people('lower-security'),
  'flight-risk': people('lower-security'),
  'part-served': counted('lower-security', '2026-03-03'),
  'positive-development': people('halfway-house'),
  'half-served': counted('home-detention', '2026-11-19'),
  'specially-positive-development': people('home-detention'),
  home: people('electronic-monitoring'),
  occupation: people('electronic-monitoring'),
  'weekly-meeting': people('electronic-monitoring'),
  abstinence: people('electronic-monitoring'),
  'offence-allows': {
    regime: 'electronic-monitoring',
    past: serving,
    against: () => given(...registered(imprisonment({}, undefined, ['strl § 291']))),
    then: false,
  },
  'no-new-charges': {
    regime: 'electronic-monitoring',
    past: serving,
    against: (past) =>
      past
        .on('2026-03-02')
        .when(caseworker, { type: 'RecordCharge', chargeId: 'k1', chargedOn: '2026-03-02', description: null })
        .then({ type: 'ChargeRecorded' }),
    then: 'needs-assessment',
  },
  'not-expelled': {
    regime: 'electronic-monitoring',
    past: serving,
    against: (past) =>
      past
        .on('2026-03-02')
        .when(caseworker, { type: 'RecordExpulsion', decidedOn: '2026-03-01', finalOn: '2026-03-02' })
        .then({ type: 'ExpulsionRecorded' }),
    then: 'needs-assessment',
  },
  consents: people('electronic-monitoring'),
  'one-third-served': counted('electronic-monitoring', '2026-08-19'),
  'last-six-months': counted('electronic-monitoring', '2026-08-18'),
  'two-thirds-and-sixty-days': counted('probation', '2027-02-18'),
  'not-inadvisable': people('probation'),
  'two-thirds-of-minimum': counted('lower-security', '2030-03-02', detained),
  'minimum-expired': counted('probation', '2032-03-01', detained),
  'at-most-two-years': counted('lower-security', '2026-06-01', summoned(2)),
  'at-most-one-year': counted('halfway-house', '2026-06-01', summoned(1)),
  'under-eighteen-at-start': counted('lower-security', '2026-06-01', summoned(5, '2008-10-12')),
  'young-adult-follow-up': people('probation', summoned(5, '2004-10-12')),
  'special-risk-gone': people('high-security', especially),
};

const of = (code: string, { regime, past }: Pick<Counted, 'regime' | 'past'>, today: IsoDate): Criterion | undefined =>
  eligibilityOf(past().sentence(), today)
    .find((row) => row.regime === regime)
    ?.criteria.find((criterion) => criterion.code === code);

describe.each(Object.entries(CASES))('%s', (code, row) => {
  if ('assessed' in row)
    return it(`of ${row.regime} is for people to assess: neither met nor missing by itself`, () => {
      const criterion = of(code, row, '2026-03-02');
      expect(criterion).toMatchObject({ met: 'needs-assessment' });
      expect(criterion?.legalBasis).toMatch(/§/);
    });
  if ('against' in row)
    return it(`of ${row.regime} is met until a fact speaks against it`, () => {
      const { regime, past, against } = row;
      expect(of(code, row, '2026-03-02')).toMatchObject({ met: true });
      const spoken = of(code, { regime, past: () => against(past()) }, '2026-03-02');
      expect(spoken).toMatchObject({ met: row.then, from: null });
      expect(spoken?.fact).not.toBeNull();
    });
  const { from, regime } = row;
  return it(`of ${regime} is met from ${from}: not the day before, on it, and after`, () => {
    const met = [addDays(from, -1), from, addDays(from, 1)].map((day) => of(code, row, day)?.met);
    expect(met).toEqual([false, true, true]);
    expect(of(code, row, from)).toMatchObject({ from });
  });
});
