import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { ACCESS_LOG_SQL } from './0014-access-log.sql';

/** Table `es.access`: who looked at whom, chained like the events. */
export class AccessLog implements MigrationInterface {
  readonly name = 'AccessLog1767225600014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACCESS_LOG_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
