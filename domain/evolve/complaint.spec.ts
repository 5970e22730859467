import { given, registered } from '../../test/given';
import { type IsoDate } from '../dates';
import { type ComplaintEvent } from '../events';
import { type ActiveCondition, type ComplaintCase, type Leave, type Measure, type Sentence } from '../state';
import { evolveComplaint } from './complaint';

// What an outcome leaves of a sentence: of two of everything, only the one that was complained of may change.

const serving = given(...registered()).sentence();
const complaint = (complaintId: string, of: string): ComplaintCase => ({
  ...{ complaintId, of, receivedOn: '2026-06-01', inTime: true, suspends: false, decidedBy: 'region' },
  ...{ repliedOn: null, outcome: null, decidedOn: null },
});
const cases = (of: string) => [complaint('k0', 'something-else'), complaint('k1', of), complaint('k2', 'p9')];

const decided = (outcome: 'upheld' | 'reversed' | 'dismissed', decidedOn: IsoDate): ComplaintEvent => ({
  type: 'ComplaintDecided',
  ...{
    complaintId: 'k1',
    outcome,
    reason: 'Saken er ikke opplyst.',
    decidedOn,
    legalBasis: 'strgjfl § 7 g',
    by: 'rig',
  },
});
const measure = (what: Measure['what'], about: string, more: Partial<Measure> = {}): Measure => ({
  ...{ of: `${about}/decision`, what, about, by: 'kari', on: '2026-05-20', level: 'local', was: null, probation: null },
  ...more,
});
/** The sentence after the complaint of a measure was reversed on that day, with what it had. */
function reversed(one: Measure, has: Partial<Sentence>, on: IsoDate = '2026-06-10'): Sentence {
  const others = [measure('leave', 'other')];
  const state = { ...serving, ...has, complaintCases: cases(one.of), measures: [...others, one] };
  return evolveComplaint(state, decided('reversed', on));
}

describe('a complaint', () => {
  const open = { ...serving, complaintCases: cases('p1') };

  it.each(['upheld', 'reversed', 'dismissed'] as const)('that is %s is decided, and no other', (outcome) => {
    expect(evolveComplaint(open, decided(outcome, '2026-06-10')).complaintCases).toEqual([
      complaint('k0', 'something-else'),
      { ...complaint('k1', 'p1'), outcome, decidedOn: '2026-06-10' },
      complaint('k2', 'p9'),
    ]);
  });

  it('has the interim reply that it was sent, and no other has', () => {
    const event = { type: 'InterimReplySent', complaintId: 'k1', sentOn: '2026-06-09' } as ComplaintEvent;
    expect(evolveComplaint(open, event).complaintCases.map(({ repliedOn }) => repliedOn)).toEqual([
      ...[null, '2026-06-09', null],
    ]);
  });

  it('that is not known changes nothing', () => {
    expect(evolveComplaint(serving, decided('reversed', '2026-06-10'))).toEqual(serving);
  });
});

const condition = (conditionId: string, more: Partial<ActiveCondition> = {}): ActiveCondition => ({
  ...{ conditionId, code: 'no-contact', text: null, from: '2026-05-01', until: null, reviewOn: null, replaces: null },
  ...{ endedOn: null, textVersion: 1, standard: false, setBy: 'local' },
  ...more,
});

describe('a leave that was taken back', () => {
  const leave = (leaveId: string, more: Partial<Leave> = {}): Leave => ({
    ...{
      leaveId,
      leave: 'ordinary',
      from: '2026-05-18',
      to: '2026-05-20',
      special: false,
      travelDays: 0,
      purpose: null,
    },
    ...{ decidedBy: 'local', grantedOn: '2026-05-01', returned: 'revoked', endedOn: '2026-05-20' },
    revokedOn: '2026-05-20',
    ...more,
  });
  const one = measure('leave-revoked', 'l1', { was: '2026-06-11' });
  const conditions = [
    condition('l1/1', { endedOn: '2026-05-20' }),
    condition('l1/2', { endedOn: '2026-05-19' }),
    condition('l10/1', { endedOn: '2026-05-20' }),
    condition('l0/1', { endedOn: '2026-05-20' }),
  ];
  const has = { leaves: [leave('l0'), leave('l1'), leave('l10')], conditions };

  it('is given back until the day that it had, with the conditions that ended with it', () => {
    const { leaves, conditions: held } = reversed(one, has);
    expect(leaves).toEqual([
      leave('l0'),
      leave('l1', { to: '2026-06-11', returned: null, endedOn: null, revokedOn: null }),
      leave('l10'),
    ]);
    expect(held.map(({ endedOn }) => endedOn)).toEqual([null, '2026-05-19', '2026-05-20', '2026-05-20']);
  });

  it.each<[string, Measure, Partial<Sentence>, IsoDate]>([
    ['nothing of it is left', one, has, '2026-06-11'],
    ['it is not known how long it was', { ...one, was: null }, has, '2026-06-10'],
    ['the person came back late', one, { ...has, leaves: [leave('l1', { returned: 'late' })] }, '2026-06-10'],
    ['it was never taken back', one, { ...has, leaves: [leave('l1', { revokedOn: null })] }, '2026-06-10'],
    ['there is no such leave', one, { ...has, leaves: [leave('l0')] }, '2026-06-10'],
  ])('is not given back where %s', (_why, asked, more, on) => {
    expect(reversed(asked, more, on)).toMatchObject(more);
  });

  it('that has ended in no way yet is given back too', () => {
    const { leaves } = reversed(one, { ...has, leaves: [leave('l1', { returned: null, endedOn: null })] });
    expect(leaves).toMatchObject([{ to: '2026-06-11', revokedOn: null }]);
  });
});

