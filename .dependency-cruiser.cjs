// Who may import whom (docs/architecture.md). The table is the rule; the rules below are made from it.
const allowed = {
  domain: ['domain/'],
  workflows: ['workflows/', 'domain/', 'activities/index.ts', 'activities/maintenance.ts'],
  activities: ['activities/', 'domain/', 'store/'],
  store: ['store/', 'domain/', 'proof/'],
  proof: ['proof/'],
  notary: [
    'notary/',
    'certificates.ts',
    'logging.ts',
    'metrics.ts',
    'proof/',
    'store/',
    'worker/pause.ts',
    'worker/persistently.ts',
    'worker/told-to-stop.ts',
  ],
  api: [
    'api/',
    'domain/',
    'store/',
    'proof/',
    'workflows/contract.ts',
    'certificates.ts',
    'config.ts',
    'logging.ts',
    'metrics.ts',
    'tracing.ts',
  ],
  worker: [
    'worker/',
    'workflows/',
    'activities/',
    'store/',
    'domain/',
    'certificates.ts',
    'config.ts',
    'logging.ts',
    'metrics.ts',
    'tracing.ts',
  ],
  web: ['web/', 'domain/'],
  // One shape for a request body and for a line of a file: docs/decisions/0004-request-shapes.md
  cli: [
    'cli/',
    'domain/',
    'store/',
    'proof/',
    'notary/',
    'samples/',
    'runtime/',
    'workflows/contract.ts',
    'workflows/deployment.ts',
    'workflows/resume.ts',
    'workflows/watch.ts',
    'api/schemas/',
    'api/problems.ts',
    'config.ts',
  ],
  samples: ['samples/', 'domain/'],
  // What hurts the system starts it as `npm start` does; what then checks it has none of the product's code.
  torture: ['torture/', 'runtime/', 'cli/load-sample.ts', 'notary/key.ts', 'store/migrate.ts', 'store/roles.ts'],
  'torture/check': ['torture/check/'],
};
const packages = {
  domain: ['temporal-polyfill'],
  workflows: ['@temporalio/workflow', '@temporalio/common'],
};
const anyOf = (paths) => `^(${paths.map((path) => path.replaceAll('.', '\\.')).join('|')})`;
// Tests, and the tools that make the web app, are no part of what runs.
const inFolder = (folder) => ({ path: `^${folder}/`, pathNot: '\\.spec\\.ts$|^web/[^/]+\\.mjs$|^web/e2e/' });

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    // vite: absent from a production install, which is why build.mjs asks for it by import().
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^vite$' } },
    ...Object.entries(allowed).map(([folder, targets]) => ({
      name: `${folder}-imports-only-what-it-may`,
      severity: 'error',
      from: inFolder(folder),
      to: { pathNot: [anyOf(targets), 'node_modules'], dependencyTypesNot: ['core', 'npm', 'npm-dev'] },
    })),
    ...Object.entries(packages).map(([folder, names]) => ({
      name: `${folder}-packages`,
      severity: 'error',
      from: inFolder(folder),
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: names.map((name) => `node_modules/${name}/`) },
    })),
    {
      name: 'workflows-take-only-types',
      severity: 'error',
      from: inFolder('workflows'),
      to: { path: '^(activities|domain)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sql-stays-in-store',
      severity: 'error',
      from: { pathNot: '^(store|runtime|test|bench|torture)/|\\.spec\\.ts$' },
      to: { path: 'node_modules/(pg|typeorm)/' },
    },
    {
      name: 'mains-are-not-imported',
      severity: 'error',
      from: { pathNot: '^(runtime|test)/' },
      to: { path: '^(api|worker|cli|notary)/main\\.ts$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
    exclude: { path: '(^|/)dist/' },
  },
};
