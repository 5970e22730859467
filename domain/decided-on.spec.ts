import { answers, approver, broke, caseworker, decision, given, home, imprisonment, movedTo, placement, proposal, registered, happens } from '../test/given'; // prettier-ignore
import { type IsoDate } from './dates';
import { type Correction } from './events';
import { afterEnd, whoToTell } from './old-dates';
import { servesUnit } from './permissions';
import { leastRestrictive, projectionOf } from './projection';
import { leaveLostUntil, reactionOf } from './reactions';
import { findTransition } from './regimes';
import { groundRefusal, releaseFrom, releaseWithoutReasonsFrom } from './release-grounds';
import { type Sentence } from './state';
import { criterionRefusal, tooShort } from './substance';

type Past = ReturnType<typeof given>;
const serving = given(...registered());
const PROBATION = { regime: 'probation', unit: 'f' } as const;
const length = (months: number): Correction => ({ field: 'length', judgment: 0, length: { years: 1, months, days: 0 } }); // prettier-ignore
const corrected = (past: Past, on: IsoDate, correction: Correction) =>
  happens(past, on, placement, { type: 'CorrectFact', correctionId: 'f1', corrects: 'e1', holdsFrom: '2026-03-02', correction, birthDate: null, reason: 'Feil i dommen.' }); // prettier-ignore
const flagged = (past: Past) => past.sentence().corrections.at(-1)?.flagged ?? null;

describe('what opens a regime', () => {
  const why = (past: Past, today: IsoDate, regime: string) => projectionOf(past.sentence(), today).find((found) => found.regime === regime); // prettier-ignore

  it('is the condition whose day comes last, with its paragraph', () => {
    expect(why(serving, '2026-03-02', 'home-detention')).toMatchObject({ because: 'half-served', legalBasis: 'strgjfl § 16 (1)' }); // prettier-ignore
    // Of a long sentence a third has been served long before the last six months.
    const long = given(...registered(imprisonment({}, { years: 6, months: 0, days: 0 })));
    expect(why(long, '2026-03-02', 'electronic-monitoring')?.because).toBe('last-six-months');
    expect(why(serving, '2026-03-02', 'electronic-monitoring')?.because).toBe('one-third-served');
  });

  it('tells where the person is, from today or the first day to the end', () => {
    expect(projectionOf(serving.sentence(), '2026-05-04').at(-1)).toMatchObject({ id: 'high-security/2026-05-04', on: '2026-05-04', until: '2027-08-20', because: 'present-regime' }); // prettier-ignore
    expect(projectionOf(serving.sentence(), '2027-08-20').at(-1)).toMatchObject({ on: '2027-08-20', until: '2027-08-20' }); // prettier-ignore
    expect(projectionOf(serving.sentence(), '2027-08-21')).toEqual([]);
    const summoned = given(...registered(imprisonment(), '2026-02-10'));
    expect(projectionOf(summoned.sentence(), '2026-02-11').at(-1)).toMatchObject({ id: 'high-security/2026-03-02' });
    const free = movedTo(serving, '2027-02-18', PROBATION);
    expect(projectionOf(free.sentence(), '2027-03-01')).toEqual([]);
  });

  it.each<[IsoDate, string, IsoDate, string]>([
    ['2026-08-18', 'halfway-house', '2026-03-03', 'strgjfl § 15'],
    ['2026-08-19', 'electronic-monitoring', '2026-08-19', 'forskrift § 7-2 (2)'],
    ['2026-08-20', 'electronic-monitoring', '2026-08-19', 'forskrift § 7-2 (2)'],
    ['2027-02-18', 'probation', '2027-02-18', 'strgjfl § 42 (1)'],
  ])('names the least restrictive on %s', (today, regime, from, legalBasis) => {
    expect(leastRestrictive(serving.sentence(), today)).toMatchObject({ regime, from });
    expect(leastRestrictive(serving.sentence(), today)?.legalBasis).toContain(legalBasis);
  });
});