describe('an interruption that was taken back', () => {
  const absence = (absenceId: string, to: IsoDate | null = null) => ({
    ...{ absenceId, type: 'interruption' as const, from: '2026-05-01', to, countedDays: 0, returnBy: '2026-05-20' },
    registeredOn: '2026-05-01',
  });
  const returnDays = (one: Measure, on: IsoDate, to: IsoDate | null = null) =>
    reversed(one, { absences: [absence('a0'), absence('a1', to)] }, on).absences.map(({ returnBy }) => returnBy);
  const one = measure('interruption-revoked', 'a1', { was: '2026-06-11' });

  it.each<[string, Measure, IsoDate, IsoDate | null, IsoDate]>([
    ['lasts as long as it should have', one, '2026-06-10', null, '2026-06-11'],
    ['is not to last where its day has come', one, '2026-06-11', null, '2026-05-20'],
    ['is over where the person has come back', one, '2026-06-10', '2026-05-20', '2026-05-20'],
    ['is as it was where its day is not known', { ...one, was: null }, '2026-06-10', null, '2026-05-20'],
  ])('%s', (_what, asked, on, to, day) => {
    expect(returnDays(asked, on, to)).toEqual(['2026-05-20', day]);
  });
});

describe('a condition that should not have been set', () => {
  const set = condition('c2', { replaces: 'c1', from: '2026-05-20' });
  const before = condition('c1', { endedOn: '2026-05-20' });
  const ends = (conditions: ActiveCondition[]) =>
    reversed(measure('condition', 'c2'), { conditions }).conditions.map(({ endedOn }) => endedOn);

  it.each<[string, ActiveCondition[], (IsoDate | null)[]]>([
    ['has ended, and the one before holds again', [before, set], [null, '2026-06-10']],
    ['had no other before it', [condition('c0', { endedOn: '2026-05-20' }), set], ['2026-05-20', '2026-06-10']],
    ['the one before had ended of itself', [{ ...before, endedOn: '2026-05-19' }, set], ['2026-05-19', '2026-06-10']],
    ['the one before would hold that day', [{ ...before, until: '2026-06-10' }, set], [null, '2026-06-10']],
    ['the one before would be over', [{ ...before, until: '2026-06-09' }, set], ['2026-05-20', '2026-06-10']],
    ['has ended already', [before, { ...set, endedOn: '2026-06-01' }], ['2026-05-20', '2026-06-01']],
    ['is not there any more', [before], ['2026-05-20']],
  ])('%s', (_what, conditions, after) => {
    expect(ends(conditions)).toEqual(after);
  });
});

it('a recall without a court that is reversed leaves the conditions of probation that it had ended', () => {
  const conditions = [
    condition('c1', { endedOn: '2026-05-20' }),
    condition('c2', { endedOn: '2026-05-19' }),
    condition('c3'),
  ];
  expect(reversed(measure('recall', 'r1'), { conditions }).conditions).toEqual([
    condition('c1'),
    condition('c2', { endedOn: '2026-05-19' }),
    condition('c3'),
  ]);
});

it('a refused recall that is reversed bars no new request; a correction that is, is to be made anew', () => {
  expect(reversed(measure('recall-refused', 'r1'), { ownRecallFrom: '2027-01-01' }).ownRecallFrom).toBeNull();
  const wrong = { requestId: 'e1/decision', of: 'e1', refusedBy: 'kari', reversedOn: '2026-06-10' };
  expect(reversed(measure('correction', 'e1'), {}).refusedCorrections).toEqual([{ ...wrong, refusedOn: '2026-05-20' }]);
  const undated = reversed(measure('correction', 'e1', { on: null }), {}).refusedCorrections;
  expect(undated).toEqual([{ ...wrong, refusedOn: '2026-06-10' }]);
});

