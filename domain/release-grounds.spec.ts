import {
  approver,
  caseworker,
  clock,
  decision,
  given,
  imprisonment,
  placement,
  proposal,
  registered,
} from '../test/given';
import { type Asked } from './commands';
import { addDays, type IsoDate } from './dates';
import { deadlinesOf, nextDue } from './deadlines';
import { type ReleaseGround } from './events';
import { releaseFrom } from './release-grounds';
import { type RuleSetId } from './rule-sets';

/** So many days from a day on, with so many in remand. */
const days = (
  n: number,
  more: { start?: IsoDate; remand?: number; fine?: number; ruleSet?: RuleSetId; today?: IsoDate } = {},
) => {
  const { start: startDate = '2026-03-02', remand: remandDays = 0, ruleSet = 'NO-2026.1', today = startDate } = more;
  const { order, ...rest } = imprisonment({ startDate, ruleSet }, { years: 0, months: 0, days: n });
  const fine = more.fine === undefined ? {} : { subsidiaryDays: more.fine };
  const judgments = order.judgments.map((judgment) => ({ ...judgment, remandDays, ...fine }));
  return given(...registered({ ...rest, order: { ...order, judgments } as typeof order }, today));
};
const release = (effectiveOn: IsoDate, ground: ReleaseGround | null, reason: string | null): Asked =>
  proposal({ to: { regime: 'probation', unit: 'friomsorgen-oslo' }, effectiveOn, ground, reason, assessment: [] });
const ILLNESS = 'Alvorlig sykdom i nær familie, legeerklæring foreligger.';

describe('release a short time earlier', () => {
  it.each<[number, RuleSetId, IsoDate]>([
    // Two thirds of 105 days is 70, on Sunday 10 May 2026: ten days earlier sixty are served; of 102 it is 68, so eight.
    [105, 'NO-2026.1', '2026-04-30'],
    [102, 'NO-2026.1', '2026-04-30'],
    [180, 'NO-2026.1', '2026-06-19'],
    // Sixty days and no more: nothing to give.
    [89, 'NO-2026.1', '2026-04-30'],
    [90, 'NO-2026.1', '2026-04-30'],
    // Seventy-four served on 14 May: five days for less than ninety, ten from ninety on.
    [89, 'NO-2026.1-74-SERVED', '2026-05-09'],
    [90, 'NO-2026.1-74-SERVED', '2026-05-04'],
    [91, 'NO-2026.1-74-SERVED', '2026-05-04'],
  ])('of %i days by %s from %s', (n, ruleSet, from) => {
    const past = days(n, { ruleSet });
    expect(releaseFrom(past.sentence(), 'short-time')).toBe(from);
    const before = `${from.slice(0, 8)}${String(Number(from.slice(8)) - 1).padStart(2, '0')}`;
    const attempt = (on: IsoDate) => past.on('2026-03-20').when(caseworker, release(on, 'short-time', ILLNESS));
    attempt(before).thenRefused('not-yet-eligible', { from });
    attempt(from).then({ type: 'TransitionProposed', ground: 'short-time', legalBasis: 'strgjfl § 42 (4)' });
  });

  it('needs reasons, but the last working day before a weekend needs none', () => {
    // 70 days served on Sunday 10 May; the last working day before it is Friday 8 May.
    const attempt = (on: IsoDate, reason: string | null, ground: ReleaseGround | null = 'short-time') =>
      days(105)
        .on('2026-03-20')
        .when(caseworker, release(on, ground, reason));
    for (const reason of [null, ' '])
      attempt('2026-05-07', reason).thenRefused('reason-required', { ground: 'short-time' });
    for (const reason of ['Ja.', '– – – – – – – –', 'Sykdom 2026'])
      attempt('2026-05-07', reason).thenRefused('reason-too-short', { field: 'reason' });
    attempt('2026-05-07', ILLNESS).then({ type: 'TransitionProposed' });
    attempt('2026-05-08', null).then({ type: 'TransitionProposed' });
    attempt('2026-05-08', null, null).then({ type: 'TransitionProposed', legalBasis: 'strgjfl § 42 (4)' });
    attempt('2026-05-07', ILLNESS, null).thenRefused('not-yet-eligible', { from: '2026-05-08' });
    attempt('2026-05-10', null, null).then({ type: 'TransitionProposed', legalBasis: 'strgjfl § 42 (1)' });
  });

  it('takes its reasons from the assessment too, and the approval asks for them again', () => {
    const argued = {
      ...release('2026-05-04', 'short-time', null),
      assessment: [{ criterion: 'reasons', text: ILLNESS }],
    };
    days(105)
      .on('2026-03-20')
      .when(caseworker, argued as Asked)
      .then({ type: 'TransitionProposed' })
      .on('2026-03-21')
      .when(approver, decision())
      .then({ type: 'TransitionApproved', legalBasis: 'strgjfl § 42 (4)' });
  });
});

