import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { A_FEW, population } from '../samples/population';
import { createTestStore, type TestStore } from '../store/test-store';
import { rebuildCommand, registerCommand, showCommand } from './commands';
import { verifyCommand } from './verify';
import { today } from './import';

const folder = mkdtempSync(join(tmpdir(), 'progresjon-commands-'));
const line = population({ people: A_FEW, seed: 1, today: today() }).find(
  ({ steps, sentence }) => !steps && sentence.kind === 'imprisonment',
);
const file = join(folder, 'sentence.json');

let db: TestStore;
let said: { out: string; err: string };
let environment: NodeJS.ProcessEnv;

beforeAll(() => writeFileSync(file, JSON.stringify(line?.sentence)));

beforeEach(async () => {
  db = await createTestStore();
  environment = process.env;
  process.env = { ...environment, DATABASE_URL: db.url, MASTER_KEY: db.masterKey.toString('base64') };
  said = { out: '', err: '' };
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((said.out += String(text)), true));
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((said.err += String(text)), true));
});

afterEach(async () => {
  jest.restoreAllMocks();
  process.env = environment;
  await db.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('register says id, version and every date, and the same file again is the same sentence', async () => {
  expect(await registerCommand(file)).toBe(0);
  expect(said.out).toMatch(/^[0-9a-f-]{36}, version \d+\n {2}totalDays/);
  const first = said.out;
  said.out = '';
  expect(await registerCommand(file)).toBe(0);
  expect(said.out.slice(0, 36)).toBe(first.slice(0, 36));
  expect(said.out).toContain('was registered before');
});

it('register says which field is wrong, and which law', async () => {
  writeFileSync(join(folder, 'odd.json'), JSON.stringify({ ...line?.sentence, startDate: 'soon' }));
  expect(await registerCommand(join(folder, 'odd.json'))).toBe(1);
  expect(said.err).toContain('startDate');
  const placement = { regime: 'hospital', unit: 'oslo-fengsel' };
  writeFileSync(join(folder, 'law.json'), JSON.stringify({ ...line?.sentence, placement }));
  expect(await registerCommand(join(folder, 'law.json'))).toBe(1);
  expect(said.err).toContain('first-regime-not-allowed');
});

it('show names nobody unless asked', async () => {
  await registerCommand(file);
  const id = said.out.slice(0, 36);
  const name = line?.sentence.person.name ?? '';
  for (const json of [false, true]) {
    said.out = '';
    expect(await showCommand(id, { json })).toBe(0);
    expect(said.out).toContain('SentenceRegistered');
    expect(said.out).not.toContain(name);
    expect(said.out).not.toContain(line?.sentence.person.birthDate);
  }
  await showCommand(id, { name: true });
  expect(said.out).toContain(name);
  expect(await showCommand('nobody')).toBe(1);
  const { rows } = await db.admin.query<{ entry: object; of: string[] }>(
    'SELECT entry::jsonb AS entry, sentence_ids AS of FROM es.access ORDER BY position',
  );
  const looked = { actor: { id: expect.stringMatching(/^command-line\//) }, purpose: 'operation', outcome: 'shown' };
  expect(rows).toMatchObject(Array(3).fill({ entry: { ...looked, route: 'progresjon show' }, of: [id] }));
});

it('verify finds the log whole, and names the event that was changed', async () => {
  await registerCommand(file);
  expect(await verifyCommand(undefined, {})).toBe(0);
  expect(said.out).toMatch(/The log is whole: \d+ events, 1 sentences, root [0-9a-f]{64}/);
  await db.admin.query('ALTER TABLE es.event_p0 DISABLE TRIGGER ALL');
  await db.admin.query(`UPDATE es.event SET actor = '{}' WHERE version = 1`);
  expect(await verifyCommand(undefined, {})).toBe(1);
  expect(said.out).toMatch(
    /event 1 SentenceRegistered [0-9a-f-]{36} of sentence [0-9a-f-]{36}, version 1: its content is not what its hash was made of/,
  );
});

it('rebuild compares, and mends', async () => {
  await registerCommand(file);
  expect(await rebuildCommand({ compare: true })).toBe(0);
  await db.admin.query(`UPDATE rm.sentence SET regime = 'hospital'`);
  expect(await rebuildCommand({ compare: true })).toBe(1);
  expect(said.out).toContain('regime');
  expect(await rebuildCommand()).toBe(0);
  expect(await rebuildCommand({ compare: true })).toBe(0);
});

it('says what to do when nothing runs', async () => {
  process.env = { PROGRESJON_DATA: folder };
  await expect(verifyCommand(undefined, {})).rejects.toThrow('start it with `npm start`');
});
