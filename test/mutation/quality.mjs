// Writes docs/quality.md from what was measured: the reports of Stryker's two runs, the number of tests per project and
// the runs of the properties. No figure in it is typed by hand.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';

const PAGE = 'docs/quality.md';
const REPORTS = 'reports/mutation';
const PROPERTIES = ['domain/calculation/properties.spec.ts', 'domain/dates.spec.ts', 'test/lives.spec.ts'];
const IS_STATIC = 'Static mutant (and "ignoreStatic" was enabled)';

/** Tests and properties as the page has them: counting takes minutes. */
const KEEP_COUNTS = process.argv.includes('--keep-counts');

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const version = (name) => `${name} ${read(`node_modules/${name}/package.json`).version}`;
const jest = (...args) =>
  // Some files that are only loaded here leave something open.
  execFileSync('npx', ['jest', '-c', 'test/mutation/count.config.cjs', '--forceExit', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1e8,
  });

/** The reports of Stryker, the oldest first: one of all of `domain/`, or several of a folder each (`--mutate`). */
function reports() {
  const files = readdirSync(REPORTS).filter((file) => file.endsWith('.json') && !file.endsWith('.incremental.json'));
  return files
    .map((file) => ({ ...read(join(REPORTS, file)), madeOn: statSync(join(REPORTS, file)).mtime }))
    .sort((a, b) => a.madeOn - b.madeOn);
}

const ofTables = ({ config }) => config.mochaOptions.spec.includes('test/mutation/tables.cjs');
/** What became of each file, by the newest report that has it. */
const newest = (some) =>
  Object.assign(
    {},
    ...some.map(({ files, madeOn }) =>
      Object.fromEntries(Object.entries(files).map(([name, file]) => [name, { ...file, madeOn }])),
    ),
  );

/** The mutants of both runs: one of a table, which the first run leaves out as static, has its result from the second. */
function allMutants(all) {
  const second = newest(all.filter(ofTables));
  const key = ({ location, mutatorName, replacement }) => JSON.stringify([location, mutatorName, replacement]);
  return Object.entries(newest(all.filter((report) => !ofTables(report)))).flatMap(([file, { mutants, madeOn }]) => {
    const anew = new Map(second[file]?.mutants.map((mutant) => [key(mutant), mutant]));
    const better = (mutant) => (mutant.statusReason === IS_STATIC ? anew.get(key(mutant)) : undefined) ?? mutant;
    return mutants.map((mutant) => ({ ...better(mutant), file, madeOn }));
  });
}

/** Files with code in them that no report of the first run has. */
function unmeasured(all) {
  const measured = newest(all.filter((report) => !ofTables(report)));
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, removeComments: true };
  const hasCode = (file) =>
    ts
      .transpile(readFileSync(file, 'utf8'), options)
      .replace(/^(import|export) .*;$/gm, '')
      .trim() !== '';
  return readdirSync('domain', { recursive: true })
    .map((file) => join('domain', file))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !(file in measured) && hasCode(file));
}

const count = (mutants, ...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
const tested = (mutants) => mutants.filter(({ status }) => !['Ignored', 'CompileError'].includes(status));

function score(mutants) {
  return `${((100 * count(mutants, 'Killed', 'Timeout')) / mutants.length).toFixed(1)} %`;
}

function row(name, mutants) {
  const figures = ['Killed', 'Timeout', 'Survived', 'NoCoverage'].map((status) => count(mutants, status));
  const measured = new Date(Math.max(...mutants.map(({ madeOn }) => madeOn))).toISOString().slice(0, 16);
  return `| ${[name, mutants.length, ...figures, score(mutants), measured.replace('T', ' ')].join(' | ')} |`;
}

function mutationTesting() {
  const made = reports();
  const mutants = allMutants(made);
  const all = tested(mutants);
  const folders = [...new Set(all.map(({ file }) => dirname(file)))].sort();
  const left = (reason) => mutants.filter(({ statusReason }) => statusReason === reason).length;
  const day = made.at(-1).madeOn.toISOString().slice(0, 10);
  const tables = Object.keys(newest(made.filter(ofTables))).map((file) => `\`${relative('domain', file)}\``);
  return `## Mutation testing of \`domain/\`

**${score(all)} of ${all.length} mutants are killed** (${day}, ${['@stryker-mutator/core', 'mocha', 'typescript'].map(version).join(', ')}, Node ${process.versions.node}).

A mutant is the code with one thing changed: a \`<\` made \`<=\`, a condition always true, a code emptied, a statement left out. It is killed when a test fails. One that survives is a line of the law that no test holds.

| folder | mutants | killed | timed out | survived | reached by no test | score | measured (UTC) |
| --- | --: | --: | --: | --: | --: | --: | --- |
${folders
  .map((folder) =>
    row(
      `\`${folder}/\``,
      all.filter(({ file }) => dirname(file) === folder),
    ),
  )
  .join('\n')}
${row('**all**', all)}

