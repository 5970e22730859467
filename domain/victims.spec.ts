import { accepted, approver, caseworker, clock, command, given, movedTo, victimDesk } from '../test/given';
import { byHand, contact, onLeave, probation, serving, toBeReleased, wants, wish } from '../test/given-victim';
import { type Asked } from './commands';
import { type IsoDate } from './dates';
import { caseDeadlinesOf, deadlinesOf, nextDue } from './deadlines';
import { decide } from './decide';
import { type SentenceEvent } from './events';
import { noticesFor } from './notices';
import { undeliveredNotice } from './undelivered';
import { victimNotices } from './victims';
import { sentenceView } from './view';

type Past = ReturnType<typeof given>;

/** What the clock does to the end of a day, at each its own day. */
function until(past: Past, day: IsoDate): Past {
  let now = past;
  for (let due = nextDue(now.sentence(), day); due; due = nextDue(now.sentence(), day)) {
    const events = accepted(decide(command(clock, due), now.sentence(), day));
    if (events.length === 0) throw new Error(`in vain: ${due.type}`);
    now = given(...now.events, ...events);
  }
  return now;
}
const notices = (past: Past) => past.events.filter((event) => event.type === 'VictimNoticeSent');
const last = (past: Past) => notices(past).at(-1);

describe('a wish to be told', () => {
  it('is the victim desk’s to record, and says nothing of them in the log', () => {
    const made = wants(serving, '2026-05-01');
    expect(made.events.at(-1)).toEqual({
      type: 'VictimWishRecorded',
      ...{ victimId: 'v1', wants: true, channel: 'mail', leadDays: 14, recordedOn: '2026-05-01' },
      ...{ legalBasis: 'strgjfl § 7 i', by: victimDesk.id },
    });
    expect(JSON.stringify(made.events)).not.toMatch(/Hemmelig|hemmelig/);
  });

  it('needs a way to reach them, unless they do not want to know', () => {
    const nowhere = { ...contact, email: null };
    serving
      .on('2026-05-01')
      .when(victimDesk, wish({ contact: nowhere }))
      .thenRefused('victim-contact-required');
    const unwilling = wants(serving, '2026-05-01', { contact: nowhere, wants: false });
    expect(notices(until(onLeave(unwilling, '2026-06-01'), '2026-06-20'))).toEqual([]);
  });

  it('is withdrawn at any time, also after the end, and then nothing goes out', () => {
    const asked: Asked = { type: 'WithdrawVictimWish', victimId: 'v1' };
    const gone = wants(serving, '2026-05-01')
      .on('2026-05-02')
      .when(victimDesk, asked)
      .then({ type: 'VictimWishWithdrawn' });
    expect(notices(until(onLeave(gone, '2026-06-01'), '2026-06-20'))).toEqual([]);
    gone.on('2026-05-03').when(victimDesk, asked).thenRefused('no-such-victim');
    const ended = until(wants(serving, '2026-05-01'), '2027-09-01');
    expect(ended.sentence().status).toBe('completed');
    ended.on('2027-09-01').when(victimDesk, asked).then({ type: 'VictimWishWithdrawn' });
    ended
      .on('2027-09-01')
      .when(victimDesk, wish({ victimId: 'v2' }))
      .thenRefused('sentence-ended');
  });
});

describe('release on probation', () => {
  const decided = toBeReleased(wants(serving, '2026-05-01'));

  it.each<[IsoDate, number]>([
    // Fourteen days before 18 February.
    ['2027-02-03', 0],
    ['2027-02-04', 1],
    ['2027-02-05', 1],
  ])('is told of fourteen days before: by %s %i notices', (day, n) => {
    expect(notices(until(decided, day))).toHaveLength(n);
  });

  it('says when, the condition that protects them, and nothing else', () => {
    const told = until(decided, '2027-02-04');
    expect(last(told)).toMatchObject({ matter: 'release', from: '2027-02-18', legalBasis: 'strgjfl § 42 (6)–(7)' });
    const [notice, ...others] = noticesFor(last(told) as SentenceEvent, told.sentence(), 's1');
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ to: { role: 'victim', user: 'v1' }, path: '', headers: {} });
    expect(notice?.text).toContain('løslates på prøve 18.02.2027');
    expect(notice?.text).toContain('ikke kontakte bestemte personer');
    expect(`${notice?.subject}${notice?.text}`).not.toMatch(/Kari|Prøve\b|Oslo|rusbehandling|Hemmelig|friomsorg/);
    expect(notices(until(told, '2027-02-18'))).toHaveLength(1);
  });

  it('is told of at once where less than that is left, and where the wish comes later', () => {
    expect(notices(until(wants(toBeReleased(serving), '2027-02-10'), '2027-02-10'))).toHaveLength(1);
    expect(notices(until(wants(decided, '2027-02-10', { victimId: 'v2' }), '2027-02-10'))).toHaveLength(2);
  });

  it('is told of as long before as they ask', () => {
    const early = toBeReleased(wants(serving, '2026-05-01', { leadDays: 30 }));
    expect(notices(until(early, '2027-01-18'))).toHaveLength(0);
    expect(notices(until(early, '2027-01-19'))).toHaveLength(1);
  });

  it('that has been for long is history to whoever asks only then', () => {
    const out = movedTo(serving, '2027-02-18', probation);
    expect(victimNotices(wants(out, '2027-02-19').sentence())).toEqual([]);
    expect(victimNotices(wants(out, '2027-02-18').sentence())).toHaveLength(1);
  });
});

