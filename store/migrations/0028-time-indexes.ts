import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { DEADLINE_INDEX_SQL, eventIndexSql, LOG_INDEX_SQL, PARTITIONS_SQL } from './0028-time-indexes.sql';

/** Indexes for what is asked by time: events of a period, and deadlines that have passed. Made while writers write. */
export class TimeIndexes implements MigrationInterface {
  readonly name = 'TimeIndexes1767225600028';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    const partitions = (await runner.query(PARTITIONS_SQL)) as { readonly name: string }[];
    const built = [...partitions.flatMap(({ name }) => eventIndexSql(name)), ...DEADLINE_INDEX_SQL];
    // Nobody waits for these; they may wait for whoever has begun.
    await runner.query('SET lock_timeout = 0');
    for (const statement of built) await runner.query(statement);
    await runner.query('RESET lock_timeout');
    await runner.query(LOG_INDEX_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
