import {
  approver,
  caseworker,
  clock,
  court,
  decision,
  detention,
  given,
  home,
  imprisonment,
  proposal,
  region,
  registered,
} from '../../test/given';
import { type IsoDate } from '../dates';
import { type ReleaseGround } from '../events';
import { type Regime } from '../regimes';

const ordinary = given(...registered());
const to = (regime: Regime, effectiveOn: IsoDate, more = {}) =>
  proposal({ to: { regime, unit: 'oslo-fengsel' }, effectiveOn, ...more });

describe('a proposal', () => {
  it('is recorded with the level that decides it', () => {
    ordinary
      .on('2026-05-20')
      .when(caseworker, proposal())
      .then({ type: 'TransitionProposed', decidedBy: 'local', by: 'ola' });
  });

  it.each<[Regime]>([['home-detention'], ['electronic-monitoring']])(
    'of preventive detention to %s is refused with the paragraph',
    (regime) => {
      const attempt = given(...registered(detention()))
        .on('2030-05-20')
        .when(caseworker, to(regime, '2030-06-01'));
      attempt.thenRefused('no-such-transition', { from: 'high-security', to: regime });
      expect(attempt.decision).toMatchObject({ legalBasis: 'forvaringsforskriften § 9 (4)' });
    },
  );

  it('waits for its turn: one at a time', () => {
    ordinary
      .on('2026-05-20')
      .when(caseworker, proposal())
      .then({ type: 'TransitionProposed' })
      .on('2026-05-20')
      .when(caseworker, proposal({ proposalId: 'p2' }))
      .thenRefused('proposal-pending', { proposalId: 'p1' });
  });

  it('waits for the day of one that is approved', () => {
    ordinary
      .on('2026-05-20')
      .when(caseworker, proposal())
      .then({ type: 'TransitionProposed' })
      .on('2026-05-21')
      .when(approver, decision())
      .then({ type: 'TransitionApproved' })
      .on('2026-05-22')
      .when(caseworker, proposal({ proposalId: 'p2' }))
      .thenRefused('transition-approved', { proposalId: 'p1', effectiveOn: '2026-06-15' });
  });

  it('is refused for a way that the law does not know', () => {
    given(...registered(detention()))
      .on('2026-05-20')
      .when(caseworker, to('electronic-monitoring', '2031-01-01', { facts: home }))
      .thenRefused('no-such-transition', { from: 'high-security', to: 'electronic-monitoring' });
  });

  it('is refused before the person came to where they are', () => {
    ordinary
      .on('2026-05-20')
      .when(caseworker, to('lower-security', '2026-03-01'))
      .thenRefused('effective-before-present-regime');
  });

  it('is refused for a day after the sentence', () => {
    ordinary.on('2026-05-20').when(caseworker, to('lower-security', '2027-08-22')).thenRefused('effective-after-end');
  });

  it('needs no reason to grant a step, but one to refuse it or to stay', () => {
    const silent = { reason: null, assessment: [] };
    ordinary.on('2026-05-20').when(caseworker, proposal(silent)).then({ type: 'TransitionProposed' });
    ordinary
      .on('2026-05-20')
      .when(caseworker, proposal({ ...silent, proposal: 'denial' }))
      .thenRefused('reason-required');
    ordinary
      .on('2026-05-20')
      .when(caseworker, proposal({ ...silent, proposal: 'stay' }))
      .thenRefused('reason-required');
  });
});

// 18 months from 2 March 2026, 12 days of remand: 549 days; a third (183) on 2026-08-19, half (275) on 2026-11-19, two
// thirds (366) on 2027-02-18; six months before that is 2026-08-18, so a third comes later. Day before, day, day after.
describe.each<[Regime, ReleaseGround | null, IsoDate, IsoDate, IsoDate]>([
  ['lower-security', null, '2026-03-02', '2026-03-03', '2026-03-04'],
  ['halfway-house', null, '2026-03-02', '2026-03-03', '2026-03-04'],
  ['electronic-monitoring', null, '2026-08-18', '2026-08-19', '2026-08-20'],
  ['home-detention', null, '2026-11-18', '2026-11-19', '2026-11-20'],
  ['probation', null, '2027-02-17', '2027-02-18', '2027-02-19'],
  ['probation', 'half-time', '2026-11-18', '2026-11-19', '2026-11-20'],
])('a move to %s on ground %s', (regime, ground, before, day, after) => {
  const attempt = (on: IsoDate) => ordinary.on('2026-04-01').when(caseworker, to(regime, on, { facts: home, ground }));
  it(`is refused on ${before}`, () => {
    attempt(before).thenRefused('not-yet-eligible', { from: day });
  });
  it(`is open from ${day} on`, () => {
    attempt(day).then({ type: 'TransitionProposed' });
    attempt(after).then({ type: 'TransitionProposed' });
  });
});

