import {
  accepted,
  approver,
  caseworker,
  clock,
  court,
  decision,
  detention,
  detentionOnProbation,
  given,
  placement,
  proposal,
  region,
  registered,
  releasedOnProbation,
} from '../../test/given';
import { type Asked } from '../commands';
import { addDays, type IsoDate } from '../dates';
import { type Actor } from '../events';
import { type RefusalCode } from '../refusals';

type Past = ReturnType<typeof given>;
type On = (day: IsoDate) => Asked;

const serving = given(...registered());
const detained = given(...registered(detention()));
const after = (past: Past, on: IsoDate, by: Actor, asked: Asked): Past => {
  const happened = accepted(past.on(on).when(by, asked).decision);
  return given(...past.events, ...happened);
};

const consents: On = (givenOn) => ({
  ...({ type: 'RecordConsent', consentId: 'c1', of: 'convicted-person', label: null } as const),
  ...{ adult: true, givenOn, renews: null },
});
const charges: On = (chargedOn) => ({ type: 'RecordCharge', chargeId: 'k1', chargedOn, description: null });
const expels: On = (decidedOn) => ({ type: 'RecordExpulsion', decidedOn, finalOn: null });
const guards: On = (from) => ({
  ...({ type: 'RecordGuardian', guardianId: 'g1', name: 'Far', contact: null, relation: 'parent' } as const),
  from,
});
const petitions: On = (receivedOn) => ({ type: 'RecordOwnPetition', petitionId: 'e1', receivedOn });
const forwards: On = (forwardedOn) => ({ type: 'ForwardOwnPetition', petitionId: 'e1', forwardedOn });
const breaks: On = (occurredOn) => ({
  ...({ type: 'RegisterBreach', breachId: 'b1', kind: 'missed-meeting', occurredOn } as const),
  ...{ description: 'Did not come.', condition: null },
});
const leaves: On = (from) => ({ type: 'RegisterAbsence', absenceId: 'a1', absence: 'escape', from, reason: null });
const returns: On = (returnedOn) => ({ type: 'EndAbsence', absenceId: 'a1', returnedOn, countedDays: 0 });
const prolongs = (judgedOn: IsoDate, finalOn: IsoDate): Asked => ({
  ...({ type: 'RecordCourtProlongation', years: 5, court: 'oslo-tingrett', caseNumber: '35-1' } as const),
  ...{ judgedOn, finalOn },
});
const brings: On = (broughtOn) => ({
  ...({ type: 'RecordProlongationCase', caseId: 's1', court: 'oslo-tingrett', caseNumber: '35-1' } as const),
  broughtOn,
});
const extendsProbation = (judgedOn: IsoDate, finalOn = judgedOn): Asked => ({
  ...({ type: 'RecordProbationExtension', extensionId: 'x1', years: 4, until: null } as const),
  ...{ court: 'oslo-tingrett', caseNumber: '33-1', judgedOn, finalOn },
});
const isTold: On = (day) => ({
  type: 'RecordNotification',
  notificationId: 'n1',
  of: 'p1',
  notifiedAt: `${day}T10:00`,
});
const complains: On = (receivedOn) => ({ type: 'ReceiveComplaint', complaintId: 'k1', of: 'p1', receivedOn, reason: null }); // prettier-ignore
const adopts: On = (effectiveOn) => ({
  type: 'AdoptRuleSet',
  adoptionId: 'r1',
  ruleSet: 'NO-2026.1-FIXED',
  effectiveOn,
});
const corrects: On = (holdsFrom) => ({
  ...({ type: 'CorrectFact', correctionId: 'f1', corrects: 'e1', holdsFrom } as const),
  ...{ correction: { field: 'remandDays', judgment: 0, remandDays: 13 }, birthDate: null, reason: 'Talt feil.' },
});
const wasBorn: On = (birthDate) => ({
  ...({ type: 'CorrectFact', correctionId: 'f1', corrects: 'e1', holdsFrom: '2026-03-02' } as const),
  ...{ correction: { field: 'birthDate' }, birthDate, reason: 'Feil i registeret.' },
});
const withdraws: On = (withdrawnOn) => ({ type: 'WithdrawConsent', consentId: 'c1', withdrawnOn });
const settles: On = (settledOn) => ({ type: 'SettleCharge', chargeId: 'k1', settledOn, outcome: 'dismissed' });
const lifts: On = (liftedOn) => ({ type: 'LiftExpulsion', liftedOn });
const ceases: On = (endedOn) => ({ type: 'EndGuardian', guardianId: 'g1', endedOn, reason: null });

