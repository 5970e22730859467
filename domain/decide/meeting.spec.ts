import { approver, caseworker, given, home, movedTo, registered } from '../../test/given';
import { type Asked } from '../commands';
import { type IsoDate } from '../dates';
import { deadlinesOf } from '../deadlines';

// On monitoring since Tuesday 1 September 2026.
const serving = given(...registered());
const atHome = movedTo(
  serving,
  '2026-09-01',
  { regime: 'electronic-monitoring', unit: 'friomsorgen-oslo' },
  { facts: home },
);
const met = (on: IsoDate, attended = true): Asked => ({ type: 'RecordMeeting', meetingId: 'm1', on, attended });
type Past = ReturnType<typeof given>;
const due = (past: Past, on: IsoDate) =>
  deadlinesOf(past.sentence(), on)
    .filter(({ kind }) => kind === 'weekly-meeting')
    .map(({ dueOn, state }) => [dueOn, state]);

describe('the weekly meeting of whoever serves at home (forskrift §§ 3-8, 7-4)', () => {
  it.each([
    ['2026-09-07', 'open'],
    ['2026-09-08', 'open'],
    ['2026-09-09', 'overdue'],
  ])('is due within a week of the move; on %s it is %s', (on, state) => {
    expect(due(atHome, on)).toEqual([['2026-09-08', state]]);
  });

  it.each([true, false])('is due a week after the last one that was recorded, attended: %s', (attended) => {
    const past = atHome.on('2026-09-04').when(caseworker, met('2026-09-03', attended)).then({ type: 'MeetingRecorded', legalBasis: 'forskrift § 7-4' }); // prettier-ignore
    expect(due(past, '2026-09-04')).toEqual([['2026-09-10', 'open']]);
  });

  it.each([
    ['2026-08-31', 'effective-before-present-regime'],
    ['2026-09-01', null],
    ['2026-09-04', null],
    ['2026-09-05', 'date-in-future'],
  ] as const)('recorded for %s: %s', (on, refusal) => {
    const attempt = atHome.on('2026-09-04').when(caseworker, met(on));
    if (refusal) attempt.thenRefused(refusal);
    else attempt.then({ type: 'MeetingRecorded', on });
  });

  it('is of nobody in prison', () => {
    serving.on('2026-05-04').when(caseworker, met('2026-05-04')).thenRefused('not-at-home');
    expect(due(serving, '2026-05-04')).toEqual([]);
  });

  it('is asked for in home detention under its own paragraph, from the move on', () => {
    const past = movedTo(serving, '2026-12-01', { regime: 'home-detention', unit: 'friomsorgen-oslo' }, { facts: home }, approver); // prettier-ignore
    expect(due(past, '2026-12-01')).toEqual([['2026-12-08', 'open']]);
    past.on('2026-12-03').when(caseworker, met('2026-12-03')).then({ type: 'MeetingRecorded', legalBasis: 'forskrift § 3-8' }); // prettier-ignore
  });
});
