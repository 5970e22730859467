// Packages that ship ES modules only: jest on Node 20 cannot require() them, so swc turns them into CommonJS.
const esm = [
  'jose',
  'openid-client',
  'oauth4webapi',
  'oidc-provider',
  'temporal-polyfill',
  'temporal-utils',
  'temporal-spec',
  'nanoid',
  'quick-lru',
  'eta',
  'oidc-token-hash',
  'asn1js',
  'pkijs',
  'bytestreamjs',
  '@peculiar',
  '@noble',
  'koa.*',
  '@koa',
].join('|');

const common = {
  testEnvironment: 'node',
  // In the context in which jest runs tests, each use of a global is looked up anew, which is dear: these become
  // variables. Not what a test may replace, as Date.
  sandboxInjectedGlobals: ['Math', 'Number', 'String', 'Object', 'Array', 'Set', 'Map', 'JSON'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  transform: {
    '^.+\\.(t|j|mj|cj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esm})/)`],
};
const withServers = (displayName) => ({
  ...common,
  displayName,
  testMatch: [`**/*.${displayName}.spec.ts`],
  setupFilesAfterEnv: ['<rootDir>/test/setup/patience.cjs'],
  globalSetup: `<rootDir>/test/setup/${displayName}.setup.mjs`,
  globalTeardown: `<rootDir>/test/setup/${displayName}.teardown.mjs`,
});

module.exports = {
  // A process that has held a gigabyte of modules is not gone within jest's own half a second: it would be ended by force, and
  // leaking be suspected.
  workerGracefulExitTimeout: 10_000,
  testSequencer: '<rootDir>/test/setup/longest-first.cjs',
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.(db|temporal|e2e|mining)\\.spec\\.ts$'],
    },
    withServers('db'),
    withServers('temporal'),
    withServers('e2e'),
    withServers('mining'),
  ],
};
