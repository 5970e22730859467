import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { NEEDS_ASSESSMENTS_SQL } from './0023-needs-assessments.sql';

/** Table `rm.needs_assessment`: what somebody answered about their needs, so that it can be deleted. */
export class NeedsAssessments implements MigrationInterface {
  readonly name = 'NeedsAssessments1767225600023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NEEDS_ASSESSMENTS_SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