\`\`\`sh
npm run mutation   # group by group; what has not changed since the last run is not run again
npm run quality    # this page
\`\`\`

- The specs are those of \`domain/\` and \`test/law/\` and the cases, the same files that \`npm test\` runs. Here mocha runs them, with jest's own \`expect\` and \`each\`: Stryker's runner for mocha loads them once and then only switches mutants ([decision 24](decisions/0024-mutation-testing.md)).
- Left out of the tests: the properties, the exhaustive runs and the random lives, which are slow. They would kill more, not fewer.
- A run of its own is for the tables, which are made while their module is loaded and which every spec loads anew there: ${tables.join(', ') || 'it was not made for this page'}.
- Left out of the mutants: ${left('words')} texts that people read (letters, titles, explanations: a letter and a space in them, and no paragraph), and ${left(IS_STATIC)} in other values that are made once, while a module is loaded.
${notYet(unmeasured(made))}${since(changed(made))}- Not part of \`npm test\`: the runs behind this page took ${minutesTaken()} minutes, two mutants at a time and beside other work. A change costs what it touches.
`;
}

function notYet(files) {
  if (files.length === 0) return '';
  const folders = [...new Set(files.map((file) => dirname(file)))].sort();
  const some = folders.map((folder) => `${files.filter((file) => dirname(file) === folder).length} in \`${folder}/\``);
  return `- **Not measured for this page**: ${files.length} files with code in them, ${some.join(', ')}.\n`;
}

/** Files that are not the same any more as when they were measured. */
function changed(all) {
  const measured = newest(all.filter((report) => !ofTables(report)));
  return Object.keys(measured).filter(
    (file) => !existsSync(file) || readFileSync(file, 'utf8') !== measured[file].source,
  );
}

function since(files) {
  if (files.length === 0) return '- Every file stands as it was measured.\n';
  return `- Changed since they were measured: ${files.map((file) => `\`${relative('domain', file)}\``).join(', ')}.\n`;
}

/** How long the runs behind the reports took together, by Stryker's own log. */
function minutesTaken() {
  const took = [
    ...readFileSync('stryker.log', 'utf8').matchAll(/Done in (?:(\d+) minutes?)?(?: and )?(?:(\d+) seconds?)?/g),
  ];
  return Math.ceil(took.reduce((seconds, [, m = 0, s = 0]) => seconds + 60 * Number(m) + Number(s), 0) / 60);
}

function numbersOfTests() {
  mkdirSync('reports', { recursive: true });
  const none = 'no test has this name';
  jest('--json', '--outputFile', 'reports/tests.json', '--testNamePattern', none);
  const projects = { unit: [], db: [], temporal: [], e2e: [] };
  for (const { name, assertionResults } of read('reports/tests.json').testResults)
    projects[/\.(db|temporal|e2e)\.spec\.ts$/.exec(basename(name))?.[1] ?? 'unit'].push(assertionResults.length);
  const sum = (numbers) => numbers.reduce((total, n) => total + n, 0);
  const rows = Object.entries(projects).map(([project, files]) => `| ${project} | ${files.length} | ${sum(files)} |`);
  return `## Tests

| project | files | tests |
| --- | --: | --: |
${rows.join('\n')}
| **all** | ${Object.values(projects).flat().length} | ${sum(Object.values(projects).flat())} |

\`unit\` asks nothing but the code; \`db\` a real PostgreSQL; \`temporal\` a real Temporal server besides; \`e2e\` the whole system, browser, mail and sign-in.
`;
}

function runsOfProperties() {
  const file = 'reports/properties.log';
  writeFileSync(file, jest('--selectProjects', 'unit', '--runInBand', ...PROPERTIES));
  const printed = readFileSync(file, 'utf8').split('\n');
  const runs = printed
    .filter((line) => line.startsWith('property '))
    .map((line) => JSON.parse(line.slice('property '.length)));
  const seen = new Map(
    printed.flatMap((line) => [/^(.+?): (\{.+\})$/.exec(line)]).flatMap((m) => (m ? [[m[1], JSON.parse(m[2])]] : [])),
  );
  const happened = (name) =>
    Object.entries(seen.get(name) ?? {})
      .map(([what, n]) => `${what} ${n}`)
      .join(', ');
  return `## Properties

Tried with random sentences and random lives, from a fixed seed. What happened on the way is counted where it matters: a property that never met it proves nothing.

| property | runs | met on the way |
| --- | --: | --- |
${runs.map(([name, n]) => `| ${name} | ${n} | ${happened(name)} |`).join('\n')}
`;
}

function counted() {
  const page = readFileSync(PAGE, 'utf8');
  return page.slice(page.indexOf('## Tests'));
}

const text = `<!-- Made by \`npm run quality\`. Do not edit. -->

# Quality: what the tests hold

${[mutationTesting(), KEEP_COUNTS ? counted() : [numbersOfTests(), runsOfProperties()].join('\n')].join('\n')}`;
writeFileSync(PAGE, await format(text, { ...(await resolveConfig(PAGE)), parser: 'markdown' }));
