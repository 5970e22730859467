import {
  approver,
  caseworker,
  clock,
  decision,
  given,
  home,
  imprisonment,
  movedTo,
  proposal,
  registered,
} from '../../test/given';
import { type Asked } from '../commands';
import { type IsoDate } from '../dates';
import { deadlinesOf } from '../deadlines';
import { eligibilityOf } from '../eligibility';
import { type HomeFacts } from '../events';
import { sentenceView } from '../view';

type Past = ReturnType<typeof given>;
const AT_HOME = { regime: 'electronic-monitoring', unit: 'friomsorgen-oslo' } as const;
const asks = (facts: HomeFacts = home, more = {}) =>
  proposal({ to: AT_HOME, effectiveOn: '2026-09-10', facts, ...more });
const withdraws = (n: number, withdrawnOn: IsoDate): Asked => ({
  type: 'WithdrawConsent',
  consentId: `p1/consent/${n}`,
  withdrawnOn,
});
const consents = (more: object = {}): Asked => ({
  ...({ type: 'RecordConsent', consentId: 'c9', of: 'convicted-person', label: null } as const),
  ...{ adult: true, givenOn: '2026-09-06', renews: null },
  ...more,
});
const ordinary = given(...registered());
const proposed = ordinary.on('2026-08-27').when(caseworker, asks()).then({ type: 'TransitionProposed' });
const approved = proposed.on('2026-08-28').when(approver, decision()).then({ type: 'TransitionApproved' });
const atHome = movedTo(ordinary, '2026-09-01', AT_HOME, { facts: home });
const gate = (past: Past, code: string, today: IsoDate = '2026-09-06') =>
  eligibilityOf(past.sentence(), today)
    .find(({ regime }) => regime === 'electronic-monitoring')
    ?.criteria.find((known) => known.code === code);
const open = (past: Past, today: IsoDate) =>
  deadlinesOf(past.sentence(), today).filter(({ kind }) => kind === 'consent-withdrawn');