describe('release at half time', () => {
  // Half of 180 days is 90, on 30 May 2026.
  it.each<[IsoDate, string | null, string | null]>([
    ['2026-05-29', ILLNESS, 'not-yet-eligible'],
    ['2026-05-30', ILLNESS, null],
    ['2026-05-30', null, 'reason-required'],
    ['2026-05-31', ILLNESS, null],
  ])('on %s for %s', (on, reason, refusal) => {
    const attempt = days(180)
      .on('2026-03-20')
      .when(caseworker, release(on, 'half-time', reason));
    if (refusal) attempt.thenRefused(refusal as 'reason-required');
    else attempt.then({ type: 'TransitionProposed', legalBasis: 'strgjfl § 42 (3)' });
  });

  it('that is refused leaves the ordinary day to be decided', () => {
    const refused = days(180)
      .on('2026-03-20')
      .when(caseworker, release('2026-05-30', 'half-time', ILLNESS))
      .then({ type: 'TransitionProposed' })
      .on('2026-03-21')
      .when(approver, decision({ outcome: 'deny' }))
      .then({ type: 'TransitionDenied' });
    expect(deadlinesOf(refused.sentence(), '2026-03-21').map(({ kind }) => kind)).toContain('decide-probation');
  });
});

describe('compelling reasons', () => {
  // 73 days: sixty served on 30 April leave thirteen.
  it.each<[IsoDate, string | null, string | null]>([
    ['2026-04-29', ILLNESS, 'not-yet-eligible'],
    ['2026-04-30', ILLNESS, null],
    ['2026-04-30', 'Nei', 'reason-too-short'],
  ])('of a sentence too short for probation: on %s for %s', (on, reason, refusal) => {
    const attempt = days(73)
      .on('2026-03-20')
      .when(caseworker, release(on, 'compelling-reasons', reason));
    if (refusal) attempt.thenRefused(refusal as 'reason-required');
    else attempt.then({ type: 'TransitionProposed', legalBasis: 'strgjfl § 42 (1)' });
  });

  // 180 days to 28 August 2026: on the 14th fourteen remain.
  it.each<[IsoDate, ReleaseGround | null, string | null]>([
    ['2026-08-13', null, null],
    ['2026-08-14', null, null],
    ['2026-08-15', null, 'too-little-remains'],
    ['2026-08-15', 'half-time', 'too-little-remains'],
    ['2026-08-15', 'compelling-reasons', null],
  ])('are needed when less than fourteen days remain: on %s, ground %s', (on, ground, refusal) => {
    const attempt = days(180)
      .on('2026-08-10')
      .when(caseworker, release(on, ground, ILLNESS));
    if (refusal) attempt.thenRefused('too-little-remains', { remaining: 13, minRemaining: 14 });
    else attempt.then({ type: 'TransitionProposed' });
  });
});

describe('subsidiary imprisonment for a fine is served before release on any ground', () => {
  // 180 days: two thirds on 29 June 2026, half on 30 May; of 73 days sixty on 30 April. The fine comes on top, uncut.
  it.each<[length: number, fine: number, ReleaseGround, from: IsoDate, last: IsoDate]>([
    [180, 0, 'half-time', '2026-05-30', '2026-08-28'],
    [180, 1, 'half-time', '2026-05-31', '2026-08-29'],
    [180, 30, 'half-time', '2026-06-29', '2026-09-27'],
    [180, 30, 'compelling-reasons', '2026-07-29', '2026-09-27'],
    [73, 0, 'compelling-reasons', '2026-04-30', '2026-05-13'],
    [73, 20, 'compelling-reasons', '2026-05-20', '2026-06-02'],
  ])('%i days and a fine of %i, %s: from %s, probation to %s', (length, fine, ground, from, last) => {
    const past = days(length, { fine });
    const before = addDays(from, -1);
    const attempt = (on: IsoDate) => past.on('2026-03-20').when(caseworker, release(on, ground, ILLNESS));
    attempt(before).thenRefused('not-yet-eligible', { from });
    const released = attempt(from)
      .then({ type: 'TransitionProposed' })
      .on(from)
      .when(approver, decision())
      .then({ type: 'TransitionApproved' }, { type: 'RegimeChanged' }, { type: 'ReleasedOnProbation' });
    expect(released.sentence().probation).toMatchObject({ releasedOn: from, endsOn: last });
  });
});

