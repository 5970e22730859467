import {
  answers,
  approver,
  caseworker,
  clock,
  court,
  detentionOnProbation,
  given,
  home,
  imprisonment,
  movedTo,
  placement,
  proposal,
  region,
  registered,
  releasedOnProbation,
} from '../../test/given';
import { breachOptions } from '../breaches';
import { type Asked } from '../commands';
import { CONDITIONS, textVersionOn, wordsOf } from '../condition-catalogue';
import { type IsoDate } from '../dates';
import { deadlinesOf } from '../deadlines';
import { type SentenceEvent } from '../events';
import { sentenceView } from '../view';

type Past = ReturnType<typeof given>;
const AT_HOME = { regime: 'electronic-monitoring', unit: 'friomsorgen-oslo' } as const;
const ordinary = given(...registered());
const atHome = movedTo(ordinary, '2026-09-01', AT_HOME, { facts: home });
const holding = (past: Past) =>
  past
    .sentence()
    .conditions.filter(({ endedOn }) => endedOn === null)
    .map(({ code, standard }) => [code, standard]);
const set = (code: string, more: Partial<Extract<Asked, { type: 'SetCondition' }>> = {}): Asked => ({
  ...({ type: 'SetCondition', conditionId: 'c1', code, text: 'As agreed.' } as const),
  ...{ from: '2026-09-05', until: null, replaces: null },
  ...more,
});

describe('the standard conditions', () => {
  const STANDARD = ['abstinence', 'occupation', 'home-hours', 'weekly-meeting'].map((code) => [code, true]);

  it('come with the move home, in the words of the day, and go with the way back', () => {
    expect(holding(atHome)).toEqual(STANDARD);
    expect(sentenceView('s1', 1, atHome.sentence(), '2026-09-01').conditions[0]).toMatchObject({
      conditionId: 'p1/abstinence',
      textVersion: 1,
      words: { nb: 'Avhold fra rusmidler', en: 'Abstain from intoxicants' },
    });
    const reviews = deadlinesOf(atHome.sentence(), '2026-09-01').filter(({ kind }) => kind === 'review-condition');
    expect(reviews).toEqual([]);
    expect(holding(movedTo(atHome, '2027-02-18', { regime: 'probation', unit: 'f' }))).toEqual([
      ['sober-at-meetings', true],
    ]);
  });

  it('give way to what the proposal names itself, and to a waiver for health', () => {
    const facts = Object.fromEntries(Object.entries(home).filter(([fact]) => fact !== 'occupation'));
    const waived = { ...facts, occupationWaivedForHealth: { statementOn: '2026-08-01', reason: 'Ill.' } };
    const conditions = [{ code: 'home-hours', text: '22–06', until: null }];
    expect(holding(movedTo(ordinary, '2026-09-01', AT_HOME, { facts: waived, conditions }))).toEqual([
      ['home-hours', false],
      ['abstinence', true],
      ['weekly-meeting', true],
    ]);
  });

  it('come with the start of a sentence that begins at home', () => {
    const short = imprisonment({ placement: AT_HOME }, { years: 0, months: 5, days: 0 });
    expect(holding(given(...registered(short)))).toEqual(STANDARD);
    const summoned = given(...registered(short, '2026-02-01'));
    expect(holding(summoned)).toEqual([]);
    const begun = summoned.on('2026-03-02').when(clock, { type: 'StartServing' }).then({ type: 'ServingStarted' });
    expect(holding(begun)).toEqual(STANDARD);
  });

  it('are replaced by a special one of the same code, and lifted only for a reason', () => {
    const special = atHome
      .on('2026-09-05')
      .when(approver, set('abstinence'))
      .then({ type: 'ConditionSet', replaces: 'p1/abstinence', setBy: 'local', textVersion: 1 });
    expect(holding(special)).toContainEqual(['abstinence', false]);
    expect(holding(special)).not.toContainEqual(['abstinence', true]);
    const lift = (reason: string | null): Asked => ({ type: 'EndCondition', conditionId: 'p1/occupation', reason });
    atHome.on('2026-09-05').when(approver, lift(' ')).thenRefused('reason-required');
    atHome.on('2026-09-05').when(approver, lift('Ill.')).then({ type: 'ConditionEnded' });
  });

  it('are not in logs from before there were any', () => {
    const old = atHome.events.map((event): SentenceEvent => {
      if (event.type !== 'RegimeChanged') return event;
      const { from, to, effectiveOn, proposalId, breachId, legalBasis } = event;
      return { type: event.type, from, to, effectiveOn, proposalId, breachId, legalBasis };
    });
    expect(holding(given(...old))).toEqual([]);
  });
});

