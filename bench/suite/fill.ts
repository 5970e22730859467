import { randomUUID } from 'node:crypto';
import { type Client } from 'pg';
import { record } from '../../store/record';
import { type Store } from '../../store/data-source';
import { commandOf, MOVE, placement, registration } from '../life';

export const UNITS = 40;

/** One life, copied many times: rows that no chain could verify, with no keys, so that what is personal reads as erased. */
export class Population {
  sentences = 0;
  /** Of the whole log. */
  events = 0;

  private constructor(
    private readonly admin: Client,
    private readonly id: string,
  ) {}

  /** Records the life that is copied. `admin`: a superuser. */
  static async of(store: Store, admin: Client): Promise<Population> {
    const id = randomUUID();
    for (const [by, asked] of [[placement, registration('2026-03-02')] as const, ...MOVE]) {
      const recorded = await record(store, commandOf(id, by, asked));
      if (!recorded.ok) throw new Error(recorded.code);
    }
    return new Population(admin, id);
  }

  /** Copies until there are so many, evenly in the units. */
  async grow(sentences: number): Promise<this> {
    // In slices: one statement for all of them would keep a gigabyte of log in one transaction.
    for (let from = this.sentences + 1; from <= sentences; from += 10_000) {
      const upTo = Math.min(sentences, from + 9_999);
      await this.admin.query('BEGIN');
      for (const statement of COPIES) await this.admin.query(statement, [this.id, from, upTo]);
      await this.admin.query('COMMIT');
    }
    this.sentences = Math.max(this.sentences, sentences);
    await this.admin.query('VACUUM ANALYZE');
    const { rows } = await this.admin.query<{ events: number }>('SELECT count(*)::int AS events FROM es.event');
    this.events = rows[0]?.events ?? 0;
    return this;
  }
}

const COPIES = [
  `INSERT INTO es.stream SELECT (jsonb_populate_record(s, jsonb_build_object('stream_id', md5('bench ' || n)::uuid))).*
   FROM es.stream s, generate_series($2::int, $3::int) n WHERE s.stream_id = $1`,
  `INSERT INTO es.event SELECT (jsonb_populate_record(e, jsonb_build_object('stream_id', md5('bench ' || n)::uuid,
     'event_id', gen_random_uuid(), 'position', h.size + row_number() OVER (ORDER BY n, e.version)))).*
   FROM es.event e, es.log_head h, generate_series($2::int, $3::int) n WHERE e.stream_id = $1`,
  `UPDATE es.log_head SET size = (SELECT max(position) FROM es.event) WHERE $1::uuid IS NOT NULL AND $2::int <= $3::int`,
  `INSERT INTO rm.sentence SELECT (jsonb_populate_record(s, jsonb_build_object('sentence_id', md5('bench ' || n)::uuid,
     'unit', 'unit-' || n % ${UNITS}))).*
   FROM rm.sentence s, generate_series($2::int, $3::int) n WHERE s.sentence_id = $1`,
  `INSERT INTO rm.deadline SELECT (jsonb_populate_record(d, jsonb_build_object('sentence_id', md5('bench ' || n)::uuid,
     'owner_unit', 'unit-' || n % ${UNITS}, 'due_on', d.due_on + n % 365))).*
   FROM rm.deadline d, generate_series($2::int, $3::int) n WHERE d.sentence_id = $1`,
];

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
