import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { DEADLINE_KINDS } from '../domain/deadlines/table';
import { imprisonment, placement, proposal, caseworker } from '../test/given';
import { acting, asNobody, OURSELVES, type Access } from './access/access';
import { recordAccess } from './access/access-log';
import { openStore, type Store } from './data-source';
import { DATABASE_ROLES, type DatabaseRole } from './roles';
import { listFindings } from './findings';
import { waitingLetters } from './notices/letters-due';
import { listNotices } from './notices/notice-list';
import { listDeadlines, listSentences } from './lists/queries';
import { readEvents, readSentence } from './read';
import { putNotices } from './notices/notices';
import { record, recordKnowing } from './record';
import { searchSentences } from './lists/search';
import { inTransaction, rows } from './session';
import { statistics } from './lists/statistics';
import { changesAfter } from './tail';
import { commandOf, createTestStore, TEST_PASSWORDS, type TestStore } from './test-store';
import { readWork } from './lists/work';

/** Tables that say nothing of anybody who serves a sentence, and what they say instead. Any other table needs a policy. */
const ABOUT_NO_SENTENCE: Readonly<Record<string, string>> = {
  'es.log_head': 'how long the log is',
  'es.checkpoint': 'signed sizes of the log',
  'es.merkle_tile': 'hashes of hashes',
  'es.access_head': 'how long the access log is',
  'es.notary_alarm': 'what made the notary refuse to sign',
  'rm.installation': 'what this installation is',
  'rm.unit': 'units and their addresses',
  'rm.periods_followed': 'how far a list has followed the log',
  'rm.webhook': 'addresses of other systems',
  'rm.preference': 'how an employee wants to hear of things',
  'rm.calendar_token': 'the calendar of an employee',
  'rm.delegation': 'who stands in for whom',
  'rm.digest': 'which units have had their weekly overview',
  'rm.browser_session': 'which employee is signed in',
  'rm.publication': 'figures that everybody may see',
  'rm.places': 'how many places a unit has',
};
/** Secured by whose they are, and not by a sentence: api/exports.db.spec.ts, and of names api/search.db.spec.ts. */
const BY_ACCOUNT: readonly string[] = ['rm.account', 'rm.export', 'rm.export_part'];
/** What a row needs that its types do not say. */
const EXAMPLES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'rm.case_access': { kind: 'named' },
  'rm.delivery_attempt': { outcome: 'sent' },
  'rm.period': { to_on: 'infinity', known_to: 'infinity' },
};

const UNITS = ['oslo-fengsel', 'halden-fengsel'] as const;
type Unit = (typeof UNITS)[number];
const [OSLO, HALDEN] = UNITS;
const of = (...units: string[]): Access => ({ account: 'nobody-else', restricted: false, units, held: null });

let test: TestStore;
let api: Store;
let tables: readonly Table[];
const sentences = {} as Record<Unit, string>;

beforeAll(async () => {
  test = await createTestStore();
  // One connection: whatever stayed on it would be met by the next who asks.
  api = await openStore({ url: test.apiUrl, masterKey: test.masterKey, poolSize: 1 });
  for (const unit of UNITS) sentences[unit] = await registeredAt(unit);
  tables = (await tablesOpenToTheApi()).filter(({ name, secured }) => !(secured && BY_ACCOUNT.includes(name)));
  for (const table of tables.filter(({ of }) => of !== null))
    for (const unit of UNITS) await mustHaveARow(table, sentences[unit], unit);
});
afterAll(async () => {
  await api?.close();
  await test?.close();
});

interface Table {
  readonly name: string;
  /** The column that says about which sentence a row is; null: it has none. */
  readonly of: string | null;
  readonly secured: boolean;
}

