import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders that enrol many people, deadlines, exemptions and withdrawals by the organiser, letters of assignment. */
export class LearningOrders180 implements MigrationInterface {
  readonly name = 'LearningOrders1000000000180';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table learning.enrolment_order (
        id uuid primary key,
        course_id uuid not null references catalogue.course (id),
        agency_id uuid not null references organisation.unit (id),
        ordered_by uuid not null references accounts.account (id),
        ordered_at timestamptz not null,
        confirmed_by uuid references accounts.account (id),
        changed_at timestamptz not null,
        source text not null check (source in ('NIPS', 'FILE', 'FILTER')),
        filter jsonb,
        file_name text,
        fingerprint text not null,
        state text not null check (state in ('CHECKED', 'APPLYING', 'APPLIED')),
        people integer not null,
        counts jsonb not null default '{}',
        cursor integer not null default 0,
        passed integer not null default 0,
        mandatory boolean not null default false,
        due_on date,
        letter jsonb,
        letter_revision integer not null default 0
      );
      comment on column learning.enrolment_order.fingerprint is 'Of course and selection: the same id with another content is refused.';
      comment on column learning.enrolment_order.cursor is 'Row up to which the order is applied; committed with each chunk.';
      create index enrolment_order_of_agency on learning.enrolment_order (agency_id, ordered_at desc, id desc);
      create index enrolment_order_by on learning.enrolment_order (ordered_by, ordered_at desc, id desc);
      create index enrolment_order_forgettable on learning.enrolment_order (changed_at) where state <> 'APPLYING';

      create table learning.enrolment_order_row (
        order_id uuid not null references learning.enrolment_order (id),
        row_no integer not null,
        given text check (length(given) <= 60),
        problem text,
        employee_id uuid references organisation.employee (id),
        result text not null,
        enrolment_id uuid references learning.enrolment (id),
        batch_id uuid,
        primary key (order_id, row_no)
      );
      comment on column learning.enrolment_order_row.given is 'The number as it was given; gone 30 days after the last step.';
      comment on column learning.enrolment_order_row.result is 'What the preview says, then what came of it.';
      create index enrolment_order_row_result on learning.enrolment_order_row (order_id, result, row_no);
      create index enrolment_order_row_batch on learning.enrolment_order_row (batch_id) where batch_id is not null;

      alter table learning.enrolment
        add column mandatory boolean not null default false,
        add column due_on date,
        add column order_id uuid references learning.enrolment_order (id),
        drop constraint enrolment_state_check,
        add constraint enrolment_state_check check (state in ('REQUESTED', 'ACTIVE', 'COMPLETED', 'REJECTED', 'WITHDRAWN', 'EXEMPTED'));
      comment on column learning.enrolment.due_on is 'The last day on which it is to be finished, a civil date in the zone of the row.';
      create index enrolment_of_order on learning.enrolment (order_id) where order_id is not null;
      create index enrolment_due_day on learning.enrolment (due_on, id) where state = 'ACTIVE' and due_on is not null;
      create index enrolment_exempted on learning.enrolment (employee_id, course_id) where state = 'EXEMPTED';

      create table learning.enrolment_change (
        batch_id uuid not null,
        enrolment_id uuid not null references learning.enrolment (id),
        kind text not null check (kind in ('DUE', 'EXEMPT', 'WITHDRAW', 'REINSTATE')),
        reason text not null check (length(reason) <= 500),
        state_before text not null,
        due_before date,
        due_after date,
        mandatory_before boolean not null,
        mandatory_after boolean not null,
        changed_by uuid not null references accounts.account (id),
        changed_at timestamptz not null,
        recorded_at timestamptz not null default now(),
        primary key (batch_id, enrolment_id)
      );
      create index enrolment_change_of on learning.enrolment_change (enrolment_id, changed_at);

      create table learning.people_filter (
        id uuid primary key,
        account_id uuid not null references accounts.account (id),
        name text not null check (length(name) between 1 and 80),
        filter jsonb not null,
        created_at timestamptz not null,
        unique (account_id, name)
      );

      grant select, insert, update, delete on learning.enrolment_order, learning.enrolment_order_row to piawai_app;
      grant select, insert, update (reason) on learning.enrolment_change to piawai_app;
      grant select, insert, update, delete on learning.people_filter to piawai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
