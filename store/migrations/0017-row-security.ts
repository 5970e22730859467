import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { ROW_SECURITY_SQL } from './0017-row-security.sql';

/** Row-level security on every table that is about sentences, for the roles `api`, `worker` and `reporting`. */
export class RowSecurity implements MigrationInterface {
  readonly name = 'RowSecurity1767225600017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROW_SECURITY_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