async function tablesOpenToTheApi(): Promise<readonly Table[]> {
  const { rows: found } = await test.admin.query<Table>(`
    SELECT c.oid::regclass::text AS name, c.relrowsecurity AND EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid) AS secured,
      (SELECT attname FROM pg_attribute a WHERE a.attrelid = c.oid AND attname IN ('sentence_id', 'stream_id', 'person_id', 'notice_key', 'sentence_ids')
       ORDER BY array_position(ARRAY['sentence_id', 'stream_id', 'person_id', 'notice_key', 'sentence_ids'], attname::text) LIMIT 1) AS of
    FROM pg_class c WHERE c.relnamespace IN ('es'::regnamespace, 'rm'::regnamespace) AND c.relkind IN ('r', 'p', 'm')
      AND has_any_column_privilege('api', c.oid, 'SELECT') ORDER BY 1`);
  return found;
}

/** A sentence with a proposal that waits, in its unit. */
async function registeredAt(unit: Unit): Promise<string> {
  const id = randomUUID();
  const order = imprisonment({ startDate: '2026-03-02', placement: { regime: 'high-security', unit } });
  const words = { subject: 'x', text: 'x', path: '/', headers: {} };
  const notice = { key: `notice of ${id}`, to: { role: 'caseworker', unit, user: null }, ...words } as const;
  const { recorded } = await recordKnowing(test.store, commandOf(id, placement, order), {
    beside: (tx, key) => putNotices(tx, [{ sentenceId: id, notices: [notice], key, today: '2026-03-02' }]),
  });
  expect(recorded).toMatchObject({ ok: true });
  const proposed = proposal({ proposalId: id, proposal: 'denial', to: { regime: 'lower-security', unit } });
  expect(await record(test.store, commandOf(id, caseworker, proposed))).toMatchObject({ ok: true });
  await recordAccess(test.store, {
    actor: { id: 'somebody', roles: ['caseworker'], unit },
    ...{ permission: 'ReadSentence', route: 'GET /api/sentences/:id', outcome: 'shown', purpose: 'execution' },
    ...{ reason: null, correlationId: 'x', sentences: [id] },
  });
  return id;
}

const idFor = (table: Table, sentenceId: string) => {
  if (table.of === 'sentence_ids') return `{${sentenceId}}`;
  return table.of === 'notice_key' ? `notice of ${sentenceId}` : sentenceId;
};