describe('leave', () => {
  it.each([
    ['ordinary', '2026-12-22'],
    ['short', '2026-12-20'],
    ['welfare', '2026-12-22'],
  ])('%s is told of with its days', (kind, to) => {
    const past = onLeave(wants(serving, '2026-05-01'), '2026-12-01', { leave: kind, from: '2026-12-20', to });
    expect(last(until(past, '2026-12-06'))).toMatchObject({ matter: 'leave', from: '2026-12-20', until: to, legalBasis: 'strgjfl § 36 (3)' }); // prettier-ignore
  });

  it.each(['escorted', 'work-release'])('%s is not', (kind) => {
    const past = onLeave(wants(serving, '2026-05-01'), '2026-12-01', { leave: kind, from: '2026-12-20', to: '2026-12-20' }); // prettier-ignore
    expect(victimNotices(past.sentence())).toEqual([]);
  });

  it('that is taken back after they were told is told of again, at once; given back, anew', () => {
    const told = until(onLeave(wants(serving, '2026-05-01'), '2026-06-01'), '2026-06-06');
    const revokes: Asked = { type: 'RevokeLeave', leaveId: 'l1', reason: 'Vilkåret er brutt.' };
    const gone = until(told.on('2026-06-10').when(approver, revokes).then({ type: 'LeaveRevoked' }), '2026-06-10');
    expect(last(gone)).toMatchObject({ matter: 'leave', cancelled: true, sentOn: '2026-06-10' });
    expect(noticesFor(last(gone) as SentenceEvent, gone.sentence(), 's1')[0]?.text).toContain('skjer ikke likevel');
    expect(victimNotices(gone.sentence())).toEqual([]);
    const back = given(...gone.events.filter(({ type }) => type !== 'LeaveRevoked'));
    expect(last(until(back, '2026-06-11'))).toMatchObject({ cancelled: false, sentOn: '2026-06-11' });
  });

  it('that nobody was told of and that is taken back is not told of', () => {
    const early = onLeave(wants(serving, '2026-05-01'), '2026-06-01');
    const revokes: Asked = { type: 'RevokeLeave', leaveId: 'l1', reason: 'Vilkåret er brutt.' };
    expect(notices(until(early.on('2026-06-02').when(approver, revokes).then({ type: 'LeaveRevoked' }), '2026-06-30'))).toEqual([]); // prettier-ignore
  });

  it('that has ended is over', () => {
    const told = until(onLeave(wants(serving, '2026-05-01'), '2026-06-01'), '2026-06-20');
    const ends: Asked = { type: 'EndLeave', leaveId: 'l1', returned: 'on-time', on: '2026-06-22' };
    const back = told.on('2026-06-22').when(caseworker, ends).then({ type: 'LeaveEnded' });
    expect(victimNotices(back.sentence())).toEqual([]);
  });
});

