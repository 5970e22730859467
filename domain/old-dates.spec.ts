import {
  approver,
  caseworker,
  clock,
  decision,
  detention,
  given,
  home,
  movedTo,
  placement,
  proposal,
  region,
  registered,
  releasedOnProbation,
} from '../test/given';
import { type Asked } from './commands';
import { type IsoDate } from './dates';
import { deadlinesOf, nextDue } from './deadlines';
import { type Correction } from './events';
import { noticesFor } from './notices';
import { sentenceView } from './view';

type Past = ReturnType<typeof given>;
const length = (years: number, months: number, days = 0): Correction => ({
  field: 'length',
  judgment: 0,
  length: { years, months, days },
});
const corrects = (correction: Correction, correctionId = 'f1'): Asked => ({
  ...({ type: 'CorrectFact', correctionId, corrects: 'e1', holdsFrom: '2026-03-02', correction } as const),
  ...{ birthDate: null, reason: 'The judgment says so.' },
});
const correct = (past: Past, on: IsoDate, correction: Correction) =>
  past.on(on).when(placement, corrects(correction)).then({ type: 'FactCorrected' }, { type: 'DatesCalculated' });
const found = (past: Past) => past.sentence().corrections.at(-1);
const open = (past: Past, today: IsoDate) =>
  deadlinesOf(past.sentence(), today).filter(({ kind }) => kind === 'review-after-correction');
const serving = given(...registered());
const lower = { regime: 'lower-security', unit: 'bastoy-fengsel' } as const;
const freedom = { regime: 'probation', unit: 'f' } as const;
const approvedRelease = serving
  .on('2027-01-02')
  .when(caseworker, proposal({ to: freedom, effectiveOn: '2027-02-18' }))
  .then({ type: 'TransitionProposed' })
  .on('2027-01-03')
  .when(approver, decision())
  .then({ type: 'TransitionApproved' });