it('every text of the catalogue has a version and a day, each later than the one before', () => {
  for (const { texts } of Object.values(CONDITIONS)) {
    expect(texts.map(({ version }) => version)).toEqual(texts.map((_, n) => n + 1));
    expect([...texts].map(({ from }) => from).sort()).toEqual(texts.map(({ from }) => from));
  }
  expect(textVersionOn('residence', '1999-01-01')).toBe(1);
  expect(wordsOf('residence', 2)).toBeNull();
  expect(wordsOf('kitchen-duty', 1)).toBeNull();
});

describe('a special condition', () => {
  it.each(['residence', 'no-contact'])('%s says who, where or what', (code) => {
    atHome
      .on('2026-09-05')
      .when(approver, set(code, { text: ' ' }))
      .thenRefused('reason-required', { fields: ['text'] });
    atHome
      .on('2026-09-05')
      .when(approver, set(code, { text: null }))
      .thenRefused('reason-required');
    atHome.on('2026-09-05').when(approver, set(code)).then({ type: 'ConditionSet' });
  });
});

describe('the duty to report', () => {
  // Six years: two thirds in February 2030, full term two years later.
  const long = releasedOnProbation(imprisonment({}, { years: 6, months: 0, days: 0 }), '2030-02-18');
  const report = (until: IsoDate, more: object = {}) => set('duty-to-report', { from: '2030-03-01', until, ...more });
  const officer = { ...region, id: 'reidun' };
  const code = (attempt: { decision: { ok: boolean; code?: string } }) => attempt.decision.code ?? null;

  it.each<[IsoDate, string | null]>([
    ['2030-03-31', 'condition-beyond-law'],
    ['2030-04-01', null],
    ['2030-04-02', null],
  ])('lasts a month at least: until %s', (until, refusal) => {
    expect(code(long.on('2030-03-01').when(approver, report(until)))).toBe(refusal);
  });

  it.each<[IsoDate, string | null, string | null]>([
    ['2030-08-31', null, null],
    ['2030-09-01', null, null],
    ['2030-09-02', 'wrong-level', null],
    ['2031-06-01', 'wrong-level', null],
    ['2031-06-02', 'wrong-level', 'reason-required'],
  ])('until 1 June is extended to %s: local %s, region without words %s', (until, local, ofRegion) => {
    const held = long.on('2030-03-01').when(approver, report('2030-06-01')).then({ type: 'ConditionSet' });
    const extended = report(until, { conditionId: 'c2', replaces: 'c1', from: '2030-06-01', text: null });
    expect(code(held.on('2030-06-01').when(approver, extended))).toBe(local);
    expect(code(held.on('2030-06-01').when(officer, extended))).toBe(ofRegion);
  });
});

describe('what a court set', () => {
  const out = detentionOnProbation();
  const from = '2032-04-01';
  const asked = (until: IsoDate | null, more: object = {}) => set('residence', { from, until, ...more });
  const held = out.on(from).when(court, asked('2034-01-01')).then({ type: 'ConditionSet', setBy: 'court' });

  it.each<[IsoDate | null, string | null]>([
    ['2033-12-31', null],
    ['2034-01-01', null],
    ['2034-01-02', 'condition-beyond-law'],
    [null, 'condition-beyond-law'],
  ])('the region may replace until %s, never by what lasts longer', (until, refusal) => {
    const attempt = held.on(from).when(region, asked(until, { conditionId: 'c2', replaces: 'c1' }));
    if (refusal) attempt.thenRefused('condition-beyond-law', { setBy: 'court' });
    else
      attempt
        .then({ type: 'ConditionSet', setBy: 'court' })
        .on(from)
        .when(region, asked('2034-01-01', { conditionId: 'c3' }))
        .thenRefused('condition-beyond-law');
  });

  it('only a court lifts, or lengthens', () => {
    held
      .on(from)
      .when(region, { type: 'EndCondition', conditionId: 'c1', reason: 'x' })
      .thenRefused('wrong-level', { decidedBy: 'court' });
    held
      .on(from)
      .when(court, { type: 'EndCondition', conditionId: 'c1', reason: 'x' })
      .then({ type: 'ConditionEnded' });
    held
      .on(from)
      .when(court, asked('2034-06-01', { conditionId: 'c2', replaces: 'c1' }))
      .then({ type: 'ConditionSet' });
  });

  it('may be a stay in an institution, of which the need is looked at after a year', () => {
    out.on(from).when(region, set('institution', { from })).thenRefused('wrong-level', { decidedBy: 'court' });
    releasedOnProbation()
      .on('2027-03-01')
      .when(court, set('institution', { from: '2027-03-01' }))
      .thenRefused('condition-beyond-law', { kind: 'imprisonment' });
    const institution = out
      .on(from)
      .when(court, set('institution', { from }))
      .then({ type: 'ConditionSet', reviewOn: '2033-04-01' });
    const reviewed = institution
      .on('2033-03-20')
      .when(region, {
        ...({ type: 'RecordReview', reviewId: 'r1', deadlineId: 'institution-condition-review/c1' } as const),
        ...{ outcome: 'kept', reason: 'Still needed.', nextReviewOn: null },
      })
      .then({ type: 'ReviewRecorded', nextReviewOn: '2034-03-20' });
    expect(deadlinesOf(reviewed.sentence(), '2033-04-02')).toMatchObject([
      { kind: 'institution-condition-review', dueOn: '2034-03-20' },
      { kind: 'probation-ends' },
    ]);
  });
});

