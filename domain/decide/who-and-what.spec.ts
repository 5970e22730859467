import {
  accepted,
  answers,
  approver,
  broke,
  caseworker,
  court,
  decision,
  detention,
  detentionOnProbation,
  directorate,
  given,
  home,
  imprisonment,
  movedTo,
  proposal,
  region,
  registered,
  releasedOnProbation,
} from '../../test/given';
import { type Asked } from '../commands';
import { type IsoDate } from '../dates';
import { type Actor } from '../events';

// Of one who asks, of one thing among several, and of what must be said with it.

type Past = ReturnType<typeof given>;
const serving = given(...registered());
const AT_HOME = { regime: 'electronic-monitoring', unit: 'friomsorgen-oslo' } as const;
const PROBATION = { regime: 'probation', unit: 'friomsorgen-oslo' } as const;
const happens = (past: Past, on: IsoDate, by: Actor, asked: Asked): Past =>
  given(...past.events, ...accepted(past.on(on).when(by, asked).decision));
const refusalOf = (past: Past, on: IsoDate, by: Actor, asked: Asked) => {
  const { decision: made } = past.on(on).when(by, asked);
  return made.ok ? null : made.code;
};
const gone = (more: object = {}): Asked => ({
  ...({ type: 'RegisterAbsence', absenceId: 'a1', absence: 'escape', from: '2026-05-04', reason: null } as const),
  ...more,
});
const interrupts = (more: object = {}) => gone({ absence: 'interruption', ...more });

describe('while the clock stands still', () => {
  const away = happens(serving, '2026-05-04', caseworker, gone());

  it('nothing is proposed, and nothing proposed before is approved', () => {
    away.on('2026-05-05').when(caseworker, proposal()).thenRefused('clock-stopped', { since: '2026-05-04', type: 'escape' }); // prettier-ignore
    away.on('2026-05-05').when(caseworker, gone({ absenceId: 'a2' })).thenRefused('clock-stopped', { since: '2026-05-04' }); // prettier-ignore
  });
});

describe('who is not serving', () => {
  const summoned = given(...registered(imprisonment(), '2026-02-10'));
  const free = releasedOnProbation();

  it.each<[string, Past, IsoDate, Asked, object]>([
    ['is not away', summoned, '2026-02-11', gone({ from: '2026-02-11' }), { status: 'summoned' }],
    ['breaks nothing', summoned, '2026-02-11', { type: 'RegisterBreach', breachId: 'b1', kind: 'threats', occurredOn: '2026-02-11', description: 'x', condition: null }, { status: 'summoned' }], // prettier-ignore
    ['is not interrupted', free, '2027-03-01', interrupts({ from: '2027-03-01' }), { status: 'on-probation' }],
    ['has no leave', free, '2027-03-01', { type: 'GrantLeave', leaveId: 'l1', leave: 'welfare', from: '2027-03-02', to: '2027-03-03', reason: null }, { status: 'on-probation' }], // prettier-ignore
    ['is proposed for nothing else', summoned, '2026-02-11', proposal(), { status: 'summoned' }],
  ])('%s', (_, past, today, asked, facts) => {
    past.on(today).when(caseworker, asked).thenRefused('not-serving', facts);
  });

  it('has no leave from home', () => {
    const atHome = movedTo(serving, '2026-09-01', AT_HOME, { facts: home });
    atHome
      .on('2026-09-02')
      .when(approver, {
        type: 'GrantLeave',
        leaveId: 'l1',
        leave: 'welfare',
        from: '2026-09-03',
        to: '2026-09-03',
        reason: null,
      }) // prettier-ignore
      .thenRefused('not-serving', { status: 'serving', regime: 'electronic-monitoring' });
  });
});

