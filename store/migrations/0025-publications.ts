import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { PUBLICATIONS_SQL } from './0025-publications.sql';

/** Table `rm.publication`: the public statistics as they were published. */
export class Publications implements MigrationInterface {
  readonly name = 'Publications1767225600025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PUBLICATIONS_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
