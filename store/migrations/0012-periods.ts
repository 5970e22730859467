import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { PERIODS_SQL } from './0012-periods.sql';

/** Tables `rm.period` and `rm.periods_followed`: where everybody was, by both times. */
export class Periods implements MigrationInterface {
  readonly name = 'Periods1767225600012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PERIODS_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
