import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { NOTARY_SQL } from './0010-notary.sql';

/** Table `es.notary_alarm`: what made the notary refuse to sign. */
export class Notary implements MigrationInterface {
  readonly name = 'Notary1767225600010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NOTARY_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