describe('whoever is free and has served enough on remand', () => {
  const summoned = (remand: number) => days(90, { start: '2026-05-04', remand, today: '2026-03-02' });
  it.each<[number, string | null]>([
    [59, 'not-serving'],
    [60, null],
    [61, null],
    // Fourteen days must remain.
    [76, null],
    [77, 'not-serving'],
  ])('with %i of 90 days in remand', (remand, refusal) => {
    const attempt = summoned(remand)
      .on('2026-03-10')
      .when(caseworker, release('2026-03-20', null, null));
    if (refusal) attempt.thenRefused('not-serving', { status: 'summoned' });
    else attempt.then({ type: 'TransitionProposed', legalBasis: 'strgjfl § 42 (2)', decidedBy: 'local' });
  });

  it.each<[IsoDate, string | null]>([
    ['2026-03-09', 'effective-before-present-regime'],
    ['2026-03-10', null],
    ['2026-05-04', null],
    ['2026-05-05', 'effective-after-end'],
  ])('is released before the day of the summons, from today on: %s', (on, refusal) => {
    const attempt = summoned(60)
      .on('2026-03-10')
      .when(caseworker, release(on, null, null));
    if (refusal) attempt.thenRefused(refusal as 'effective-after-end');
    else attempt.then({ type: 'TransitionProposed' });
  });

  it('is moved to nothing else', () => {
    summoned(60).on('2026-03-10').when(caseworker, proposal()).thenRefused('not-serving');
    summoned(60).on('2026-03-10').when(caseworker, { ...(release('2026-03-20', null, 'x') as ReturnType<typeof proposal>), to: { regime: 'lower-security', unit: 'f' } }).thenRefused('not-serving'); // prettier-ignore
  });

  it.each<IsoDate>(['2026-03-20', '2026-05-04'])('goes on probation on %s without entering prison', (on) => {
    const approved = summoned(60)
      .on('2026-03-10')
      .when(caseworker, release(on, null, null))
      .then({ type: 'TransitionProposed' })
      .on('2026-03-11')
      .when(approver, decision())
      .then({ type: 'TransitionApproved' });
    expect(nextDue(approved.sentence(), on)).toMatchObject({ type: expect.stringMatching(/TakeEffect|ReachDeadline/) });
    approved.on(on).when(clock, { type: 'StartServing' }).then();
    const released = approved
      .on(on)
      .when(clock, { type: 'TakeEffect', proposalId: 'p1' })
      .then({ type: 'RegimeChanged' }, { type: 'ReleasedOnProbation', releasedOn: on });
    expect(released.sentence()).toMatchObject({ status: 'on-probation', places: [{ regime: 'probation', from: on }] });
    // Thirty days remain, the first of them that of the release.
    expect(released.sentence().probation?.endsOn).toBe(on === '2026-03-20' ? '2026-04-18' : '2026-06-02');
  });

  it('comes when the release was not approved, and when a correction leaves too little served', () => {
    const proposed = summoned(60)
      .on('2026-03-10')
      .when(caseworker, release('2026-03-20', null, null))
      .then({ type: 'TransitionProposed' });
    proposed.on('2026-05-04').when(clock, { type: 'StartServing' }).then({ type: 'ServingStarted' });
    const approved = proposed.on('2026-03-11').when(approver, decision()).then({ type: 'TransitionApproved' });
    const corrected = approved
      .on('2026-03-12')
      .when(placement, {
        ...({ type: 'CorrectFact', correctionId: 'f1', corrects: 'e1', holdsFrom: '2026-03-02' } as const),
        ...{ correction: { field: 'remandDays', judgment: 0, remandDays: 59 }, birthDate: null, reason: 'Talt feil.' },
      })
      .then({ type: 'FactCorrected', supersedes: ['p1'] }, { type: 'DatesCalculated' });
    expect(nextDue(corrected.sentence(), '2026-05-04')).toMatchObject({ type: 'StartServing' });
  });
});

describe('a review after refusal', () => {
  const denied = (years: number, months: number, n: number) => {
    const past = given(...registered(imprisonment({}, { years, months, days: n })));
    const on = releaseFrom(past.sentence(), 'ordinary') ?? '';
    const refused = past
      .on('2026-04-01')
      .when(caseworker, release(on, null, null))
      .then({ type: 'TransitionProposed' })
      .on('2026-04-02')
      .when(approver, decision({ outcome: 'deny' }));
    const review = refused.decision.ok ? refused.decision.events.find(({ type }) => type === 'ReviewDue') : undefined;
    return { on, reviewBy: review?.type === 'ReviewDue' ? review.reviewBy : null };
  };
  // Below five years three months, from five to twelve years six, above twelve a year.
  it.each<[number, number, number, number]>([
    [4, 11, 29, 3],
    [5, 0, 0, 6],
    [5, 0, 1, 6],
    [11, 11, 29, 6],
    [12, 0, 0, 6],
    [12, 0, 1, 12],
  ])('of %i years, %i months, %i days is due after %i months', (years, months, n, after) => {
    const { on, reviewBy } = denied(years, months, n);
    const distance = (Number(reviewBy?.slice(0, 4)) - Number(on.slice(0, 4))) * 12 + Number(reviewBy?.slice(5, 7)) - Number(on.slice(5, 7)); // prettier-ignore
    expect(distance).toBe(after);
  });
});
