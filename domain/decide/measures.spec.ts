import {
  approver,
  caseworker,
  court,
  detentionOnProbation,
  directorate,
  given,
  imprisonment,
  placement,
  region,
  registered,
  releasedOnProbation,
} from '../../test/given';
import { type Asked } from '../commands';
import { type IsoDate } from '../dates';
import { deadlinesOf } from '../deadlines';
import { type Actor, type SentenceEvent } from '../events';
import { fold } from '../evolve';
import { decisionIn, letterOf, renderHtml } from '../letters';
import { asGuardian, letterTo, lettersAbout } from '../letters/guardian';

type Past = ReturnType<typeof given>;

const serving = given(...registered());
const leave = { leaveId: 'l1', leave: 'welfare', from: '2026-06-05', to: '2026-06-20', reason: 'Sykdom.' } as const;
const reason = 'Vilkåret er brutt.';
const conditions = [{ code: 'leave-sober', text: null }];

function on(past: Past, day: IsoDate, by: Actor, asked: Asked, ...types: SentenceEvent['type'][]): Past {
  return past
    .on(day)
    .when(by, asked)
    .then(...types.map((type) => ({ type }) as never));
}
const granted = on(serving, '2026-06-01', approver, { type: 'GrantLeave', ...leave, conditions }, 'LeaveGranted');
const revoked = on(granted, '2026-06-10', approver, { type: 'RevokeLeave', leaveId: 'l1', reason }, 'LeaveRevoked');
const gone = on(granted, '2026-06-02', approver, { type: 'RevokeLeave', leaveId: 'l1', reason }, 'LeaveRevoked');
const interrupts = { absenceId: 'a1', absence: 'interruption', from: '2026-05-01', reason: 'Operasjon.' } as const;
const interrupted = on(
  serving,
  '2026-05-01',
  approver,
  { type: 'RegisterAbsence', ...interrupts },
  'AbsenceRegistered',
);
const extension = { absenceId: 'a1', until: '2026-06-10', reason: 'Legen ber om mer tid.' };
const extended = on(interrupted, '2026-05-20', approver, { type: 'ExtendInterruption', ...extension }, 'InterruptionExtended'); // prettier-ignore
const calledBack = on(interrupted, '2026-05-10', approver, { type: 'RevokeInterruption', absenceId: 'a1', reason }, 'InterruptionRevoked'); // prettier-ignore
const set = { conditionId: 'c1', code: 'no-intoxicants', text: null, from: '2027-03-01', until: null, replaces: null };
const recall = {
  recallId: 'g1',
  ground: 'municipality-withdrew-consent',
  consentedOn: null,
  to: { regime: 'high-security', unit: 'oslo-fengsel' },
  reason: 'Kommunen trakk samtykket.',
} as const;
const recalled = on(
  detentionOnProbation(),
  '2032-09-01',
  region,
  { type: 'RecallWithoutCourt', ...recall },
  'RecalledWithoutCourt',
  'DatesCalculated',
);
const correction = {
  ...{ correctionId: 'k9', corrects: 'e1', holdsFrom: '2026-03-02', birthDate: null, reason: 'Talt feil.' },
  correction: { field: 'remandDays', judgment: 0, remandDays: 13 },
} as const;
const corrected = on(serving, '2026-06-01', placement, { type: 'CorrectFact', ...correction }, 'FactCorrected', 'DatesCalculated'); // prettier-ignore
const tooLate = { recallId: 'g0', finalOn: '2032-09-01', reason: 'Ikke til hans beste.' };
const notRecalled = on(detentionOnProbation(), '2032-09-01', region, { type: 'RefuseOwnRecall', ...tooLate }, 'OwnRecallRefused'); // prettier-ignore

const complains = (of: string, receivedOn: IsoDate): Asked => ({
  type: 'ReceiveComplaint',
  ...{ complaintId: 'k1', of, receivedOn, reason: 'Urimelig.' },
});
const reverses: Asked = { type: 'DecideComplaint', complaintId: 'k1', outcome: 'reversed', reason: 'Ikke bevist.' };

const MEASURES: readonly [name: string, past: Past, of: string, day: IsoDate, to: 'region' | 'directorate'][] = [
  ['leave', granted, 'l1', '2026-06-01', 'region'],
  ['leave taken back', revoked, 'l1/revocation', '2026-06-10', 'region'],
  ['an interruption', interrupted, 'a1', '2026-05-01', 'region'],
  ['an interruption extended', extended, 'a1/extension/2026-06-10', '2026-05-20', 'region'],
  ['an interruption taken back', calledBack, 'a1/revocation', '2026-05-10', 'region'],
  ['a recall without a court', recalled, 'g1', '2032-09-01', 'directorate'],
  ['a recall refused', notRecalled, 'g0', '2032-09-01', 'directorate'],
];

