import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { OPEN_DEADLINES_SQL } from './0029-open-deadlines.sql';

/** A view of the deadlines of open cases, for lists: whether a case is open is asked once of the case. Made beside writers. */
export class OpenDeadlines implements MigrationInterface {
  readonly name = 'OpenDeadlines1767225600029';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of OPEN_DEADLINES_SQL) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
