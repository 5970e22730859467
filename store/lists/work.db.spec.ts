import { randomUUID } from 'node:crypto';
import { DEADLINE_KINDS } from '../../domain/deadlines/table';
import { caseworker, imprisonment, placement, proposal } from '../../test/given';
import { acting, asNobody, OURSELVES, type Access } from '../access/access';
import { openStore, type Store } from '../data-source';
import { record } from '../record';
import { rows } from '../session';
import { commandOf, createTestStore, type TestStore } from '../test-store';
import { readWork, type WorkQuery } from './work';

const [OSLO, HALDEN] = ['oslo-fengsel', 'halden-fengsel'] as const;
let test: TestStore;
let api: Store;
let oslo: string;
let halden: string;
beforeAll(async () => {
  test = await createTestStore();
  api = await openStore({ url: test.apiUrl, masterKey: test.masterKey, poolSize: 1 });
  oslo = await registeredAt(OSLO);
  halden = await registeredAt(HALDEN);
});
afterAll(async () => {
  await api?.close();
  await test?.close();
});
afterEach(async () => {
  await test.admin.query('UPDATE rm.sentence SET restricted = false; DELETE FROM rm.case_access');
});

/** With deadlines of its own, and a proposal that waits. */
async function registeredAt(unit: string): Promise<string> {
  const id = randomUUID();
  const order = imprisonment({ startDate: '2026-03-02', placement: { regime: 'high-security', unit } });
  const proposed = proposal({ proposalId: id, proposal: 'denial', to: { regime: 'lower-security', unit } });
  expect(await record(test.store, commandOf(id, placement, order))).toMatchObject({ ok: true });
  expect(await record(test.store, commandOf(id, caseworker, proposed))).toMatchObject({ ok: true });
  return id;
}

const at = (...units: string[]): Access => ({ account: 'reader', restricted: false, units, held: null });
const asked: WorkQuery = {
  ...{ units: null, account: 'reader', roles: ['caseworker'], scope: 'all', limit: 100 },
  kinds: Object.keys(DEADLINE_KINDS),
};

/** Whose deadlines are shown, how many are shown, and how many counted. */
async function work(access: Access, more: Partial<WorkQuery> = {}) {
  const { items, counts } = await acting(access, () => readWork(api, { ...asked, ...more }));
  const sum = (counted: Readonly<Record<string, number>>) => Object.values(counted).reduce((a, b) => a + b, 0);
  expect(sum(counts.groups)).toBe(sum(counts.kinds));
  return { of: new Set(items.map(({ sentenceId }) => sentenceId)), shown: items.length, counted: sum(counts.kinds) };
}

describe('the deadlines of open cases', () => {
  const seen = async () =>
    new Set((await rows<{ id: string }>(api, 'SELECT sentence_id AS id FROM rm.open_deadline')).map(({ id }) => id));

  it('are those of the units of whoever asks, with no check of ours in between', async () => {
    expect(await acting(at(OSLO), seen)).toEqual(new Set([oslo]));
    expect(await acting(at(HALDEN), seen)).toEqual(new Set([halden]));
    expect(await acting(OURSELVES, seen)).toEqual(new Set([oslo, halden]));
    expect(await acting(at(), seen)).toEqual(new Set());
    expect(await asNobody(seen)).toEqual(new Set());
    expect(await seen()).toEqual(new Set());
  });

  it('are what the policies of the tables show, whoever asks', async () => {
    const by = `SELECT d.sentence_id, d.id, s.unit, k.wrapped, p.proposed_by
      FROM rm.deadline d JOIN rm.sentence s USING (sentence_id) LEFT JOIN rm.person_key k ON k.person_id = d.sentence_id
      LEFT JOIN rm.proposal p ON d.kind = 'decide-proposal' AND p.sentence_id = d.sentence_id ORDER BY 1, 2`;
    const listed = 'SELECT sentence_id, id, unit, wrapped, proposed_by FROM rm.open_deadline ORDER BY 1, 2';
    const grants = [
      `UPDATE rm.sentence SET restricted = true WHERE unit = '${OSLO}'`,
      `INSERT INTO rm.case_access VALUES ('${oslo}', 'named', 'reader')`,
      `INSERT INTO rm.case_access VALUES ('${halden}', 'conflict', 'reader')`,
      `INSERT INTO rm.case_access VALUES ('${halden}', 'former-unit', '${OSLO}', '2999-01-01')`,
      `INSERT INTO rm.case_access VALUES ('${oslo}', 'emergency', 'other', '2999-01-01')`,
    ];
    const readers = [
      ...[at(OSLO), at(HALDEN), at(OSLO, HALDEN), at('*'), OURSELVES, { ...at(OSLO), restricted: true }],
      ...[
        { ...at(), account: 'other' },
        { ...at(OSLO), held: halden },
        { ...at(), held: oslo },
      ],
    ];
    const sizes = new Set<number>();
    for (const grant of ['SELECT', ...grants]) {
      await test.admin.query(grant);
      for (const reader of readers) {
        const shown = await acting(reader, () => rows(api, listed));
        expect([grant, reader, shown]).toEqual([grant, reader, await acting(reader, () => rows(api, by))]);
        sizes.add(shown.length);
      }
    }
    expect(sizes.size).toBeGreaterThan(2);
  });

  it('cannot be told by an error of the reader’s own making', async () => {
    const guess = `SELECT FROM rm.open_deadline WHERE 1 / (CASE WHEN sentence_id = '${halden}' THEN 0 ELSE 1 END) = 1`;
    await expect(acting(at(HALDEN), () => rows(api, guess))).rejects.toThrow(/division/);
    await expect(acting(at(OSLO), () => rows(api, guess))).resolves.not.toEqual([]);
  });
});

