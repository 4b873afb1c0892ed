import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lists and reports of a whole city read: the newest certificates, certificates by a part of their words, completions of a period. */
export class CityIndexes192 implements MigrationInterface {
  readonly name = 'CityIndexes1000000000192';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index certificate_latest on certificates.certificate (issued_on, id);
      create index certificate_words on certificates.certificate using gin ((
        number_text || ' ' || coalesce(frozen->'holder'->>'name', '') || ' ' || coalesce(frozen->'course'->>'title', '')) gin_trgm_ops);

      -- Sums over a period need no row of the table, which is wide with its evidence.
      create index completion_in_period on learning.completion (completed_on, id) include (employee_id, course_id, version_id, unit_id, jp);
      drop index learning.completion_by_day;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