describe('a consent', () => {
  it('in the facts of a proposal is a fact of its own', () => {
    expect(proposed.sentence().consents).toMatchObject([
      { consentId: 'p1/consent/0', of: 'convicted-person', givenOn: '2026-08-20', withdrawnOn: null },
      { consentId: 'p1/consent/1', of: 'cohabitant', adult: true, givenOn: '2026-08-26', withdrawnOn: null },
    ]);
    expect(gate(proposed, 'consents')).toMatchObject({ met: true, from: '2026-08-20' });
  });

  it('that was given apart stands for the one in the facts', () => {
    const facts: HomeFacts = Object.fromEntries(Object.entries(home).filter(([fact]) => fact !== 'consentedOn'));
    ordinary.on('2026-08-27').when(caseworker, asks(facts)).thenRefused('conditions-not-met');
    const given = ordinary
      .on('2026-08-27')
      .when(caseworker, consents({ givenOn: '2026-08-26' }))
      .then({ type: 'ConsentRecorded' });
    given.on('2026-08-27').when(caseworker, asks(facts)).then({ type: 'TransitionProposed' });
  });

  it.each<[IsoDate, string | null]>([
    ['2026-09-05', null],
    ['2026-09-06', null],
    ['2026-09-07', 'date-in-future'],
  ])('is given on %s, not on a day to come', (givenOn, refusal) => {
    const attempt = ordinary.on('2026-09-06').when(caseworker, consents({ givenOn }));
    expect(attempt.decision).toMatchObject(refusal ? { ok: false, code: refusal } : { ok: true });
  });

  it.each<[IsoDate, string | null]>([
    ['2026-08-19', 'no-such-consent'],
    ['2026-08-20', null],
    ['2026-08-28', null],
    ['2026-08-29', 'date-in-future'],
  ])('is withdrawn from %s on, once', (withdrawnOn, refusal) => {
    const attempt = proposed.on('2026-08-28').when(caseworker, withdraws(0, withdrawnOn));
    if (refusal) expect(attempt.decision).toMatchObject({ ok: false, code: refusal });
    else
      attempt
        .then({ type: 'ConsentWithdrawn', supersedes: [] })
        .on('2026-08-28')
        .when(caseworker, withdraws(0, withdrawnOn))
        .thenRefused('no-such-consent');
  });

  it.each([
    [0, 'consentedOn'],
    [1, 'cohabitants.consentedOn'],
  ])('%i withdrawn before the approval: there is none', (n, missing) => {
    const withdrawn = proposed
      .on('2026-08-28')
      .when(caseworker, withdraws(n, '2026-08-28'))
      .then({ type: 'ConsentWithdrawn' });
    withdrawn
      .on('2026-08-28')
      .when(approver, decision())
      .thenRefused('conditions-not-met', { missing: [missing] });
    expect(gate(withdrawn, 'consents')).toMatchObject({ met: false, fact: { withdrawnOn: '2026-08-28' } });
    const renewed = withdrawn
      .on('2026-08-29')
      .when(
        caseworker,
        consents({ givenOn: '2026-08-29', renews: `p1/consent/${n}`, of: n === 0 ? 'convicted-person' : 'cohabitant' }),
      )
      .then({ type: 'ConsentRecorded' });
    renewed.on('2026-08-29').when(approver, decision()).then({ type: 'TransitionApproved' });
  });

  it('withdrawn between approval and effect: nobody is moved, and the law is asked anew', () => {
    const withdrawn = approved
      .on('2026-09-09')
      .when(caseworker, withdraws(1, '2026-09-09'))
      .then({ type: 'ConsentWithdrawn', supersedes: ['p1'] });
    expect(withdrawn.sentence().proposals).toMatchObject([{ status: 'superseded' }]);
    withdrawn.on('2026-09-10').when(clock, { type: 'TakeEffect', proposalId: 'p1' }).then();
    expect(withdrawn.sentence().place.regime).toBe('high-security');
    withdrawn
      .on('2026-09-10')
      .when(caseworker, asks(home, { proposalId: 'p2' }))
      .then({ type: 'TransitionProposed' });
  });

  it('of a child may be withdrawn without closing the home', () => {
    const facts = { ...home, cohabitants: [{ adult: false, consentedOn: '2026-08-20' }] };
    const child = ordinary
      .on('2026-08-27')
      .when(caseworker, asks(facts))
      .then({ type: 'TransitionProposed' })
      .on('2026-08-28')
      .when(approver, decision())
      .then({ type: 'TransitionApproved' });
    child
      .on('2026-08-29')
      .when(caseworker, withdraws(1, '2026-08-29'))
      .then({ type: 'ConsentWithdrawn', supersedes: [] });
  });

  it('withdrawn at home asks for a decision at once, and moves nobody', () => {
    expect(open(atHome, '2026-09-05')).toEqual([]);
    const withdrawn = atHome
      .on('2026-09-05')
      .when(caseworker, withdraws(1, '2026-09-05'))
      .then({ type: 'ConsentWithdrawn', supersedes: [] });
    expect(withdrawn.sentence().place.regime).toBe('electronic-monitoring');
    expect(open(withdrawn, '2026-09-05')).toMatchObject([
      { id: 'consent-withdrawn/p1/consent/1', dueOn: '2026-09-05', state: 'open', lawBound: true, owner: { role: 'probation' } }, // prettier-ignore
    ]);
    expect(open(withdrawn, '2026-09-06')).toMatchObject([{ state: 'overdue' }]);
    expect(gate(withdrawn, 'consents')).toMatchObject({ met: false });
    const renewed = withdrawn
      .on('2026-09-06')
      .when(caseworker, consents({ of: 'cohabitant', renews: 'p1/consent/1' }))
      .then({ type: 'ConsentRecorded' });
    expect(open(renewed, '2026-09-06')).toEqual([]);
    const settled = withdrawn
      .on('2026-09-06')
      .when(approver, {
        ...({ type: 'RecordReview', reviewId: 'r1', deadlineId: 'consent-withdrawn/p1/consent/1' } as const),
        ...{ outcome: 'not-needed', reason: 'Has moved out.', nextReviewOn: null },
      })
      .then({ type: 'ReviewRecorded', nextReviewOn: null });
    expect(open(settled, '2026-09-07')).toEqual([]);
  });

  it('renews only one that was withdrawn, no earlier than that', () => {
    const renew = (past: Past, givenOn: IsoDate) =>
      past.on('2026-09-06').when(caseworker, consents({ of: 'cohabitant', givenOn, renews: 'p1/consent/1' }));
    renew(atHome, '2026-09-06').thenRefused('no-such-consent');
    const withdrawn = atHome
      .on('2026-09-05')
      .when(caseworker, withdraws(1, '2026-09-05'))
      .then({ type: 'ConsentWithdrawn' });
    renew(withdrawn, '2026-09-04').thenRefused('no-such-consent');
    renew(withdrawn, '2026-09-05').then({ type: 'ConsentRecorded' });
  });
});

