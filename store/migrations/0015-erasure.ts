import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { ERASURE_SQL } from './0015-erasure.sql';

/** Function `rm.erase`, and what a rotation of the master key needs. */
export class Erasure implements MigrationInterface {
  readonly name = 'Erasure1767225600015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ERASURE_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
