import { sentenceView } from '../../domain/view';
import { caseworker, given, region, registered } from '../../test/given';
import { type Sentence } from '../api/queries';
import { barOf, linesFor } from './bar';

it('labels that would overlap stand on lines of their own', () => {
  expect(linesFor([50, 60, 300, 310, 70], [40, 40, 40, 40, 40])).toEqual([0, 1, 0, 1, 2]);
});

it('given a frame that was prolonged twice, when the bar is drawn, then it reaches to the end of the last prolongation', () => {
  const dates = {
    ...{ frameExpiryDate: '2026-03-01', prosecutionDeadline: '2025-12-01', minimumExpiryDate: '2022-03-01' },
    prolongations: [
      { years: 5, frameExpiryDate: '2031-03-01', prosecutionDeadline: '2030-12-01' },
      { years: 5, frameExpiryDate: '2036-03-01', prosecutionDeadline: '2035-12-01' },
    ],
  };
  const days = { startDate: '2016-03-02', today: '2027-01-01', completedOn: null };
  const sentence = { ...days, absences: [], dates } as unknown as Sentence;
  const bar = barOf(sentence);
  expect(bar?.to).toBe('2036-03-01');
  expect(bar?.marks).toContainEqual({ key: 'prosecutionDeadline', on: '2035-12-01' });
});

describe('of a sentence that has ended', () => {
  const PARDONED = '2026-05-10';
  const pardoned = given(...registered())
    .on(PARDONED)
    .when(region, { type: 'EndSentence', end: 'pardoned', endedOn: PARDONED, authority: 'x', reason: null })
    .then({ type: 'SentenceEnded' });
  const escaped = given(...registered())
    .on('2026-05-01')
    .when(caseworker, { type: 'RegisterAbsence', absenceId: 'a1', absence: 'escape', from: '2026-05-01', reason: null })
    .then({ type: 'AbsenceRegistered' });
  const died = escaped
    .on(PARDONED)
    .when(region, { type: 'EndSentence', end: 'deceased', endedOn: PARDONED, authority: 'x', reason: null })
    .then({ type: 'SentenceEnded' });
  const bar = (past: typeof pardoned, today: string) =>
    barOf(sentenceView('s1', 1, past.sentence(), today) as unknown as Sentence);

  it('the bar stands still at the day of the end', () => {
    const [then, aYearLater] = [bar(pardoned, PARDONED), bar(pardoned, '2027-05-10')];
    expect(then).toMatchObject({ now: PARDONED, ended: 'pardoned', served: 69, absent: 0 });
    expect(aYearLater).toEqual({ ...then, today: '2027-05-10' });
    expect(bar(given(...registered()), PARDONED)).toMatchObject({ now: PARDONED, ended: null, served: 69 });
  });

  it('an absence that nobody came back from grows no longer', () => {
    expect(bar(escaped, '2026-05-20')).toMatchObject({ absent: 19, gaps: [{ from: '2026-05-01', to: '2026-05-20' }] });
    for (const today of [PARDONED, '2026-05-20', '2030-01-01'])
      expect(bar(died, today)).toMatchObject({ absent: 9, gaps: [{ from: '2026-05-01', to: PARDONED }], served: 60 });
  });

  it('served to the last day, nothing remained', () => {
    const { sentence } = given(...registered());
    const { fullTermDate: to } = sentenceView('s1', 1, sentence(), PARDONED).dates as unknown as {
      fullTermDate: string;
    };
    const view = { ...sentenceView('s1', 1, sentence(), to), status: 'completed', completedOn: to };
    expect(barOf(view as unknown as Sentence)).toMatchObject({ ended: 'completed', remaining: 0 });
    expect(barOf({ ...view, completedOn: null } as unknown as Sentence)).toMatchObject({ ended: null, remaining: 1 });
  });
});
