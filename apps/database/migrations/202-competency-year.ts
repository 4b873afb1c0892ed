import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counted JP of a year lie side by side: those of a whole city are read in one go, those of a person as before. */
export class CompetencyYear202 implements MigrationInterface {
  readonly name = 'CompetencyYear1000000000202';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index competency.jp_award_year;
      create index jp_award_year on competency.jp_award (year, employee_id) include (counted, counted_on);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