/** Where the system has not made a row by itself, one is made of the types of its columns. */
async function mustHaveARow(table: Table, sentenceId: string, unit: Unit): Promise<void> {
  const id = idFor(table, sentenceId);
  const present = await test.admin.query(`SELECT FROM ${table.name} WHERE ${table.of} = $1`, [id]);
  if (present.rowCount) return;
  const { rows: columns } = await test.admin.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND attnotnull AND NOT atthasdef AND attidentity = '' AND NOT attisdropped`,
    [table.name],
  );
  const row = {
    ...Object.fromEntries(columns.map(({ name, type }) => [name, valueOf(type)])),
    ...Object.fromEntries(columns.filter(({ name }) => /unit$/.test(name)).map(({ name }) => [name, unit])),
    ...EXAMPLES[table.name],
    [table.of ?? '']: id,
  };
  const names = Object.keys(row);
  // Without foreign keys: a row is only to be there, and to belong to a unit.
  await test.admin.query(`SET session_replication_role = replica`);
  await test.admin
    .query(
      `INSERT INTO ${table.name} (${names.join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(row),
    )
    .catch((error: Error) => {
      throw new Error(`${table.name} needs an example (EXAMPLES): ${error.message}`, { cause: error });
    })
    .finally(() => test.admin.query(`SET session_replication_role = origin`));
}

function valueOf(type: string): unknown {
  if (type === 'uuid') return randomUUID();
  if (type === 'date') return '2026-03-02';
  if (type.startsWith('timestamp')) return '2026-03-02T08:00:00Z';
  if (/^(integer|bigint|smallint|numeric|double)/.test(type)) return 1;
  if (type === 'boolean') return true;
  if (type === 'bytea') return Buffer.alloc(32);
  if (type.startsWith('json')) return {};
  if (type.endsWith('[]')) return [];
  return 'x';
}

/** Tables that are open to one office alone, whatever units it serves. */
const OF_ONE_OFFICE: Readonly<Record<string, Partial<Access>>> = { 'rm.victim': { victims: true } };

const seen = (as: Access | null, { name, of }: Table) => {
  const access = as && { ...as, ...OF_ONE_OFFICE[name] };
  const ask = () => rows<{ of: string }>(api, `SELECT ${of}::text AS of FROM ${name}`);
  return (access ? acting(access, ask) : asNobody(ask)).then((found) => new Set(found.map((row) => row.of)));
};

describe('every table that the API may read', () => {
  it('is secured by rows, or says nothing of anybody who serves a sentence', () => {
    const open = tables.filter(({ secured }) => !secured).map(({ name }) => name);
    expect(open.filter((name) => ABOUT_NO_SENTENCE[name] === undefined)).toEqual([]);
    const secured = tables.filter((table) => table.secured).map(({ name }) => name);
    expect(secured).toEqual(
      expect.arrayContaining(['es.access', 'es.command', 'es.event', 'es.stream', 'rm.letter', 'rm.sentence']),
    );
    expect(tables.filter(({ secured, of }) => secured && of === null)).toEqual([]);
    process.stdout.write(`row-level security: ${secured.length} tables secured, ${open.length} about no sentence\n`);
  });

  it('shows each unit its own rows, and no other unit’s, with no check of ours in between', async () => {
    const leaked: string[] = [];
    for (const table of tables.filter(({ secured }) => secured)) {
      const [oslo, halden] = [idFor(table, sentences[OSLO]), idFor(table, sentences[HALDEN])];
      const all = await seen(OURSELVES, table);
      expect([table.name, all.has(oslo), all.has(halden)]).toEqual([table.name, true, true]);
      for (const [unit, own, other] of [
        [OSLO, oslo, halden],
        [HALDEN, halden, oslo],
      ] as const) {
        const theirs = await seen(of(unit), table);
        if (!theirs.has(own)) leaked.push(`${table.name}: ${unit} does not see its own`);
        if (theirs.has(other) || theirs.size > 1) leaked.push(`${table.name}: ${unit} sees another's`);
      }
      if ((await seen(of(), table)).size > 0) leaked.push(`${table.name}: no unit, and rows`);
      if ((await seen(null, table)).size > 0) leaked.push(`${table.name}: nobody, and rows`);
    }
    expect(leaked).toEqual([]);
  });

  it.each(Object.keys(OF_ONE_OFFICE))('%s shows nothing to any other office', async (name) => {
    const ask = () => rows(api, `SELECT FROM ${name}`);
    expect(await acting(OURSELVES, ask)).toEqual([]);
  });

  it('takes no change to another unit’s rows', async () => {
    const changed: string[] = [];
    for (const { name, of: column } of tables.filter(({ secured }) => secured)) {
      const { rows: may } = await test.admin.query<{ remove: boolean; updatable: string | null }>(
        `SELECT has_table_privilege('api', $1::regclass, 'DELETE') AS remove, (SELECT attname FROM pg_attribute
          WHERE attrelid = $1::regclass AND attnum > 0 AND has_column_privilege('api', attrelid, attnum, 'UPDATE') LIMIT 1) AS updatable`,
        [name],
      );
      const { remove, updatable } = may[0] ?? { remove: false, updatable: null };
      const statements = [
        ...(updatable
          ? [`UPDATE ${name} SET ${updatable} = ${updatable} WHERE true RETURNING ${column}::text AS of`]
          : []),
        ...(remove
          ? [`DELETE FROM ${name} WHERE ${column}::text LIKE '%${sentences[HALDEN]}' RETURNING ${column}::text AS of`]
          : []),
      ];
      for (const sql of statements)
        for (const { of: touched } of await acting(of(OSLO), () => rows<{ of: string }>(api, sql)))
          if (touched.endsWith(sentences[HALDEN])) changed.push(sql);
    }
    expect(changed).toEqual([]);
  });
});

describe('with the checks of the application off', () => {
  const strangers = of(HALDEN);
  const page = { units: null, limit: 100 };
  const work = {
    ...page,
    account: 'x',
    roles: ['caseworker'],
    scope: 'all',
    kinds: Object.keys(DEADLINE_KINDS),
  } as const;
  const queries: Readonly<Record<string, () => Promise<unknown>>> = {
    sentence: () => readSentence(api, sentences[OSLO]),
    events: () => readEvents(api, sentences[OSLO], 0, 100),
    list: () => listSentences(api, page),
    search: () => searchSentences(api, null, 'Kari'),
    'search by number': () => searchSentences(api, null, '26-012345'),
    deadlines: () => listDeadlines(api, page),
    work: () => readWork(api, work),
    notices: () => listNotices(api, page),
    findings: () => listFindings(api, null),
    statistics: () => statistics(api, null),
    letters: () => waitingLetters(api, sentences[OSLO]),
    stream: () => changesAfter(api, 0, 1_000),
  };

  it.each(Object.keys(queries))('the query for %s tells nothing of another unit', async (name) => {
    const ask = queries[name] as () => Promise<unknown>;
    const answer = JSON.stringify(await acting(strangers, ask));
    expect(answer).not.toBe(JSON.stringify(await acting(of(OSLO), ask)));
    expect(answer).not.toContain(sentences[OSLO]);
    expect(answer).not.toContain(OSLO);
  });

  it('a command for another unit’s sentence finds none, and leaves nothing', async () => {
    const size = async () => (await test.admin.query('SELECT size FROM es.log_head')).rows[0].size;
    const before = await size();
    const credit = { type: 'CreditRemand', creditId: 'c', days: 1, reason: 'x' } as const;
    const asked = commandOf(sentences[OSLO], placement, credit);
    expect(await acting(strangers, () => record(api, asked))).toMatchObject({ ok: false });
    expect(await size()).toBe(before);
    expect(await acting(of(OSLO), () => record(api, { ...asked, id: randomUUID() }))).toMatchObject({ ok: true });
  });

  it('lists are written of the one sentence that was entered, whatever units somebody serves', async () => {
    const listed = async (id: string) =>
      (await test.admin.query('SELECT to_jsonb(s) AS row FROM rm.sentence s WHERE sentence_id = $1', [id])).rows[0].row;
    const [own, other] = [await listed(sentences[HALDEN]), await listed(sentences[OSLO])];
    const write = (entered: string | null, ids: readonly string[], written: readonly unknown[]) =>
      acting(of(OSLO, HALDEN), () =>
        inTransaction(api, async (tx) => {
          if (entered) await tx.rows('SELECT rm.enter($1, NULL, 0)', [entered]);
          await tx.rows(`SELECT rm.write_lists($1, $2, '[]', '[]', '[]')`, [ids, JSON.stringify(written)]);
        }),
      );
    const changed = (row: object) => ({ ...row, caseworker: 'somebody-else' });
    const refused = /not entered/;
    await expect(write(null, [sentences[HALDEN]], [changed(own)])).rejects.toThrow(refused);
    await expect(write(sentences[OSLO], [sentences[HALDEN]], [changed(own)])).rejects.toThrow(refused);
    await expect(write(sentences[HALDEN], Object.values(sentences), [changed(own)])).rejects.toThrow(refused);
    // Another's row under the name of the one that was entered.
    await write(sentences[HALDEN], [sentences[HALDEN]], [changed(other)]);
    expect([await listed(sentences[HALDEN]), await listed(sentences[OSLO])]).toEqual([own, other]);
    await write(sentences[HALDEN], [sentences[HALDEN]], [changed(own)]);
    expect(await listed(sentences[HALDEN])).toEqual(changed(own));
    await write(sentences[HALDEN], [sentences[HALDEN]], [own]);
  });

  it('what one request was, the next on the same connection is not, even after an error', async () => {
    const count = () => rows<{ n: number }>(api, 'SELECT count(*)::int AS n FROM rm.sentence');
    await expect(acting(of(OSLO), () => rows(api, 'SELECT 1 / 0 FROM rm.sentence'))).rejects.toThrow(/division/);
    expect(await asNobody(count)).toEqual([{ n: 0 }]);
    expect(await acting(of(OSLO), count)).toEqual([{ n: 1 }]);
    expect(await count()).toEqual([{ n: 0 }]);
    expect(await acting(of("x'; SELECT set_config('progresjon.held', '", '\\'), count)).toEqual([{ n: 0 }]);
  });
});

describe('the roles of the database', () => {
  const as = async <T>(role: DatabaseRole, ask: (client: Client) => Promise<T>): Promise<T> => {
    const url = new URL(test.apiUrl);
    url.username = role;
    url.password = TEST_PASSWORDS[role];
    const client = new Client({ connectionString: url.href });
    await client.connect();
    return ask(client).finally(() => client.end());
  };

  it('are no superusers, own nothing, and cannot turn row-level security off', async () => {
    const { rows: found } = await test.admin.query(
      `SELECT rolname, rolsuper OR rolbypassrls OR rolcreaterole AS mighty, EXISTS (SELECT FROM pg_class WHERE relowner = r.oid) AS owns
       FROM pg_roles r WHERE rolname = ANY ($1) ORDER BY 1`,
      [[...DATABASE_ROLES, 'app']],
    );
    expect(found).toEqual(
      [...DATABASE_ROLES, 'app'].sort().map((rolname) => ({ rolname, mighty: false, owns: false })),
    );
  });

  const FORBIDDEN = [
    'UPDATE es.event SET actor = actor',
    'DELETE FROM es.event',
    'TRUNCATE es.event',
    'INSERT INTO es.event SELECT * FROM es.event',
    'ALTER TABLE es.event DISABLE TRIGGER ALL',
    'ALTER TABLE es.event DISABLE ROW LEVEL SECURITY',
    'ALTER TABLE rm.sentence DISABLE ROW LEVEL SECURITY',
    'DROP POLICY api ON rm.sentence',
    'SET ROLE es_owner',
    'SET ROLE migrator',
    'SET session_replication_role = replica',
  ];
  it.each(DATABASE_ROLES)('%s cannot change the log, nor what protects it', async (role) => {
    await as(role, async (client) => {
      for (const sql of FORBIDDEN)
        await expect(
          client.query(sql).then(
            () => `${role}: ${sql}`,
            () => 'refused',
          ),
        ).resolves.toBe('refused');
    });
  });

  it('reporting counts and dates every unit, reads no name, no text and no event, and writes nothing', async () => {
    await as('reporting', async (client) => {
      const { rows: found } = await client.query(
        'SELECT unit, count(*)::int FROM rm.sentence GROUP BY unit ORDER BY unit',
      );
      expect(found).toEqual([
        { unit: HALDEN, count: 1 },
        { unit: OSLO, count: 1 },
      ]);
      for (const sql of [
        'SELECT person FROM rm.sentence',
        'SELECT body FROM es.event',
        'SELECT * FROM rm.notice',
        'SELECT * FROM rm.person_key',
      ])
        await expect(client.query(sql)).rejects.toThrow(/permission denied/);
      await expect(client.query('UPDATE rm.sentence SET unit = unit')).rejects.toThrow(/permission denied|read-only/);
    });
  });

  it('notary reads the log and nothing else', async () => {
    await as('notary', async (client) => {
      expect((await client.query('SELECT FROM es.event')).rowCount).toBeGreaterThan(3);
      await expect(client.query('SELECT FROM rm.sentence')).rejects.toThrow(/permission denied/);
    });
  });
});
