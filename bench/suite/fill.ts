import { randomUUID } from 'node:crypto';
import { type Client } from 'pg';
import { record } from '../../store/record';
import { type Store } from '../../store/data-source';
import { commandOf, MOVE, placement, registration } from '../life';

const UNITS = 40;

/** One life, copied many times: rows that no chain could verify, with no keys, so that what is personal reads as erased. */
export class Population {
  sentences = 0;
  /** Of the whole log. */
  events = 0;

  private constructor(
    private readonly admin: Client,
    private readonly id: string,
    private readonly copies: readonly string[],
  ) {}

  /** Records the life that is copied. `admin`: a superuser. */
  static async of(store: Store, admin: Client): Promise<Population> {
    return new Population(admin, await recordLife(store), await copiesOf(admin));
  }

  /** Copies until there are so many, evenly in the units. */
  async grow(sentences: number): Promise<this> {
    // In slices: one statement for all of them would keep a gigabyte of log in one transaction.
    for (let from = this.sentences + 1; from <= sentences; from += 10_000) {
      const upTo = Math.min(sentences, from + 9_999);
      await this.admin.query('BEGIN');
      for (const statement of this.copies) await this.admin.query(statement, [this.id, from, upTo]);
      await this.admin.query('COMMIT');
    }
    this.sentences = Math.max(this.sentences, sentences);
    await this.admin.query('VACUUM ANALYZE');
    const { rows } = await this.admin.query<{ events: number }>('SELECT count(*)::int AS events FROM es.event');
    this.events = rows[0]?.events ?? 0;
    return this;
  }
}

/** A life as a caseworker would record it; answers its sentence. */
export async function recordLife(store: Store): Promise<string> {
  const id = randomUUID();
  for (const [by, asked] of [[placement, registration('2026-03-02')] as const, ...MOVE]) {
    const recorded = await record(store, commandOf(id, by, asked));
    if (!recorded.ok) throw new Error(recorded.code);
  }
  return id;
}

/** An INSERT of rows as they are in `t`, but for some columns: what the table has more one day is copied, too. */
export async function copying(
  admin: Client,
  table: string,
  changed: Readonly<Record<string, string>>,
  from: string,
): Promise<string> {
  const { rows } = await admin.query<{ name: string }>(
    'SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum',
    [table],
  );
  const names = rows.map(({ name }) => name);
  return `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.map((name) => changed[name] ?? `t.${name}`).join(', ')} FROM ${from}`;
}

/** $1: whose life; $2, $3: from and to which copy. */
async function copiesOf(admin: Client): Promise<readonly string[]> {
  const copy = `md5('bench ' || n)::uuid`;
  const unit = `'unit-' || n % ${UNITS}`;
  const position = 'h.size + row_number() OVER (ORDER BY n, t.version)';
  const from = (table: string, key: string) => `${table} t, generate_series($2::int, $3::int) n WHERE t.${key} = $1`;
  return [
    await copying(admin, 'es.stream', { stream_id: copy }, from('es.stream', 'stream_id')),
    await copying(
      admin,
      'es.event',
      { stream_id: copy, event_id: 'gen_random_uuid()', position },
      from('es.log_head h, es.event', 'stream_id'),
    ),
    `UPDATE es.log_head SET size = (SELECT max(position) FROM es.event) WHERE $1::uuid IS NOT NULL AND $2::int <= $3::int`,
    await copying(admin, 'rm.sentence', { sentence_id: copy, unit }, from('rm.sentence', 'sentence_id')),
    await copying(
      admin,
      'rm.deadline',
      { sentence_id: copy, owner_unit: unit, due_on: 't.due_on + n % 365' },
      from('rm.deadline', 'sentence_id'),
    ),
  ];
}

/** So many events in a log that verifies: streams of 20, each appended by a command, past the domain. */
export async function fillLog(admin: Client, events: number): Promise<number> {
  await admin.query(`
    CREATE OR REPLACE FUNCTION public.fill(streams int) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE command text; BEGIN
      FOR i IN 1..streams LOOP
        command := gen_random_uuid()::text;
        PERFORM es.append(command, sha256(convert_to(command, 'UTF8')), gen_random_uuid(), 'sentence', NULL, 0,
          clock_timestamp(), '{"id":"bench","role":"caseworker","unit":null}',
          '{"commandId":"' || command || '","commandType":"Bench"}', array_agg(gen_random_uuid()),
          array_agg('Counted'::text), array_agg(1), array_agg(date '2026-03-02'), array_agg('${BODY}'::text))
          FROM generate_series(1, 20);
      END LOOP; END $$`);
  const sizeNow = async () => Number((await admin.query('SELECT size FROM es.log_head')).rows[0].size);
  for (let left = Math.ceil((events - (await sizeNow())) / 20); left > 0; left -= 500)
    await admin.query('SELECT public.fill($1)', [Math.min(500, left)]);
  await admin.query('VACUUM ANALYZE');
  return sizeNow();
}

/** A body of 480 bytes. */
export const BODY = `{"number":1,"text":"${'x'.repeat(459)}"}`;