describe('new charges and expulsion', () => {
  const charge: Asked = { type: 'RecordCharge', chargeId: 'k1', chargedOn: '2026-08-25', description: 'Theft.' };
  const expel = (finalOn: IsoDate | null): Asked => ({ type: 'RecordExpulsion', decidedOn: '2026-08-01', finalOn });
  const special = { ...home, specialReasons: 'The charge is old and trivial.' };
  const charged = ordinary.on('2026-08-26').when(caseworker, charge).then({ type: 'ChargeRecorded', supersedes: [] });

  it('close monitoring but for special reasons', () => {
    charged
      .on('2026-08-27')
      .when(caseworker, asks())
      .thenRefused('conditions-not-met', { missing: ['specialReasons'], chargedOn: ['2026-08-25'], expelled: false });
    charged
      .on('2026-08-27')
      .when(caseworker, asks({ ...home, specialReasons: ' ' }))
      .thenRefused('conditions-not-met');
    charged.on('2026-08-27').when(caseworker, asks(special)).then({ type: 'TransitionProposed' });
    expect(gate(charged, 'no-new-charges')).toMatchObject({
      met: 'needs-assessment',
      fact: { chargedOn: ['2026-08-25'] },
      legalBasis: 'forskrift § 7-2 (5)',
    });
  });

  it('do not close home detention', () => {
    charged
      .on('2026-08-27')
      .when(caseworker, asks(home, { to: { regime: 'home-detention', unit: 'f' }, effectiveOn: '2026-11-19' }))
      .then({ type: 'TransitionProposed' });
  });

  it('that was settled no longer stands in the way', () => {
    const settle = (settledOn: IsoDate): Asked => ({
      type: 'SettleCharge',
      chargeId: 'k1',
      settledOn,
      outcome: 'dismissed',
    });
    charged.on('2026-08-27').when(caseworker, settle('2026-08-24')).thenRefused('no-such-charge');
    charged.on('2026-08-27').when(caseworker, settle('2026-08-28')).thenRefused('date-in-future');
    const settled = charged.on('2026-08-27').when(caseworker, settle('2026-08-27')).then({ type: 'ChargeSettled' });
    settled.on('2026-08-27').when(caseworker, settle('2026-08-27')).thenRefused('no-such-charge');
    settled.on('2026-08-27').when(caseworker, asks()).then({ type: 'TransitionProposed' });
    expect(gate(settled, 'no-new-charges')).toMatchObject({ met: true, from: '2026-08-27' });
  });

  it('that comes after the approval sets it aside', () => {
    const late = { ...charge, chargedOn: '2026-09-09' } as Asked;
    approved
      .on('2026-09-09')
      .when(caseworker, late)
      .then({ type: 'ChargeRecorded', supersedes: ['p1'] });
    ordinary
      .on('2026-08-27')
      .when(caseworker, asks(special))
      .then({ type: 'TransitionProposed' })
      .on('2026-08-28')
      .when(approver, decision())
      .then({ type: 'TransitionApproved' })
      .on('2026-09-09')
      .when(caseworker, late)
      .then({ type: 'ChargeRecorded', supersedes: [] });
  });

  it('an expulsion closes it once it is final, until it is lifted', () => {
    const expelled = ordinary.on('2026-08-26').when(caseworker, expel(null)).then({ type: 'ExpulsionRecorded' });
    expelled.on('2026-08-27').when(caseworker, asks()).then({ type: 'TransitionProposed' });
    expect(gate(expelled, 'not-expelled')).toMatchObject({ met: true });
    expelled.on('2026-08-26').when(caseworker, expel('2026-08-27')).thenRefused('date-in-future');
    const final = expelled.on('2026-08-26').when(caseworker, expel('2026-08-26')).then({ type: 'ExpulsionRecorded' });
    final.on('2026-08-26').when(caseworker, expel('2026-08-26')).then();
    final
      .on('2026-08-27')
      .when(caseworker, asks())
      .thenRefused('conditions-not-met', { missing: ['specialReasons'], expelled: true });
    final.on('2026-08-27').when(caseworker, asks(special)).then({ type: 'TransitionProposed' });
    expect(gate(final, 'not-expelled', '2026-08-26')).toMatchObject({ fact: { finalOn: '2026-08-26' } });
    const lifted = final
      .on('2026-08-27')
      .when(caseworker, { type: 'LiftExpulsion', liftedOn: '2026-08-27' })
      .then({ type: 'ExpulsionLifted' });
    lifted.on('2026-08-27').when(caseworker, asks()).then({ type: 'TransitionProposed' });
    lifted
      .on('2026-08-27')
      .when(caseworker, { type: 'LiftExpulsion', liftedOn: '2026-08-27' })
      .thenRefused('no-expulsion');
  });
});

