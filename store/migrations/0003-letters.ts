import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { LETTERS_SQL } from './0003-letters.sql';

/** Letters to the person, and decisions whose letter is still to be issued. */
export class Letters implements MigrationInterface {
  readonly name = 'Letters1767225600003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LETTERS_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
