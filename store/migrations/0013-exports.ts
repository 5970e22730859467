import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { EXPORTS_SQL } from './0013-exports.sql';

/** Tables `rm.export` and `rm.export_part`: who took what out, and the file until it expires. */
export class Exports implements MigrationInterface {
  readonly name = 'Exports1767225600013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EXPORTS_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
