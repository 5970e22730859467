import domain from './stryker.config.mjs';

/** The second run: the tables of the law, which the first leaves out as static. */
export default {
  ...domain,
  mutate: [
    'domain/authority.ts',
    'domain/breach-kinds.ts',
    'domain/caps.ts',
    'domain/condition-catalogue.ts',
    'domain/criteria.ts',
    'domain/deadlines/table.ts',
    'domain/holidays.ts',
    'domain/home-criteria.ts',
    'domain/leave.ts',
    'domain/offences.ts',
    'domain/reactions.ts',
    'domain/regimes.ts',
    'domain/release-grounds.ts',
    'domain/rule-set-table.ts',
    'domain/rule-sets.ts',
    'domain/statutory.ts',
  ],
  mochaOptions: { require: domain.mochaOptions.require, spec: ['test/mutation/tables.cjs'] },
  jsonReporter: { fileName: 'reports/mutation/tables.json' },
  incrementalFile: 'reports/mutation/tables.incremental.json',
  tempDirName: 'node_modules/.cache/stryker-tables',
};