describe('release before a weekend', () => {
  // 109 days, 12 of them in remand: two thirds (73) on Friday 1 May 2026, a holiday; the last working day before it is 30 April.
  const short = given(...registered(imprisonment({}, { years: 0, months: 0, days: 109 })));
  it('may be moved to the last working day before it, and no earlier', () => {
    short
      .on('2026-04-01')
      .when(caseworker, to('probation', '2026-04-29'))
      .thenRefused('not-yet-eligible', { from: '2026-04-30' });
    short.on('2026-04-01').when(caseworker, to('probation', '2026-04-30')).then({ type: 'TransitionProposed' });
  });
});

describe('a sentence without ordinary probation', () => {
  const thirty = given(...registered(imprisonment({}, { years: 0, months: 0, days: 30 })));
  it('never comes to it', () => {
    thirty.on('2026-03-05').when(caseworker, to('probation', '2026-03-18')).thenRefused('never-eligible');
    thirty
      .on('2026-03-05')
      .when(caseworker, to('electronic-monitoring', '2026-03-15', { facts: home }))
      .thenRefused('never-eligible');
  });
});

describe('serving at home', () => {
  const at = (facts: typeof home | Record<string, unknown> | null) =>
    ordinary.on('2026-08-27').when(caseworker, to('electronic-monitoring', '2026-09-01', { facts }));

  it.each([
    ['consentedOn', { ...home, consentedOn: undefined }],
    ['home', { ...home, home: undefined }],
    ['home.power', { ...home, home: { ...home.home, power: false } }],
    ['home.telephone', { ...home, home: { ...home.home, telephone: false } }],
    ['cohabitants.consentedOn', { ...home, cohabitants: [{ adult: true, consentedOn: null }] }],
    ['occupation', { ...home, occupation: undefined }],
    ['weeklyMeeting', { ...home, weeklyMeeting: undefined }],
  ])('is refused without %s', (missing, facts) => {
    at(facts).thenRefused('conditions-not-met', { missing: [missing] });
  });

  it('asks no consent of a child', () => {
    at({ ...home, cohabitants: [{ adult: false, consentedOn: null }] }).then({ type: 'TransitionProposed' });
  });

  it.each(['strl § 274', 'strl § 291', 'strl § 320'])('with electronic monitoring is barred by %s', (offence) => {
    given(...registered(imprisonment({}, undefined, [offence])))
      .on('2026-08-27')
      .when(caseworker, to('electronic-monitoring', '2026-09-01', { facts: home }))
      .thenRefused('conditions-not-met', { barringOffences: [offence] });
  });

  it.each(['strl § 290', 'strl § 321'])('is not barred by %s', (offence) => {
    given(...registered(imprisonment({}, undefined, [offence])))
      .on('2026-08-27')
      .when(caseworker, to('electronic-monitoring', '2026-09-01', { facts: home }))
      .then({ type: 'TransitionProposed' });
  });
});

