import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Enrolment, progress, attempts, notes and completion. */
export class Learning060 implements MigrationInterface {
  readonly name = 'Learning1000000000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema learning;
      grant usage on schema learning to piawai_app;

      create table learning.enrolment (
        id uuid primary key,
        employee_id uuid not null references organisation.employee (id),
        course_id uuid not null references catalogue.course (id),
        version_id uuid not null references catalogue.course_version (id),
        state text not null check (state in ('REQUESTED', 'ACTIVE', 'COMPLETED', 'REJECTED', 'WITHDRAWN')),
        epoch integer not null default 0,
        unit_id uuid not null references organisation.unit (id),
        position_id uuid references organisation.position (id),
        agency_id uuid not null references organisation.unit (id),
        employee_kind text not null,
        zone text not null,
        holds_seat boolean not null default false,
        requested_at timestamptz not null,
        enrolled_at timestamptz,
        ended_at timestamptz,
        lessons_done_at timestamptz,
        completes_on date,
        recorded_at timestamptz not null default now(),
        check (state not in ('ACTIVE', 'COMPLETED') or enrolled_at is not null),
        check (completes_on is null or state = 'ACTIVE')
      );
      comment on column learning.enrolment.version_id is 'Version of the last pin.';
      comment on column learning.enrolment.lessons_done_at is 'All required lessons are done and active time is missing: each later report decides again.';
      comment on column learning.enrolment.completes_on is 'Everything is met but the date: the day on which the daily cap allows completion.';
      create unique index enrolment_live on learning.enrolment (employee_id, course_id)
        where state in ('REQUESTED', 'ACTIVE', 'COMPLETED');
      create index enrolment_of_course on learning.enrolment (course_id, id);
      create index enrolment_of_unit on learning.enrolment (unit_id, requested_at);
      create index enrolment_waiting on learning.enrolment (requested_at, id) where state = 'REQUESTED';
      create index enrolment_due on learning.enrolment (completes_on, id) where completes_on is not null;

      create table learning.enrolment_pin (
        enrolment_id uuid not null references learning.enrolment (id),
        ordinal integer not null check (ordinal > 0),
        version_id uuid not null references catalogue.course_version (id),
        rules jsonb not null,
        rule_hash text not null,
        reason text not null check (reason in ('ENROLLED', 'CORRECTION', 'MOVE')),
        pinned_by uuid references accounts.account (id),
        pinned_at timestamptz not null,
        primary key (enrolment_id, ordinal)
      );

      create table learning.enrolment_decision (
        enrolment_id uuid primary key references learning.enrolment (id),
        verdict text not null check (verdict in ('APPROVED', 'REJECTED')),
        decided_by uuid not null references accounts.account (id),
        capacity text not null,
        reason text,
        decided_at timestamptz not null
      );

      create table learning.course_seat (
        course_id uuid primary key references catalogue.course (id),
        taken integer not null check (taken >= 0)
      );

      create table learning.lesson_progress (
        employee_id uuid not null,
        enrolment_id uuid not null references learning.enrolment (id),
        lesson_revision_id uuid not null references catalogue.lesson_revision (id),
        epoch integer not null,
        state jsonb not null,
        active_seconds integer not null default 0,
        doubts text[] not null default '{}',
        opened_at timestamptz not null,
        last_at timestamptz not null,
        done_at timestamptz,
        primary key (employee_id, enrolment_id, lesson_revision_id)
      ) with (fillfactor = 70);
      comment on column learning.lesson_progress.opened_at is 'When the server first handed out the lesson: no active second lies before it.';

      create table learning.attempt (
        id uuid primary key,
        employee_id uuid not null references organisation.employee (id),
        enrolment_id uuid not null references learning.enrolment (id),
        lesson_revision_id uuid not null references catalogue.lesson_revision (id),
        epoch integer not null,
        number integer not null check (number > 0),
        state text not null check (state in ('OPEN', 'SUBMITTED', 'EXPIRED')),
        seed integer not null,
        question_ids uuid[] not null,
        answers jsonb not null default '{}',
        started_at timestamptz not null,
        deadline_at timestamptz,
        submitted_at timestamptz,
        score numeric(5, 2) check (score between 0 and 100),
        passed boolean,
        results jsonb,
        doubts text[] not null default '{}',
        unique (enrolment_id, lesson_revision_id, epoch, number),
        check ((state = 'OPEN') = (score is null))
      );
      create unique index attempt_open on learning.attempt (enrolment_id, lesson_revision_id) where state = 'OPEN';
      create index attempt_deadline on learning.attempt (deadline_at) where state = 'OPEN' and deadline_at is not null;
      create index attempt_of_lesson on learning.attempt (lesson_revision_id, id) where state <> 'OPEN';

      create table learning.lesson_note (
        enrolment_id uuid not null references learning.enrolment (id),
        lesson_revision_id uuid not null references catalogue.lesson_revision (id),
        text text not null check (length(text) <= 10000),
        revision integer not null,
        updated_at timestamptz not null,
        primary key (enrolment_id, lesson_revision_id)
      );

      create table learning.completion (
        id uuid primary key,
        enrolment_id uuid not null references learning.enrolment (id),
        epoch integer not null,
        employee_id uuid not null references organisation.employee (id),
        course_id uuid not null references catalogue.course (id),
        version_id uuid not null references catalogue.course_version (id),
        rule_hash text not null,
        completed_at timestamptz not null,
        completed_on date not null,
        started_on date not null,
        unit_id uuid not null references organisation.unit (id),
        position_id uuid references organisation.position (id),
        agency_id uuid not null references organisation.unit (id),
        employee_kind text not null,
        zone text not null,
        jp numeric(6, 2) not null,
        form_id smallint not null references standards.development_form (id),
        score numeric(5, 2),
        active_seconds integer not null,
        learning_days jsonb not null,
        evidence jsonb not null,
        recorded_at timestamptz not null default now(),
        unique (enrolment_id, epoch),
        check (started_on <= completed_on)
      );
      comment on column learning.completion.learning_days is '[{on: civil date, minutes}], in the zone of the enrolment.';
      comment on column learning.completion.evidence is 'What each lesson showed at completion: [{revisionId, activeSeconds, doneAt, score, doubts}].';
      create index completion_of_employee on learning.completion (employee_id, completed_on);
      create index completion_of_course on learning.completion (course_id, id);
      create index completion_of_unit on learning.completion (unit_id, completed_on);
      create index completion_of_agency on learning.completion (agency_id, completed_on);

      create table learning.completion_annulled (
        completion_id uuid primary key references learning.completion (id),
        annulled_by uuid not null references accounts.account (id),
        reason text not null,
        annulled_at timestamptz not null,
        recorded_at timestamptz not null default now()
      );

      grant select, insert, update on learning.enrolment, learning.course_seat, learning.lesson_progress, learning.attempt to piawai_app;
      grant select, insert, update, delete on learning.lesson_note to piawai_app;
      grant select, insert on learning.enrolment_pin, learning.completion to piawai_app;
      grant select, insert, update (reason) on learning.enrolment_decision, learning.completion_annulled to piawai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
