import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { projectRoot } from '../runtime/paths';

// What can be held against the sources without helm. `npm run check:chart` renders the chart and looks at every object.

const chart = join(projectRoot, 'deploy/chart');
const read = (file: string): string => readFileSync(join(chart, file), 'utf8');
const templates = readdirSync(join(chart, 'templates')).map((file) => read(join('templates', file)));
const text = templates.join('\n');
const values = load(read('values.yaml')) as Record<string, unknown>;

it('each value that a template takes is there, and described', () => {
  const taken = new Set([...text.matchAll(/\.Values\.([A-Za-z.]+)/g)].map(([, path = '']) => path));
  const schema = JSON.parse(read('values.schema.json')) as { properties: Record<string, object> };
  const valueAt = (path: string): unknown =>
    path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], values);
  expect([...taken].filter((path) => valueAt(path) === undefined)).toEqual([]);
  expect(Object.keys(values).filter((name) => !(name in schema.properties))).toEqual([]);
});

it('each program that it runs, and each variable that it sets, is one of ours', () => {
  const programs = [...text.matchAll(/dist\/([a-z]+\/main)\.js/g)].map(([, path = '']) => path);
  expect(programs.length).toBeGreaterThanOrEqual(4);
  expect(programs.filter((path) => !existsSync(join(projectRoot, `${path}.ts`)))).toEqual([]);
  const known = ['config.ts', 'metrics.ts', 'notary/settings.ts', 'worker/versioning.ts']
    .map((file) => readFileSync(join(projectRoot, file), 'utf8'))
    .join('\n');
  const variables = [...text.matchAll(/\{ name: ([A-Z_]+),/g)].map(([, name = '']) => name);
  expect(variables.filter((name) => !known.includes(name))).toEqual([]);
});

it('names the same files of secrets as the compose file, and holds none', () => {
  const compose = readFileSync(join(projectRoot, 'docker-compose.yml'), 'utf8');
  const { secrets } = values as { secrets: Record<string, string> };
  for (const name of ['app', 'api', 'worker', 'migrate', 'notary']) {
    expect(Object.keys(secrets)).toContain(name);
    expect(compose).toContain(`/${name}.env`);
  }
  expect(text).not.toMatch(/kind: Secret\b/);
});
