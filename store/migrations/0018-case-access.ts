import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { CASE_ACCESS_SQL } from './0018-case-access.sql';

/** Table `rm.case_access`, and strictly restricted cases: who may see a case in spite of units. */
export class CaseAccess implements MigrationInterface {
  readonly name = 'CaseAccess1767225600018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CASE_ACCESS_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
