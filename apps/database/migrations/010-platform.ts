import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outbox, deliveries, schedule, audit trail, rate windows, files, clock offset. */
export class Platform010 implements MigrationInterface {
  readonly name = 'Platform1000000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists btree_gist;
      create extension if not exists pg_trgm;
      create extension if not exists unaccent;

      create schema platform;
      grant usage on schema platform to piawai_app;

      create table platform.outbox_event (
        id uuid primary key,
        name text not null,
        payload jsonb not null,
        request_id text not null,
        occurred_at timestamptz not null,
        relayed_at timestamptz,
        recorded_at timestamptz not null default now()
      );
      create index outbox_event_waiting on platform.outbox_event (id) where relayed_at is null;
      grant select, insert, update, delete on platform.outbox_event to piawai_app;

      create table platform.delivery (
        event_id uuid not null references platform.outbox_event on delete cascade,
        consumer text not null,
        state text not null default 'pending' check (state in ('pending', 'done', 'refused', 'parked')),
        tries int not null default 0,
        due_at timestamptz not null default now(),
        last_error text,
        recorded_at timestamptz not null default now(),
        settled_at timestamptz,
        primary key (event_id, consumer)
      );
      create index delivery_due on platform.delivery (due_at) where state = 'pending';
      create index outbox_event_completion on platform.outbox_event ((payload ->> 'completionId'));
      create index delivery_stuck on platform.delivery (event_id, consumer) where state in ('parked', 'refused');
      grant select, insert, update, delete on platform.delivery to piawai_app;

      create table platform.schedule (
        name text primary key,
        due_at timestamptz not null default now(),
        last_run_at timestamptz
      );
      grant select, insert, update, delete on platform.schedule to piawai_app;

      create table platform.audit_entry (
        id uuid primary key,
        action text not null,
        subject_kind text not null,
        subject_id text not null,
        details jsonb not null,
        account_id uuid,
        request_id text not null,
        at timestamptz not null,
        recorded_at timestamptz not null default now()
      );
      create index audit_entry_subject on platform.audit_entry (subject_kind, subject_id, id);
      create index audit_entry_account on platform.audit_entry (account_id, id);
      grant select, insert on platform.audit_entry to piawai_app;

      create table platform.rate_window (
        key text not null,
        window_start timestamptz not null,
        taken int not null,
        primary key (key, window_start)
      );
      grant select, insert, update, delete on platform.rate_window to piawai_app;

      create table platform.clock_offset (
        only_row boolean primary key default true check (only_row),
        offset_ms bigint not null
      );
      grant select, insert, update, delete on platform.clock_offset to piawai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
