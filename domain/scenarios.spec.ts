import {
  answers,
  approver,
  broke,
  caseworker,
  clock,
  court,
  decision,
  detention,
  given,
  home,
  movedTo,
  placement,
  proposal,
  region,
  registered,
  releasedOnProbation,
  rules,
} from '../test/given';
import { type IsoDate } from './dates';
import { datesOf, endOf } from './dates-of-sentence';
import { deadlinesOf } from './deadlines';
import { fold } from './evolve';
import { type SentenceEvent } from './events';
import { sentenceView } from './view';

// Whole lives, told as the file would tell them. Each step names what it leads to and no more.

type Past = ReturnType<typeof given>;
const dated = (past: Past, today: IsoDate) =>
  deadlinesOf(past.sentence(), today).map(({ kind, dueOn }) => `${dueOn} ${kind}`);
const clockStrikes = (past: Past, on: IsoDate) => past.on(on).when(clock, { type: 'CompleteSentence' });
const course = (past: Past) => past.sentence().places.map(({ regime, from }) => `${from} ${regime}`);
const leave = (from: IsoDate, to: IsoDate) =>
  ({ type: 'GrantLeave', leaveId: `l-${from}`, leave: 'ordinary', from, to, reason: null }) as const;

afterEach(() => expect.hasAssertions());

it('eighteen months: open prison, leave, home with a tag, a breach, prison again, home on complaint, free', () => {
  const open = movedTo(given(...registered()), '2026-05-04', { regime: 'lower-security', unit: 'bastoy-fengsel' });
  const onLeave = open
    .on('2026-08-20')
    .when(approver, leave('2026-08-21', '2026-08-23'))
    .then({ type: 'LeaveGranted' });
  expect(dated(onLeave, '2026-08-20')).toEqual([
    '2026-08-23 return-from-leave',
    '2027-02-18 decide-probation',
    '2027-08-20 full-term',
  ]);
  const returned = onLeave
    .on('2026-08-23')
    .when(caseworker, { type: 'EndLeave', leaveId: 'l-2026-08-21', returned: 'on-time', on: '2026-08-23' })
    .then({ type: 'LeaveEnded' });
  const conditions = [{ code: 'home-hours', text: '22–06', until: null }];
  const tagged = movedTo(
    returned,
    '2026-09-01',
    { regime: 'electronic-monitoring', unit: 'friomsorgen-oslo' },
    { facts: home, conditions },
  );
  const back = broke(tagged, '2026-10-10', 'b1', 'late-home')
    .on('2026-10-12')
    .when(approver, answers('b1', 'return-to-prison', { to: { regime: 'lower-security', unit: 'bastoy-fengsel' } }))
    .then({ type: 'BreachAnswered' }, { type: 'RegimeChanged', breachId: 'b1' });
  expect(back.sentence().conditions.map(({ code, endedOn }) => [code, endedOn])).toEqual(
    ['home-hours', 'abstinence', 'occupation', 'weekly-meeting'].map((code) => [code, '2026-10-12']),
  );
  const complained = back
    .on('2026-10-14')
    .when(caseworker, {
      ...({ type: 'ReceiveComplaint', complaintId: 'k1', of: 'b1' } as const),
      ...{ receivedOn: '2026-10-14', reason: 'The train did not come.' },
    })
    .then({ type: 'ComplaintReceived', suspends: false, decidedBy: 'region' });
  const home2 = complained
    .on('2026-10-28')
    .when(region, { type: 'DecideComplaint', complaintId: 'k1', outcome: 'reversed', reason: 'The line was closed.' })
    .then({ type: 'ComplaintDecided' }, { type: 'RegimeChanged', reverses: 'b1' });
  const free = movedTo(home2, '2027-02-18', { regime: 'probation', unit: 'friomsorgen-oslo' });
  expect(course(free)).toEqual([
    '2026-03-02 high-security',
    '2026-05-04 lower-security',
    '2026-09-01 electronic-monitoring',
    '2026-10-12 lower-security',
    '2026-10-28 electronic-monitoring',
    '2027-02-18 probation',
  ]);
  expect(dated(free, '2027-02-18')).toEqual(['2027-08-20 probation-ends', '2027-08-20 delete-monitoring-data']);
  clockStrikes(free, '2027-08-19').thenRefused('not-due');
  clockStrikes(free, '2027-08-20').then({ type: 'SentenceCompleted', because: 'probation-ended' });
});

