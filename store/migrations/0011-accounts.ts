import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { ACCOUNTS_SQL } from './0011-accounts.sql';

/** Table `rm.account`: names of employees, for their colleagues. Its time is later than its number: it goes by what 0017 made. */
export class Accounts implements MigrationInterface {
  readonly name = 'Accounts1767225600111';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACCOUNTS_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
