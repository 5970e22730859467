import { given, registered } from '../test/given';
import { type IsoDate } from './dates';
import { isReaction, leaveLostUntil, longestDays, reactionOf } from './reactions';
import { type Absence, type Breach, type ComplaintCase, type Sentence } from './state';

type Answer = NonNullable<Breach['answer']>;
const answer = (more: Partial<Answer> = {}): Answer => ({
  ...{ response: 'loss-of-leave', by: 'kari', onBehalfOf: null, on: '2026-09-07', legalBasis: 'strgjfl § 40 (2) e' },
  ...{
    decidedBy: 'local',
    to: null,
    days: 10,
    dailyPayPercent: null,
    conditionalUntil: null,
    activatedOn: null,
    deductDays: 0,
  },
  ...{ jointTo: null, reversedOn: null, ...more },
});
const breach = (more: Partial<Answer> | null = {}): Breach => ({
  ...{ breachId: 'b1', kind: 'contraband', occurredOn: '2026-09-06', registeredOn: '2026-09-06', description: null },
  ...{ condition: null, regime: 'high-security', registeredBy: 'ola', answer: more && answer(more) },
});
/** Told on 7 September: the time to complain runs out on the 9th, so that a reaction of ten days holds from the 10th to the 19th. */
const told = { notificationId: 'n1', of: 'b1', lastDay: '2026-09-09', expiresAt: '2026-09-09T10:00' };
const around = (more: Partial<Sentence> = {}) => ({ complaints: [told], complaintCases: [], absences: [], ...more });
const complaint = (more: Partial<ComplaintCase> = {}): ComplaintCase => ({
  ...{ complaintId: 'k1', of: 'b1', receivedOn: '2026-09-08', inTime: true, suspends: true, decidedBy: 'region' },
  ...{ repliedOn: null, outcome: null, decidedOn: null, ...more },
});
const away = (from: IsoDate, to: IsoDate | null): Absence => ({
  ...{ absenceId: 'a1', type: 'escape', from, to, countedDays: 0, returnBy: null, registeredOn: from },
});

describe('the reactions of strgjfl § 40 (2)', () => {
  it.each([
    ['written-reprimand', null],
    ['loss-of-daily-pay', 14],
    ['loss-of-privileges', 20],
    ['exclusion-from-leisure-company', 20],
    // Four months from 10 September, and from 10 November over a short February.
    ['loss-of-leave', 122],
  ])('%s lasts at most %s days', (response, days) => {
    expect(isReaction(response)).toBe(true);
    expect(longestDays(response, '2026-09-10')).toBe(days);
  });

  it('are those and no other answers', () => {
    for (const response of ['no-reaction', 'stricter-regime', 'warning-talk', 'toString']) {
      expect(isReaction(response)).toBe(false);
      expect(longestDays(response, '2026-09-10')).toBeNull();
    }
    expect(longestDays('loss-of-leave', '2026-11-10')).toBe(120);
  });
});

