import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { INFORMATION_SQL } from './0021-information.sql';

/** Table `rm.information`: what information says that nobody has verified, so that it can be deleted. */
export class Information implements MigrationInterface {
  readonly name = 'Information1767225600021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INFORMATION_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
