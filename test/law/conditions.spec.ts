import { conditionRefusal, type ConditionCode, type Setting } from '../../domain/condition-catalogue';
import { REGIMES, type Regime } from '../../domain/regimes';

// Where the law allows each condition of the catalogue (strgjfl §§ 16, 43, 44). A new one does not compile without a line.

const HOME: readonly Regime[] = ['home-detention', 'electronic-monitoring'];
const PROBATION: readonly Regime[] = ['probation'];

/** Whoever adds a condition says here where it may be set. */
const WHERE: Readonly<Record<ConditionCode, readonly Regime[]>> = {
  'duty-to-report': PROBATION,
  residence: [...HOME, ...PROBATION],
  'whereabouts-work-training': PROBATION,
  'no-contact': [...HOME, ...PROBATION],
  treatment: PROBATION,
  'sober-at-meetings': PROBATION,
  'no-intoxicants': PROBATION,
  'police-reporting': PROBATION,
  abstinence: HOME,
  occupation: HOME,
  'home-hours': HOME,
  'weekly-meeting': HOME,
  institution: PROBATION,
  'municipal-housing': PROBATION,
  // Of one leave or interruption, with which they end (strgjfl § 36): never of a regime.
  'leave-sober': [],
  'leave-residence': [],
  'leave-reporting': [],
  'leave-no-contact': [],
  'leave-company': [],
};

/** Only on probation from preventive detention (strl § 45 (6)). */
const OF_DETENTION: readonly string[] = ['institution', 'municipal-housing'];

const afterBreach: Omit<Setting, 'regime' | 'kind'> = {
  from: '2027-02-18',
  until: null,
  end: '2027-08-20',
  afterBreach: true,
};

it.each(Object.entries(WHERE))('%s may be set in %s and nowhere else', (code, regimes) => {
  const kind = OF_DETENTION.includes(code) ? 'preventive-detention' : 'imprisonment';
  const allowed = REGIMES.filter((regime) => conditionRefusal(code, { ...afterBreach, kind, regime }) === null);
  expect(allowed).toEqual(regimes);
  for (const regime of REGIMES.filter((other) => !regimes.includes(other)))
    expect(conditionRefusal(code, { ...afterBreach, kind, regime })).toMatchObject({
      code: 'condition-beyond-law',
      facts: { code, regime, regimes: expect.any(Array) },
      legalBasis: expect.stringMatching(/§/),
    });
});

it.each(OF_DETENTION)('%s may not be set on probation from imprisonment', (code) => {
  const setting = { ...afterBreach, kind: 'imprisonment', regime: 'probation' } as const;
  expect(conditionRefusal(code, setting)).toMatchObject({ code: 'condition-beyond-law', legalBasis: 'strl § 45 (6)' });
});
