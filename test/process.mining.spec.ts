import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNextExport } from '../activities/exports/run';
import { addMonths, osloDate } from '../domain/dates';
import { type Actor } from '../domain/events';
import { type Asked } from '../domain/commands';
import { askExport, readExport, readExportFile, type ExportKind } from '../store/exports';
import { record } from '../store/record';
import { commandOf, createTestStore, type TestStore } from '../store/test-store';
import { court, detention, imprisonment, placement } from './given';
import { importedSample } from './imported-sample';

// A real process miner reads what is exported, and finds the case that was planted.

let test: TestStore;
let folder: string;
beforeAll(async () => {
  test = await createTestStore();
  folder = mkdtempSync(join(tmpdir(), 'progresjon-mining-'));
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

const COUNTS = `
  SELECT count(*)::int AS events, count(DISTINCT stream_id)::int AS sentences,
    (SELECT count(DISTINCT p.stream_id)::int FROM es.event p WHERE p.type = 'CourtProlonged' AND NOT EXISTS (
       SELECT FROM es.event c WHERE c.stream_id = p.stream_id AND c.type = 'ProlongationCaseBrought' AND c.version < p.version)) AS without_case
  FROM es.event`;

const TODAY = osloDate(new Date().toISOString());

async function sentence(...asked: readonly (readonly [Actor, Asked])[]): Promise<void> {
  const id = randomUUID();
  for (const [by, each] of asked) expect(await record(test.store, commandOf(id, by, each))).toMatchObject({ ok: true });
}

async function exported(kind: ExportKind, file: string): Promise<string> {
  const query = { sentenceId: null, from: null, to: null, knownAt: null, effectiveOn: null };
  const asked = { id: randomUUID(), kind, query, reason: 'Tilsyn', account: 'a', role: 'auditor', units: null };
  await askExport(test.store, asked);
  await runNextExport(test.store, { error: (...said: unknown[]) => expect(said).toEqual([]) });
  expect(await readExport(test.store, asked.id)).toMatchObject({ state: 'done' });
  const parts: Buffer[] = [];
  for await (const part of readExportFile(test.store, asked.id)) parts.push(part);
  const path = join(folder, file);
  writeFileSync(path, Buffer.concat(parts));
  return path;
}

it('pm4py reads OCEL and XES, and finds the prolongation that came without a petition', async () => {
  await importedSample(test.store);
  const start = { startDate: addMonths(TODAY, -8) };
  const held = { ...detention(1, null), ...start };
  const prolonged = { years: 2, court: 'oslo-tingrett', caseNumber: '1', judgedOn: TODAY, finalOn: TODAY };
  const brought = { caseId: randomUUID(), court: 'oslo-tingrett', caseNumber: '1', broughtOn: TODAY };
  const registered = [placement, held] as const;
  await sentence([placement, imprisonment({ startDate: addMonths(TODAY, -2) })]);
  await sentence(registered, [court, { type: 'RecordProlongationCase', ...brought }], [court, { type: 'RecordCourtProlongation', ...prolonged }]); // prettier-ignore
  // Planted: the court prolonged, and no case of the prosecution is on record.
  await sentence(registered, [court, { type: 'RecordCourtProlongation', ...prolonged }]);

  const [ocel, xes] = [await exported('ocel', 'log.jsonocel'), await exported('xes', 'log.xes')];
  const python = process.env['PM4PY_PYTHON'] ?? '';
  const said = execFileSync(python, ['test/process/conformance.py', ocel, xes], { encoding: 'utf8' });
  // The last line: pm4py greets whoever imports it.
  const found = JSON.parse(said.trim().split('\n').at(-1) ?? '');

  const { rows } = await test.admin.query(COUNTS);
  const { events, sentences, without_case } = rows[0];
  expect(found.ocel).toMatchObject({ events });
  expect(found.ocel.types).toEqual(expect.arrayContaining(['court', 'person', 'proposal', 'sentence', 'unit']));
  expect(found.xes).toEqual({ traces: sentences, events });
  const withoutCase = found.deviating.filter(({ deviations }: { deviations: string[] }) =>
    deviations.some((each) => each.includes('ProlongationCaseBrought') && each.includes('CourtProlonged')),
  );
  // The planted one, and those of the sample whose history begins after the case was brought.
  expect(without_case).toBeGreaterThan(0);
  expect(withoutCase).toHaveLength(without_case);
});
