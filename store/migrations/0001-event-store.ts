import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { EVENT_STORE_SQL } from './0001-event-store.sql';

/** Schema `es`: the log, append-only by privilege and by trigger. */
export class EventStore implements MigrationInterface {
  readonly name = 'EventStore1767225600001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EVENT_STORE_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
