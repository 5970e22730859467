import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { WRITE_LISTS_SQL } from './0030-write-lists.sql';

/** `rm.write_lists`: what the lists say of a sentence is written by one function, which asks once whose it may be. */
export class WriteLists implements MigrationInterface {
  readonly name = 'WriteLists1767225600030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WRITE_LISTS_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