it('probation, a warning talk, a petition, all of the remainder, new probation, the end', () => {
  const talked = broke(releasedOnProbation(), '2027-04-01', 'b1')
    .on('2027-04-05')
    .when(approver, answers('b1', 'warning-talk'))
    .then({ type: 'BreachAnswered' })
    .on('2027-04-05')
    .when(approver, {
      ...({ type: 'SetCondition', conditionId: 'c1', code: 'no-intoxicants', text: null } as const),
      ...{ from: '2027-04-05', until: null, replaces: null },
    })
    .then({ type: 'ConditionSet' });
  const petitioned = broke(talked, '2027-06-01', 'b2', 'positive-drug-test')
    .on('2027-06-03')
    .when(region, answers('b2', 'petition-to-court'))
    .then({ type: 'BreachAnswered' }, { type: 'CourtPetitioned' });
  expect(dated(petitioned, '2027-06-03')).toEqual(['2027-09-01 court-ruling', '2027-10-05 review-condition']);
  clockStrikes(petitioned, '2027-08-20').thenRefused('clock-stopped');
  const recalled = petitioned
    .on('2027-06-15')
    .when(court, rules())
    .then({ type: 'CourtRuled', days: 183 }, { type: 'DatesCalculated' });
  expect(recalled.sentence().conditions).toMatchObject([
    { code: 'sober-at-meetings', endedOn: '2027-06-15' },
    { code: 'no-intoxicants', endedOn: '2027-06-15' },
  ]);
  expect(dated(recalled, '2027-06-15')).toEqual(['2027-09-13 assess-new-probation', '2027-12-14 full-term']);
  const again = movedTo(recalled, '2027-09-10', { regime: 'probation', unit: 'friomsorgen-oslo' });
  expect(endOf(again.sentence())).toEqual({
    on: '2027-12-14',
    because: 'probation-ended',
    legalBasis: 'strgjfl § 42 (8)',
  });
  const ended = clockStrikes(again, '2027-12-14').then({ type: 'SentenceCompleted', completedOn: '2027-12-14' });
  expect(course(ended).slice(1)).toEqual(['2027-02-18 probation', '2027-06-15 high-security', '2027-09-10 probation']);
});