describe('when a reaction holds', () => {
  it('is from the day after the time to complain, for its days', () => {
    expect(reactionOf(breach(), around())).toEqual({ state: 'holds', from: '2026-09-10', until: '2026-09-19' });
    expect(reactionOf(breach({ deductDays: 3 }), around())).toMatchObject({ from: '2026-09-10', until: '2026-09-16' });
    expect(reactionOf(breach({ days: null }), around())).toEqual({ state: 'holds', from: '2026-09-10', until: null });
  });

  it('is never without an answer that is one, or when another breach has it', () => {
    expect(reactionOf(breach(null), around())).toBeNull();
    expect(reactionOf(breach({ response: 'no-reaction' }), around())).toBeNull();
    expect(reactionOf(breach({ jointTo: 'b0' }), around())).toBeNull();
  });

  it.each<[string, Partial<Answer>, string]>([
    ['reversed', { reversedOn: '2026-09-20' }, 'reversed'],
    ['conditional and nothing has happened', { conditionalUntil: '2026-12-07' }, 'conditional'],
    ['served before, all of it', { deductDays: 10 }, 'served'],
  ])('is not when it is %s', (_what, more, state) => {
    expect(reactionOf(breach(more), around())).toMatchObject({ state, from: null });
  });

  it('waits while nobody was told of this one', () => {
    expect(reactionOf(breach(), around({ complaints: [] }))).toMatchObject({ state: 'waits', from: null });
    expect(reactionOf(breach(), around({ complaints: [{ ...told, of: 'b2' }] }))).toMatchObject({ state: 'waits' });
  });

  it.each<[string, Partial<ComplaintCase>, string, IsoDate | null]>([
    ['waits for a complaint in time', {}, 'waits', null],
    ['begins when that is decided', { outcome: 'upheld', decidedOn: '2026-10-01' }, 'holds', '2026-10-01'],
    ['waits for no complaint that came too late', { suspends: false, inTime: false }, 'holds', '2026-09-10'],
    ['waits for no complaint about something else', { of: 'b2' }, 'holds', '2026-09-10'],
  ])('%s', (_what, more, state, from) => {
    expect(reactionOf(breach(), around({ complaintCases: [complaint(more)] }))).toMatchObject({ state, from });
  });

  it.each<[IsoDate, IsoDate]>([
    ['2026-09-09', '2026-09-10'],
    ['2026-09-10', '2026-09-10'],
    ['2026-09-11', '2026-09-11'],
  ])('of a conditional one that a breach of %s made hold is from %s', (activatedOn, from) => {
    const held = reactionOf(breach({ conditionalUntil: '2026-12-07', activatedOn }), around());
    expect(held).toMatchObject({ state: 'holds', from });
  });

  it.each<[string, Absence, object]>([
    ['before it moves nothing', away('2026-09-01', '2026-09-09'), { state: 'holds', until: '2026-09-19' }],
    [
      'that ended on its first day moves nothing',
      away('2026-09-01', '2026-09-10'),
      { state: 'holds', until: '2026-09-19' },
    ],
    [
      'on its last day leaves that for the return',
      away('2026-09-19', '2026-09-25'),
      { state: 'holds', until: '2026-09-25' },
    ],
    ['after it moves nothing', away('2026-09-20', '2026-09-25'), { state: 'holds', until: '2026-09-19' }],
    ['that lasts lets it wait three months', away('2026-09-15', null), { state: 'interrupted', until: '2026-12-15' }],
    ['of three months lets it go on', away('2026-09-15', '2026-12-15'), { state: 'holds', until: '2026-12-19' }],
    ['of a day more has let it lapse', away('2026-09-15', '2026-12-16'), { state: 'lapsed', until: '2026-09-15' }],
  ])('and an absence %s', (_what, absence, expected) => {
    expect(reactionOf(breach(), around({ absences: [absence] }))).toMatchObject(expected);
  });
});

describe('leave that is lost', () => {
  const sentence = { ...given(...registered()).sentence(), complaints: [told], breaches: [breach()] };

  it.each<[IsoDate, IsoDate, IsoDate | null]>([
    ['2026-09-07', '2026-09-09', null],
    ['2026-09-08', '2026-09-10', '2026-09-19'],
    ['2026-09-12', '2026-09-13', '2026-09-19'],
    ['2026-09-19', '2026-09-21', '2026-09-19'],
    ['2026-09-20', '2026-09-22', null],
  ])('from %s to %s is so until %s', (from, to, until) => {
    expect(leaveLostUntil(sentence, from, to)).toBe(until);
  });

  it('is lost by that reaction alone, and only while it holds', () => {
    const days = ['2026-09-12', '2026-09-13'] as const;
    const by = (more: Partial<Answer>) => leaveLostUntil({ ...sentence, breaches: [breach(more)] }, ...days);
    expect(by({ response: 'loss-of-privileges' })).toBeNull();
    expect(by({ reversedOn: '2026-09-11' })).toBeNull();
    expect(leaveLostUntil({ ...sentence, complaints: [] }, ...days)).toBeNull();
    expect(leaveLostUntil({ ...sentence, breaches: [breach(null), breach()] }, ...days)).toBe('2026-09-19');
  });
});
