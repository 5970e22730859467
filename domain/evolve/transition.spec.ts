import { given, registered } from '../../test/given';
import { type EventOf, type TransitionEvent } from '../events';
import { type Leave, type Proposal, type Sentence } from '../state';
import { evolveTransition } from './transition';

// What a decision or a move leaves of a sentence that has two of everything.

const serving = given(...registered()).sentence();
const LOWER = { regime: 'lower-security', unit: 'bastoy-fengsel' } as const;
const HOUSE = { regime: 'halfway-house', unit: 'sandaker-overgangsbolig' } as const;
const PROBATION = { regime: 'probation', unit: 'friomsorgen-oslo' } as const;

const proposal = (proposalId: string, more: Partial<Proposal> = {}): Proposal => ({
  ...{ proposalId, proposal: 'transition', to: LOWER, effectiveOn: '2026-06-15', assessment: [], reason: null },
  ...{ facts: null, conditions: [], ground: null, probationYears: null, decidedBy: 'region', legalBasis: 'x' },
  ...{ proposedBy: 'ola', proposedOn: '2026-05-01', status: 'pending', decision: null },
  ...more,
});
const flag = (regime: 'lower-security' | 'probation', what: 'present-regime' | 'release' = 'present-regime') => ({
  ...{ what, of: null, regime, decidedFor: '2026-05-01', allowedFrom: '2026-09-01' },
});
const correction = (...flagged: ReturnType<typeof flag>[]) => ({
  ...{ correctionId: 'c1', corrects: 'e1', on: '2026-05-01', flagged, tooLong: null, afterEnd: null, tell: [] },
});
const day = (kind: string) => ({ deadlineId: kind, kind, dueOn: '2026-05-01' });
const having = (more: Partial<Sentence>): Sentence => ({ ...serving, ...more });

const decided = (type: 'TransitionApproved' | 'ProposalSentBack', more: object = {}) =>
  ({
    type,
    ...{ proposalId: 'p1', reason: 'Ja.', points: [], by: 'kari', decidedOn: '2026-05-10', legalBasis: 'x', ...more },
  }) as TransitionEvent;

describe('a decision on a proposal', () => {
  const state = having({
    proposals: [proposal('p0', { to: PROBATION }), proposal('p1')],
    undecided: [day('assess-lower-security'), day('decide-probation')],
    corrections: [correction(flag('lower-security'), flag('probation'))],
  });

  it.each([
    ['TransitionApproved', 'approved'],
    ['TransitionDenied', 'denied'],
  ])('%s answers the days and the corrections that asked for that regime, and no others', (type, status) => {
    const after = evolveTransition(state, decided(type as 'TransitionApproved'));
    expect(after.proposals.map((known) => known.status)).toEqual(['pending', status]);
    expect(after.undecided.map(({ kind }) => kind)).toEqual(['decide-probation']);
    expect(after.corrections[0]?.flagged).toEqual([flag('probation')]);
  });

  it.each([
    ['ProposalSentBack', 'sent-back'],
    ['ProposalRejected', 'rejected'],
  ])('%s answers nothing', (type, status) => {
    const after = evolveTransition(state, decided(type as 'ProposalSentBack'));
    expect(after.proposals.map((known) => known.status)).toEqual(['pending', status]);
    expect([after.undecided, after.corrections]).toEqual([state.undecided, state.corrections]);
  });

  it.each([
    [{ level: 'local' }, 'local'],
    [{}, 'region'],
  ])('was made at the level that it says, else at the one that the proposal is for: %o', (said, level) => {
    const [, after] = evolveTransition(state, decided('TransitionApproved', said)).proposals;
    expect(after?.decision).toMatchObject({ level, by: 'kari', on: '2026-05-10', onBehalfOf: null });
  });

  it('on one that the log does not have changes no other', () => {
    const after = evolveTransition(state, decided('TransitionApproved', { proposalId: 'p7' }));
    expect(after).toEqual(state);
  });
});