describe('an interruption', () => {
  const out = happens(serving, '2026-05-04', approver, interrupts());
  const extends_ = (more: object = {}): Asked => ({ type: 'ExtendInterruption', absenceId: 'a1', until: null, reason: 'Still ill.', ...more }); // prettier-ignore
  const revokes = (more: object = {}): Asked => ({ type: 'RevokeInterruption', absenceId: 'a1', reason: 'Well again.', ...more }); // prettier-ignore

  it('is extended and revoked by its name, with a reason, at its level', () => {
    out.on('2026-05-20').when(approver, extends_({ absenceId: 'a2' })).thenRefused('no-such-absence', { absenceId: 'a2' }); // prettier-ignore
    out.on('2026-05-20').when(approver, extends_({ reason: ' ' })).thenRefused('reason-required', { fields: ['reason'] }); // prettier-ignore
    out.on('2026-05-20').when(region, extends_()).thenRefused('wrong-level', { decidedBy: 'local', yours: 'region' });
    out.on('2026-05-20').when(approver, revokes({ absenceId: 'a2' })).thenRefused('no-such-absence', { absenceId: 'a2' }); // prettier-ignore
    out.on('2026-05-20').when(approver, revokes({ reason: ' ' })).thenRefused('reason-required', { fields: ['reason'] }); // prettier-ignore
    out.on('2026-05-20').when(region, revokes()).thenRefused('wrong-level', { decidedBy: 'local', yours: 'region' });
    const escaped = happens(serving, '2026-05-04', caseworker, gone());
    escaped.on('2026-05-05').when(approver, revokes()).thenRefused('no-such-absence', { absenceId: 'a1' });
    serving.on('2026-05-05').when(approver, revokes()).thenRefused('no-such-absence', { absenceId: 'a1' });
  });

  // Four weeks from 4 May end on 1 June; the extension on 29 June.
  it.each<[IsoDate, IsoDate, string | null]>([
    ['2026-05-20', '2026-06-01', 'interruption-length'],
    ['2026-05-20', '2026-06-02', null],
    ['2026-05-20', '2026-06-29', null],
    ['2026-05-20', '2026-06-30', 'interruption-length'],
    ['2026-06-10', '2026-06-09', 'interruption-length'],
    ['2026-06-10', '2026-06-10', null],
  ])('is extended on %s until %s', (today, until, refusal) => {
    expect(refusalOf(out, today, approver, extends_({ until }))).toBe(refusal);
  });

  // Whoever should have been back on 1 June is absent from that day; before it the interruption stands.
  it.each<[IsoDate, IsoDate, string | null]>([
    ['2026-05-31', '2026-06-10', 'clock-stopped'],
    ['2026-06-01', '2026-06-10', null],
    ['2026-06-10', '2026-06-10', null],
    ['2026-06-11', '2026-06-10', 'date-in-future'],
  ])('is followed by an absence from %s, registered on %s', (from, today, refusal) => {
    const attempt = out.on(today).when(caseworker, gone({ absenceId: 'a2', absence: 'failure-to-return', from }));
    expect(attempt.decision.ok ? null : attempt.decision.code).toBe(refusal);
    if (refusal !== null) return;
    attempt.then(
      { type: 'AbsenceEnded', absenceId: 'a1', returnedOn: from },
      { type: 'DatesCalculated', because: 'absence' },
      { type: 'AbsenceRegistered', absence: 'failure-to-return', legalBasis: 'forskrift § 3-3' },
    );
  });

  it('is no failure to return when somebody else than the interrupted person is late', () => {
    const escaped = happens(serving, '2026-05-04', caseworker, gone());
    escaped.on('2026-06-10').when(caseworker, gone({ absenceId: 'a2', absence: 'failure-to-return', from: '2026-06-10' })).thenRefused('clock-stopped'); // prettier-ignore
    expect(refusalOf(serving, '2026-06-10', caseworker, gone({ absence: 'failure-to-return', from: '2026-06-10' }))).toBeNull(); // prettier-ignore
    expect(refusalOf(out, '2026-06-10', caseworker, gone({ absenceId: 'a2', from: '2026-06-10' }))).toBe('clock-stopped'); // prettier-ignore
  });

  it('is none of preventive detention, and the region’s above ten years', () => {
    given(...registered(detention())).on('2026-05-04').when(region, interrupts()).thenRefused('no-interruption-of-detention'); // prettier-ignore
    const long = given(...registered(imprisonment({}, { years: 11, months: 0, days: 0 })));
    long.on('2026-05-04').when(approver, interrupts()).thenRefused('wrong-level', { decidedBy: 'region', yours: 'local' }); // prettier-ignore
    long.on('2026-05-04').when(region, interrupts()).then({ type: 'AbsenceRegistered' });
  });
});

