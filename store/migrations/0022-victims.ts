import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { VICTIMS_SQL } from './0022-victims.sql';

/** Table `rm.victim`: who wants to be told of a sentence, for the victim desk and the worker alone. */
export class Victims implements MigrationInterface {
  readonly name = 'Victims1767225600022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VICTIMS_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