describe.each(MEASURES)('%s', (_, past, of, day, to) => {
  it('is told, within seven days complained of to the level above, and by nobody who decided it', () => {
    past
      .on(day)
      .when(caseworker, { type: 'RecordNotification', notificationId: 'n1', of, notifiedAt: `${day}T10:00` })
      .then({ type: 'PersonNotified', legalBasis: 'strgjfl § 7 e' });
    const made = on(past, day, caseworker, complains(of, day), 'ComplaintReceived');
    expect(made.events.at(-1)).toMatchObject({ decidedBy: to, suspends: false });
    const decider = to === 'region' ? region : directorate;
    const { by } = past.sentence().measures.find((known) => known.of === of) ?? { by: '' };
    made
      .on(day)
      .when({ ...decider, id: by }, reverses)
      .thenRefused('proposer-decides');
    made
      .on(day)
      .when(decider, { ...reverses, outcome: 'upheld' } as Asked)
      .then({ type: 'ComplaintDecided' });
  });

  it('has a letter under the same id that promises that', () => {
    const event = past.events.findLast((each) => decisionIn(each) !== null);
    expect(event && decisionIn(event)).toBe(of);
    const sentence = fold(past.events);
    if (!event || sentence.status === 'unregistered') throw new Error('nothing was decided');
    const actor = to === 'region' ? approver : region;
    const letter = letterOf({ sentenceId: 's1', event, together: [event], sentence, actor, on: day, unitName: (id) => id }); // prettier-ignore
    const page = renderHtml(letter);
    expect(page).toContain(to === 'region' ? 'avgjøres av regionalt nivå' : 'avgjøres av Kriminalomsorgsdirektoratet');
    expect(page).toContain('Fristen er 7 dager');
  });
});

it('is not complained of before it was decided, nor twice', () => {
  granted.on('2026-06-02').when(caseworker, complains('l1', '2026-05-31')).thenRefused('no-complaint');
  const made = on(granted, '2026-06-02', caseworker, complains('l1', '2026-06-02'), 'ComplaintReceived');
  made.on('2026-06-02').when(caseworker, complains('l1', '2026-06-02')).thenRefused('no-complaint', { already: true });
});

it('an interruption that the directorate extended is complained of to the ministry, and the directorate records it', () => {
  const long = given(...registered(imprisonment({}, { years: 12, months: 0, days: 0 })));
  const begun = on(long, '2026-05-01', region, { type: 'RegisterAbsence', ...interrupts }, 'AbsenceRegistered');
  const asked = (until: IsoDate) => ({ type: 'ExtendInterruption', ...extension, until }) as const;
  const once = on(begun, '2026-05-20', region, asked('2026-06-26'), 'InterruptionExtended');
  const twice = on(once, '2026-06-20', directorate, asked('2026-07-10'), 'InterruptionExtended');
  const of = 'a1/extension/2026-07-10';
  const made = on(twice, '2026-06-21', caseworker, complains(of, '2026-06-21'), 'ComplaintReceived');
  expect(made.events.at(-1)).toMatchObject({ decidedBy: 'directorate' });
});

describe('reversed on complaint', () => {
  const reversed = (past: Past, of: string, day: IsoDate, by = region, ...more: SentenceEvent['type'][]) =>
    on(
      on(past, day, caseworker, complains(of, day), 'ComplaintReceived'),
      day,
      by,
      reverses,
      'ComplaintDecided',
      ...more,
    );

  it.each([
    ['before its last day', '2026-06-19', '2026-06-20'],
    ['on its last day', '2026-06-20', '2026-06-10'],
  ] as const)('leave that was taken back while out is given back %s', (_, day, to) => {
    expect(reversed(revoked, 'l1/revocation', day).sentence().leaves[0]).toMatchObject({ to, returned: null });
  });

  it('leave that had not begun is open again with its conditions', () => {
    expect(gone.sentence().leaves[0]).toMatchObject({ returned: 'revoked' });
    const back = reversed(gone, 'l1/revocation', '2026-06-03').sentence();
    expect(back.leaves[0]).toMatchObject({ from: '2026-06-05', to: '2026-06-20', returned: null, revokedOn: null });
    expect(back.conditions.find(({ code }) => code === 'leave-sober')?.endedOn).toBeNull();
  });

  it('leave that has ended since stays ended', () => {
    const ends: Asked = { type: 'EndLeave', leaveId: 'l1', returned: 'on-time', on: '2026-06-10' };
    const ended = on(revoked, '2026-06-10', caseworker, ends, 'LeaveEnded');
    expect(reversed(ended, 'l1/revocation', '2026-06-11').sentence().leaves[0]).toMatchObject({ returned: 'on-time' });
  });

  it('an interruption lasts as long as it was to', () => {
    expect(calledBack.sentence().absences[0]?.returnBy).toBe('2026-05-10');
    const back = reversed(calledBack, 'a1/revocation', '2026-05-11');
    expect(back.sentence().absences[0]?.returnBy).toBe('2026-05-29');
    const due = deadlinesOf(back.sentence(), '2026-05-11').find(({ kind }) => kind === 'interruption-ends');
    expect(due?.dueOn).toBe('2026-05-29');
  });

  it('a condition ends, and the one that it took the place of holds again', () => {
    const out = releasedOnProbation();
    const first = { ...set, code: 'duty-to-report', until: '2027-05-18', from: '2027-02-18' };
    const one = on(out, '2027-02-18', approver, { type: 'SetCondition', ...first }, 'ConditionSet');
    const next = { ...first, conditionId: 'c2', until: '2027-08-18', from: '2027-03-01', replaces: 'c1' };
    const two = on(one, '2027-03-01', approver, { type: 'SetCondition', ...next }, 'ConditionSet');
    const back = reversed(two, 'c2', '2027-03-02').sentence().conditions;
    expect(back.find(({ conditionId }) => conditionId === 'c2')?.endedOn).toBe('2027-03-02');
    expect(back.find(({ conditionId }) => conditionId === 'c1')?.endedOn).toBeNull();
  });

  it('a recall without a court puts the person on probation as before', () => {
    const before = detentionOnProbation().sentence();
    const back = reversed(recalled, 'g1', '2032-09-20', directorate, 'RegimeChanged', 'ReleasedOnProbation').sentence();
    expect(back).toMatchObject({ status: 'on-probation', place: before.place });
    expect(back.probation).toEqual(before.probation);
  });

  it('a recall refused may be asked for anew at once', () => {
    expect(notRecalled.sentence().ownRecallFrom).toBe('2033-03-01');
    expect(reversed(notRecalled, 'g0', '2032-09-20', directorate).sentence().ownRecallFrom).toBeNull();
  });

  it('a correction is to be corrected; it is complained of within three weeks', () => {
    corrected
      .on('2026-06-02')
      .when(caseworker, { type: 'RecordNotification', notificationId: 'n1', of: 'k9', notifiedAt: '2026-06-02T10:00' })
      .then({ type: 'PersonNotified', complaint: { days: 21, lastDay: '2026-06-23' } });
    const back = reversed(corrected, 'k9', '2026-06-10').sentence();
    expect(deadlinesOf(back, '2026-06-10')).toContainEqual(
      expect.objectContaining({ kind: 'correct-after-complaint' }),
    );
  });
});

