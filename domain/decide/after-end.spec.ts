import {
  answers,
  approver,
  broke,
  caseworker,
  clock,
  directorate,
  given,
  movedTo,
  placement,
  region,
  registered,
  releasedOnProbation,
} from '../../test/given';
import { begun, broken, probation, sanction, step, took } from '../../test/given-sanction';
import { type Asked } from '../commands';
import { addDays, type IsoDate } from '../dates';
import { deadlinesOf, isClosed, nextDue, nextMoment } from '../deadlines';
import { decide } from './index';
import { sentenceView } from '../view';

// What a decision gave a right to does not end with the sentence: to be told, to complain, to be answered.

type Past = ReturnType<typeof given>;

const tells = (of: string, on: IsoDate): Asked => ({
  type: 'RecordNotification',
  ...{ notificationId: `n-${of}`, of, notifiedAt: `${on}T12:00` },
});
const complains = (of: string, receivedOn: IsoDate): Asked => ({
  type: 'ReceiveComplaint',
  ...{ complaintId: 'k1', of, receivedOn, reason: 'Urimelig.' },
});
const replies: Asked = { type: 'SendInterimReply', complaintId: 'k1', expectedOn: null };
const decides = (outcome: 'upheld' | 'reversed' | 'dismissed'): Asked => ({
  type: 'DecideComplaint',
  ...{ complaintId: 'k1', outcome, reason: 'Saken viser det.' },
});
const open = (past: Past, today: IsoDate) =>
  deadlinesOf(past.sentence(), today)
    .filter(({ kind }) => kind !== 'erase-personal-data')
    .map(({ kind, dueOn, owner }) => [kind, dueOn, owner.role]);
/** The clock says what is due, until nothing is. */
function heard(past: Past, on: IsoDate): Past {
  const due = nextDue(past.sentence(), on);
  if (!due) return past;
  return heard(past.on(on).when(clock, due).then({ type: 'DeadlineReached' }), on);
}

const END = '2027-08-20';
/** A warning ten days before the end of a probation, which ends on its day. */
const over = broke(releasedOnProbation(), '2027-08-10', 'b1')
  .on('2027-08-11')
  .when(approver, answers('b1', 'warning-talk'))
  .then({ type: 'BreachAnswered' })
  .on('2027-08-21')
  .when(clock, { type: 'CompleteSentence' })
  .then({ type: 'SentenceCompleted', completedOn: END });
const complained = over
  .on('2027-08-30')
  .when(caseworker, complains('b1', '2027-08-30'))
  .then({ type: 'ComplaintReceived', inTime: true, suspends: false, decidedBy: 'region' });

it('nothing goes on where nothing was told or complained of: the case is closed', () => {
  expect([isClosed(over.sentence()), nextMoment(over.sentence(), END), open(over, END)]).toEqual([true, null, []]);
  expect(isClosed(given(...registered()).sentence())).toBe(false);
});

describe('after the end the person is told of a decision', () => {
  // Told on Monday 23 August: seven days are Monday 30 August.
  const told = over.on('2027-08-23').when(caseworker, tells('b1', '2027-08-23')).then({ type: 'PersonNotified', complaint: { days: 7, lastDay: '2027-08-30' } }); // prettier-ignore

  it('and may complain of it until its last day, on which the clock closes the case', () => {
    expect(open(told, '2027-08-23')).toEqual([['complaint', '2027-08-30', 'caseworker']]);
    expect([isClosed(told.sentence()), nextMoment(told.sentence(), '2027-08-23')?.on]).toEqual([false, '2027-08-30']);
    expect(nextDue(told.sentence(), '2027-08-29')).toBeNull();
    const ranOut = told
      .on('2027-08-30')
      .when(clock, nextDue(told.sentence(), '2027-08-30') as Asked)
      .then({ type: 'DeadlineReached', kind: 'complaint', step: 'on-the-day' });
    expect([isClosed(ranOut.sentence()), open(ranOut, '2027-08-31')]).toEqual([true, []]);
    // Too late is recorded all the same: whoever decides may take it up.
    ranOut
      .on('2027-09-02')
      .when(caseworker, complains('b1', '2027-09-02'))
      .then({ type: 'ComplaintReceived', inTime: false });
  });

  it('for the first time, however late: until then no time has run', () => {
    over.on('2028-02-01').when(caseworker, complains('b1', '2028-02-01')).then({ type: 'ComplaintReceived', inTime: true }); // prettier-ignore
  });

  it('of which there is none under another id', () => {
    over.on('2027-08-23').when(caseworker, tells('b9', '2027-08-23')).thenRefused('nothing-to-notify');
    over.on('2027-08-23').when(caseworker, complains('s1', '2027-08-23')).thenRefused('no-complaint');
  });
});