describe('a correction that moves dates finds what was decided on the old ones', () => {
  // One month more: two thirds on 10 March 2027, half on 4 December, a third on 29 August 2026.
  it('a release that has taken effect, once, and none when the new dates allow it', () => {
    const released = movedTo(serving, '2027-02-18', PROBATION);
    expect(flagged(corrected(released, '2027-03-01', length(7)))).toMatchObject([{ what: 'release', of: 'p1', decidedFor: '2027-02-18', allowedFrom: '2027-03-10' }]); // prettier-ignore
    expect(flagged(corrected(released, '2027-03-01', length(5)))).toEqual([]);
  });

  it('where the person is, by the last decision', () => {
    const atHome = movedTo(serving, '2026-08-19', { regime: 'electronic-monitoring', unit: 'f' }, { facts: home, conditions: [] }); // prettier-ignore
    expect(flagged(corrected(atHome, '2026-09-10', length(5)))).toEqual([]);
    const wrong = flagged(corrected(atHome, '2026-09-10', length(7)));
    expect(wrong).toMatchObject([{ what: 'present-regime', regime: 'electronic-monitoring', decidedFor: '2026-08-19' }]); // prettier-ignore
    const back = broke(atHome, '2026-09-01', 'b1');
    const returned = happens(back, '2026-09-02', approver, answers('b1', 'return-to-prison', { to: { regime: 'high-security', unit: 'oslo-fengsel' } })); // prettier-ignore
    expect(flagged(corrected(returned, '2026-09-10', length(7)))).toEqual([]);
  });

  it('the review of a refusal, when the day of release is another', () => {
    const proposed = happens(serving, '2027-02-01', caseworker, proposal({ to: PROBATION, effectiveOn: '2027-02-18' }));
    const denied = happens(proposed, '2027-02-10', approver, decision({ outcome: 'deny' }));
    expect(flagged(corrected(denied, '2027-02-11', length(7)))).toMatchObject([{ what: 'refusal', of: 'p1', decidedFor: '2027-05-18', allowedFrom: '2027-03-10' }]); // prettier-ignore
  });

  it('a leave to come, not one that has ended', () => {
    const out = happens(serving, '2026-08-18', approver, { type: 'GrantLeave', leaveId: 'l1', leave: 'ordinary', from: '2026-08-20', to: '2026-08-22', reason: null }); // prettier-ignore
    expect(flagged(corrected(out, '2026-08-19', length(7)))).toMatchObject([{ what: 'leave', of: 'l1', decidedFor: '2026-08-20' }]); // prettier-ignore
    const home_ = happens(out, '2026-08-22', caseworker, { type: 'EndLeave', leaveId: 'l1', returned: 'on-time', on: '2026-08-22' }); // prettier-ignore
    expect(flagged(corrected(home_, '2026-08-23', length(7)))).toEqual([]);
  });

  it('and tells whom it concerns', () => {
    const nothing = { flagged: [], tooLong: null, afterEnd: null };
    const changes = [{ date: 'halfDate', before: '2026-11-19', after: '2026-12-04' }];
    const tell = (sentence: Sentence, more: object = {}) => whoToTell(sentence, changes, { ...nothing, ...more }, '2026-09-01'); // prettier-ignore
    const sentence = serving.sentence();
    expect(tell(sentence)).toEqual(['convicted-person', 'caseworker']);
    expect(whoToTell(sentence, [], nothing, '2026-09-01')).toEqual([]);
    const tooLong = { days: 3, while: 'serving', shouldHaveEndedOn: '2026-08-29' };
    const all = ['convicted-person', 'caseworker', 'approver', 'region', 'prosecution'];
    expect(tell(sentence, { tooLong })).toEqual(all);
    expect(tell(sentence, { afterEnd: { days: 3, endedOn: '2026-09-01', shouldHaveEndedOn: '2026-08-29' } })).toEqual(all); // prettier-ignore
    const guarded = happens(serving, '2026-05-01', caseworker, { type: 'RecordGuardian', guardianId: 'g1', name: 'Far', contact: null, relation: 'parent', from: '2026-05-01' }); // prettier-ignore
    expect(tell(guarded.sentence())).toContain('guardian');
    const ended = happens(guarded, '2026-05-10', caseworker, { type: 'EndGuardian', guardianId: 'g1', endedOn: '2026-05-10', reason: null }); // prettier-ignore
    expect(tell(ended.sentence())).not.toContain('guardian');
  });

  it.each<[Sentence['status'], IsoDate, number | null]>([
    ['completed', '2027-08-19', -1],
    ['completed', '2027-08-20', null],
    ['completed', '2027-08-21', 1],
    ['deceased', '2027-08-19', null],
    ['deceased', '2027-08-21', 1],
  ])('of a sentence that ended as %s on %s', (status, completedOn, days) => {
    const sentence = { ...serving.sentence(), status, completedOn } as Sentence;
    expect(afterEnd(sentence)?.days ?? null).toBe(days);
  });
});

