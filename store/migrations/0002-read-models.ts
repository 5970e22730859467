import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { READ_MODELS_SQL } from './0002-read-models.sql';

/** Schema `rm`: what can be made again from the log (sentence, deadline, proposal), and what stands beside it. */
export class ReadModels implements MigrationInterface {
  readonly name = 'ReadModels1767225600002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(READ_MODELS_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
