// Prints how many runs each property had; a property that fails still fails.
const fc = require('fast-check');

fc.configureGlobal({
  reporter: (out) => {
    process.stdout.write(`property ${JSON.stringify([expect.getState().currentTestName, out.numRuns])}\n`);
    if (out.failed) throw new Error(fc.defaultReportMessage(out));
  },
});
