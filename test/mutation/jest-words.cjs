// Jest's words for mocha, which runs the specs of the pure core under Stryker: its runner for mocha loads them once and
// then only switches mutants; the one for jest loads every module anew for each mutant, many times as slow.
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');
const { expect } = require('expect');
const { bind } = require('jest-each');
const { interfaces } = require('mocha');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    configFile: false,
    swcrc: false,
    sourceMaps: 'inline',
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};

const { bdd } = interfaces;
interfaces.bdd = (suite) => {
  bdd(suite);
  suite.on('pre-require', (context) => {
    context.expect = expect;
    context.test = context.it;
    context.beforeAll = context.before;
    context.afterAll = context.after;
    for (const name of ['it', 'test', 'describe']) context[name].each = bind(context[name]);
  });
};

/**
 * Fixtures at the head of a spec run much of domain/ while the spec is loaded. What a test runs as well is tested there:
 * only what nothing but loading runs (the tables) is left as static, which needs a new process for each mutant.
 */
const hotSwapWhatTestsRun = () => {
  const { static: whileLoading, perTest } = globalThis.__stryker__?.mutantCoverage ?? {};
  for (const covered of Object.values(perTest ?? {})) for (const id of Object.keys(covered)) delete whileLoading[id];
};

exports.mochaHooks = { afterAll: hotSwapWhatTestsRun };
