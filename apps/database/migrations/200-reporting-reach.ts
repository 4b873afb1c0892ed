import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An order keeps the units and people that it was resolved to, so that its facts can be had again after a unit has moved. */
export class ReportingReach200 implements MigrationInterface {
  readonly name = 'ReportingReach1000000000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reporting.export
        add column reach jsonb,
        add column repeats uuid,
        add column asked_until timestamptz;
      comment on column reporting.export.reach is 'Units and people as the tree and the supervision stood at the order; null for orders of before.';
      comment on column reporting.export.repeats is 'The order whose facts were asked for again.';
      comment on column reporting.export.asked_until is 'The instant that was asked for; null = that of the order.';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
