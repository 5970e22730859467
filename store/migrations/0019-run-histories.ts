import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { RUN_HISTORIES_SQL } from './0019-run-histories.sql';

/** Table `rm.run_history`: how workflows ran that have ended, for the worker and the command line alone. */
export class RunHistories implements MigrationInterface {
  readonly name = 'RunHistories1767225600019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RUN_HISTORIES_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
