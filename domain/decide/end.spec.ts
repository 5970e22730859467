import {
  caseworker,
  clock,
  detention,
  given,
  imprisonment,
  movedTo,
  placement,
  proposal,
  registered,
} from '../../test/given';
import { type Asked } from '../commands';
import { type IsoDate } from '../dates';
import { deadlinesOf, namedWait, nextMoment } from '../deadlines';
import { SPECIAL_ENDS, type SpecialEnd } from '../events';
import { sentenceView } from '../view';

const ends = (end: SpecialEnd, endedOn: IsoDate, authority = 'Oslo fengsel') => ({
  type: 'EndSentence' as const,
  ...{ end, endedOn, authority, reason: null },
});
const serving = given(...registered());
const gone = serving
  .on('2026-05-10')
  .when(caseworker, { type: 'RegisterAbsence', absenceId: 'a1', absence: 'escape', from: '2026-05-10', reason: null })
  .then({ type: 'AbsenceRegistered' });

describe('an end that does not come by the clock', () => {
  it.each(['handed-over-to-health', 'transferred-abroad', 'pardoned', 'deceased'] as const)('is %s', (end) => {
    const ended = serving
      .on('2026-05-10')
      .when(placement, ends(end, '2026-05-10'))
      .then({ type: 'SentenceEnded', end, endedOn: '2026-05-10' });
    expect(ended.sentence()).toMatchObject({ status: end, completedOn: '2026-05-10' });
    // What is left to do is to erase it, ten years later.
    expect(deadlinesOf(ended.sentence(), '2026-05-10').map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['erase-personal-data', '2036-05-10'],
    ]);
    expect([nextMoment(ended.sentence(), '2026-05-10'), namedWait(ended.sentence())]).toEqual([null, null]);
    expect(sentenceView('s1', 1, ended.sentence(), '2026-06-01')).toMatchObject({ status: end, waitingFor: null });
  });

  it.each(SPECIAL_ENDS)('of %s leaves nothing possible after it', (end) => {
    const past = end === 'lapsed' ? gone : serving;
    const on = end === 'lapsed' ? '2036-05-10' : '2026-05-10';
    const ended = past.on(on).when(placement, ends(end, on)).then({ type: 'SentenceEnded' });
    const later: Asked[] = [
      proposal(),
      ends('deceased', on),
      { type: 'CompleteSentence' },
      { type: 'AdoptRuleSet', adoptionId: 'r1', ruleSet: 'NO-2026.1-FIXED', effectiveOn: on },
    ];
    for (const asked of later)
      ended.on('2040-01-01').when(clock, asked).thenRefused('sentence-ended', { status: end, completedOn: on });
  });

  it('comes to imprisonment at once when preventive detention is imposed, and to nothing else', () => {
    const lapses = { ...ends('lapsed', '2026-05-10'), because: 'preventive-detention-imposed' } as const;
    const lapsed = serving
      .on('2026-05-10')
      .when(placement, lapses)
      .then({ type: 'SentenceEnded', end: 'lapsed', because: 'preventive-detention-imposed', legalBasis: 'strl § 42' });
    expect(lapsed.sentence()).toMatchObject({ status: 'lapsed', completedOn: '2026-05-10' });
    serving.on('2026-05-10').when(placement, ends('lapsed', '2026-05-10')).thenRefused('not-lapsed');
    serving
      .on('2026-05-10')
      .when(placement, { ...lapses, end: 'pardoned' })
      .thenRefused('not-lapsed');
    given(...registered(detention()))
      .on('2026-05-10')
      .when(placement, lapses)
      .thenRefused('not-lapsed');
  });

  it('is said by somebody, on a day that has been', () => {
    serving.on('2026-05-10').when(placement, ends('pardoned', '2026-05-11')).thenRefused('date-in-future');
    serving
      .on('2026-05-10')
      .when(placement, ends('pardoned', '2026-05-10', ' '))
      .thenRefused('reason-required');
  });
});

describe('limitation', () => {
  // 468 days remained at the escape: more than a year, so ten years.
  it.each<[IsoDate, string | null]>([
    ['2036-05-09', 'not-lapsed'],
    ['2036-05-10', null],
    ['2036-05-11', null],
  ])('of a sentence that somebody fled from on 10 May 2026: on %s', (on, refusal) => {
    const attempt = gone.on('2036-06-01').when(placement, ends('lapsed', on));
    if (refusal) attempt.thenRefused('not-lapsed', { lapsesOn: '2036-05-10' });
    else attempt.then({ type: 'SentenceEnded', legalBasis: 'strl §§ 93–95' });
  });

  it('counts what remains, not the whole: less than a year is five years', () => {
    const late = serving
      .on('2027-01-10')
      .when(caseworker, {
        type: 'RegisterAbsence',
        absenceId: 'a1',
        absence: 'escape',
        from: '2027-01-10',
        reason: null,
      })
      .then({ type: 'AbsenceRegistered' });
    expect(deadlinesOf(late.sentence(), '2027-01-10')).toContainEqual(
      expect.objectContaining({ kind: 'limitation', dueOn: '2032-01-10' }),
    );
    late.on('2032-01-10').when(placement, ends('lapsed', '2032-01-10')).then({ type: 'SentenceEnded' });
  });

  it('runs from the finality of a sentence that was never begun', () => {
    const summoned = given(...registered(imprisonment({ startDate: '2040-01-01' }), '2026-03-02'));
    summoned.on('2036-02-01').when(placement, ends('lapsed', '2036-01-31')).thenRefused('not-lapsed');
    summoned.on('2036-02-01').when(placement, ends('lapsed', '2036-02-01')).then({ type: 'SentenceEnded' });
    const held = given(...registered({ ...detention(), startDate: '2050-01-01' }, '2026-03-02'));
    held
      .on('2047-01-01')
      .when(placement, ends('lapsed', '2046-01-31'))
      .thenRefused('not-lapsed', { lapsesOn: '2046-02-01' });
  });

  it('does not run while the sentence is served, or on probation', () => {
    serving
      .on('2027-05-10')
      .when(placement, ends('lapsed', '2027-05-10'))
      .thenRefused('not-lapsed', { lapsesOn: null });
    movedTo(serving, '2027-02-18', { regime: 'probation', unit: 'f' })
      .on('2027-05-10')
      .when(placement, ends('lapsed', '2027-05-10'))
      .thenRefused('not-lapsed');
  });
});