describe('conditions of leave', () => {
  const leave = (conditions: { code: string; text: string | null }[]): Asked => ({
    type: 'GrantLeave',
    ...({ leaveId: 'l1', leave: 'welfare', from: '2026-05-10', to: '2026-05-11', reason: 'A funeral.' } as const),
    conditions,
  });
  const granted = ordinary
    .on('2026-05-10')
    .when(approver, leave([{ code: 'leave-sober', text: null }]))
    .then({ type: 'LeaveGranted', conditions: [{ code: 'leave-sober', text: null, textVersion: 1 }] });

  it('are those of leave, with the words that they need', () => {
    for (const code of ['residence', 'kitchen-duty'])
      ordinary
        .on('2026-05-10')
        .when(approver, leave([{ code, text: 'x' }]))
        .thenRefused('condition-beyond-law', { code });
    ordinary
      .on('2026-05-10')
      .when(approver, leave([{ code: 'leave-company', text: null }]))
      .thenRefused('reason-required');
    atHome.on('2026-09-05').when(approver, set('leave-sober')).thenRefused('condition-beyond-law', { scope: 'leave' });
  });

  it('hold while it lasts and end with it', () => {
    expect(granted.sentence().conditions).toMatchObject([
      { conditionId: 'l1/leave-sober', from: '2026-05-10', until: '2026-05-11', endedOn: null },
    ]);
    const back = granted
      .on('2026-05-11')
      .when(caseworker, { type: 'EndLeave', leaveId: 'l1', returned: 'on-time', on: '2026-05-11' })
      .then({ type: 'LeaveEnded' });
    expect(back.sentence().conditions).toMatchObject([{ endedOn: '2026-05-11' }]);
    const gone = granted
      .on('2026-05-12')
      .when(caseworker, { type: 'EndLeave', leaveId: 'l1', returned: 'not', on: '2026-05-12' })
      .then({ type: 'LeaveEnded' }, { type: 'AbsenceRegistered' });
    expect(holding(gone)).toEqual([]);
  });

  it('of an interruption end with the return', () => {
    const away = ordinary
      .on('2026-05-10')
      .when(approver, {
        ...({ type: 'RegisterAbsence', absenceId: 'a1', absence: 'interruption', from: '2026-05-10' } as const),
        ...{ reason: 'Ill.', conditions: [{ code: 'leave-residence', text: 'With the mother.' }] },
      })
      .then({ type: 'AbsenceRegistered' });
    expect(holding(away)).toEqual([['leave-residence', false]]);
    const back = away
      .on('2026-05-20')
      .when(caseworker, { type: 'EndAbsence', absenceId: 'a1', returnedOn: '2026-05-20', countedDays: 0 })
      .then({ type: 'AbsenceEnded' }, { type: 'DatesCalculated' });
    expect(holding(back)).toEqual([]);
  });
});

