import { approver, given, movedTo, registered } from '../test/given';
import { type Asked } from './commands';
import { addDays, type IsoDate } from './dates';
import { type ExclusionKind } from './events';
import { countedFrom, exclusionViews, lastDayOf, nextContinuation, openExclusions, overBecause } from './exclusion';
import { type Exclusion, type Sentence } from './state';

// One exclusion beside others, and beside what else happens to the person: the state is written here as it can come to be.

const START = '2026-05-04';
const on = (days: number): IsoDate => addDays(START, days);
const serving = given(...registered());
const adult = serving.sentence();

function exclusion(exclusionId: string, from: number, more: Partial<Exclusion> = {}): Exclusion {
  const decided = serving
    .on(on(from))
    .when(approver, {
      type: 'DecideExclusion',
      ...{ exclusionId, exclusion: 'full', ground: 'injury-or-violence', startedAt: `${on(from)}T14:30` },
      ...{ reason: 'Truet til vold.', lessIsNotEnough: 'Delvis utelukkelse ble prøvd i går.' },
    } as Asked)
    .then({ type: 'ExclusionDecided' });
  const [known] = decided.sentence().exclusions;
  if (!known) throw new Error('not excluded');
  return { ...known, ...more };
}
const ended = (day: number, minute = '12:00') => ({ endedAt: `${on(day)}T${minute}` });
const having = (...exclusions: Exclusion[]): Sentence => ({ ...adult, exclusions });

describe('an exclusion goes on', () => {
  const open = exclusion('q1', 0);
  it.each<[string, Exclusion, Partial<Sentence>, ReturnType<typeof overBecause>]>([
    ['while nothing happens', open, {}, null],
    ['no longer than it was ended', exclusion('q1', 0, ended(1)), { status: 'completed' }, 'ended'],
    ['no longer than the sentence', open, { status: 'completed' }, 'sentence-ended'],
    ['no longer than the person serves', open, { status: 'on-probation' }, 'moved'],
    ['while the person came on that day', open, { placeSince: START }, null],
    ['no longer where the person came the day after', open, { placeSince: on(1) }, 'moved'],
  ])('%s', (_when, one, more, over) => {
    const sentence = { ...having(one), ...more };
    expect(overBecause(one, sentence)).toBe(over);
    expect(openExclusions(sentence)).toHaveLength(over === null ? 1 : 0);
  });

  it('no longer than the person is in prison', () => {
    const hospital = movedTo(serving, START, { regime: 'hospital', unit: 'oslo-fengsel' }).sentence();
    expect(overBecause(open, { ...hospital, exclusions: [open] })).toBe('moved');
  });

  it.each<[number, number | null, ReturnType<typeof overBecause>]>([
    // From which day away, to which day back: an absence before it is history.
    [-9, -5, null],
    [0, 0, null],
    [1, 2, 'absent'],
    [1, null, 'absent'],
    [-1, null, 'absent'],
  ])('absent from day %s to %s: %s', (from, to, over) => {
    const absence = {
      absenceId: 'a1',
      type: 'escape',
      from: on(from),
      to: to === null ? null : on(to),
      returnBy: null,
    };
    const absences = [absence as unknown as Sentence['absences'][number]];
    expect(overBecause(open, { ...having(open), absences })).toBe(over);
  });
});

describe('days are counted from', () => {
  const second = exclusion('q2', 10);
  it.each<[string, Exclusion[], number]>([
    ['its own beginning', [], 10],
    ['one that ended the day before', [exclusion('q1', 0, ended(9))], 0],
    ['one that ended the same day, earlier', [exclusion('q1', 0, ended(10, '14:30'))], 0],
    ['not one that ended a minute after it began', [exclusion('q1', 0, ended(10, '14:31'))], 10],
    ['not one two days before', [exclusion('q1', 0, ended(8))], 10],
    ['not one of another kind', [exclusion('q1', 0, { ...ended(9), exclusion: 'partial' })], 10],
    ['not one that goes on', [exclusion('q1', 0)], 10],
    ['the first of a chain', [exclusion('q0', 0, ended(5)), exclusion('q1', 6, ended(9))], 0],
    ['not one of that very day', [exclusion('q1', 10, { ...ended(10, '14:30') })], 10],
  ])('%s', (_which, before, day) => {
    expect(countedFrom(second, having(...before, second))).toBe(on(day));
  });

  it('itself, where it has ended: it does not go on from itself', () => {
    const over = exclusion('q1', 0, ended(1));
    expect(countedFrom(over, having(over))).toBe(START);
  });
});

describe('a decision that it goes on', () => {
  const decided = (...decisions: Exclusion['decisions']) => ({ decisions });
  const region = (day: number) => ({ on: on(day), level: 'region' }) as Exclusion['decisions'][number];
  const directorate = (day: number) => ({ on: on(day), level: 'directorate' }) as Exclusion['decisions'][number];
  const next = (one: Exclusion, ...before: Exclusion[]) => nextContinuation(one, having(...before, one));

  it.each<[string, Exclusion['decisions'], string, number]>([
    ['none', [], 'region', 14],
    ['on the day itself', [region(14)], 'directorate', 42],
    ['the day after', [region(15)], 'directorate', 42],
    ['twice before its day counts once', [region(3), region(14)], 'directorate', 42],
    ['by the region again, for the next, is none', [region(14), region(20)], 'directorate', 42],
    ['by the directorate for the region', [directorate(14)], 'directorate', 42],
    ['early for the second step, when the first has passed', [region(14), directorate(15)], 'directorate', 56],
    ['by the directorate, late, answers both', [directorate(42)], 'directorate', 56],
  ])('%s: the %s step', (_when, decisions, level, day) => {
    expect(next(exclusion('q1', 0, decided(...decisions)))).toEqual({
      ...{ level, by: on(day) },
      chosen: expect.any(Boolean) as boolean,
    });
  });

  it('of the one before counts where it goes on from it; of another kind, or before a break, it does not', () => {
    const before = exclusion('q1', 0, { ...ended(20), ...decided(region(14)) });
    expect(next(exclusion('q2', 21), before)).toMatchObject({ level: 'directorate', by: on(42) });
    expect(next(exclusion('q2', 23), before)).toMatchObject({ level: 'region', by: on(37) });
    const partial = exclusion('q3', 0, { ...decided(region(2)), exclusion: 'partial' });
    expect(next(exclusion('q2', 0), partial)).toMatchObject({ level: 'region', by: on(14) });
  });
});

describe('what is shown of it', () => {
  it.each<[ExclusionKind, string | null]>([
    ['security-bed', `${on(1)}T14:30`],
    ['security-cell', `${on(3)}T14:30`],
    ['full', null],
    ['partial', null],
    ['collective', null],
  ])('%s is due at %s', (kind, at) => {
    const one = exclusion('q1', 0, { exclusion: kind });
    expect(exclusionViews(having(one), START)[0]?.next).toMatchObject({ at });
  });

  it('its last day while it goes on, and nothing that is to be decided once it is over', () => {
    const open = exclusion('q1', 0);
    const [shown] = exclusionViews(having(open), on(3));
    expect(shown).toMatchObject({ over: null, days: 3, daysInAll: 3, next: { level: 'region', by: on(14) } });
    expect(shown?.lastDay).toBe(lastDayOf(open, having(open)));
    expect(shown?.lastDay).toBe('2027-05-04');
    const over = exclusion('q1', 0, ended(2));
    expect(exclusionViews(having(over), on(9))[0]).toMatchObject({ over: 'ended', days: 2, next: null, lastDay: null });
  });
});