const proposed = after(serving, '2026-06-01', caseworker, proposal({ effectiveOn: '2026-09-15' }));
const decided = after(proposed, '2026-06-10', approver, decision());
const consenting = after(serving, '2026-06-01', caseworker, consents('2026-05-20'));
const charged = after(serving, '2026-06-01', caseworker, charges('2026-05-20'));
const expelled = after(serving, '2026-06-01', caseworker, expels('2026-05-20'));
const guarded = after(serving, '2026-06-01', caseworker, guards('2026-05-20'));
const petitioning = after(detained, '2027-03-01', caseworker, petitions('2027-03-01'));
const escaped = after(serving, '2026-06-01', caseworker, leaves('2026-05-20'));
const released = detentionOnProbation();

const refusalOf = (past: Past, on: IsoDate, by: Actor, asked: Asked): RefusalCode | null => {
  const { decision: made } = past.on(on).when(by, asked);
  return made.ok ? null : made.code;
};

describe('what has happened', () => {
  // Nothing is recorded before it has happened: on the day itself and before, never for tomorrow.
  it.each<[string, Past, IsoDate, Actor, On]>([
    ['a consent is given', serving, '2026-06-01', caseworker, consents],
    ['a consent is withdrawn', consenting, '2026-06-05', caseworker, withdraws],
    ['a charge is raised', serving, '2026-06-01', caseworker, charges],
    ['a charge is settled', charged, '2026-06-05', caseworker, settles],
    ['an expulsion is decided', serving, '2026-06-01', caseworker, expels],
    ['an expulsion is lifted', expelled, '2026-06-05', caseworker, lifts],
    ['a guardian begins', serving, '2026-06-01', caseworker, guards],
    ['a guardian ends', guarded, '2026-06-05', caseworker, ceases],
    ['a petition is received', detained, '2027-06-01', caseworker, petitions],
    ['a petition is sent on', petitioning, '2027-03-05', caseworker, forwards],
    ['a breach occurs', serving, '2026-06-01', caseworker, breaks],
    ['somebody escapes', serving, '2026-06-01', caseworker, leaves],
    ['somebody is back', escaped, '2026-06-05', caseworker, returns],
    ['a court prolongs', detained, '2035-12-20', court, (day) => prolongs(day, '2036-01-15')],
    ['a case of prolongation is brought', detained, '2035-06-01', region, brings],
    ['a court extends a probation', released, '2033-06-01', court, (day) => extendsProbation(day, '2033-06-15')],
    ['a person is told', decided, '2026-06-12', caseworker, isTold],
    ['a complaint comes', decided, '2026-06-12', caseworker, complains],
    ['a rule set is adopted', serving, '2026-06-01', region, adopts],
    ['a corrected fact begins to hold', serving, '2026-06-01', placement, corrects],
  ])('lies no day ahead: %s', (_, past, today, by, on) => {
    expect(refusalOf(past, today, by, on(addDays(today, -1)))).toBeNull();
    expect(refusalOf(past, today, by, on(today))).toBeNull();
    past
      .on(today)
      .when(by, on(addDays(today, 1)))
      .thenRefused('date-in-future', { today });
  });

  it('lies no day ahead: a birth', () => {
    expect(refusalOf(serving, '2026-06-01', placement, wasBorn('1991-04-12'))).toBeNull();
    expect(refusalOf(serving, '2026-06-01', placement, wasBorn('2026-06-02'))).toBe('birth-date-in-future');
  });
});

