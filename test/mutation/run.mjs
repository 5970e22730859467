// Mutation testing of domain/, group by group: each has its own report and its own memory of the last run in
// reports/mutation, so a run that is stopped goes on where it was. `npm run mutation -- letters tables` runs only those.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import tables from './tables.config.mjs';

const REPORTS = 'reports/mutation';
mkdirSync(REPORTS, { recursive: true });

const GROUPS = {
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
  sanctions: ['domain/sanctions/*.ts'],
  statistics: ['domain/statistics/*.ts'],
  shapes: ['domain/commands/*.ts', 'domain/events/*.ts', 'domain/refusals/*.ts'],
  tables: [],
};

/** Of the tables, the lines that the other groups left out as static: where there is no report yet, the whole file. */
function leftOut(files) {
  const reports = readdirSync(REPORTS)
    .filter((file) => /^[\w-]+\.json$/.test(file) && file !== 'tables.json')
    .map((file) => JSON.parse(readFileSync(join(REPORTS, file), 'utf8')));
  return files.flatMap((file) => {
    const report = reports.find(({ files: known }) => file in known);
    if (!report) return [file];
    const isStatic = ({ statusReason = '' }) => statusReason.startsWith('Static mutant');
    const found = report.files[file].mutants
      .filter(isStatic)
      .map(({ location: { start, end } }) => [start.line, end.line]);
    return [...new Set(found.map(([from, to]) => `${file}:${from}-${to}`))];
  });
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in GROUPS));
if (unknown.length > 0) throw new Error(`no group ${unknown.join(', ')}: there are ${Object.keys(GROUPS).join(', ')}`);

for (const name of asked.length > 0 ? asked : Object.keys(GROUPS))
  await new Stryker({
    configFile: `test/mutation/${name === 'tables' ? 'tables' : 'stryker'}.config.mjs`,
    mutate: name === 'tables' ? leftOut(tables.mutate) : [...GROUPS[name], '!domain/**/*.spec.ts'],
    jsonReporter: { fileName: `${REPORTS}/${name}.json` },
    incrementalFile: `${REPORTS}/${name}.incremental.json`,
    tempDirName: `node_modules/.cache/stryker-${name}`,
  }).runMutationTest();