describe('the work list', () => {
  it('shows and counts a unit’s own cases, by one unit, by several and by all', async () => {
    const [one, both] = [await work(at(OSLO), { units: [OSLO] }), await work(at('*'), { units: [OSLO, HALDEN] })];
    expect(one).toEqual({ of: new Set([oslo]), shown: one.counted, counted: one.counted });
    expect(one.counted).toBeGreaterThan(1);
    expect(both).toEqual({ of: new Set([oslo, halden]), shown: 2 * one.counted, counted: 2 * one.counted });
    expect(await work(at('*'))).toEqual(both);
    expect(await work(at(OSLO))).toEqual(one);
    expect(await work(at(OSLO), { units: [OSLO, HALDEN] })).toEqual(one);
    expect(await work(at(OSLO), { units: [HALDEN] })).toEqual({ of: new Set(), shown: 0, counted: 0 });
    expect(await work(at(OSLO), { units: [] })).toEqual({ of: new Set(), shown: 0, counted: 0 });
  });

  it('neither shows nor counts a case that is restricted or barred to whoever asks', async () => {
    const { counted } = await work(at('*'));
    await test.admin.query('UPDATE rm.sentence SET restricted = true WHERE sentence_id = $1', [oslo]);
    expect(await work(at('*'))).toEqual({ of: new Set([halden]), shown: counted / 2, counted: counted / 2 });
    expect((await work({ ...at('*'), restricted: true })).counted).toBe(counted);
    await test.admin.query(`INSERT INTO rm.case_access VALUES ($1, 'conflict', 'reader')`, [halden]);
    expect(await work(at('*'))).toEqual({ of: new Set(), shown: 0, counted: 0 });
    expect((await work({ ...at('*'), account: 'other' })).of).toEqual(new Set([halden]));
  });

  // Weekly, daily and at once, of the caseworker: when it comes up to the leader, and when to the region.
  it.each([
    ['assess-lower-security', 7, 14],
    ['supervise-exclusion', 1, 2],
    ['report-to-police', 1, 7],
  ])('%s comes up to the leader %i days late, and to the region %i', async (kind, leader, region) => {
    const late = (days: number) =>
      test.admin.query(
        `UPDATE rm.deadline SET kind = $2, owner_role = 'caseworker', due_on = (clock_timestamp() AT TIME ZONE 'Europe/Oslo')::date - $3::int
         WHERE sentence_id = $1 AND id = 'full-term'`,
        [halden, kind, days],
      );
    const shownTo = async (role: string) => (await work(at(HALDEN), { roles: [role], scope: 'unit', kind })).shown > 0;
    const seen = [];
    for (const days of [leader - 1, leader, region - 1, region]) {
      await late(days);
      seen.push([days, await shownTo('approver'), await shownTo('region')]);
    }
    expect(seen).toEqual([
      [leader - 1, false, false],
      [leader, true, false],
      [region - 1, true, false],
      [region, true, true],
    ]);
  });

  it('counts the whole list on a page that is empty', async () => {
    const { counted } = await work(at(OSLO), { units: [OSLO] });
    expect(await work(at(OSLO), { units: [OSLO], kind: 'none' })).toEqual({ of: new Set(), shown: 0, counted });
  });
});