describe('a breach at home', () => {
  const breach = (breachId: string, kind: string): Asked => ({
    type: 'RegisterBreach',
    ...{ breachId, kind, occurredOn: '2026-09-05', description: 'x', condition: null },
  });
  const broken = (kind: string, past = atHome, id = 'b1') =>
    past.on('2026-09-05').when(caseworker, breach(id, kind)).then({ type: 'BreachRegistered' });
  const names = (past: Past) => breachOptions(past.sentence()).map(({ response }) => response);
  const back = { to: { regime: 'high-security', unit: 'oslo-fengsel' } } as const;
  const returned = (kind: string) =>
    broken(kind)
      .on('2026-09-06')
      .when(approver, answers('b1', 'return-to-prison', back))
      .then({ type: 'BreachAnswered' }, { type: 'RegimeChanged' });

  it('leads to a return or a reprimand, to both only for evasion', () => {
    expect(names(broken('positive-drug-test'))).toEqual(['no-reaction', 'written-reprimand', 'return-to-prison']);
    broken('positive-drug-test')
      .on('2026-09-06')
      .when(approver, answers('b1', 'return-and-reprimand', back))
      .thenRefused('response-not-allowed');
    broken('evasion')
      .on('2026-09-06')
      .when(approver, answers('b1', 'return-and-reprimand', back))
      .then({ type: 'BreachAnswered', legalBasis: 'forskrift § 7-7' }, { type: 'RegimeChanged', to: back.to });
  });

  it('for which the person was moved has no further reaction, unless it was evasion', () => {
    expect(names(broken('positive-drug-test', returned('positive-drug-test'), 'b2'))).toContain('loss-of-leave');
    const two = broken('positive-drug-test', broken('positive-drug-test', atHome, 'b0'), 'b1');
    const after = two
      .on('2026-09-06')
      .when(approver, answers('b1', 'return-to-prison', back))
      .then({ type: 'BreachAnswered' }, { type: 'RegimeChanged' });
    expect(names(after)).toEqual(['no-reaction']);
    const other = broken('missed-meeting', atHome, 'b0');
    const moved = broken('positive-drug-test', other, 'b1')
      .on('2026-09-06')
      .when(approver, answers('b1', 'return-to-prison', back))
      .then({ type: 'BreachAnswered' }, { type: 'RegimeChanged' });
    expect(names(moved)).toEqual(['no-reaction', 'written-reprimand']);
  });
});

describe('a sentence that begins on monitoring', () => {
  const order = (more: object, offence = 'strl § 321') =>
    imprisonment({ placement: AT_HOME, ...more }, { years: 0, months: 5, days: 0 }, [offence]);
  const attempt = (more: object, offence?: string) => given().on('2026-03-02').when(placement, order(more, offence));
  const facts = { ...home, consentedOn: '2026-02-10', cohabitants: [{ adult: true, consentedOn: '2026-02-11' }] };

  it('is held to the gates as far as facts are there', () => {
    attempt({}, 'strl § 291').thenRefused('conditions-not-met', { barringOffences: ['strl § 291'] });
    expect(attempt({}, 'strl § 271').decision.ok).toBe(true);
    attempt({ facts }, 'strl § 271').thenRefused('conditions-not-met', { missing: ['offenceAgainst'] });
    attempt({ facts: { ...facts, weeklyMeeting: undefined } }).thenRefused('conditions-not-met');
    const begun = given(...registered(order({ facts })));
    expect(begun.sentence().consents).toMatchObject([
      { consentId: 'start/consent/0' },
      { consentId: 'start/consent/1' },
    ]);
    const withdrawn = begun
      .on('2026-03-10')
      .when(caseworker, { type: 'WithdrawConsent', consentId: 'start/consent/1', withdrawnOn: '2026-03-10' })
      .then({ type: 'ConsentWithdrawn' });
    expect(deadlinesOf(withdrawn.sentence(), '2026-03-10').map(({ kind }) => kind)).toContain('consent-withdrawn');
  });

  it('begins although a consent was withdrawn before its first day, and asks for a decision then', () => {
    const begun = given(...registered(order({ facts }), '2026-02-20'))
      .on('2026-02-25')
      .when(caseworker, { type: 'WithdrawConsent', consentId: 'start/consent/1', withdrawnOn: '2026-02-25' })
      .then({ type: 'ConsentWithdrawn' })
      .on('2026-03-02')
      .when(clock, { type: 'StartServing' })
      .then({ type: 'ServingStarted' });
    expect(deadlinesOf(begun.sentence(), '2026-03-02')[0]).toMatchObject({
      ...{ kind: 'consent-withdrawn', state: 'overdue' },
    });
  });
});

it('a proposal of release by the region does not name what only a court sets', () => {
  given(...registered())
    .on('2027-01-10')
    .when(
      caseworker,
      proposal({
        to: { regime: 'probation', unit: 'f' },
        effectiveOn: '2027-02-18',
        conditions: [{ code: 'institution', text: 'x', until: null }],
      }),
    )
    .thenRefused('condition-beyond-law');
});
