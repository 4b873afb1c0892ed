import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What learners say of a course after it, what its author makes of it, and the copy of the rating in the catalogue. */
export class Evaluation184 implements MigrationInterface {
  readonly name = 'Evaluation1000000000184';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema evaluation;
      grant usage on schema evaluation to piawai_app;

      create table evaluation.feedback (
        completion_id uuid primary key references learning.completion (id),
        course_id uuid not null references catalogue.course (id),
        version_id uuid not null references catalogue.course_version (id),
        relevant smallint not null check (relevant between 1 and 5),
        clear smallint not null check (clear between 1 and 5),
        confident smallint not null check (confident between 1 and 5),
        line_id uuid not null unique,
        line text check (length(line) between 1 and 300),
        given_at timestamptz not null,
        changed_at timestamptz not null,
        line_hidden_at timestamptz,
        line_hidden_by uuid references accounts.account (id),
        line_hidden_reason text check (length(line_hidden_reason) <= 500),
        check ((line_hidden_at is null) = (line_hidden_by is null))
      );
      comment on column evaluation.feedback.line_id is 'Random, so that its place among others says nothing of when it was written.';
      comment on column evaluation.feedback.line is 'Erasable; the three numbers stay under the completion.';
      create index feedback_of_course on evaluation.feedback (course_id, version_id);
      create index feedback_line on evaluation.feedback (course_id, line_id) where line is not null;

      create table evaluation.course_look (
        course_id uuid primary key references catalogue.course (id),
        changed_at timestamptz not null,
        looked_at timestamptz
      );
      comment on table evaluation.course_look is 'Which courses were answered about since somebody looked for findings; its rows order the counting of ratings.';
      create index course_look_due on evaluation.course_look (changed_at) where looked_at is null;

      create table evaluation.finding (
        id uuid primary key,
        course_id uuid not null references catalogue.course (id),
        version_id uuid not null references catalogue.course_version (id),
        kind text not null check (kind in ('LOW_RELEVANCE', 'LOW_CLARITY', 'LOW_CONFIDENCE', 'HARD_QUESTION', 'LINE')),
        subject_id uuid not null,
        lesson_revision_id uuid references catalogue.lesson_revision (id),
        value numeric(4, 2),
        answers integer,
        state text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'DISMISSED')),
        mended_in uuid references catalogue.course_version (id),
        reason text check (length(reason) <= 500),
        revision integer not null default 1,
        found_at timestamptz not null,
        closed_at timestamptz,
        closed_by uuid references accounts.account (id),
        unique (course_id, kind, subject_id),
        check ((state = 'DONE') = (mended_in is not null)),
        check ((state = 'DISMISSED') = (reason is not null)),
        check ((state = 'OPEN') = (closed_at is null))
      );
      comment on column evaluation.finding.subject_id is 'The version of a mean, the revision of a question, the line: the same finding is a task once.';
      create index finding_open on evaluation.finding (course_id) where state = 'OPEN';

      create table evaluation.change_line (
        completion_id uuid primary key references learning.completion (id),
        id uuid not null unique,
        course_id uuid not null references catalogue.course (id),
        agency_id uuid not null references organisation.unit (id),
        text text check (length(text) between 1 and 300),
        sharing text not null check (sharing in ('NAMED', 'UNNAMED', 'NONE')),
        written_at timestamptz not null,
        hidden_at timestamptz,
        hidden_by uuid references accounts.account (id),
        hidden_reason text check (length(hidden_reason) <= 500),
        check ((hidden_at is null) = (hidden_by is null)),
        check (text is not null or sharing = 'NONE')
      );
      comment on table evaluation.change_line is 'What a course changed, in a learner''s words. Withdrawn = without text; the row stays, so that a hidden one does not come back.';
      create index change_line_shown on evaluation.change_line (course_id, agency_id, written_at desc) where sharing <> 'NONE' and hidden_at is null;

      alter table catalogue.search_entry add column rating numeric(2, 1) check (rating between 1 and 5);
      alter table catalogue.search_entry add column ratings integer not null default 0;
      comment on column catalogue.search_entry.rating is 'Copy of what evaluation counted; null until enough people answered.';

      grant select, insert, update on evaluation.feedback, evaluation.course_look, evaluation.finding, evaluation.change_line to piawai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
