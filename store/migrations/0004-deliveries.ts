import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { DELIVERIES_SQL } from './0004-deliveries.sql';

/** What is delivered by which channel, what could not be, and who stands in for whom. */
export class Deliveries implements MigrationInterface {
  readonly name = 'Deliveries1767225600004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DELIVERIES_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
