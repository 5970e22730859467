import { PEOPLE_MAX, PeopleSeen } from './people-seen';

const people = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `person-${from + n}`);

it('shows a thousand different people in an hour, those again as often as anybody likes, and no more', () => {
  const seen = new PeopleSeen();
  expect(seen.show('ada', people(0, PEOPLE_MAX.perHour - 1), 0)).toBeNull();
  expect(seen.show('ada', people(900, 1_000), 1_000)).toBeNull();
  expect(seen.show('ada', people(0, 500), 2_000)).toBeNull();
  expect(seen.show('ada', people(1_000, 1_001), 600_000)).toBe(3_000);
  expect(seen.show('bo', people(1_000, 1_001), 600_000)).toBeNull();
  expect(seen.show('ada', people(1_000, 1_001), 3_600_000)).toBeNull();
});
