import { approver, caseworker, decision, given, placement, proposal, region, registered, directorate } from '../../test/given'; // prettier-ignore
import { type Asked } from '../commands';
import { type IsoDate } from '../dates';
import { deadlinesOf } from '../deadlines';

const serving = given(...registered());
const refuses = (reason = 'Dommen sier det.'): Asked => ({
  type: 'RefuseCorrection',
  requestId: 'q1',
  of: 'e1',
  reason,
});
const complains = (of: string, receivedOn: IsoDate, complaintId = 'k1'): Asked => ({
  type: 'ReceiveComplaint',
  ...{ complaintId, of, receivedOn, reason: null },
});
const told = (of: string, notifiedAt: string): Asked => ({ type: 'RecordNotification', notificationId: 'n1', of, notifiedAt }); // prettier-ignore
const kinds = (past: typeof serving, today: IsoDate) => deadlinesOf(past.sentence(), today).map(({ kind }) => kind);

describe('a request to rectify that is refused', () => {
  it('has reasons', () => {
    serving.on('2026-05-04').when(placement, refuses(' ')).thenRefused('reason-required');
  });

  const notified = serving
    .on('2026-05-04')
    .when(placement, refuses())
    .then({ type: 'CorrectionRefused', of: 'e1', refusedOn: '2026-05-04' })
    .on('2026-05-05')
    .when(caseworker, told('q1', '2026-05-05T10:00'))
    .then({
      type: 'PersonNotified',
      // Three weeks from Tuesday 5 May; the 25th is Whit Monday, so not that day but the 26th is the last.
      complaint: { days: 21, lastDay: '2026-05-26' },
      legalBasis: expect.stringContaining('§ 9'),
    });

  it.each<[IsoDate, boolean]>([
    ['2026-05-25', true],
    ['2026-05-26', true],
    ['2026-05-27', false],
  ])('is complained of within three weeks: on %s in time %s, and nothing waits', (on, inTime) => {
    notified
      .on('2026-06-01')
      .when(caseworker, complains('q1', on))
      .then({ type: 'ComplaintReceived', inTime, suspends: false, decidedBy: 'region' });
  });

  it('and reversed is to be corrected, and is when it has been', () => {
    const complained = notified.on('2026-05-10').when(caseworker, complains('q1', '2026-05-10')).then({ type: 'ComplaintReceived' }); // prettier-ignore
    complained
      .on('2026-05-11')
      .when({ ...region, id: 'pal' }, { type: 'DecideComplaint', complaintId: 'k1', outcome: 'reversed', reason: 'x' })
      .thenRefused('proposer-decides');
    const reversed = complained
      .on('2026-05-11')
      .when(region, { type: 'DecideComplaint', complaintId: 'k1', outcome: 'reversed', reason: 'Feil i dommen.' })
      .then({ type: 'ComplaintDecided' });
    expect(kinds(complained, '2026-05-11')).not.toContain('correct-after-complaint');
    expect(kinds(reversed, '2026-05-11')).toContain('correct-after-complaint');
    const corrected = reversed
      .on('2026-05-12')
      .when(placement, {
        ...({ type: 'CorrectFact', correctionId: 'f1', corrects: 'e1', holdsFrom: '2026-03-02' } as const),
        ...{ correction: { field: 'remandDays', judgment: 0, remandDays: 13 }, birthDate: null, reason: 'Klage.' },
      })
      .then({ type: 'FactCorrected' }, { type: 'DatesCalculated' });
    expect(kinds(corrected, '2026-05-12')).not.toContain('correct-after-complaint');
  });
});

describe('what the law lets nobody complain of', () => {
  it('is where the sentence begins', () => {
    serving.on('2026-05-04').when(caseworker, complains('s1', '2026-05-04')).thenRefused('no-complaint', { of: 'placement' }); // prettier-ignore
    const { decision } = serving.on('2026-05-04').when(caseworker, told('s1', '2026-05-04T10:00'));
    expect(decision).toMatchObject({ ok: false, code: 'no-complaint', legalBasis: 'strgjfl §§ 7 f, 11' });
  });

  it('and something that is no decision is none at all', () => {
    serving.on('2026-05-04').when(caseworker, complains('q1', '2026-05-04')).thenRefused('nothing-to-notify');
  });
});

describe('an interim reply', () => {
  const complained = serving
    .on('2026-05-20')
    .when(caseworker, proposal())
    .then({ type: 'TransitionProposed' })
    .on('2026-05-21')
    .when(approver, decision({ outcome: 'deny' }))
    .then({ type: 'TransitionDenied' })
    .on('2026-05-31')
    .when(caseworker, complains('p1', '2026-05-31'))
    .then({ type: 'ComplaintReceived' });
  const replies = (expectedOn: IsoDate | null = null): Asked => ({ type: 'SendInterimReply', complaintId: 'k1', expectedOn }); // prettier-ignore

  it('is due a month after the complaint came in, of whoever decides it', () => {
    const reply = deadlinesOf(complained.sentence(), '2026-05-31').find(({ kind }) => kind === 'interim-reply');
    expect(reply).toMatchObject({ dueOn: '2026-06-30', owner: { role: 'region' }, state: 'open' });
    const overdue = deadlinesOf(complained.sentence(), '2026-07-01').find(({ kind }) => kind === 'interim-reply');
    expect(overdue?.state).toBe('overdue');
  });

  it('settles its deadline, but not that of the decision; the decision settles both', () => {
    const replied = complained.on('2026-06-29').when(region, replies('2026-08-01')).then({ type: 'InterimReplySent', sentOn: '2026-06-29', expectedOn: '2026-08-01' }); // prettier-ignore
    expect(kinds(replied, '2026-06-29')).not.toContain('interim-reply');
    expect(kinds(replied, '2026-06-29')).toContain('decide-complaint');
    replied.on('2026-07-01').when(region, replies()).then();
    const decided = complained
      .on('2026-06-01')
      .when(region, { type: 'DecideComplaint', complaintId: 'k1', outcome: 'upheld', reason: null })
      .then({ type: 'ComplaintDecided' });
    expect(kinds(decided, '2026-06-01')).not.toContain('interim-reply');
    decided.on('2026-06-02').when(region, replies()).thenRefused('no-such-complaint');
  });

  it('is the deciding level’s, and promises no day that has been', () => {
    complained.on('2026-06-29').when(directorate, replies()).thenRefused('wrong-level', { decidedBy: 'region' });
    complained.on('2026-06-29').when(region, replies('2026-06-28')).thenRefused('expected-in-the-past');
    complained.on('2026-06-29').when(region, replies('2026-06-29')).then({ type: 'InterimReplySent' });
  });
});

describe('a reversal', () => {
  it('of a refused transfer leaves the question open: it may be proposed again, and stands as reversed', () => {
    const reversed = serving
      .on('2026-05-20')
      .when(caseworker, proposal({ proposal: 'denial' }))
      .then({ type: 'TransitionProposed' })
      .on('2026-05-21')
      .when(approver, decision())
      .then({ type: 'TransitionDenied' })
      .on('2026-05-22')
      .when(caseworker, complains('p1', '2026-05-22'))
      .then({ type: 'ComplaintReceived' })
      .on('2026-05-23')
      .when(region, { type: 'DecideComplaint', complaintId: 'k1', outcome: 'reversed', reason: 'x' })
      .then({ type: 'ComplaintDecided' });
    expect(reversed.sentence().proposals).toMatchObject([{ status: 'reversed' }]);
    reversed
      .on('2026-05-24')
      .when(caseworker, proposal({ proposalId: 'p2' }))
      .then({ type: 'TransitionProposed' });
  });
});