describe('a complaint after the end', () => {
  it('is due and reminded of as before it, and closes the case when it is decided', () => {
    expect(open(complained, '2027-08-30')).toEqual([
      ['decide-complaint', '2027-09-27', 'region'],
      ['interim-reply', '2027-09-30', 'region'],
    ]);
    const reminded = heard(heard(complained, '2027-09-20'), '2027-09-23');
    expect(reminded.events.slice(-2)).toMatchObject([
      { kind: 'decide-complaint', step: '7-days-before' },
      { kind: 'interim-reply', step: '7-days-before' },
    ]);
    const replied = reminded.on('2027-09-23').when(region, replies).then({ type: 'InterimReplySent' });
    expect(open(replied, '2027-09-23')).toEqual([['decide-complaint', '2027-09-27', 'region']]);
    const late = heard(replied, '2027-10-05');
    expect(late.events.at(-1)).toMatchObject({ kind: 'decide-complaint', step: 'overdue-1' });
    late.on('2027-10-05').when(directorate, decides('upheld')).thenRefused('wrong-level', { decidedBy: 'region' });
    const decided = late.on('2027-10-05').when(region, decides('upheld')).then({ type: 'ComplaintDecided' });
    expect([isClosed(decided.sentence()), nextMoment(decided.sentence(), '2027-10-05')]).toEqual([true, null]);
    expect(sentenceView('s1', 1, decided.sentence(), '2027-10-05')).toMatchObject({ status: 'completed', next: null });
  });

  it('that began before the end goes on beyond it, with the hold that its deadline was under', () => {
    const hold = { holdId: 'h1', reason: 'awaiting-police', note: null, until: '2027-09-20' } as const;
    const before = broke(releasedOnProbation(), '2027-08-10', 'b1')
      .on('2027-08-11')
      .when(approver, answers('b1', 'warning-talk'))
      .then({ type: 'BreachAnswered' })
      .on('2027-08-12')
      .when(caseworker, complains('b1', '2027-08-12'))
      .then({ type: 'ComplaintReceived' })
      .on('2027-08-13')
      .when(region, { type: 'PlaceHold', deadlineId: 'decide-complaint/k1', ...hold })
      .then({ type: 'DeadlineHeld' })
      .on('2027-08-21')
      .when(clock, { type: 'CompleteSentence' })
      .then({ type: 'SentenceCompleted' });
    const [resting] = deadlinesOf(before.sentence(), '2027-08-21');
    expect(resting).toMatchObject({ kind: 'interim-reply', dueOn: '2027-09-12' });
    expect(open(before, '2027-08-21')).toContainEqual(['decide-complaint', '2027-09-20', 'region']);
    const replied = before.on('2027-08-22').when(region, replies).then({ type: 'InterimReplySent' });
    expect(nextDue(replied.sentence(), '2027-09-19')).toBeNull();
    const back = replied
      .on('2027-09-20')
      .when(clock, nextDue(replied.sentence(), '2027-09-20') as Asked)
      .then({ type: 'HoldEnded', because: 'returned' });
    expect(heard(back, '2027-09-20').events.at(-1)).toMatchObject({ kind: 'decide-complaint', step: 'on-the-day' });
    back
      .on('2027-09-21')
      .when(region, {
        type: 'PlaceHold',
        deadlineId: 'decide-complaint/k1',
        ...hold,
        holdId: 'h2',
        until: '2027-10-01',
      }) // prettier-ignore
      .then({ type: 'DeadlineHeld' });
    back
      .on('2027-09-21')
      .when(approver, { type: 'ReassignCase', caseworker: 'per', reason: null, together: null })
      .then({ type: 'CaseReassigned', to: 'per' });
  });

  it('stays open where a breach that is found out opens the sentence again', () => {
    const found = { kind: 'missed-meeting', occurredOn: '2027-08-12', description: 'x', condition: null };
    const reopened = complained
      .on('2027-08-31')
      .when(caseworker, { type: 'RegisterBreach', breachId: 'b2', ...found } as Asked)
      .then({ type: 'SentenceReopened' }, { type: 'BreachRegistered' });
    expect(isClosed(reopened.sentence())).toBe(false);
    expect(open(reopened, '2027-08-31')).toContainEqual(['decide-complaint', '2027-09-27', 'region']);
  });
});

