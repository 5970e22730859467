// Jest's words for mocha, which runs the specs of the pure core under Stryker: its runner for mocha loads them once and
// then only switches mutants; the one for jest loads every module anew for each mutant, many times as slow.
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');
const { expect } = require('expect');
const { bind } = require('jest-each');
const { interfaces, Runner } = require('mocha');

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

const ONE_OF_MANY = /^\(\^.*\$\)$/s;
const { grep } = Runner.prototype;

/**
 * Stryker names the tests of a mutant in one pattern, `(^a$)|(^b$)|…`, which mocha tries on every test several times:
 * half a second and more for a mutant that a thousand tests reach. The same names, looked up.
 */
Runner.prototype.grep = function (pattern, invert) {
  if (!ONE_OF_MANY.test(pattern.source)) return grep.call(this, pattern, invert);
  const names = pattern.source.slice(2, -2).split('$)|(^');
  const wanted = new Set(names.map((name) => name.replace(/\\(.)/gs, '$1')));
  return grep.call(this, { test: (title) => wanted.has(title) }, invert);
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
