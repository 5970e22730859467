import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { ACCESS_ROWS_SQL } from './0008-access-rows.sql';

/** Row-level security of `es.access`. Its time is later than its number: it goes by what 0014, 0017 and 0018 made. */
export class AccessRows implements MigrationInterface {
  readonly name = 'AccessRows1767225600108';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACCESS_ROWS_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
