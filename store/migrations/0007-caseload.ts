import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { CASELOAD_SQL } from './0007-caseload.sql';

/** Wishes and calendars of an account, and whose cases are whose. */
export class Caseload implements MigrationInterface {
  readonly name = 'Caseload1767225600007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CASELOAD_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