describe('a reaction', () => {
  const answered = (days: number, more: object = {}) => happens(broke(serving, '2026-09-10', 'b1'), '2026-09-10', approver, answers('b1', 'loss-of-leave', { days, ...more })); // prettier-ignore
  const told = (past: Past) => happens(past, '2026-09-10', caseworker, { type: 'RecordNotification', notificationId: 'n1', of: 'b1', notifiedAt: '2026-09-10T10:00' }); // prettier-ignore
  const of = (past: Past) => {
    const sentence = past.sentence();
    return sentence.breaches.map((breach) => reactionOf(breach, sentence));
  };

  it('is none without an answer, nor where nobody reacts', () => {
    expect(of(broke(serving, '2026-09-10', 'b1'))).toEqual([null]);
    const let_go = happens(broke(serving, '2026-09-10', 'b1'), '2026-09-10', approver, answers('b1', 'no-reaction'));
    expect(of(let_go)).toEqual([null]);
    expect(leaveLostUntil(let_go.sentence(), '2026-09-20', '2026-09-21')).toBeNull();
  });

  it('that has no length holds from the day on which it may begin', () => {
    const reprimand = told(happens(broke(serving, '2026-09-10', 'b1'), '2026-09-10', approver, answers('b1', 'written-reprimand'))); // prettier-ignore
    expect(of(reprimand)).toEqual([{ state: 'holds', from: '2026-09-13', until: null }]);
  });

  it('waits for its own complaint and time, not for those of another', () => {
    const both = happens(broke(told(answered(20)), '2026-09-11', 'b2'), '2026-09-11', approver, answers('b2', 'loss-of-privileges', { days: 10 })); // prettier-ignore
    const complained = happens(both, '2026-09-12', caseworker, { type: 'ReceiveComplaint', complaintId: 'k1', of: 'b2', receivedOn: '2026-09-12', reason: null }); // prettier-ignore
    expect(of(complained)).toMatchObject([{ state: 'holds', from: '2026-09-13' }, { state: 'waits' }]);
    expect(of(both)).toMatchObject([{ state: 'holds' }, { state: 'waits' }]);
  });

  // Leave is lost from 13 September for 20 days, until 2 October; an absence of ten days in between moves that.
  it.each<[IsoDate, IsoDate, IsoDate]>([
    ['2026-09-11', '2026-09-13', '2026-10-02'],
    ['2026-09-11', '2026-09-14', '2026-10-03'],
    ['2026-10-02', '2026-10-12', '2026-10-12'],
    ['2026-10-03', '2026-10-13', '2026-10-02'],
  ])('goes on after an absence from %s to %s', (from, to, until) => {
    const gone = happens(told(answered(20)), from, caseworker, { type: 'RegisterAbsence', absenceId: 'a1', absence: 'escape', from, reason: null }); // prettier-ignore
    const back = happens(gone, to, caseworker, { type: 'EndAbsence', absenceId: 'a1', returnedOn: to, countedDays: 0 });
    expect(of(back)[0]).toMatchObject({ state: 'holds', until });
  });
});

describe('a release', () => {
  const six = given(...registered(imprisonment({}, { years: 6, months: 0, days: 0 })));

  it('on no ground of its own from preventive detention or after a part of the remainder', () => {
    expect(releaseFrom(serving.sentence(), 'ordinary')).toBe('2027-02-18');
    expect(releaseFrom(serving.sentence(), 'compelling-reasons')).toBe('2027-02-18');
    const thirty = given(...registered(imprisonment({}, { years: 0, months: 0, days: 30 })));
    expect(releaseFrom(thirty.sentence(), 'ordinary')).toBeNull();
    expect(releaseFrom(thirty.sentence(), 'short-time')).toBeNull();
    expect(releaseWithoutReasonsFrom(thirty.sentence())).toBeNull();
    expect(releaseWithoutReasonsFrom(six.sentence())).toBe('2030-02-18');
  });

  // With 14 days left it is ordinary; with 13 it needs compelling reasons. The end is 20 August 2027.
  it.each<[IsoDate, string | null]>([
    ['2027-08-05', null],
    ['2027-08-06', null],
    ['2027-08-07', 'too-little-remains'],
  ])('on %s leaves enough to serve on probation', (effectiveOn, code) => {
    const move = { to: PROBATION, effectiveOn, ground: null, reason: null, assessment: [] };
    expect(groundRefusal(move, serving.sentence())?.code ?? null).toBe(code);
    const facts = { remaining: 13, minRemaining: 14, ground: 'compelling-reasons' };
    if (code) expect(groundRefusal(move, serving.sentence())).toMatchObject({ facts });
  });
});

describe('a reason of substance', () => {
  it.each<[string | null, boolean]>([
    ['Elleve tegn', false],
    ['Tolv tegn her', true],
    ['Ordet-alene-er-langt', false],
    ['   a                b   ', false],
    ['……… ……… ……… ………', false],
    [null, false],
  ])('%j: %s', (text, enough) => expect(tooShort([text]) === null).toBe(enough));

  it('argues a criterion of the law, in words', () => {
    expect(criterionRefusal([{ criterion: 'security', text: 'Rolig.' }])).toBeNull();
    expect(criterionRefusal([{ criterion: 'security', text: ' ' }])).toMatchObject({ facts: { criteria: [] } });
    expect(criterionRefusal([{ criterion: 'weather', text: 'Regn.' }])).toMatchObject({ facts: { criteria: ['weather'] } }); // prettier-ignore
  });
});

describe('who serves a unit, and a move within a regime', () => {
  it.each<[string[], boolean]>([
    [['oslo-fengsel'], true],
    [['bastoy-fengsel', 'oslo-fengsel'], true],
    [['*'], true],
    [['bastoy-fengsel'], false],
    [[], false],
  ])('%j serve oslo-fengsel: %s', (units, serves) => expect(servesUnit(units, 'oslo-fengsel')).toBe(serves));

  it('is to another prison of the same kind, decided locally', () => {
    expect(findTransition('imprisonment', 'high-security', 'high-security')).toMatchObject({ row: 'b15', kinds: ['imprisonment'], from: ['high-security'], to: 'high-security', decidedBy: 'local', direction: 'sideways' }); // prettier-ignore
    expect(findTransition('imprisonment', 'probation', 'probation')).toBeUndefined();
  });
});
