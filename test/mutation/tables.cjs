// The tables of the law are made while their modules are loaded, so a mutant in one needs them loaded anew. Here each
// spec is one test that loads itself and domain/ again and runs: many times as fast as a process for each mutant. Each
// table is held against the specs that are about it.
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const Mocha = require('mocha');

const ROOT = resolve(__dirname, '../..');
const OURS = ['domain', 'test'].map((folder) => join(ROOT, folder, '/'));
const TABLES_BY_SPEC = {
  'test/law/criteria.spec.ts': ['criteria', 'home-criteria'],
  'domain/eligibility.spec.ts': ['criteria', 'home-criteria'],
  'test/law/conditions.spec.ts': ['condition-catalogue'],
  'domain/decide/condition.spec.ts': ['condition-catalogue'],
  'domain/decide/standard-conditions.spec.ts': ['condition-catalogue'],
  'test/law/deadlines.spec.ts': ['deadlines/table', 'statutory'],
  'domain/deadlines/deadlines.spec.ts': ['deadlines/table', 'statutory'],
  'domain/regimes.spec.ts': ['regimes', 'authority'],
  'test/law/transitions.spec.ts': ['regimes', 'authority'],
  'domain/rule-sets.spec.ts': ['rule-sets', 'rule-set-table'],
  'domain/compare.spec.ts': ['rule-sets', 'rule-set-table'],
  'test/cases.spec.ts': ['rule-sets'],
  'domain/calculation/other-kinds.spec.ts': ['rule-sets'],
  'domain/offences.spec.ts': ['offences'],
  'domain/reactions.spec.ts': ['reactions'],
  'domain/decide/reaction.spec.ts': ['reactions', 'breach-kinds'],
  'domain/decide/breach.spec.ts': ['reactions', 'breach-kinds'],
  'domain/release-grounds.spec.ts': ['release-grounds'],
  'domain/caps.spec.ts': ['caps'],
  'domain/decide/leave.spec.ts': ['leave'],
  'domain/leave-after-recall.spec.ts': ['leave'],
  'domain/holidays.spec.ts': ['holidays'],
};

class Silent {}

function runAnew(spec) {
  for (const file of Object.keys(require.cache))
    if (OURS.some((folder) => file.startsWith(folder))) delete require.cache[file];
  const mocha = new Mocha({ bail: true, reporter: Silent, timeout: 0 });
  mocha.addFile(join(ROOT, spec));
  return new Promise((done, fail) => {
    let why;
    const runner = mocha.run((failures) => {
      runner.dispose();
      if (failures > 0) fail(why);
      else done();
    });
    runner.on('fail', (_test, error) => (why = error));
  });
}

/** What Stryker is to run for a mutant: the specs about its table, of all that load it. */
function keepWhatIsAbout(perTest) {
  for (const [spec, tables] of Object.entries(TABLES_BY_SPEC)) {
    const sources = tables.map((table) => readFileSync(join(ROOT, 'domain', `${table}.ts`), 'utf8')).join('\n');
    const about = new Set([...sources.matchAll(/stryMutAct_\w+\("(\d+)"\)/g)].map(([, id]) => id));
    for (const id of Object.keys(perTest[spec] ?? {})) if (!about.has(id)) delete perTest[spec][id];
  }
}

for (const spec of Object.keys(TABLES_BY_SPEC)) it(spec, () => runAnew(spec));
after(() => keepWhatIsAbout(globalThis.__stryker__?.mutantCoverage?.perTest ?? {}));
