// Mutation testing of domain/, group by group: each has its own report and its own memory of the last run in
// reports/mutation, so a run that is stopped goes on where it was. `npm run mutation -- letters tables` runs only those.
import { Stryker } from '@stryker-mutator/core';

const GROUPS = {
  tables: [],
  letters: ['domain/letters/*.ts'],
  'decide-a': ['domain/decide/[a-c]*.ts'],
  'decide-d': ['domain/decide/[d-l]*.ts'],
  'decide-m': ['domain/decide/[m-z]*.ts'],
  'top-a': ['domain/[a-c]*.ts'],
  'top-d': ['domain/[d-n]*.ts'],
  'top-o': ['domain/[o-z]*.ts'],
  evolve: ['domain/evolve/*.ts', 'domain/state/*.ts'],
  deadlines: ['domain/deadlines/*.ts'],
  calculation: ['domain/calculation/*.ts'],
  shapes: ['domain/commands/*.ts', 'domain/events/*.ts', 'domain/refusals/*.ts'],
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in GROUPS));
if (unknown.length > 0) throw new Error(`no group ${unknown.join(', ')}: there are ${Object.keys(GROUPS).join(', ')}`);

for (const name of asked.length > 0 ? asked : Object.keys(GROUPS))
  await new Stryker({
    configFile: `test/mutation/${name === 'tables' ? 'tables' : 'stryker'}.config.mjs`,
    ...(name !== 'tables' && { mutate: [...GROUPS[name], '!domain/**/*.spec.ts'] }),
    jsonReporter: { fileName: `reports/mutation/${name}.json` },
    incrementalFile: `reports/mutation/${name}.incremental.json`,
    tempDirName: `node_modules/.cache/stryker-${name}`,
  }).runMutationTest();
