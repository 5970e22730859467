import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { PLACES_SQL } from './0026-places.sql';

/** Table `rm.places`: how many places there are, and who said so; and a count of who takes them. */
export class Places implements MigrationInterface {
  readonly name = 'Places1767225600026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PLACES_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