describe('a decision', () => {
  const proposed = ordinary.on('2026-05-20').when(caseworker, proposal()).then({ type: 'TransitionProposed' });

  it('approves for a day to come, and the clock takes it into effect on that day', () => {
    const approved = proposed
      .on('2026-05-25')
      .when(approver, decision())
      .then({ type: 'TransitionApproved', by: 'kari' });
    approved.on('2026-06-14').when(clock, { type: 'TakeEffect', proposalId: 'p1' }).thenRefused('not-due');
    const moved = approved
      .on('2026-06-15')
      .when(clock, { type: 'TakeEffect', proposalId: 'p1' })
      .then({ type: 'RegimeChanged', from: 'high-security', to: { regime: 'lower-security', unit: 'bastoy-fengsel' } });
    expect(moved.sentence()).toMatchObject({ place: { regime: 'lower-security' }, placeSince: '2026-06-15' });
    moved.on('2026-06-15').when(clock, { type: 'TakeEffect', proposalId: 'p1' }).then();
  });

  it('takes effect at once when its day has come', () => {
    proposed
      .on('2026-06-15')
      .when(approver, decision())
      .then({ type: 'TransitionApproved' }, { type: 'RegimeChanged' });
  });

  it('is never made by whoever proposed', () => {
    proposed
      .on('2026-05-25')
      .when({ ...approver, id: 'ola' }, decision())
      .thenRefused('proposer-decides');
  });

  it.each([region, court, caseworker])('is refused at the wrong level, with the right one named', (by) => {
    proposed
      .on('2026-05-25')
      .when({ ...by, id: 'somebody' }, decision())
      .thenRefused('wrong-level', { decidedBy: 'local' });
  });

  it('is made once', () => {
    const approved = proposed.on('2026-05-25').when(approver, decision()).then({ type: 'TransitionApproved' });
    approved
      .on('2026-05-25')
      .when(approver, decision({ outcome: 'deny' }))
      .thenRefused('no-such-proposal');
  });

  it('is made anew after an absence, whose days have moved every date', () => {
    const early = ordinary
      .on('2026-08-01')
      .when(caseworker, to('electronic-monitoring', '2026-08-20', { facts: home }));
    const interrupted = early
      .then({ type: 'TransitionProposed' })
      .on('2026-08-02')
      .when(caseworker, {
        type: 'RegisterAbsence',
        absenceId: 'a1',
        absence: 'escape',
        from: '2026-08-02',
        reason: null,
      })
      .then({ type: 'AbsenceRegistered' })
      .on('2026-08-05')
      .when(caseworker, { type: 'EndAbsence', absenceId: 'a1', returnedOn: '2026-08-05', countedDays: 0 })
      .then({ type: 'AbsenceEnded' }, { type: 'DatesCalculated' });
    // Whoever was to be moved is decided on anew after an absence.
    interrupted.on('2026-08-06').when(approver, decision()).thenRefused('no-such-proposal');
  });

  it('refuses with reasons only', () => {
    proposed
      .on('2026-05-25')
      .when(approver, decision({ outcome: 'deny', reason: null }))
      .thenRefused('reason-required');
    proposed
      .on('2026-05-25')
      .when(approver, decision({ outcome: 'deny' }))
      .then({ type: 'TransitionDenied' });
  });

  it('sends back with a point to reconsider, and the caseworker may propose anew', () => {
    const points = [
      { criterion: 'security', verdict: 'reconsider' as const, cause: 'wrong-facts', comment: 'Which milieu?' },
    ];
    proposed
      .on('2026-05-25')
      .when(approver, decision({ outcome: 'send-back' }))
      .thenRefused('points-contradict-outcome');
    proposed
      .on('2026-05-25')
      .when(approver, decision({ outcome: 'send-back', points }))
      .then({ type: 'ProposalSentBack', points })
      .on('2026-05-26')
      .when(caseworker, proposal({ proposalId: 'p2' }))
      .then({ type: 'TransitionProposed' });
  });

  it('does not approve what it wants reconsidered, nor judge what was not argued', () => {
    const reconsider = [{ criterion: 'security', verdict: 'reconsider' as const }];
    proposed
      .on('2026-05-25')
      .when(approver, decision({ points: reconsider }))
      .thenRefused('points-contradict-outcome');
    const unknown = [{ criterion: 'the-weather', verdict: 'accepted' as const }];
    proposed
      .on('2026-05-25')
      .when(approver, decision({ points: unknown }))
      .thenRefused('unknown-point', { criterion: 'the-weather' });
  });
});

