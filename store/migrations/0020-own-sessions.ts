import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { OWN_SESSIONS_SQL } from './0020-own-sessions.sql';

/** What a person’s own sessions and calendar need: when they were last asked who they are, and that they are still there. */
export class OwnSessions implements MigrationInterface {
  readonly name = 'OwnSessions1767225600020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OWN_SESSIONS_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
