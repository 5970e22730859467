import { accepted, caseworker, command, registered, sentenceOf } from '../test/given';
import { decide } from '../domain/decide';
import { effectiveOn } from '../domain/effective';
import { type SentenceEvent } from '../domain/events';
import { type IsoDate } from '../domain/dates';
import { type SentenceRead } from '../store/read';
import { timelineOf } from './timeline';

const ESCAPE = {
  type: 'RegisterAbsence',
  absenceId: 'a1',
  absence: 'escape',
  from: '2026-04-01',
  reason: null,
} as const;
const RETURN = { type: 'EndAbsence', absenceId: 'a1', returnedOn: '2026-04-11', countedDays: 0 } as const;
const REFUSAL = { type: 'RefuseCorrection', requestId: 'q1', of: 'e1', reason: 'Dommen sier det.' } as const;
const COMPLAINT = {
  type: 'ReceiveComplaint',
  complaintId: 'k1',
  of: 'q1',
  receivedOn: '2026-05-01',
  reason: null,
} as const;
const DEATH = { type: 'EndSentence', end: 'deceased', endedOn: '2026-05-01', authority: 'x', reason: null } as const;

function read(
  today: IsoDate,
  ...asked: readonly (typeof ESCAPE | typeof RETURN | typeof REFUSAL | typeof COMPLAINT | typeof DEATH)[]
): SentenceRead {
  const events: SentenceEvent[] = [...registered()];
  for (const each of asked) events.push(...accepted(decide(command(caseworker, each), sentenceOf(events), today)));
  const at = `${today}T08:00:00.000Z`;
  const recorded = events.map((event, n) => ({
    ...{ eventId: `e${n + 1}`, version: n + 1, event, actor: caseworker },
    ...{ recordedAt: at, occurredAt: at, effectiveOn: effectiveOn(event, today) },
  }));
  return { sentenceId: 's1', state: sentenceOf(events), version: events.length, now: at, today, events: recorded };
}

describe('a timeline', () => {
  it('is one list, in the order in which things hold', () => {
    const { today, entries } = timelineOf(read('2026-05-01', ESCAPE, RETURN));
    expect(today).toBe('2026-05-01');
    const days = entries.map(({ on }) => on);
    expect(days).toEqual([...days].sort());
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(['event', 'deadline', 'moment', 'date']));
  });

  it('says what happened in both languages, under its paragraph or the usual one', () => {
    const { entries } = timelineOf(read('2026-05-01', ESCAPE, RETURN));
    expect(entries.filter(({ kind }) => kind === 'event')).toMatchObject([
      { on: '2026-03-02', title: { nb: 'Dommen er registrert' }, of: { eventId: 'e1', type: 'SentenceRegistered' } },
      { on: '2026-03-02', title: { en: 'The sentence began' }, legalBasis: 'strgjfl § 11' },
      { on: '2026-04-01', title: { en: 'Absent: the clock stands still' }, legalBasis: 'forskrift § 3-3' },
      { on: '2026-04-11', title: { en: 'Back from absence: the clock runs' }, legalBasis: 'forskrift § 3-3' },
      { on: '2026-05-01', of: { type: 'DatesCalculated' } },
      { on: '2026-05-01', of: { type: 'DatesCalculated' } },
    ]);
  });

  it('says what is to come: each date that has not been, with its paragraph, and deadlines also when overdue', () => {
    const { entries } = timelineOf(read('2027-02-18'));
    const dates = entries.filter(({ kind }) => kind === 'date');
    expect(dates.map(({ of }) => of['date'])).toContain('expectedReleaseDate');
    expect(dates.map(({ of }) => of['date'])).not.toContain('halfDate');
    expect(dates.every(({ on, tense, legalBasis }) => on >= '2027-02-18' && tense === 'future' && legalBasis)).toBe(
      true,
    );
    expect(entries).toContainEqual(
      expect.objectContaining({ kind: 'deadline', of: expect.objectContaining({ state: 'overdue' }) }),
    );
  });

  it('of a sentence that has ended has no future', () => {
    const { entries } = timelineOf(read('2026-05-01', DEATH));
    expect(new Set(entries.map(({ tense }) => tense))).toEqual(new Set(['past']));
  });

  it('and has that of its complaint alone, where one is open', () => {
    const { entries } = timelineOf(read('2026-05-01', REFUSAL, DEATH, COMPLAINT));
    const ahead = entries.filter(({ tense }) => tense === 'future').map(({ on, kind }) => [on, kind]);
    expect(ahead).toEqual([
      ['2026-05-22', 'moment'],
      ['2026-05-29', 'deadline'],
      ['2026-06-01', 'deadline'],
      ['2036-05-01', 'deadline'],
    ]);
  });
});