it('preventive detention: two prolongations, a refusal, release with consent, a breach, and prison again', () => {
  const held = given(...registered(detention()));
  const refused = held
    .on('2032-02-01')
    .when(
      caseworker,
      proposal({ to: { regime: 'probation', unit: 'f' }, effectiveOn: '2032-03-01', probationYears: 3 }),
    )
    .then({ type: 'TransitionProposed', decidedBy: 'court' })
    .on('2032-02-20')
    .when(court, decision({ outcome: 'deny', reason: 'The danger has not passed.' }))
    .then(
      { type: 'TransitionDenied', level: 'court' },
      { type: 'ReviewDue', reviewBy: '2033-02-20' },
      { type: 'CourtRefusedRelease', nextPetitionFrom: '2033-02-20' },
    );
  const prolonged = (past: Past, caseId: string, year: number, years: number) =>
    past
      .on(`${year}-11-01`)
      .when(court, {
        ...({ type: 'RecordProlongationCase', caseId, court: 'oslo-tingrett', caseNumber: caseId } as const),
        broughtOn: `${year}-11-01`,
      })
      .then({ type: 'ProlongationCaseBrought' })
      .on(`${year}-12-20`)
      .when(court, {
        ...({ type: 'RecordCourtProlongation', years, court: 'oslo-tingrett', caseNumber: caseId } as const),
        ...{ judgedOn: `${year}-12-01`, finalOn: `${year}-12-15` },
      })
      .then({ type: 'CourtProlonged' }, { type: 'DatesCalculated', because: 'court-prolongation' });
  const twice = prolonged(prolonged(refused, '35-1', 2035, 5), '40-1', 2040, 5);
  expect(endOf(twice.sentence())).toMatchObject({ on: '2046-03-01', because: 'frame-expired' });
  expect(dated(twice, '2041-01-01')).toEqual([
    '2030-03-02 assess-detention-progression',
    '2033-02-20 review-after-refusal',
    '2045-12-01 prosecution-deadline',
    '2046-03-01 frame-expiry',
  ]);
  const out = movedTo(
    twice,
    '2042-06-01',
    { regime: 'probation', unit: 'friomsorgen-oslo' },
    { facts: { ...home, prosecutionConsentedOn: '2042-05-01' }, probationYears: 5 },
    region,
  );
  expect(endOf(out.sentence())).toMatchObject({ on: '2047-06-01', because: 'probation-ended' });
  const broken = broke(out, '2043-02-01', 'b1', 'contact-with-victim');
  expect(dated(broken, '2043-02-01')[0]).toBe('2043-02-01 inform-prosecution');
  const recalled = broken
    .on('2043-02-03')
    .when(region, answers('b1', 'petition-to-court'))
    .then({ type: 'BreachAnswered' }, { type: 'CourtPetitioned', legalBasis: 'strl § 46' })
    .on('2043-04-01')
    .when(court, rules({ judgedOn: '2043-03-28', effectiveOn: '2043-04-01', part: null }))
    .then({ type: 'CourtRuled', legalBasis: 'strl § 46', days: null }, { type: 'DatesCalculated' });
  expect(dated(recalled, '2043-04-01')).toContain('2045-12-01 prosecution-deadline');
  clockStrikes(recalled, '2046-02-28').thenRefused('not-due');
  clockStrikes(recalled, '2046-03-01').then({ type: 'SentenceCompleted', because: 'frame-expired' });
});

it('a judgment found wrong after a year: fifteen months, not eighteen, and every date follows', () => {
  const approved = given(...registered())
    .on('2026-12-01')
    .when(caseworker, proposal({ to: { regime: 'probation', unit: 'friomsorgen-oslo' }, effectiveOn: '2027-02-18' }))
    .then({ type: 'TransitionProposed' })
    .on('2026-12-02')
    .when(approver, decision())
    .then({ type: 'TransitionApproved' });
  const corrected = approved
    .on('2027-02-10')
    .when(placement, {
      ...({ type: 'CorrectFact', correctionId: 'f1', corrects: 'e1', holdsFrom: '2026-03-02' } as const),
      correction: { field: 'length', judgment: 0, length: { years: 1, months: 3, days: 0 } },
      ...{ birthDate: null, reason: 'The court of appeal: fifteen months.' },
    })
    .then({ type: 'FactCorrected' }, { type: 'DatesCalculated', because: 'correction' });
  expect(datesOf(corrected.sentence())).toMatchObject({
    totalDays: 457,
    oneThirdDate: '2026-07-20',
    halfDate: '2026-10-04',
    twoThirdsDate: '2026-12-19',
    probationEligibleDate: '2026-12-19',
    fullTermDate: '2027-05-20',
  });
  // The approval stands on the old dates: somebody is to look at it.
  expect(dated(corrected, '2027-02-10')).toEqual([
    '2027-02-17 review-after-correction',
    '2027-02-18 transition-takes-effect',
    '2027-05-20 full-term',
  ]);
  const free = corrected
    .on('2027-02-18')
    .when(clock, { type: 'TakeEffect', proposalId: 'p1' })
    .then({ type: 'RegimeChanged' }, { type: 'ReleasedOnProbation', probationEndsOn: '2027-05-20' });
  const ended = clockStrikes(free, '2027-05-20').then({ type: 'SentenceCompleted', completedOn: '2027-05-20' });
  expect(fold(JSON.parse(JSON.stringify(ended.events)) as SentenceEvent[])).toEqual(ended.sentence());
  expect(sentenceView('s1', ended.events.length, ended.sentence(), '2027-06-01')).toMatchObject({
    status: 'completed',
    next: null,
    deadlines: [{ kind: 'erase-personal-data', dueOn: '2037-05-20' }],
  });
});