describe('an absence that has ended', () => {
  const back = happens(happens(serving, '2026-05-04', caseworker, gone()), '2026-05-14', caseworker, {
    ...({ type: 'EndAbsence', absenceId: 'a1', returnedOn: '2026-05-14', countedDays: 0 } as const),
  });

  it.each<[IsoDate, string | null]>([
    ['2026-05-13', 'overlapping-absences'],
    ['2026-05-14', null],
    ['2026-05-15', null],
  ])('is not gone into by another from %s', (from, refusal) => {
    expect(refusalOf(back, '2026-06-01', caseworker, gone({ absenceId: 'a2', from }))).toBe(refusal);
  });

  it.each([
    [9, null],
    [10, null],
    [11, 'counted-days-exceed-absence'],
  ])('counts %d of its ten days', (countedDays, refusal) => {
    const away = happens(serving, '2026-05-04', caseworker, gone());
    const ends: Asked = { type: 'EndAbsence', absenceId: 'a1', returnedOn: '2026-05-14', countedDays };
    expect(refusalOf(away, '2026-05-14', caseworker, ends)).toBe(refusal);
  });

  it('has shown that the person came', () => {
    const stays = gone({ absenceId: 'a2', absence: 'failure-to-appear', from: '2026-03-02' });
    expect(refusalOf(serving, '2026-06-01', caseworker, stays)).toBeNull();
    expect(refusalOf(back, '2026-06-01', caseworker, stays)).not.toBeNull();
    serving.on('2026-06-01').when(caseworker, gone({ absence: 'failure-to-appear', from: '2026-03-03' })).thenRefused('has-appeared', { from: '2026-03-03', startDate: '2026-03-02' }); // prettier-ignore
  });
});

