import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAll, importCommand, today } from '../cli/import';
import { recordLines } from '../cli/import-record';
import { loadSample, sampleUnits } from '../cli/load-sample';
import { REGIMES } from '../domain/regimes';
import { A_FEW, population } from '../samples/population';
import { listSentences, openSentences } from '../store/lists/queries';
import { rebuild } from '../store/lists/rebuild';
import { createTestStore, type TestStore } from '../store/test-store';
import { listUnits, putUnits } from '../store/lists/units';
import { verifyLog } from '../store/verify/verify';

const folder = mkdtempSync(join(tmpdir(), 'progresjon-import-'));
const lines = population({ people: A_FEW, seed: 1, today: today() });

let db: TestStore;
let said: { out: string; err: string };
let environment: NodeJS.ProcessEnv;

beforeEach(async () => {
  db = await createTestStore();
  await putUnits(db.store, sampleUnits());
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

describe('import', () => {
  it('registers everybody with what has happened to them, and leaves a log that is whole', async () => {
    expect(await importCommand(fileOf('all.jsonl', lines), { dryRun: false })).toBe(0);
    expect(await openSentences(db.store)).toHaveLength(A_FEW);
    const { items } = await listSentences(db.store, { units: null, sort: 'start', limit: 500 });
    const regimes = new Set(items.map(({ regime }) => regime));
    expect(REGIMES.filter((regime) => !regimes.has(regime))).toEqual([]);
    expect(await verifyLog(db.store)).toMatchObject({ ok: true, streams: A_FEW, problems: [] });
    expect((await rebuild(db.store, { compareOnly: true })).differences).toEqual([]);
  });

  it('doubles nobody when it is repeated', async () => {
    const file = fileOf('again.jsonl', lines);
    expect(await importCommand(file, { dryRun: false })).toBe(0);
    const { size, root } = await verifyLog(db.store);
    expect(await importCommand(file, { dryRun: false })).toBe(0);
    expect(await verifyLog(db.store)).toMatchObject({ size, root });
    expect(said.out).toContain(`${A_FEW} of them since before`);
  });

  it('goes on where it was stopped', async () => {
    const { importable } = checkAll(
      lines.map((value, i) => ({ number: i + 1, value })),
      today(),
    );
    const stopping = new AbortController();
    const first = await recordLines(db.store, importable, {
      stop: stopping.signal,
      onProgress: (done) => done >= 20 && stopping.abort(),
    });
    expect(first.sentences).toBeGreaterThanOrEqual(20);
    expect(first.sentences).toBeLessThan(A_FEW);
    const second = await recordLines(db.store, importable);
    expect(second).toMatchObject({ sentences: A_FEW, known: first.sentences, problems: [] });
    expect(await openSentences(db.store)).toHaveLength(A_FEW);
  });

  it('records nothing in a dry run', async () => {
    expect(await importCommand(fileOf('dry.jsonl', lines), { dryRun: true })).toBe(0);
    expect(await openSentences(db.store)).toEqual([]);
    expect(said.out).toContain(`${A_FEW} of ${A_FEW} lines pass`);
  });

  it('names line, field and code of what it refuses, and registers the others', async () => {
    const plain = lines.filter(({ steps }) => !steps)[0];
    if (!plain) throw new Error('Everybody has steps');
    const { sentence } = plain;
    const file = fileOf('some.jsonl', [
      sentence,
      { ...sentence, startDate: '2026-02-30' },
      {
        key: 'gone',
        sentence: { ...sentence, caseworker: 'x' },
        steps: [{ type: 'decide', on: '2026-01-01', body: { outcome: 'approve' } }],
      },
      { key: 'home', sentence: { ...sentence, placement: { ...sentence.placement, regime: 'hospital' } } },
      { key: 'nowhere', sentence: { ...sentence, placement: { ...sentence.placement, unit: 'atlantis' } } },
      sentence,
      'not JSON',
    ]);
    expect(await importCommand(file, { dryRun: false })).toBe(1);
    expect(said.err).toContain('line 2  startDate  invalid-input  must be a real date');
    expect(said.err).toContain('line 3  steps.0  no-such-proposal');
    expect(said.err).toContain('line 4  sentence  first-regime-not-allowed');
    expect(said.err).toContain('line 5  sentence  unknown-unit');
    expect(said.err).toContain('line 6  key  already-registered  The same as line 1.');
    expect(said.err).toContain('line 7  (line)  invalid-input  not JSON');
    expect(await openSentences(db.store)).toHaveLength(1);
  });

  it('reads CSV', async () => {
    const header =
      'key;kind;name;birthDate;court;caseNumber;finalOn;years;months;days;remandDays;offences;frameYears;minimumYears;startDate;regime;unit;caseworker';
    const rest = 'oslo-tingrett;26-1MED-TOSL/01;2026-01-02';
    const csv = [
      header,
      `a;;Kari Prøve;1990-04-12;${rest};1;6;;12;strl § 321|vtrl § 31;;;2099-03-02;high-security;oslo-fengsel;dev-caseworker`,
      `b;preventive-detention;"Ola; Prøve";1980-04-12;${rest};;;;;strl § 275;10;6;2099-03-02;high-security;ila-fengsel;dev-caseworker`,
      `c;;Per Prøve;1980-04-12;${rest};;mange;;;strl § 275;;;2099-03-02;high-security;ila-fengsel;dev-caseworker`,
    ].join('\r\n');
    expect(await importCommand(fileOf('people.csv', csv), { dryRun: false })).toBe(1);
    expect(said.err).toContain('line 4  sentence.judgments.0.length.months  invalid-input');
    expect(await openSentences(db.store)).toHaveLength(2);
  });

  it('reads from CSV since when somebody was held without a break', async () => {
    const csv = [
      'kind;name;birthDate;court;caseNumber;finalOn;years;remandDays;offences;startDate;regime;unit;caseworker;unbrokenCustodySince',
      'imprisonment;Kari Prøve;1990-04-12;oslo-tingrett;26-1MED-TOSL/01;2026-02-01;1;59;strl § 321;2026-03-02;high-security;oslo-fengsel;dev-caseworker;2026-01-02',
      'imprisonment;Per Prøve;1980-04-12;oslo-tingrett;26-2MED-TOSL/01;2026-02-01;1;0;strl § 321;2026-03-02;high-security;oslo-fengsel;dev-caseworker;2026-01-02',
    ].join('\n');
    expect(await importCommand(fileOf('held.csv', csv), { dryRun: false })).toBe(1);
    expect(said.err).toContain('line 3  sentence  custody-not-credited');
    const { rows } = await db.admin.query(`SELECT body FROM es.event WHERE type = 'SentenceRegistered'`);
    expect(rows.map(({ body }) => JSON.parse(body).unbrokenCustodySince)).toEqual(['2026-01-02']);
  });

  it.each([
    ['a file that is not there', 'missing.jsonl'],
    ['an empty file', fileOf('empty.jsonl', '')],
    ['columns that nobody knows', fileOf('odd.csv', 'a;b\n1;2\n')],
  ])('answers 2 for %s', async (_what, file) => {
    expect(await importCommand(file, { dryRun: false })).toBe(2);
  });
});

describe('the sample of an installation', () => {
  const options = () => ({ databaseUrl: db.url, masterKey: db.masterKey, people: A_FEW, seed: 1 });

  it('fills an empty log, and leaves one that is not alone', async () => {
    await loadSample(options());
    expect(await openSentences(db.store)).toHaveLength(A_FEW);
    expect((await listUnits(db.store)).length).toBe(sampleUnits().length);
    const { size } = await verifyLog(db.store);
    await loadSample({ ...options(), seed: 2 });
    expect((await verifyLog(db.store)).size).toBe(size);
  });

  it('can be a few people only', async () => {
    await loadSample({ ...options(), people: 3 });
    expect(await openSentences(db.store)).toHaveLength(3);
  });
});

function fileOf(name: string, content: string | readonly unknown[]): string {
  const file = join(folder, name);
  const text =
    typeof content === 'string'
      ? content
      : content.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  writeFileSync(file, text);
  return file;
}
