import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reviews that stay unanswered go on to the stand-ins of reviewers, then to the agency. */
export class CatalogueReviewStep183 implements MigrationInterface {
  readonly name = 'CatalogueReviewStep1000000000183';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalogue.review_step (
        version_id uuid not null references catalogue.course_version (id),
        submitted_at timestamptz not null,
        step smallint not null check (step in (1, 2)),
        days integer not null check (days > 0),
        reached_at timestamptz not null,
        recorded_at timestamptz not null default now(),
        primary key (version_id, submitted_at, step)
      );
      comment on table catalogue.review_step is 'A hand-in that stayed unanswered for so many working days: 1 the stand-ins and the other reviewers, 2 BKPSDM.';
      grant select, insert on catalogue.review_step to piawai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