describe('evasion and interruption', () => {
  const absence = (kind: string, by = caseworker) =>
    wants(serving, '2026-05-01')
      .on('2026-05-10')
      .when(by, { type: 'RegisterAbsence', absenceId: 'a1', absence: kind, from: '2026-05-10', reason: null } as Asked)
      .then({ type: 'AbsenceRegistered' });

  it.each(['escape', 'absconding', 'failure-to-return'])('%s is told of at once', (kind) => {
    expect(last(until(absence(kind), '2026-05-10'))).toMatchObject({ matter: 'evasion', from: '2026-05-10', legalBasis: 'strgjfl § 40 (8)' }); // prettier-ignore
  });

  it('an interruption is told of with its last day, and again when that moves', () => {
    const told = until(absence('interruption', approver), '2026-05-10');
    expect(last(told)).toMatchObject({ matter: 'interruption', until: '2026-06-07' });
    const extend: Asked = {
      type: 'ExtendInterruption',
      absenceId: 'a1',
      until: '2026-06-20',
      reason: 'Legen ber om det.',
    };
    const longer = told.on('2026-05-20').when(approver, extend).then({ type: 'InterruptionExtended' });
    expect(last(until(longer, '2026-05-20'))).toMatchObject({ until: '2026-06-20', sentOn: '2026-05-20' });
  });

  it('a return is not', () => {
    const told = until(absence('escape'), '2026-05-10');
    const back = told
      .on('2026-05-20')
      .when(caseworker, { type: 'EndAbsence', absenceId: 'a1', returnedOn: '2026-05-20', countedDays: 0 })
      .then({ type: 'AbsenceEnded' }, { type: 'DatesCalculated' });
    expect(victimNotices(back.sentence())).toEqual([]);
  });
});

it('serving at home is told of as a release is', () => {
  const facts = { consentedOn: '2026-11-01', home: { checkedOn: '2026-11-01', power: true, telephone: true }, occupation: { kind: 'work', place: 'x', hoursPerWeek: 30 }, weeklyMeeting: { weekday: 2, time: '10:00' } }; // prettier-ignore
  const home = movedTo(wants(serving, '2026-05-01'), '2026-11-27', { regime: 'home-detention', unit: 'friomsorgen-oslo' }, { facts }); // prettier-ignore
  expect(last(until(home, '2026-11-27'))).toMatchObject({ matter: 'serving-at-home', legalBasis: 'strgjfl § 16 (6)' });
});

describe('whoever has no mail', () => {
  const past = onLeave(wants(serving, '2026-05-01', byHand), '2026-06-01');
  const gives = (more: object = {}): Asked => ({ type: 'GiveVictimNotice', victimId: 'v1', matter: 'leave', of: 'l1', ...more }) as Asked; // prettier-ignore

  it('is told by the victim desk, which a deadline reminds; nobody else sees it', () => {
    const [due] = deadlinesOf(past.sentence(), '2026-06-01').filter(({ kind }) => kind === 'notify-victim');
    expect(due).toMatchObject({ dueOn: '2026-06-06', owner: { role: 'victim-desk' }, lawBound: true });
    expect(caseDeadlinesOf(past.sentence(), '2026-06-01').map(({ kind }) => kind)).not.toContain('notify-victim');
    expect(JSON.stringify(sentenceView('s1', 1, past.sentence(), '2026-06-01'))).not.toMatch(/victim|v1/);
    const late = until(past, '2026-06-20');
    expect(notices(late)).toEqual([]);
    const heard = late.events.filter((event) => event.type === 'DeadlineReached' && event.kind === 'notify-victim');
    const to = heard.flatMap((event) => noticesFor(event, late.sentence(), 's1')).map((notice) => notice.to.role);
    expect(new Set(to)).toEqual(new Set(['victim-desk']));
  });

  it('has been told once that is recorded, by no mail', () => {
    const told = past.on('2026-06-05').when(victimDesk, gives()).then({ type: 'VictimNoticeSent', channel: 'by-hand' });
    expect(noticesFor(last(told) as SentenceEvent, told.sentence(), 's1')).toEqual([]);
    expect(deadlinesOf(told.sentence(), '2026-06-05').map(({ kind }) => kind)).not.toContain('notify-victim');
    told.on('2026-06-05').when(victimDesk, gives()).thenRefused('nothing-to-tell-victim');
    past
      .on('2026-06-05')
      .when(victimDesk, gives({ of: 'l2' }))
      .thenRefused('nothing-to-tell-victim');
  });
});

it('a notice that does not arrive is the victim desk’s to look into', () => {
  const told = until(onLeave(wants(serving, '2026-05-01'), '2026-06-01'), '2026-06-06');
  const [notice] = noticesFor(last(told) as SentenceEvent, told.sentence(), 's1');
  expect(notice && undeliveredNotice(notice)?.to).toMatchObject({ role: 'victim-desk' });
});