it('a condition that a court set is complained of to nobody here', () => {
  const past = detentionOnProbation();
  const asked = { ...set, from: '2032-03-01', conditionId: 'c1', code: 'no-contact', text: 'fornærmede' };
  const made = on(past, '2032-03-01', court, { type: 'SetCondition', ...asked }, 'ConditionSet');
  made.on('2032-03-02').when(caseworker, complains('c1', '2032-03-02')).thenRefused('no-complaint', { decidedBy: 'court' }); // prettier-ignore
});

describe('the letter to a guardian', () => {
  const person = { name: 'Ung Prøve', birthDate: '2009-06-12', nationalId: null, citizenship: 'NO' } as const;
  const young = given(...registered(imprisonment({ person })));
  const guardian = { guardianId: 'v1', name: 'Verge Prøve', contact: 'Storgata 1, Oslo', relation: 'parent' } as const;
  const guarded = on(young, '2026-03-02', caseworker, { type: 'RecordGuardian', ...guardian, from: '2026-03-02' }, 'GuardianRecorded'); // prettier-ignore

  it.each<[IsoDate, readonly string[]]>([
    // Eighteen on 12 June 2027.
    ['2027-06-11', ['p1', 'p1/guardian/v1']],
    ['2027-06-12', ['p1']],
    ['2027-06-13', ['p1']],
  ])('on %s: %j', (day, letters) => {
    expect(lettersAbout('p1', guarded.sentence(), day)).toEqual(letters);
  });

  it('goes to nobody who no longer acts, and to nobody for a grown person', () => {
    const ends: Asked = { type: 'EndGuardian', guardianId: 'v1', endedOn: '2026-05-01', reason: null };
    const alone = on(guarded, '2026-05-01', caseworker, ends, 'GuardianEnded');
    expect(lettersAbout('p1', alone.sentence(), '2026-05-02')).toEqual(['p1']);
    expect(lettersAbout('p1', serving.sentence(), '2026-05-02')).toEqual(['p1']);
  });

  it('is the person’s, addressed to the guardian and saying so', () => {
    const out = on(guarded, '2026-06-01', approver, { type: 'GrantLeave', ...leave }, 'LeaveGranted');
    const event = out.events.at(-1) as SentenceEvent;
    const sentence = out.sentence();
    const letter = letterOf({ sentenceId: 's1', event, together: [event], sentence, actor: approver, on: '2026-06-01', unitName: (id) => id }); // prettier-ignore
    const copy = asGuardian(letter, 'v1', sentence);
    expect(copy.addressee).toEqual(['Verge Prøve', 'Storgata 1, Oslo', 'Verge for Ung Prøve']);
    expect(copy).toMatchObject({ title: 'Kopi til verge: Du har fått velferdspermisjon', sections: letter.sections });
    expect(copy.summary[0]).toContain('fordi du er verge for Ung Prøve');
    expect(letterTo('p1/guardian/v1')).toEqual({ of: 'p1', guardianId: 'v1' });
    expect(letterTo('a1/extension/2026-06-10')).toEqual({ of: 'a1/extension/2026-06-10', guardianId: null });
  });
});