describe('a decision that stands on dates that a correction has moved', () => {
  it.each<[string, Correction, IsoDate, string]>([
    // One month less: release was possible on 29 January; one more: not before 10 March.
    ['still allowed', length(1, 5), '2027-01-29', 'approved'],
    ['no longer allowed', length(1, 7), '2027-03-10', 'superseded'],
  ])('is flagged until somebody decides: a release approved, %s', (_, correction, allowedFrom, status) => {
    const corrected = correct(approvedRelease, '2027-01-10', correction);
    expect(found(corrected)?.flagged).toEqual([
      { what: 'approved-transition', of: 'p1', regime: 'probation', decidedFor: '2027-02-18', allowedFrom },
    ]);
    expect(corrected.sentence().proposals).toMatchObject([{ status }]);
    expect(open(corrected, '2027-01-10')).toMatchObject([
      { id: 'review-after-correction/f1', dueOn: '2027-01-17', owner: { role: 'approver' } },
    ]);
    expect(sentenceView('s1', 1, corrected.sentence(), '2027-01-10').corrections[0]?.flagged).toHaveLength(1);
    const reviewed = corrected
      .on('2027-01-12')
      .when(approver, {
        ...({ type: 'RecordReview', reviewId: 'r1', deadlineId: 'review-after-correction/f1' } as const),
        ...{ outcome: 'stands', reason: 'The day is as good.', nextReviewOn: null },
      })
      .then({ type: 'ReviewRecorded', nextReviewOn: null });
    expect(open(reviewed, '2027-01-12')).toEqual([]);
  });

  it('is decided by a new decision about the same regime, and by no other', () => {
    const corrected = correct(approvedRelease, '2027-01-10', length(1, 7));
    const decideOn = (to: typeof lower | typeof freedom, proposalId: string, past = corrected) =>
      past
        .on('2027-01-11')
        .when(caseworker, proposal({ proposalId, to, proposal: 'denial', effectiveOn: '2027-03-10' }))
        .then({ type: 'TransitionProposed' })
        .on('2027-01-12')
        .when(approver, decision({ proposalId }));
    const elsewhere = decideOn(lower, 'p2').then({ type: 'TransitionDenied' });
    expect(open(elsewhere, '2027-01-12')).toHaveLength(1);
    const same = decideOn(freedom, 'p3', elsewhere).then({ type: 'TransitionDenied' }, { type: 'ReviewDue' });
    expect(open(same, '2027-01-12')).toEqual([]);
  });

  it('is nothing when no date has moved', () => {
    const corrected = approvedRelease
      .on('2027-01-10')
      .when(placement, { ...corrects({ field: 'birthDate' }), birthDate: '1991-01-01' } as Asked)
      .then({ type: 'FactCorrected' }, { type: 'DatesCalculated', changes: [] });
    expect(found(corrected)).toMatchObject({ flagged: [], tell: [] });
  });

  it('may be a release that came too early, but not one that came late enough', () => {
    const free = releasedOnProbation();
    expect(found(correct(free, '2027-03-01', length(1, 5)))?.flagged).toEqual([]);
    expect(found(correct(free, '2027-03-01', length(1, 7)))).toMatchObject({
      flagged: [{ what: 'release', of: 'p1', decidedFor: '2027-02-18', allowedFrom: '2027-03-10' }],
      tell: ['convicted-person', 'caseworker', 'approver', 'probation-office'],
    });
  });

  it('may be a place that somebody came to too early; leaving it settles it', () => {
    const atHome = movedTo(serving, '2026-09-01', { regime: 'electronic-monitoring', unit: 'f' }, { facts: home });
    const corrected = correct(atHome, '2026-10-01', length(2, 6));
    expect(found(corrected)?.flagged).toMatchObject([{ what: 'present-regime', of: 'p1', regime: 'electronic-monitoring' }]); // prettier-ignore
    const back = corrected
      .on('2026-10-02')
      .when(caseworker, {
        type: 'RegisterBreach',
        breachId: 'b1',
        kind: 'missed-meeting',
        occurredOn: '2026-10-02',
        description: 'x',
        condition: null,
      }) // prettier-ignore
      .then({ type: 'BreachRegistered' })
      .on('2026-10-02')
      .when(approver, {
        type: 'AnswerBreach',
        breachId: 'b1',
        response: 'return-to-prison',
        to: { regime: 'high-security', unit: 'oslo-fengsel' },
        reason: 'x',
      }) // prettier-ignore
      .then({ type: 'BreachAnswered' }, { type: 'RegimeChanged' });
    expect(open(back, '2026-10-02')).toEqual([]);
  });

  it('may be a leave, until it has ended', () => {
    const granted = serving
      .on('2026-08-15')
      .when(approver, {
        type: 'GrantLeave',
        leaveId: 'l1',
        leave: 'ordinary',
        from: '2026-08-20',
        to: '2026-08-22',
        reason: null,
      }) // prettier-ignore
      .then({ type: 'LeaveGranted' });
    const corrected = correct(granted, '2026-08-16', length(2, 0));
    expect(found(corrected)?.flagged).toMatchObject([{ what: 'leave', of: 'l1', decidedFor: '2026-08-20' }]);
    const home = corrected
      .on('2026-08-22')
      .when(caseworker, { type: 'EndLeave', leaveId: 'l1', returned: 'on-time', on: '2026-08-22' })
      .then({ type: 'LeaveEnded' });
    expect(open(home, '2026-08-22')).toEqual([]);
  });

  it('may be a refusal, whose review was counted from the old day', () => {
    const refused = serving
      .on('2027-01-02')
      .when(caseworker, proposal({ to: freedom, effectiveOn: '2027-02-18' }))
      .then({ type: 'TransitionProposed' })
      .on('2027-01-03')
      .when(approver, decision({ outcome: 'deny' }))
      .then({ type: 'TransitionDenied' }, { type: 'ReviewDue' });
    expect(found(correct(refused, '2027-01-10', length(1, 5)))?.flagged).toEqual([
      { what: 'refusal', of: 'p1', regime: 'probation', decidedFor: '2027-05-18', allowedFrom: '2027-01-29' },
    ]);
  });

  it('is flagged by another rule set too', () => {
    const adopted = approvedRelease
      .on('2027-01-10')
      .when(region, {
        type: 'AdoptRuleSet',
        adoptionId: 'r1',
        ruleSet: 'NO-2026.1-EXCLUSIVE',
        effectiveOn: '2027-01-10',
      })
      .then({ type: 'RuleSetAdopted' }, { type: 'DatesCalculated' });
    expect(found(adopted)).toMatchObject({
      correctionId: 'r1',
      corrects: null,
      flagged: [{ what: 'approved-transition', allowedFrom: '2027-02-19' }],
    });
  });
});