describe('a decision', () => {
  const proposed = happens(serving, '2026-05-20', caseworker, proposal());

  it('says why it sends back or refuses, in words', () => {
    const points = [{ criterion: 'security', verdict: 'reconsider' as const, comment: ' ' }];
    proposed.on('2026-05-21').when(approver, decision({ outcome: 'send-back', reason: ' ', points })).thenRefused('reason-required', { fields: ['reason'] }); // prettier-ignore
    proposed.on('2026-05-21').when(approver, decision({ outcome: 'deny', reason: ' ' })).thenRefused('reason-required', { fields: ['reason'] }); // prettier-ignore
    const said = [{ ...points[0]!, comment: 'Which milieu?' }];
    proposed.on('2026-05-21').when(approver, decision({ outcome: 'send-back', reason: null, points: said })).then({ type: 'ProposalSentBack' }); // prettier-ignore
  });

  it('sends back only what it names, when anything was argued; an accepted point is nothing to reconsider', () => {
    const accepts = [{ criterion: 'security', verdict: 'accepted' as const }];
    proposed.on('2026-05-21').when(approver, decision({ outcome: 'send-back', points: accepts })).thenRefused('points-contradict-outcome', { outcome: 'send-back' }); // prettier-ignore
    proposed
      .on('2026-05-21')
      .when(approver, decision({ points: accepts }))
      .then({ type: 'TransitionApproved' });
    const bare = happens(serving, '2026-05-20', caseworker, proposal({ assessment: [] }));
    bare
      .on('2026-05-21')
      .when(approver, decision({ outcome: 'send-back' }))
      .then({ type: 'ProposalSentBack' });
    const unknown = [{ criterion: 'weather', verdict: 'accepted' as const }];
    proposed.on('2026-05-21').when(approver, decision({ points: unknown })).thenRefused('unknown-point', { criteria: ['security'] }); // prettier-ignore
  });

  it('is refused at another level only by the local one', () => {
    const long = given(...registered(imprisonment({}, { years: 11, months: 0, days: 0 })));
    const asked = happens(long, '2030-06-01', caseworker, proposal({ effectiveOn: '2030-06-15' }));
    asked.on('2030-06-02').when(court, decision({ outcome: 'deny' })).thenRefused('wrong-level', { decidedBy: 'region' }); // prettier-ignore
    asked
      .on('2030-06-02')
      .when(directorate, decision({ outcome: 'deny' }))
      .thenRefused('wrong-level');
    asked
      .on('2030-06-02')
      .when(approver, decision({ outcome: 'deny' }))
      .then({ type: 'TransitionDenied' });
  });

  it.each<[IsoDate, string | null]>([
    ['2027-02-17', 'effective-before-present-regime'],
    ['2027-02-18', null],
  ])('of a move on %s finds the person already there since 18 February', (effectiveOn, refusal) => {
    const moved = movedTo(serving, '2027-02-18', { regime: 'lower-security', unit: 'bastoy-fengsel' });
    const on = proposal({ proposalId: 'p2', to: PROBATION, effectiveOn });
    expect(refusalOf(moved, '2027-02-18', caseworker, on)).toBe(refusal);
  });

  // The full term is 20 August 2027.
  it.each<[IsoDate, string | null]>([
    ['2027-08-19', null],
    ['2027-08-20', null],
    ['2027-08-21', 'effective-after-end'],
  ])('moves nobody after the end of the sentence: %s', (effectiveOn, refusal) => {
    expect(refusalOf(serving, '2027-01-10', caseworker, proposal({ effectiveOn }))).toBe(refusal);
  });

  it('of a stay or a refusal is about a lighter regime', () => {
    const lower = movedTo(serving, '2026-05-01', { regime: 'lower-security', unit: 'bastoy-fengsel' });
    const back = { to: { regime: 'high-security', unit: 'oslo-fengsel' }, proposalId: 'p2' } as const;
    lower.on('2026-06-01').when(caseworker, proposal({ ...back, proposal: 'stay' })).thenRefused('no-such-transition', { from: 'lower-security', to: 'high-security' }); // prettier-ignore
    lower.on('2026-06-01').when(caseworker, proposal(back)).then({ type: 'TransitionProposed', legalBasis: 'strgjfl § 14 (1)' }); // prettier-ignore
  });

  it('says when a court’s is final, which is no day before it was proposed', () => {
    const held = given(...registered(detention()));
    const asked = happens(held, '2032-01-01', caseworker, proposal({ to: PROBATION, effectiveOn: '2032-03-01', probationYears: 3 })); // prettier-ignore
    const final = (finalOn: IsoDate) => decision({ outcome: 'deny', reason: 'Faren for nye alvorlige lovbrudd er ikke borte.', finalOn }); // prettier-ignore
    expect(refusalOf(asked, '2032-02-01', court, final('2031-12-31'))).toBe('final-before-judged');
    expect(refusalOf(asked, '2032-02-01', court, final('2032-02-01'))).toBeNull();
  });

  it.each([
    [1, null],
    [5, null],
    [6, 'probation-years-required'],
    [0, 'probation-years-required'],
  ])('of release from preventive detention sets %d years of probation', (probationYears, refusal) => {
    const held = given(...registered(detention()));
    const on = proposal({ to: PROBATION, effectiveOn: '2032-03-01', probationYears });
    expect(refusalOf(held, '2032-01-01', caseworker, on)).toBe(refusal);
  });

  it('of the region sets no condition that only a court sets', () => {
    const held = given(...registered(detention()));
    const conditions = [{ code: 'institution', text: 'Institusjonen.', until: null }];
    const on = (facts: object | null) => proposal({ to: PROBATION, effectiveOn: '2032-03-01', probationYears: 3, conditions, facts }); // prettier-ignore
    const first = refusalOf(held, '2032-01-01', caseworker, on({ prosecutionConsentedOn: '2031-12-01' }));
    expect(first).toBe('condition-beyond-law');
    held.on('2032-01-01').when(caseworker, on(null)).then({ type: 'TransitionProposed', decidedBy: 'court' });
  });
});

