import { type Client } from 'pg';
import { type Store } from '../../store/data-source';
import { newKey, putKeys, seal } from '../../store/keys/personal-data';
import { inTransaction } from '../../store/session';
import { copying, recordLife } from './fill';

/** Of a unit. A country that grows builds prisons: a unit grows no larger than one. */
const SENTENCES_OF_A_UNIT = 250;
/** Sentences of one transaction. */
const SLICE = 100_000;
const PERSON = { name: 'Kari Prøve', birthDate: '1990-04-12', nationalId: '12849012345', citizenship: 'NO' };
/** Of the n-th sentence: a unit's people are strewn over the tables, as they came. */
const ID = `md5('bench ' || n)::uuid`;

/**
 * The lists of a country of so many sentences, each a copy of one life. No events: the work list reads none. `unit` has real
 * keys and names; others have none, and read as erased.
 */
export class Country {
  private constructor(
    private readonly admin: Client,
    private readonly store: Store,
    readonly unit: string,
    private readonly fill: readonly string[],
  ) {}

  /** `admin`: a superuser. */
  static async of(store: Store, admin: Client, unit: string): Promise<Country> {
    const id = await recordLife(store);
    for (const table of ['sentence', 'deadline'])
      await admin.query(`CREATE TABLE public.life_${table} AS SELECT * FROM rm.${table} WHERE sentence_id = '${id}'`);
    const where = `CASE n % $3 WHEN 0 THEN '${unit}' ELSE 'unit-' || n % $3 END`;
    const sentence = { sentence_id: ID, unit: where, caseworker: `'caseworker-' || n / 25` };
    const deadline = { sentence_id: ID, owner_unit: where, due_on: 't.due_on + (n * 7 % 365)::int' };
    const series = 'generate_series($1::bigint, $2::bigint) n';
    return new Country(admin, store, unit, [
      await copying(admin, 'rm.sentence', sentence, `public.life_sentence t, ${series}`),
      await copying(admin, 'rm.deadline', deadline, `public.life_deadline t, ${series}`),
    ]);
  }

  /** Makes it anew, of so many. */
  async populate(sentences: number): Promise<void> {
    const { admin } = this;
    await admin.query('TRUNCATE rm.sentence, rm.deadline; DELETE FROM rm.person_key');
    const indexes = await this.withoutIndexes();
    for (let from = 1; from <= sentences; from += SLICE) {
      const slice = [
        from,
        Math.min(sentences, from + SLICE - 1),
        Math.max(1, Math.round(sentences / SENTENCES_OF_A_UNIT)),
      ];
      for (const statement of this.fill) await admin.query(statement, slice);
    }
    for (const index of indexes) await admin.query(index);
    await this.sealUnit();
    await admin.query('VACUUM ANALYZE rm.sentence, rm.deadline, rm.person_key');
  }

  /** Drops what is faster built when all rows are there; answers how each is built again, as it was. */
  private async withoutIndexes(): Promise<readonly string[]> {
    const { rows } = await this.admin.query<{ name: string; definition: string }>(
      `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
       WHERE indrelid IN ('rm.sentence'::regclass, 'rm.deadline'::regclass) AND NOT indisprimary`,
    );
    for (const { name } of rows) await this.admin.query(`DROP INDEX ${name}`);
    return rows.map(({ definition }) => definition);
  }

  private async sealUnit(): Promise<void> {
    const { rows } = await this.admin.query<{ id: string }>(
      'SELECT sentence_id AS id FROM rm.sentence WHERE unit = $1',
      [this.unit],
    );
    await inTransaction(this.store, async (tx) => {
      for (const { id } of rows) {
        const key = newKey();
        await putKeys(tx, this.store, [{ personId: id, key }]);
        const sealed = seal(PERSON, { personId: id, what: 'SentenceRegistered.person' }, key);
        await tx.rows('UPDATE rm.sentence SET person = $2 WHERE sentence_id = $1', [id, sealed]);
      }
    });
  }
}