describe('the level that decides', () => {
  const years = (n: number, days = 0) => given(...registered(imprisonment({}, { years: n, months: 0, days })));
  it.each([
    ['exactly ten years', 'local', years(10)],
    ['ten years and a day', 'region', years(10, 1)],
    ['preventive detention', 'region', given(...registered(detention()))],
  ])('of %s is %s', (_, level, past) => {
    past
      .on('2026-05-20')
      .when(caseworker, to('lower-security', '2031-01-01'))
      .then({ type: 'TransitionProposed', decidedBy: level as 'local' });
  });

  it('of a refusal is local also above ten years', () => {
    years(12)
      .on('2026-05-20')
      .when(caseworker, proposal({ proposal: 'denial' }))
      .then({ type: 'TransitionProposed', decidedBy: 'local' });
    const proposed = years(12)
      .on('2026-05-20')
      .when(caseworker, proposal())
      .then({ type: 'TransitionProposed', decidedBy: 'region' });
    proposed.on('2026-05-21').when(approver, decision()).thenRefused('wrong-level', { decidedBy: 'region' });
    proposed
      .on('2026-05-21')
      .when(approver, decision({ outcome: 'deny' }))
      .then({ type: 'TransitionDenied' });
  });

  it("of release from preventive detention is the region with the prosecution's consent, else the court", () => {
    const release = (facts: { prosecutionConsentedOn?: string } | null) =>
      given(...registered(detention()))
        .on('2032-01-01')
        .when(caseworker, to('probation', '2032-03-01', { probationYears: 3, facts }));
    release({ prosecutionConsentedOn: '2031-12-01' }).then({ type: 'TransitionProposed', decidedBy: 'region' });
    release(null).then({ type: 'TransitionProposed', decidedBy: 'court' });
  });
});

describe('release on probation', () => {
  it('puts the person on probation to the full term', () => {
    const released = ordinary
      .on('2027-01-10')
      .when(caseworker, to('probation', '2027-02-18'))
      .then({ type: 'TransitionProposed' })
      .on('2027-01-20')
      .when(approver, decision())
      .then({ type: 'TransitionApproved' })
      .on('2027-02-18')
      .when(clock, { type: 'TakeEffect', proposalId: 'p1' })
      .then({ type: 'RegimeChanged' }, { type: 'ReleasedOnProbation', probationEndsOn: '2027-08-20' });
    expect(released.sentence().status).toBe('on-probation');
    released.on('2027-03-01').when(caseworker, proposal()).thenRefused('not-serving', { status: 'on-probation' });
    released.on('2027-08-19').when(clock, { type: 'CompleteSentence' }).thenRefused('not-due');
    released
      .on('2027-08-20')
      .when(clock, { type: 'CompleteSentence' })
      .then({ type: 'SentenceCompleted', because: 'probation-ended' });
  });

  it.each([null, 0, 6])('from preventive detention is refused with %s years of probation', (probationYears) => {
    given(...registered(detention()))
      .on('2032-01-01')
      .when(caseworker, to('probation', '2032-03-01', { probationYears }))
      .thenRefused('probation-years-required', { min: 1, max: 5 });
  });

  it('from preventive detention comes after the minimum period', () => {
    const attempt = (on: IsoDate) =>
      given(...registered(detention()))
        .on('2032-01-01')
        .when(caseworker, to('probation', on, { probationYears: 2 }));
    attempt('2032-02-29').thenRefused('not-yet-eligible', { from: '2032-03-01' });
    attempt('2032-03-01').then({ type: 'TransitionProposed' });
  });

  // Two thirds of 4 years 11 months (1,798 days) is 1,199 days, of 5 years (1,826 days) 1,218; both less 12 days of remand.
  it.each([
    [4, 11, '2029-05-31', '2029-08-31'],
    [5, 0, '2029-06-19', '2029-12-19'],
  ])('when refused is decided anew by length: %s years %s months', (years, months, releasable, reviewBy) => {
    const denied = given(...registered(imprisonment({}, { years, months, days: 0 })))
      .on('2029-01-10')
      .when(caseworker, to('probation', releasable))
      .then({ type: 'TransitionProposed' })
      .on('2029-01-20')
      .when(approver, decision({ outcome: 'deny' }))
      .then({ type: 'TransitionDenied' }, { type: 'ReviewDue' });
    const [, review] = denied.events.slice(-2);
    expect(review).toMatchObject({ type: 'ReviewDue', reviewBy, legalBasis: 'forskrift § 3-41 (2)–(3)' });
  });
});

describe('staying', () => {
  it('is decided with reasons and taken up again after half a year', () => {
    const stayed = ordinary
      .on('2026-05-20')
      .when(caseworker, proposal({ proposal: 'stay' }))
      .then({ type: 'TransitionProposed', decidedBy: 'local' })
      .on('2026-05-21')
      .when(approver, decision())
      .then({ type: 'StayDecided', reviewOn: '2026-11-17' });
    expect(stayed.sentence().stays).toMatchObject([{ toward: 'lower-security', reviewOn: '2026-11-17' }]);
  });
});