describe('an answer to a breach', () => {
  const broken = broke(serving, '2026-09-10', 'b1');

  it('is of a breach that is there, by a response that it opens, and answers with the options', () => {
    broken.on('2026-09-10').when(approver, answers('b2', 'written-reprimand')).thenRefused('no-such-breach', { breachId: 'b2' }); // prettier-ignore
    broken.on('2026-09-10').when(approver, answers('b1', 'warning-talk')).thenRefused('response-not-allowed', { response: 'warning-talk', options: expect.arrayContaining(['no-reaction', 'written-reprimand']) }); // prettier-ignore
    broken.on('2026-09-10').when(approver, answers('b1', 'written-reprimand', { reason: ' ' })).thenRefused('reason-required', { fields: ['reason'] }); // prettier-ignore
    broken.on('2026-09-10').when({ ...approver, id: 'ola' }, answers('b1', 'written-reprimand')).thenRefused('proposer-decides', { breachId: 'b1' }); // prettier-ignore
    broken.on('2026-09-10').when(region, answers('b1', 'written-reprimand')).thenRefused('wrong-level', { decidedBy: 'local', yours: 'region' }); // prettier-ignore
  });

  it('keeps what was said with it, and nothing that was not', () => {
    const hearing = { heardOn: '2026-09-10', statement: 'Jeg forsov meg.' } as never;
    const plain = accepted(broken.on('2026-09-10').when(approver, answers('b1', 'written-reprimand')).decision)[0]!;
    for (const field of ['days', 'withheldReason', 'conditionalUntil', 'deductDays', 'jointWith'])
      expect(plain).not.toHaveProperty(field);
    broken
      .on('2026-09-10')
      .when(
        approver,
        answers('b1', 'loss-of-privileges', { days: 10, deductDays: 3, hearing, withheldReason: 'Kilde.' }),
      ) // prettier-ignore
      .then({ type: 'BreachAnswered', days: 10, deductDays: 3, hearing, withheldReason: 'Kilde.' });
  });

  it.each([
    [0, 'reaction-length'],
    [1, null],
    [20, null],
    [21, 'reaction-length'],
  ])('lasts %d days', (days, refusal) => {
    expect(refusalOf(broken, '2026-09-10', approver, answers('b1', 'loss-of-privileges', { days }))).toBe(refusal);
  });

  it.each([
    [10, null],
    [11, 'deduction-too-long'],
  ])('of ten days deducts %d', (deductDays, refusal) => {
    const answer = answers('b1', 'loss-of-privileges', { days: 10, deductDays });
    expect(refusalOf(broken, '2026-09-10', approver, answer)).toBe(refusal);
  });

  it('that returns to prison names one that is stricter', () => {
    const atHome = broke(movedTo(serving, '2026-09-01', AT_HOME, { facts: home }), '2026-09-10', 'b1');
    const back = (to: object | null) => answers('b1', 'return-to-prison', { to });
    atHome.on('2026-09-11').when(approver, back(null)).thenRefused('no-such-transition', { from: 'electronic-monitoring', to: null }); // prettier-ignore
    atHome.on('2026-09-11').when(approver, back(PROBATION)).thenRefused('no-such-transition', { from: 'electronic-monitoring', to: 'probation' }); // prettier-ignore
    atHome.on('2026-09-11').when(approver, answers('b1', 'written-reprimand', { to: { regime: 'high-security', unit: 'oslo-fengsel' } })).then({ type: 'BreachAnswered' }); // prettier-ignore
  });
});

