import { linesFor } from './bar';

it('labels that would overlap stand on lines of their own', () => {
  expect(linesFor([50, 60, 300, 310, 70], [40, 40, 40, 40, 40])).toEqual([0, 1, 0, 1, 2]);
});
