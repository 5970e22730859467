const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes long, the longest first; what computes beside what waits for systems that start. */
const LONGEST = [
  'web/e2e/pages.e2e',
  'test/outages.e2e',
  'test/runtime.e2e',
  'web/e2e/cases.e2e',
  'test/certificates.temporal',
  'test/reminders.e2e',
  'test/privacy.e2e',
  'test/law.e2e',
  'test/replay.db',
  'test/release.temporal',
  'test/http.e2e',
];

/** Begins with what takes longest, also on a machine that has run no test yet: jest would go by the sizes of files. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const found = LONGEST.findIndex((name) => path.endsWith(`/${name}.spec.ts`));
      return found < 0 ? LONGEST.length : found;
    };
    return [...super.sort(tests)].sort((a, b) => place(a) - place(b));
  }
};
