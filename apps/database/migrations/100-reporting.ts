import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ordered exports and what became of them. */
export class Reporting100 implements MigrationInterface {
  readonly name = 'Reporting1000000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema reporting;
      grant usage on schema reporting to piawai_app;

      create table reporting.export (
        id uuid primary key,
        account_id uuid not null references accounts.account (id),
        agency_id uuid not null references organisation.unit (id),
        kind text not null check (kind in ('COMPLETIONS', 'SIASN_COURSES', 'SIASN_TRAININGS', 'JP_RECAP')),
        format text not null check (format in ('CSV', 'XLSX', 'PDF')),
        filter jsonb not null,
        scope jsonb not null,
        full_nip boolean not null,
        zone text not null,
        facts_until timestamptz not null default clock_timestamp(),
        state text not null default 'ORDERED' check (state in ('ORDERED', 'RUNNING', 'READY', 'FAILED')),
        rows_total integer,
        rows_done integer not null default 0,
        sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
        bytes bigint,
        manifest jsonb,
        ordered_at timestamptz not null,
        ready_at timestamptz,
        expires_at timestamptz,
        recorded_at timestamptz not null default now(),
        check ((state = 'READY') = (sha256 is not null and bytes is not null and manifest is not null and expires_at is not null))
      );
      comment on column reporting.export.facts_until is 'Instant T by the clock of the database: the file holds what was recorded until then.';
      comment on column reporting.export.scope is 'The reaches that the orderer held when ordering.';
      create index export_account on reporting.export (account_id, id desc);
      create index export_agency on reporting.export (agency_id, id desc);
      grant select, insert, update, delete on reporting.export to piawai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
