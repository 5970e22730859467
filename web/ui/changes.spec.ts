import { changesOf } from './changes-of';

const title = { nb: 'Avgjør', en: 'Decide' };

it('what a reader asks for is shown, and what only follows from it is not', () => {
  const differences = [
    { path: 'regime', before: 'high-security', after: 'lower-security' },
    { path: 'dates.expectedReleaseDate', before: '2026-01-01', after: '2026-01-05' },
    { path: 'dates.totalDays', before: 10, after: 12 },
    { path: 'explanations.expectedReleaseDate.steps.0', before: 'a', after: 'b' },
    { path: 'eligibility.probation.from', before: '2026-01-01', after: null },
    { path: 'deadlines.decide-probation', before: null, after: { dueOn: '2026-02-01', title, legalBasis: '§ 1' } },
    { path: 'deadlines.full-term.dueOn', before: '2026-03-01', after: '2026-03-05' },
    { path: 'deadlines.full-term.nextReminderOn', before: '2026-02-01', after: '2026-02-05' },
  ];
  expect(changesOf(differences).map(({ key, before, after }) => [key, before, after])).toEqual([
    ['regime', 'high-security', 'lower-security'],
    ['dates.expectedReleaseDate', '2026-01-01', '2026-01-05'],
    ['eligibility.probation.from', '2026-01-01', null],
    ['deadline/decide-probation', null, '2026-02-01'],
    ['deadline/full-term', '2026-03-01', '2026-03-05'],
  ]);
});