describe('the offence', () => {
  const judged = (...offences: string[]) => given(...registered(imprisonment({}, undefined, offences)));
  const attempt = (facts: HomeFacts, ...offences: string[]) =>
    judged(...offences)
      .on('2026-08-27')
      .when(caseworker, asks(facts));
  const against = (childOrCohabitant: boolean, earlierLikeConviction: boolean) => ({
    ...home,
    offenceAgainst: { childOrCohabitant, earlierLikeConviction },
  });

  it('that bars at times is asked about', () => {
    attempt(home, 'strl § 273').thenRefused('conditions-not-met', {
      missing: ['offenceAgainst'],
      offences: ['strl § 273'],
    });
    attempt(against(false, false), 'strl § 273').then({ type: 'TransitionProposed' });
    for (const facts of [against(true, false), against(false, true)])
      attempt(facts, 'strl § 273').thenRefused('conditions-not-met', { barringOffences: ['strl § 273'] });
    expect(gate(judged('strl § 273'), 'offence-allows')).toMatchObject({
      met: 'needs-assessment',
      fact: { offences: ['strl § 273'] },
    });
  });

  it('that always bars does so whatever the facts, and of the old code a person judges', () => {
    attempt(against(false, false), 'strl § 291').thenRefused('conditions-not-met', { barringOffences: ['strl § 291'] });
    expect(gate(judged('strl § 291'), 'offence-allows')).toMatchObject({ met: false });
    attempt(home, 'strl. 1902 § 192').then({ type: 'TransitionProposed' });
    expect(gate(judged('strl. 1902 § 192'), 'offence-allows')).toMatchObject({ met: 'needs-assessment' });
  });

  it('does not bar the permanently unfit, nor do the third and the six months', () => {
    const permanentlyUnfit = { statementOn: '2026-04-01', reason: 'A grave illness.' };
    const move = (facts: HomeFacts) =>
      judged('strl § 291')
        .on('2026-04-02')
        .when(caseworker, asks(facts, { effectiveOn: '2026-04-10' }));
    move(home).thenRefused('not-yet-eligible', { from: '2026-08-19' });
    move({ ...home, permanentlyUnfit }).then({ type: 'TransitionProposed' });
  });
});

