import { stepPath } from './step-path';

it.each([
  ['youth-unit', null, '/sentences/s1/do/review?of=youth-unit'],
  ['report-to-police', 'a1', '/sentences/s1/do/review?of=report-to-police%2Fa1'],
  ['decide-proposal', 'p1', '/sentences/s1/decide/p1'],
  ['decide-probation', null, '/sentences/s1/propose'],
  ['answer-breach', 'b1', '/sentences/s1/do/answer-breach'],
  ['notify-victim', 'v1', '/sentences/s1'],
  ['first-meeting', null, '/sentences/s1'],
])('the lists lead from %s of %s to %s', (kind, of, path) => {
  expect(stepPath({ sentenceId: 's1', kind, of, deadlineId: of === null ? kind : `${kind}/${of}` })).toBe(path);
});