describe('a stay', () => {
  const state = having({
    proposals: [proposal('p0'), proposal('p1'), proposal('p2', { to: PROBATION })],
    stays: [
      { proposalId: 'p0', toward: 'lower-security', reviewOn: '2026-09-01' },
      { proposalId: 'p2', toward: 'probation', reviewOn: '2026-10-01' },
    ],
  });
  const stays = (proposalId: string) =>
    ({
      ...decided('TransitionApproved', { proposalId, reviewOn: '2026-11-01' }),
      type: 'StayDecided',
    }) as TransitionEvent;

  it('takes the place of the one toward the same regime', () => {
    const after = evolveTransition(state, stays('p1'));
    expect(after.stays).toEqual([
      { proposalId: 'p2', toward: 'probation', reviewOn: '2026-10-01' },
      { proposalId: 'p1', toward: 'lower-security', reviewOn: '2026-11-01' },
    ]);
    expect(after.proposals.map(({ status }) => status)).toEqual(['pending', 'stay', 'pending']);
  });

  it('on a proposal that the log does not have is a corrupt log', () => {
    expect(() => evolveTransition(state, stays('p7'))).toThrow('Corrupt log: a decision on an unknown proposal p7');
  });
});

const changed = (more: Partial<EventOf<'RegimeChanged'>> = {}): EventOf<'RegimeChanged'> => ({
  type: 'RegimeChanged',
  ...{ from: 'high-security', to: LOWER, effectiveOn: '2026-06-15', proposalId: 'p1', breachId: null, legalBasis: 'x' },
  ...more,
});
const leave = (leaveId: string, returned: Leave['returned'] = null): Leave => ({
  ...{ leaveId, leave: 'ordinary', from: '2026-06-20', to: '2026-06-22', special: false, travelDays: 0, purpose: null },
  ...{ decidedBy: 'local', grantedOn: '2026-06-01', returned, endedOn: null, revokedOn: null },
});
const condition = (conditionId: string) => ({
  ...{ conditionId, code: 'leave-sober', text: null, from: '2026-06-01', until: null, reviewOn: null, replaces: null },
  ...{ endedOn: null, textVersion: 1, standard: false, setBy: null },
});

describe('a move', () => {
  const state = having({
    proposals: [proposal('p0', { status: 'denied' }), proposal('p1', { status: 'approved' })],
    stays: [{ proposalId: 'p0', toward: 'lower-security', reviewOn: '2026-09-01' }],
    awaitingPlace: { proposalId: 'p1', since: '2026-06-01' },
    placeReviewOn: '2026-12-01',
    corrections: [correction(flag('lower-security'), flag('probation'), flag('probation', 'release'))],
    leaves: [leave('l1'), leave('l2', 'on-time')],
    conditions: [condition('l1/leave-sober'), condition('l2/leave-sober')],
  });

  it('leaves the stays, the wait and the review of the old place behind', () => {
    const after = evolveTransition(state, changed());
    expect(after).toMatchObject({ place: LOWER, placeSince: '2026-06-15', stays: [], awaitingPlace: null });
    expect(after.placeReviewOn).toBeNull();
    expect(after.proposals.map(({ status }) => status)).toEqual(['denied', 'effective']);
  });

  it('settles that the person was in another regime too early, and nothing else', () => {
    const [known] = evolveTransition(state, changed()).corrections;
    expect(known?.flagged).toEqual([flag('lower-security'), flag('probation', 'release')]);
  });

  it.each<[string, Partial<EventOf<'RegimeChanged'>>, Leave['returned'], string | null]>([
    ['to another prison keeps the leave', {}, null, null],
    ['for a breach takes it back', { proposalId: null, breachId: 'b1' }, 'revoked', '2026-06-15'],
    ['out of prison takes it back', { to: PROBATION }, 'revoked', '2026-06-15'],
  ])('%s', (_what, more, returned, endedOn) => {
    const after = evolveTransition(state, changed(more));
    expect(after.leaves).toMatchObject([
      { returned, endedOn },
      { returned: 'on-time', endedOn: null },
    ]);
    const held = after.conditions.find(({ conditionId }) => conditionId === 'l1/leave-sober');
    expect(held?.endedOn).toBe(endedOn);
  });

  it('brings the conditions of its proposal, at the level that decided', () => {
    const conditions = [{ code: 'treatment', text: 'Rus.', until: '2026-12-31' }];
    const decision = {
      by: 'kari',
      on: '2026-06-01',
      reason: null,
      points: [],
      level: 'local',
      onBehalfOf: null,
    } as const;
    const proposals = [proposal('p1', { status: 'approved', conditions, decision })];
    expect(evolveTransition(having({ proposals }), changed()).conditions).toMatchObject([
      { conditionId: 'p1/treatment', text: 'Rus.', until: '2026-12-31', from: '2026-06-15', setBy: 'local' },
    ]);
    const undecided = [proposal('p1', { status: 'approved', conditions })];
    expect(evolveTransition(having({ proposals: undecided }), changed()).conditions).toMatchObject([{ setBy: null }]);
    expect(evolveTransition(having({ proposals: undecided }), changed({ proposalId: null })).conditions).toEqual([]);
  });
});

