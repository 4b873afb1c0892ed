import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers that come from a journal, and attempts that the organiser grants. */
export class LearningAttempts145 implements MigrationInterface {
  readonly name = 'LearningAttempts1000000000145';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table learning.attempt add column answer_marks jsonb not null default '{}';
      comment on column learning.attempt.answer_marks is 'When each answer was given, {question: {at, eventId}}: the later answer stands.';

      create table learning.attempt_grant (
        id uuid primary key,
        enrolment_id uuid not null references learning.enrolment (id),
        lesson_revision_id uuid not null references catalogue.lesson_revision (id),
        epoch integer not null,
        granted_by uuid not null references accounts.account (id),
        reason text not null check (length(reason) <= 500),
        granted_at timestamptz not null,
        recorded_at timestamptz not null default now()
      );
      create index attempt_grant_of_quiz on learning.attempt_grant (enrolment_id, lesson_revision_id, epoch);

      grant select, insert, update (reason) on learning.attempt_grant to piawai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