describe('a complaint', () => {
  const lower = movedTo(serving, '2026-05-01', { regime: 'lower-security', unit: 'bastoy-fengsel' });
  const complains = (of: string, receivedOn: IsoDate, complaintId = 'k1'): Asked => ({ type: 'ReceiveComplaint', complaintId, of, receivedOn, reason: null }); // prettier-ignore
  const decides = (outcome: 'upheld' | 'reversed' | 'dismissed', complaintId = 'k1'): Asked => ({ type: 'DecideComplaint', complaintId, outcome, reason: 'Som saken viser.' }); // prettier-ignore
  const open = happens(lower, '2026-05-02', caseworker, complains('p1', '2026-05-02'));

  it('is made again after it was dismissed, not after it was reversed', () => {
    const dismissed = happens(open, '2026-05-03', region, decides('dismissed'));
    dismissed.on('2026-05-04').when(caseworker, complains('p1', '2026-05-04', 'k2')).then({ type: 'ComplaintReceived' }); // prettier-ignore
    const reversed = happens(open, '2026-05-03', region, decides('reversed'));
    reversed.on('2026-05-04').when(caseworker, complains('p1', '2026-05-04', 'k2')).thenRefused('no-complaint', { of: 'p1', already: true }); // prettier-ignore
  });

  it('of one decision leaves another open to complaint', () => {
    const second = movedTo(open, '2026-06-01', { regime: 'halfway-house', unit: 'overgangsbolig-oslo' });
    second.on('2026-06-02').when(caseworker, complains('p2', '2026-06-02', 'k2')).then({ type: 'ComplaintReceived', of: 'p2' }); // prettier-ignore
    second
      .on('2026-06-02')
      .when(region, decides('upheld', 'k2'))
      .thenRefused('no-such-complaint', { complaintId: 'k2' });
  });

  it('is decided by nobody who had part in what it is about', () => {
    for (const id of ['ola', 'kari'])
      open.on('2026-05-03').when({ ...region, id }, decides('upheld')).thenRefused('proposer-decides', { complaintId: 'k1' }); // prettier-ignore
    const answered = happens(broke(serving, '2026-09-10', 'b1'), '2026-09-10', approver, answers('b1', 'written-reprimand')); // prettier-ignore
    const about = happens(answered, '2026-09-11', caseworker, complains('b1', '2026-09-11'));
    for (const id of ['ola', 'kari'])
      about.on('2026-09-12').when({ ...region, id }, decides('upheld')).thenRefused('proposer-decides', { complaintId: 'k1' }); // prettier-ignore
    about.on('2026-09-12').when(region, decides('upheld')).then({ type: 'ComplaintDecided' });
  });

  it('is not made of bringing a case to court, nor of a proposal that was not followed', () => {
    const twice = broke(happens(broke(releasedOnProbation(), '2027-03-01', 'b1'), '2027-03-01', approver, answers('b1', 'warning-talk')), '2027-04-01', 'b2'); // prettier-ignore
    const petitioned = happens(twice, '2027-04-02', region, answers('b2', 'petition-to-court'));
    const { petition } = petitioned.sentence();
    petitioned.on('2027-04-03').when(caseworker, complains(petition!.petitionId, '2027-04-03')).thenRefused('no-complaint', { of: 'petition' }); // prettier-ignore
    const held = happens(given(...registered(detention())), '2035-06-01', region, { type: 'RecordProlongationCase', caseId: 's9', court: 'oslo-tingrett', caseNumber: '35-1', broughtOn: '2035-06-01' }); // prettier-ignore
    held.on('2035-06-02').when(caseworker, complains('s9', '2035-06-02')).thenRefused('no-complaint', { of: 'case' });
    held
      .on('2035-06-02')
      .when(caseworker, complains('s8', '2035-06-02'))
      .thenRefused('nothing-to-notify', { of: 's8' });
    const denial = happens(serving, '2026-05-20', caseworker, proposal({ proposal: 'denial' }));
    const rejected = happens(denial, '2026-05-21', approver, decision({ outcome: 'deny' }));
    rejected.on('2026-05-22').when(caseworker, complains('p1', '2026-05-22')).thenRefused('nothing-to-notify', { of: 'p1' }); // prettier-ignore
  });

  it.each<[IsoDate | null, string | null]>([
    ['2026-06-30', 'expected-in-the-past'],
    ['2026-07-01', null],
    [null, null],
  ])('is answered in the meantime, for %s', (expectedOn, refusal) => {
    const reply: Asked = { type: 'SendInterimReply', complaintId: 'k1', expectedOn };
    expect(refusalOf(open, '2026-07-01', region, reply)).toBe(refusal);
  });

  it('that is reversed brings nobody back who was moved on to another prison', () => {
    const on = movedTo(open, '2026-06-01', { regime: 'lower-security', unit: 'hassel-fengsel' });
    on.on('2026-06-02').when(region, decides('reversed')).then({ type: 'ComplaintDecided' });
    expect(happens(on, '2026-06-02', region, decides('reversed')).sentence().place.unit).toBe('hassel-fengsel');
  });
});

