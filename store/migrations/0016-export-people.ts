import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { EXPORT_PEOPLE_SQL } from './0016-export-people.sql';

/** Of whom an export holds personal data: it goes when one of them is erased. */
export class ExportPeople implements MigrationInterface {
  readonly name = 'ExportPeople1767225600016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EXPORT_PEOPLE_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