describe('a move for a breach', () => {
  const proposals = [
    proposal('p1', { status: 'pending', effectiveOn: '2026-06-20' }),
    proposal('p2', { status: 'approved', to: HOUSE, effectiveOn: '2026-08-01' }),
    proposal('p3', { status: 'denied' }),
  ];
  const before = having({ proposals, displaced: [{ breachId: 'b0', proposalId: 'p0', was: 'approved' }] });
  const away = evolveTransition(before, changed({ proposalId: null, breachId: 'b1' }));

  it('sets aside what waited, and remembers it', () => {
    expect(away.proposals.map(({ status }) => status)).toEqual(['superseded', 'superseded', 'denied']);
    expect(away.displaced).toEqual([
      { breachId: 'b0', proposalId: 'p0', was: 'approved' },
      { breachId: 'b1', proposalId: 'p1', was: 'pending' },
      { breachId: 'b1', proposalId: 'p2', was: 'approved' },
    ]);
  });

  it('for no breach sets it aside for good', () => {
    const { displaced } = evolveTransition(before, changed({ proposalId: null, breachId: null }));
    expect(displaced).toEqual(before.displaced);
  });

  it('that is reversed brings back what it had displaced, from the day of the reversal on, and nothing of another', () => {
    const reverses = changed({ proposalId: null, reverses: 'b1', effectiveOn: '2026-07-01' });
    const again = [...away.proposals, proposal('p4'), proposal('p0', { status: 'superseded' })];
    const back = evolveTransition({ ...away, proposals: again }, reverses);
    expect(back.proposals.map(({ status, effectiveOn }) => [status, effectiveOn])).toEqual([
      ['pending', '2026-07-01'],
      ['approved', '2026-08-01'],
      ['denied', '2026-06-15'],
      ['superseded', '2026-06-15'],
      ['superseded', '2026-06-15'],
    ]);
    expect(back.displaced).toEqual([{ breachId: 'b0', proposalId: 'p0', was: 'approved' }]);
  });
});

it('a place that was found moves the day of that transition alone, and never back', () => {
  const state = having({
    proposals: [proposal('p0'), proposal('p1'), proposal('p2', { effectiveOn: '2026-09-01' })],
    awaitingPlace: { proposalId: 'p1', since: '2026-06-15' },
    daysAwaitingPlace: 3,
  });
  const found = (proposalId: string): TransitionEvent => ({
    type: 'PlaceFound',
    ...{ proposalId, foundOn: '2026-07-01', days: 16, by: 'kari' },
  });
  const after = evolveTransition(state, found('p1'));
  expect(after.proposals.map(({ effectiveOn }) => effectiveOn)).toEqual(['2026-06-15', '2026-07-01', '2026-09-01']);
  expect([after.awaitingPlace, after.daysAwaitingPlace]).toEqual([null, 19]);
  expect(evolveTransition(state, found('p2')).proposals[2]?.effectiveOn).toBe('2026-09-01');
});
