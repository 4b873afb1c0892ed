import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The group (angkatan) of the people of an order, as their certificates name it. */
export class LearningBatch205 implements MigrationInterface {
  readonly name = 'LearningBatch1000000000205';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table learning.enrolment_order add column batch text check (length(batch) between 1 and 40);
      comment on column learning.enrolment_order.batch is 'Name of the group, e.g. III; null = the people form none.';
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
