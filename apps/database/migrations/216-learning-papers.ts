import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An attempt stands under its quiz, whatever the wording, and knows which wording it was given. */
export class LearningPapers216 implements MigrationInterface {
  readonly name = 'LearningPapers1000000000216';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table learning.attempt add column paper_revision_id uuid references catalogue.lesson_revision (id);
      comment on column learning.attempt.paper_revision_id is 'The wording that was given, where it is not lesson_revision_id itself.';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