describe('a complaint that is won after the end', () => {
  it('says that the answer to a breach no longer stands, and that is all', () => {
    const won = complained.on('2027-09-10').when(region, decides('reversed')).then({ type: 'ComplaintDecided', outcome: 'reversed' }); // prettier-ignore
    const { breaches, complaintCases } = won.sentence();
    expect({ ...complained.sentence(), breaches, complaintCases }).toEqual(won.sentence());
    expect(breaches).toMatchObject([{ answer: { reversedOn: '2027-09-10' } }]);
    expect(complaintCases).toMatchObject([{ outcome: 'reversed', decidedOn: '2027-09-10' }]);
    won.on('2027-09-11').when(caseworker, complains('b1', '2027-09-11')).thenRefused('no-complaint', { already: true });
  });

  it('moves nobody back from where the decision had led', () => {
    const moved = movedTo(given(...registered()), '2026-05-01', { regime: 'lower-security', unit: 'bastoy-fengsel' })
      .on('2026-05-10')
      .when(placement, { type: 'EndSentence', end: 'pardoned', endedOn: '2026-05-10', authority: 'x', reason: null })
      .then({ type: 'SentenceEnded' })
      .on('2026-05-12')
      .when(caseworker, complains('p1', '2026-05-12'))
      .then({ type: 'ComplaintReceived' })
      .on('2026-05-20')
      .when(region, decides('reversed'))
      .then({ type: 'ComplaintDecided' });
    expect(moved.sentence()).toMatchObject({
      ...{ status: 'pardoned', completedOn: '2026-05-10', place: { regime: 'lower-security' } },
      proposals: [{ status: 'reversed' }],
    });
  });

  it('opens no sanction again that the step had ended, and the step stands in the record', () => {
    const warned = took(broken(begun(given(...registered(sanction('fine-service')))), '2026-03-10'), probation, step('warn', '2026-03-11')); // prettier-ignore
    const again = broken(warned, '2026-03-16');
    const ended = took(again, approver, step('return-to-prison', '2026-03-20'), {}, { type: 'SentenceEnded', end: 'converted' }); // prettier-ignore
    const won = ended
      .on('2026-03-21')
      .when(probation, tells('return-to-prison/2026-03-20', '2026-03-21'))
      .then({ type: 'PersonNotified' })
      .on('2026-03-25')
      .when(probation, complains('return-to-prison/2026-03-20', '2026-03-25'))
      .then({ type: 'ComplaintReceived', inTime: true })
      .on('2026-04-01')
      .when(region, decides('reversed'))
      .then({ type: 'ComplaintDecided' });
    const view = sentenceView('s1', 1, won.sentence(), '2026-04-01');
    expect(view).toMatchObject({ status: 'converted', completedOn: '2026-03-20', complaints: [{ outcome: 'reversed' }] }); // prettier-ignore
    expect(view.sanction).toMatchObject({ stage: 'returned' });
    expect(view.sanction?.steps.at(-1)).toMatchObject({ step: 'return-to-prison', retracted: false });
    won
      .on('2026-04-02')
      .when(probation, step('hold-first-meeting', '2026-04-02'))
      .thenRefused('sentence-ended', { status: 'converted' });
  });

  const refused = given(...registered())
    .on('2026-05-04')
    .when(placement, { type: 'RefuseCorrection', requestId: 'q1', of: 'e1', reason: 'Dommen sier det.' })
    .then({ type: 'CorrectionRefused' })
    .on('2026-05-10')
    .when(placement, { type: 'EndSentence', end: 'pardoned', endedOn: '2026-05-10', authority: 'x', reason: null })
    .then({ type: 'SentenceEnded' })
    .on('2026-05-20')
    .when(caseworker, complains('q1', '2026-05-20'))
    .then({ type: 'ComplaintReceived' })
    .on('2026-05-21')
    .when(region, decides('reversed'))
    .then({ type: 'ComplaintDecided' });

  it('against a refusal to correct keeps the case open until the fact is corrected', () => {
    expect(open(refused, '2026-05-21')).toEqual([['correct-after-complaint', '2026-06-04', 'placement']]);
    expect([isClosed(refused.sentence()), nextMoment(refused.sentence(), '2026-05-21')?.on]).toEqual([false, '2026-06-01']); // prettier-ignore
    const corrects = {
      ...({ type: 'CorrectFact', correctionId: 'f1', corrects: 'e1', holdsFrom: '2026-03-02' } as const),
      ...{ correction: { field: 'remandDays', judgment: 0, remandDays: 13 }, birthDate: null, reason: 'Klage.' },
    } as Asked;
    const { decision } = refused.on('2026-05-22').when(placement, corrects);
    if (!decision.ok) throw new Error(decision.code);
    expect(isClosed(given(...refused.events, ...decision.events).sentence())).toBe(true);
  });

  it('or until somebody has looked at it and says why it is not', () => {
    const review = { type: 'RecordReview', reviewId: 'g1', nextReviewOn: null, outcome: 'Rettet i dommen', reason: 'x' } as const; // prettier-ignore
    const reviewed = refused
      .on('2026-05-22')
      .when(approver, { ...review, deadlineId: 'correct-after-complaint/q1' })
      .then({ type: 'ReviewRecorded' });
    expect([isClosed(reviewed.sentence()), open(reviewed, '2026-05-22')]).toEqual([true, []]);
    reviewed.on('2026-05-23').when(approver, { ...review, deadlineId: 'review-placement/a1' }).thenRefused('no-such-deadline'); // prettier-ignore
  });
});