describe('the occupation', () => {
  const { occupation, ...without } = home;
  const attempt = (facts: HomeFacts) => ordinary.on('2026-08-27').when(caseworker, asks(facts));
  it('can be checked in Norway, or is waived for health', () => {
    attempt({ ...home, occupation: { ...occupation, checkableInNorway: false } }).thenRefused('conditions-not-met', {
      missing: ['occupation.checkableInNorway'],
    });
    attempt({ ...home, occupation: { ...occupation, checkableInNorway: true } }).then({ type: 'TransitionProposed' });
    attempt(without).thenRefused('conditions-not-met', { missing: ['occupation'] });
    attempt({ ...without, occupationWaivedForHealth: { statementOn: '2026-08-01', reason: 'Ill.' } }).then({
      type: 'TransitionProposed',
    });
  });
});

describe('the gates of a proposal', () => {
  it('are shown with their facts and days', () => {
    const facts = { ...home, abstinence: { acceptedOn: '2026-08-21' } };
    const past = ordinary.on('2026-08-27').when(caseworker, asks(facts)).then({ type: 'TransitionProposed' });
    expect(gate(past, 'home')).toMatchObject({ met: true, from: '2026-08-25', fact: { power: true } });
    expect(gate(past, 'occupation')).toMatchObject({ met: true, fact: { hoursPerWeek: 30 } });
    expect(gate(past, 'weekly-meeting')).toMatchObject({ met: true, fact: { weekday: 2 } });
    expect(gate(past, 'abstinence')).toMatchObject({ met: true, from: '2026-08-21' });
    expect(gate(proposed, 'abstinence')).toMatchObject({ met: 'needs-assessment' });
  });
});

describe('a timetable', () => {
  const weeks = [{ weekday: 1, from: '07:00', to: '16:00' }];
  const set = (validFrom: IsoDate, timetableId = 't1', more: object = {}): Asked => ({
    type: 'SetTimetable',
    ...{ timetableId, validFrom, weeks },
    ...more,
  });

  it('is for those who serve at home', () => {
    ordinary
      .on('2026-09-05')
      .when(caseworker, set('2026-09-05'))
      .thenRefused('not-at-home', { regime: 'high-security' });
    atHome.on('2026-09-05').when(caseworker, set('2026-08-31')).thenRefused('effective-before-present-regime');
    atHome.on('2026-09-05').when(caseworker, set('2026-09-01')).then({ type: 'TimetableSet', replaces: null });
    atHome
      .on('2026-09-05')
      .when(caseworker, set('2026-09-05', 't1', { weeks: [...weeks, ...weeks] }))
      .thenRefused('timetable-invalid', { overlaps: 0 });
  });

  it('replaces the one before it from its day on, and is shown with its hours and warnings', () => {
    const second = atHome
      .on('2026-09-05')
      .when(caseworker, set('2026-09-05'))
      .then({ type: 'TimetableSet' })
      .on('2026-09-06')
      .when(caseworker, set('2026-09-20', 't2', { weeks: [] }))
      .then({ type: 'TimetableSet', replaces: 't1' });
    second.on('2026-09-21').when(caseworker, set('2026-09-19', 't3')).thenRefused('effective-before-present-regime');
    const on = (today: IsoDate) => sentenceView('s1', 1, second.sentence(), today).timetable;
    expect([on('2026-09-04'), on('2026-09-05'), on('2026-09-19'), on('2026-09-20')]).toEqual([null, 't1', 't1', 't2']);
    expect(sentenceView('s1', 1, second.sentence(), '2026-09-06').timetables).toMatchObject([
      { hoursAwayPerWeek: 9, warnings: [{ code: 'occupation-does-not-fit' }, { code: 'meeting-does-not-fit' }] },
      { hoursAwayPerWeek: 0 },
    ]);
  });
});