describe('conditions', () => {
  it('that hold already do not come anew with a move within the regime; one that was lifted does', () => {
    const atHome = movedTo(serving, '2026-09-01', AT_HOME, { facts: home });
    const codes = (past: Past) =>
      accepted(past.on('2026-10-01').when(approver, decision({ proposalId: 'p2' })).decision).flatMap((event) =>
        event.type === 'RegimeChanged' ? [event.conditions?.map(({ code }) => code) ?? null] : [],
      );
    const elsewhere = proposal({ proposalId: 'p2', to: { ...AT_HOME, unit: 'friomsorgen-viken' }, effectiveOn: '2026-10-01', facts: home }); // prettier-ignore
    expect(codes(happens(atHome, '2026-09-20', caseworker, elsewhere))).toEqual([null]);
    const lifted = happens(atHome, '2026-09-10', approver, { type: 'EndCondition', conditionId: 'p1/home-hours', reason: 'Arbeider om natten.' }); // prettier-ignore
    expect(codes(happens(lifted, '2026-09-20', caseworker, elsewhere))).toEqual([['home-hours']]);
  });

  it('of a court bind the region: as early or earlier, in place of it, and no other', () => {
    const free = detentionOnProbation();
    const set = (more: object): Asked => ({
      ...({ type: 'SetCondition', conditionId: 'c1', code: 'residence', text: 'Hos søsteren.' } as const),
      ...({ from: '2032-04-01', until: '2033-04-01', replaces: null } as const),
      ...more,
    });
    const bound = happens(free, '2032-04-01', court, set({}));
    const next = (more: object) => refusalOf(bound, '2032-05-01', region, set({ conditionId: 'c2', from: '2032-05-01', replaces: 'c1', ...more })); // prettier-ignore
    expect(next({ until: '2033-03-31' })).toBeNull();
    expect(next({ until: '2033-04-01' })).toBeNull();
    expect(next({ until: '2033-04-02' })).toBe('condition-beyond-law');
    expect(next({ until: null })).toBe('condition-beyond-law');
    expect(next({ until: '2033-03-31', replaces: null })).toBe('condition-beyond-law');
    bound.on('2032-05-01').when(region, { type: 'EndCondition', conditionId: 'c1', reason: 'Ikke nødvendig.' }).thenRefused('wrong-level', { decidedBy: 'court', yours: 'region' }); // prettier-ignore
  });

  it('that come only after a breach ask for one of this probation, whose answer stands', () => {
    const asks: Asked = { type: 'SetCondition', conditionId: 'c1', code: 'no-intoxicants', text: 'Avhold.', from: '2027-03-02', until: null, replaces: null }; // prettier-ignore
    const before = happens(broke(serving, '2026-09-10', 'b1'), '2026-09-10', approver, answers('b1', 'written-reprimand')); // prettier-ignore
    const out = movedTo(before, '2027-02-18', PROBATION);
    expect(refusalOf(out, '2027-03-02', approver, asks)).toBe('condition-beyond-law');
    const onTheDay = happens(broke(out, '2027-02-18', 'b2'), '2027-02-19', approver, answers('b2', 'warning-talk'));
    expect(refusalOf(onTheDay, '2027-03-02', approver, asks)).toBeNull();
    const complained = happens(onTheDay, '2027-02-20', caseworker, { type: 'ReceiveComplaint', complaintId: 'k1', of: 'b2', receivedOn: '2027-02-20', reason: null }); // prettier-ignore
    const reversed = happens(complained, '2027-02-25', region, { type: 'DecideComplaint', complaintId: 'k1', outcome: 'reversed', reason: 'Møtte opp.' }); // prettier-ignore
    expect(refusalOf(reversed, '2027-03-02', approver, asks)).toBe('condition-beyond-law');
  });
});

describe('the duty to report', () => {
  // Released on 18 February 2030 with two years left.
  const out = releasedOnProbation(imprisonment({}, { years: 6, months: 0, days: 0 }), '2030-02-18');
  const report = (until: IsoDate | null, more: object = {}): Asked => ({
    ...({ type: 'SetCondition', conditionId: 'c1', code: 'duty-to-report', text: null } as const),
    ...({ from: '2030-03-01', until, replaces: null } as const),
    ...more,
  });

  it.each<[IsoDate, string | null]>([
    ['2030-03-31', 'condition-beyond-law'],
    ['2030-04-01', null],
    ['2030-04-02', null],
  ])('lasts a month at least: until %s', (until, refusal) => {
    expect(refusalOf(out, '2030-03-01', approver, report(until))).toBe(refusal);
  });

  it('is extended by three months locally, by more the region, and may be made shorter by either', () => {
    const set = happens(out, '2030-03-01', approver, report('2030-06-01'));
    const to = (until: IsoDate, by: Actor, text: string | null = null) =>
      refusalOf(set, '2030-05-01', by, report(until, { conditionId: 'c2', from: '2030-05-01', replaces: 'c1', text }));
    expect(to('2030-05-15', approver)).toBeNull();
    expect(to('2030-06-01', approver)).toBeNull();
    expect(to('2030-08-31', approver)).toBeNull();
    expect(to('2030-09-01', approver)).toBeNull();
    expect(to('2030-09-02', approver)).toBe('wrong-level');
    expect(to('2030-09-02', region)).toBeNull();
    expect(to('2031-06-01', region)).toBeNull();
    expect(to('2031-06-02', region)).toBe('reason-required');
    expect(to('2031-06-02', region, ' ')).toBe('reason-required');
    expect(to('2031-06-02', region, 'En fare som varer.')).toBeNull();
  });
});
