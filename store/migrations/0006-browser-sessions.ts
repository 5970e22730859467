import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { BROWSER_SESSIONS_SQL } from './0006-browser-sessions.sql';

/** Table `rm.browser_session`: who is signed in by a browser. */
export class BrowserSessions implements MigrationInterface {
  readonly name = 'BrowserSessions1767225600006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BROWSER_SESSIONS_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