describe('whoever asks for a fact to be rectified after the end', () => {
  const pardoned = given(...registered())
    .on('2026-05-10')
    .when(placement, { type: 'EndSentence', end: 'pardoned', endedOn: '2026-05-10', authority: 'x', reason: null })
    .then({ type: 'SentenceEnded' });
  const refuses = { type: 'RefuseCorrection', requestId: 'q1', of: 'e1', reason: 'Dommen sier det.' } as const;
  const refused = pardoned
    .on('2029-05-04')
    .when(placement, refuses)
    .then({
      type: 'CorrectionRefused',
      ...{ requestId: 'q1', refusedOn: '2029-05-04' },
    });

  it('is refused with a reason, and nothing of the case goes on because of it', () => {
    pardoned
      .on('2029-05-04')
      .when(placement, { ...refuses, reason: ' ' })
      .thenRefused('reason-required');
    expect([isClosed(refused.sentence()), nextMoment(refused.sentence(), '2029-05-04')]).toEqual([true, null]);
    expect(refused.sentence()).toMatchObject({ status: 'pardoned', completedOn: '2026-05-10' });
  });

  it('is told of it, and complains within three weeks; won, the fact is to be corrected', () => {
    const told = refused.on('2029-05-04').when(caseworker, tells('q1', '2029-05-04')).then({ type: 'PersonNotified' });
    expect(open(told, '2029-05-04')).toEqual([['complaint', '2029-05-25', 'caseworker']]);
    const won = told
      .on('2029-05-25')
      .when(caseworker, complains('q1', '2029-05-25'))
      .then({ type: 'ComplaintReceived', inTime: true, decidedBy: 'region' })
      .on('2029-06-01')
      .when(region, decides('reversed'))
      .then({ type: 'ComplaintDecided' });
    expect(open(won, '2029-06-01')).toContainEqual(['correct-after-complaint', '2029-06-15', 'placement']);
  });

  it('is not answered of what is erased', () => {
    const by = { id: 'c1', sentenceId: 's1', by: placement, expectedVersion: null, epoch: null };
    const decision = decide({ ...by, ...refuses }, { ...pardoned.sentence(), erased: true }, '2036-05-11');
    expect(decision).toMatchObject({ ok: false, code: 'person-erased' });
  });
});

it('whoever is erased has nothing that goes on', () => {
  const erased = { ...complained.sentence(), erased: true };
  expect([isClosed(erased), nextMoment(erased, '2040-01-01'), deadlinesOf(erased, '2040-01-01')]).toEqual([true, null, []]); // prettier-ignore
  const by = { id: 'c1', sentenceId: 's1', by: caseworker, expectedVersion: null, epoch: null };
  for (const asked of [tells('b1', addDays(END, 4000)), complains('b1', addDays(END, 4000))])
    expect(decide({ ...by, ...asked }, erased, addDays(END, 4000))).toMatchObject({ ok: false, code: 'person-erased' });
});
