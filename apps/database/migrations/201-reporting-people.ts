import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The people behind a number of the dashboard can be ordered as a file. */
export class ReportingPeople201 implements MigrationInterface {
  readonly name = 'ReportingPeople1000000000201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reporting.export drop constraint export_kind_check,
        add constraint export_kind_check check (kind in ('COMPLETIONS', 'SIASN_COURSES', 'SIASN_TRAININGS', 'JP_RECAP', 'JP_PEOPLE'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