describe('what follows upon something', () => {
  // The day before that on which it began, the day itself, the day after.
  it.each<[string, Past, IsoDate, Actor, On, IsoDate, RefusalCode]>([
    ['a consent is withdrawn', consenting, '2026-06-05', caseworker, withdraws, '2026-05-20', 'no-such-consent'],
    ['a charge is settled', charged, '2026-06-05', caseworker, settles, '2026-05-20', 'no-such-charge'],
    ['an expulsion is lifted', expelled, '2026-06-05', caseworker, lifts, '2026-05-20', 'no-expulsion'],
    ['a guardian ends', guarded, '2026-06-05', caseworker, ceases, '2026-05-20', 'no-such-guardian'],
    ['a petition is sent on', petitioning, '2027-03-05', caseworker, forwards, '2027-03-01', 'forwarded-before-received'], // prettier-ignore
    ['somebody is back', escaped, '2026-06-05', caseworker, returns, '2026-05-20', 'absence-ends-before-it-begins'],
    ['a complaint comes', decided, '2026-06-15', caseworker, complains, '2026-06-10', 'no-complaint'],
    ['a breach occurs in the sentence', serving, '2026-06-01', caseworker, breaks, '2026-03-02', 'date-before-start'],
    ['somebody escapes from the sentence', serving, '2026-06-01', caseworker, leaves, '2026-03-02', 'absence-before-start'], // prettier-ignore
    ['a judgment of prolongation is final', detained, '2036-01-20', court, (day) => prolongs('2035-12-20', day), '2035-12-20', 'final-before-judged'], // prettier-ignore
    ['a prolongation comes after the order', detained, '2035-12-20', court, (day) => prolongs(day, '2035-12-20'), '2026-02-01', 'prolongation-before-order'], // prettier-ignore
    ['a judgment of extension is final', released, '2033-07-01', court, (day) => extendsProbation('2033-06-01', day), '2033-06-01', 'final-before-judged'], // prettier-ignore
    ['a probation is extended after release', released, '2033-06-01', court, (day) => extendsProbation(day), '2032-03-01', 'outside-probation'], // prettier-ignore
  ])('comes no day before it: %s', (_, past, today, by, on, first, refusal) => {
    expect(refusalOf(past, today, by, on(addDays(first, -1)))).toBe(refusal);
    expect(refusalOf(past, today, by, on(first))).toBeNull();
    expect(refusalOf(past, today, by, on(addDays(first, 1)))).toBeNull();
  });

  it('an expulsion is final no day before it was decided, and no day ahead', () => {
    const final = (finalOn: IsoDate): Asked => ({ type: 'RecordExpulsion', decidedOn: '2026-05-20', finalOn });
    const on = (day: IsoDate) => refusalOf(serving, '2026-06-01', caseworker, final(day));
    expect(['2026-05-19', '2026-05-20', '2026-05-21'].map(on)).toEqual(['final-before-judged', null, null]);
    expect(['2026-05-31', '2026-06-01', '2026-06-02'].map(on)).toEqual([null, null, 'date-in-future']);
  });

  it('a probation is extended while it lasts', () => {
    const on = (judgedOn: IsoDate) => refusalOf(released, '2035-06-01', court, extendsProbation(judgedOn));
    expect(['2035-02-28', '2035-03-01', '2035-03-02'].map(on)).toEqual([null, null, 'outside-probation']);
  });
});

describe('who serves', () => {
  const grants: Asked = { type: 'CreditRemand', creditId: 'v1', days: 1, reason: 'Counted anew.' };
  const inProbation = releasedOnProbation();

  it('is credited days, whoever is on probation is not', () => {
    expect(refusalOf(serving, '2026-06-01', placement, grants)).toBeNull();
    inProbation.on('2027-03-01').when(placement, grants).thenRefused('not-serving', { status: 'on-probation' });
  });

  it('has a frame that a court prolongs; on probation only with a petition before the court', () => {
    released
      .on('2033-06-01')
      .when(court, prolongs('2033-05-01', '2033-05-15'))
      .thenRefused('not-serving', { status: 'on-probation' });
  });

  it('petitions for release; whoever is released does not', () => {
    released.on('2033-06-01').when(caseworker, petitions('2033-06-01')).thenRefused('not-serving');
  });

  it('is asked for by the name of what is there: another name finds nothing', () => {
    const other = (asked: Asked, more: object) => ({ ...asked, ...more }) as Asked;
    const today = '2026-06-05';
    consenting.on(today).when(caseworker, other(withdraws(today), { consentId: 'c2' })).thenRefused('no-such-consent', { consentId: 'c2' }); // prettier-ignore
    charged.on(today).when(caseworker, other(settles(today), { chargeId: 'k2' })).thenRefused('no-such-charge', { chargeId: 'k2' }); // prettier-ignore
    guarded.on(today).when(caseworker, other(ceases(today), { guardianId: 'g2' })).thenRefused('no-such-guardian', { guardianId: 'g2' }); // prettier-ignore
    escaped.on(today).when(caseworker, other(returns(today), { absenceId: 'a2' })).thenRefused('no-such-absence', { absenceId: 'a2' }); // prettier-ignore
    proposed.on(today).when(approver, decision({ proposalId: 'p2' })).thenRefused('no-such-proposal', { proposalId: 'p2' }); // prettier-ignore
    petitioning.on('2027-03-05').when(caseworker, other(forwards('2027-03-05'), { petitionId: 'e2' })).thenRefused('no-such-own-petition', { petitionId: 'e2' }); // prettier-ignore
    detained.on(today).when(caseworker, forwards(today)).thenRefused('no-such-own-petition', { petitionId: 'e1' });
    serving.on(today).when(clock, { type: 'TakeEffect', proposalId: 'p1' }).then();
  });
});
