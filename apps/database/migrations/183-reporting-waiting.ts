import type { MigrationInterface, QueryRunner } from 'typeorm';

const REVIEWS = `
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
  grant select, insert on catalogue.review_step to piawai_app;`;

const REMINDERS = `
  create table reporting.reminder (
    id uuid primary key,
    account_id uuid not null references accounts.account (id),
    unit_id uuid references organisation.unit (id),
    ordered_at timestamptz not null,
    recorded_at timestamptz not null default now()
  );
  create table reporting.reminded_person (
    employee_id uuid not null references organisation.employee (id),
    week date not null,
    reminder_id uuid not null references reporting.reminder (id),
    primary key (employee_id, week)
  );
  comment on table reporting.reminded_person is 'Nobody is reminded of the JP of the year twice in a week, whoever asks for it.';
  create index reminded_by on reporting.reminded_person (reminder_id);
  grant select, insert on reporting.reminder, reporting.reminded_person to piawai_app;`;

/** Reviews that stay unanswered go on to others; people are reminded of the JP of the year. */
export class ReportingWaiting183 implements MigrationInterface {
  readonly name = 'ReportingWaiting1000000000183';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [REVIEWS, REMINDERS]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