describe('somebody who should have been out already', () => {
  // Seventeen months less twelve days end on 20 July 2027.
  it.each<[IsoDate, number | null]>([
    ['2027-07-19', null],
    ['2027-07-20', null],
    ['2027-07-21', 1],
    ['2027-08-10', 21],
  ])('corrected on %s has been held too long by %s days', (today, days) => {
    const corrected = correct(serving, today, length(1, 5));
    expect(found(corrected)?.tooLong ?? null).toEqual(
      days === null ? null : { days, while: 'serving', shouldHaveEndedOn: '2027-07-20' },
    );
    const said = corrected.events
      .filter(({ type }) => type === 'FactCorrected')
      .flatMap((event) => noticesFor(event, corrected.sentence(), 's1'));
    expect(said.map(({ to }) => to.role)).toEqual(days === null ? [] : ['caseworker', 'approver', 'region']);
    if (days === null) return;
    expect(found(corrected)?.tell).toEqual(['convicted-person', 'caseworker', 'approver', 'region', 'prosecution']);
    // The sentence ends at once, and the flag stays.
    const ended = corrected.on(today).when(clock, { type: 'CompleteSentence' }).then({ type: 'SentenceCompleted', completedOn: '2027-07-20' }); // prettier-ignore
    expect(sentenceView('s1', 1, ended.sentence(), today).corrections[0]?.tooLong?.days).toBe(days);
  });

  it('is told apart from somebody on probation too long', () => {
    expect(found(correct(releasedOnProbation(), '2027-08-01', length(1, 5)))?.tooLong).toEqual({
      days: 12,
      while: 'on-probation',
      shouldHaveEndedOn: '2027-07-20',
    });
  });
});

describe('a correction of a sentence that has ended', () => {
  const completed = serving
    .on('2027-08-20')
    .when(clock, { type: 'CompleteSentence' })
    .then({ type: 'SentenceCompleted' });
  it.each<[string, Correction, number | null, IsoDate | null]>([
    ['shorter by a month', length(1, 5), 31, '2027-07-20'],
    ['longer by a month', length(1, 7), -30, '2027-09-19'],
    ['more remand', { field: 'remandDays', judgment: 0, remandDays: 13 }, 1, '2027-08-19'],
    ['less remand', { field: 'remandDays', judgment: 0, remandDays: 11 }, -1, '2027-08-21'],
    ['begun a day earlier', { field: 'startDate', startDate: '2026-03-01' }, 1, '2027-08-19'],
  ])('%s says what would have been, and reopens nothing', (_, correction, days, shouldHaveEndedOn) => {
    const corrected = correct(completed, '2028-01-10', correction);
    expect(found(corrected)?.afterEnd).toEqual({ days, shouldHaveEndedOn, endedOn: '2027-08-20' });
    expect(corrected.sentence()).toMatchObject({ status: 'completed', completedOn: '2027-08-20' });
    expect(nextDue(corrected.sentence(), '2028-01-10')).toBeNull();
    expect(deadlinesOf(corrected.sentence(), '2028-01-10').map(({ kind }) => kind)).toEqual(['erase-personal-data']);
    const dates = corrected.events.at(-1);
    expect(dates?.type === 'DatesCalculated' && dates.changes?.length).toBeGreaterThan(3);
  });

  it('tells at once when there were days too many, not when there were too few', () => {
    const said = (correction: Correction) =>
      correct(completed, '2028-01-10', correction)
        .events.filter(({ type }) => type === 'FactCorrected')
        .flatMap((event) => noticesFor(event, completed.sentence(), 's1')).length;
    expect([said(length(1, 5)), said(length(1, 7))]).toEqual([3, 0]);
  });

  it('owes nobody days who died, and is possible for a birth date too', () => {
    const died = serving
      .on('2026-05-10')
      .when(placement, { type: 'EndSentence', end: 'deceased', endedOn: '2026-05-10', authority: 'x', reason: null })
      .then({ type: 'SentenceEnded' });
    expect(found(correct(died, '2026-06-01', length(1, 7)))?.afterEnd).toBeNull();
    expect(found(correct(died, '2026-06-01', length(0, 1)))?.afterEnd).toMatchObject({ days: 51 });
    died.on('2026-06-01').when(placement, { ...corrects({ field: 'birthDate' }), birthDate: '1991-01-01' } as Asked).then({ type: 'FactCorrected' }, { type: 'DatesCalculated' }); // prettier-ignore
    died
      .on('2026-06-01')
      .when(placement, corrects(length(1, 6)))
      .thenRefused('nothing-to-correct');
  });

  it('tells the prosecution of a preventive detention', () => {
    const held = given(...registered(detention()));
    expect(found(correct(held, '2027-01-10', { field: 'frame', frameYears: 12, minimumYears: 8 }))?.tell).toEqual([
      'convicted-person',
      'caseworker',
      'prosecution',
    ]);
  });
});