it.each([
  ...['leave', 'leave-refused', 'interruption', 'interruption-extended', 'interruption-refused', 'not-counted'],
  ...['monitoring', 'postponement', 'postponement-refused', 'suspension-lifted', 'rule-set', 'step'],
] as const)('%s that is reversed is an open question and changes nothing else', (what) => {
  const has = { complaintCases: cases('x/decision'), measures: [measure(what, 'x')] };
  const { complaintCases, ...after } = evolveComplaint({ ...serving, ...has }, decided('reversed', '2026-06-10'));
  expect(complaintCases[1]?.outcome).toBe('reversed');
  expect(after).toEqual({ ...serving, ...has, complaintCases: undefined });
});

describe('a decision that no longer stands', () => {
  const proposals = ['p0', 'p1'].map((proposalId) => ({ proposalId, status: 'effective' }));
  const answer = (jointTo: string | null) => ({ response: 'reaction', jointTo, reversedOn: null });
  const has = {
    complaintCases: cases('p1'),
    proposals,
    stays: ['p0', 'p1'].map((proposalId) => ({ proposalId, toward: 'probation', reviewOn: '2027-01-01' })),
    probationReview: { deadlineId: 'review-after-refusal/p1', reviewBy: '2027-01-01' },
    awaitingPlace: { proposalId: 'p1', since: '2026-05-01' },
    refusedCorrections: ['p0', 'p1'].map((requestId) => ({ requestId, of: 'e1', refusedBy: 'kari', reversedOn: null })),
    breaches: [
      { breachId: 'p1', answer: answer(null) },
      { breachId: 'b2', answer: answer('p1') },
      { breachId: 'b3', answer: answer(null) },
      { breachId: 'b4', answer: null },
    ],
  } as unknown as Partial<Sentence>;
  const state = { ...serving, ...has } as Sentence;
  const after = evolveComplaint(state, decided('reversed', '2026-06-10'));

  it('has set nothing: no stay, review, wait or answer of it is left', () => {
    expect(after.proposals.map(({ status }) => status)).toEqual(['effective', 'reversed']);
    expect(after.stays.map(({ proposalId }) => proposalId)).toEqual(['p0']);
    expect([after.probationReview, after.awaitingPlace]).toEqual([null, null]);
    expect(after.refusedCorrections.map(({ reversedOn }) => reversedOn)).toEqual([null, '2026-06-10']);
    expect(after.breaches.map(({ answer: now }) => now?.reversedOn)).toEqual([
      ...['2026-06-10', '2026-06-10', null],
      undefined,
    ]);
  });

  it('leaves what others had set', () => {
    const others = {
      ...state,
      probationReview: { deadlineId: 'review-after-refusal/p0', reviewBy: '2027-01-01' },
      awaitingPlace: { proposalId: 'p0', since: '2026-05-01' },
    };
    const kept = evolveComplaint(others, decided('reversed', '2026-06-10'));
    expect([kept.probationReview, kept.awaitingPlace]).toEqual([others.probationReview, others.awaitingPlace]);
    expect(evolveComplaint(state, decided('upheld', '2026-06-10'))).toMatchObject({ proposals, stays: has.stays });
  });
});

describe('after the end', () => {
  const ended = { status: 'completed' as const, completedOn: '2026-06-05' };
  const standing: Partial<Sentence> = {
    ...ended,
    conditions: [condition('c1')],
    probation: { releasedOn: '2026-04-01', endsOn: '2026-06-05', days: 60, suspendedDays: 10 } as never,
    suspensions: [{ suspensionId: 'z1', breachId: 'b1', from: '2026-05-01', to: '2026-05-11' }],
    monitoring: {
      ...{ informedOn: null, applyBy: null },
      applications: [{ applicationId: 'd1', receivedOn: '2026-02-01', inTime: true, outcome: 'refused' }],
    },
    ownRecallFrom: '2027-01-01',
  };

  it.each<[Measure['what'], string]>([
    ['condition', 'c1'],
    ['suspension', 'z1'],
    ['monitoring-refused', 'd1'],
    ['recall-refused', 'r1'],
    ['exclusion', 'q1'],
    ['step', 's1'],
  ])('%s that is reversed leaves the sentence as it was', (what, about) => {
    const one = measure(what, about);
    const after = reversed(one, standing);
    const { complaintCases, measures } = after;
    expect(after).toEqual({ ...serving, ...standing, complaintCases, measures });
    expect(complaintCases).toContainEqual({ ...complaint('k1', one.of), outcome: 'reversed', decidedOn: '2026-06-10' });
  });

  it('a correction that is reversed leaves a fact to be corrected all the same', () => {
    const one = measure('correction', 'e1', { of: 'f1' });
    expect(reversed(one, standing).refusedCorrections).toMatchObject([{ requestId: 'f1', of: 'e1', reversedOn: '2026-06-10' }]); // prettier-ignore
  });
});
