import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A quiz whose wording was mended stays the same quiz for its attempts. */
export class CatalogueCorrectedQuizzes215 implements MigrationInterface {
  readonly name = 'CatalogueCorrectedQuizzes1000000000215';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table catalogue.lesson_revision add column origin_id uuid references catalogue.lesson_revision (id);
      comment on column catalogue.lesson_revision.origin_id is 'Of a quiz whose wording was mended: the revision under which its attempts stand. Null = its own.';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
