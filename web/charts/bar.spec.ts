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
  const sentence = { startDate: '2016-03-02', today: '2027-01-01', absences: [], dates } as unknown as Sentence;
  const bar = barOf(sentence);
  expect(bar?.to).toBe('2036-03-01');
  expect(bar?.marks).toContainEqual({ key: 'prosecutionDeadline', on: '2035-12-01' });
});
