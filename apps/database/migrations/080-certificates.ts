import type { MigrationInterface, QueryRunner } from 'typeorm';

import { DEFAULT_BACK, DEFAULT_FRONT } from './080-default-template';

const DEFAULT_TEMPLATE = '019abcde-0000-7000-8000-000000000080';

export class Certificates080 implements MigrationInterface {
  readonly name = 'Certificates1000000000080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema certificates;
      grant usage on schema certificates to piawai_app;

      create table certificates.template (
        id uuid primary key,
        -- null: every agency that has none of its own
        agency_id uuid references organisation.unit (id),
        kind text check (kind in ('STTP', 'SERTIFIKAT')),
        version integer not null check (version > 0),
        front text not null,
        back text not null,
        valid_from date not null,
        recorded_at timestamptz not null default now(),
        unique nulls not distinct (agency_id, kind, version)
      );

      create table certificates.register (
        id uuid primary key,
        agency_id uuid not null references organisation.unit (id),
        year smallint not null,
        last_number integer not null check (last_number > 0),
        unique (agency_id, year)
      );

      create table certificates.certificate (
        id uuid primary key,
        completion_id uuid not null references learning.completion (id),
        enrolment_id uuid not null references learning.enrolment (id),
        employee_id uuid not null references organisation.employee (id),
        unit_id uuid not null references organisation.unit (id),
        agency_id uuid not null references organisation.unit (id),
        course_id uuid not null references catalogue.course (id),
        kind text not null check (kind in ('STTP', 'SERTIFIKAT')),
        edition smallint not null check (edition > 0),
        register_id uuid not null references certificates.register (id),
        year smallint not null,
        number integer not null check (number > 0),
        number_text text not null check (number_text <> ''),
        verification_id text not null unique check (length(verification_id) >= 22),
        verify_code text not null check (length(verify_code) = 8),
        issued_on date not null,
        jp numeric(6, 2) not null check (jp > 0),
        template_id uuid not null references certificates.template (id),
        frozen jsonb not null,
        state text not null check (state in ('ISSUED', 'SUPERSEDED', 'REVOKED')),
        superseded_by uuid references certificates.certificate (id) deferrable initially deferred,
        issued_at timestamptz not null,
        recorded_at timestamptz not null default now(),
        unique (register_id, year, number),
        unique (completion_id, kind, edition),
        unique (register_id, number_text),
        check ((state = 'SUPERSEDED') = (superseded_by is not null))
      );
      create unique index certificate_one_current on certificates.certificate (completion_id, kind) where state = 'ISSUED';
      create index certificate_of_employee on certificates.certificate (employee_id, issued_on desc, id);
      create index certificate_of_unit on certificates.certificate (unit_id, issued_on desc, id);
      create index certificate_by_number on certificates.certificate (number_text);
      create index certificate_of_enrolment on certificates.certificate (enrolment_id);

      create table certificates.certificate_status (
        id uuid primary key,
        certificate_id uuid not null references certificates.certificate (id),
        status text not null check (status in ('SUPERSEDED', 'REVOKED')),
        reason text not null check (reason in ('WRONG_DATA', 'ISSUED_IN_ERROR', 'COMPLETION_ANNULLED', 'OTHER')),
        -- free words of the one who decided: the only column that may be cleared later
        note text,
        actor_account_id uuid references accounts.account (id),
        at timestamptz not null,
        recorded_at timestamptz not null default now()
      );
      create index certificate_status_history on certificates.certificate_status (certificate_id, at);

      create table certificates.certificate_document (
        certificate_id uuid primary key references certificates.certificate (id),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        bytes integer not null check (bytes > 0),
        recorded_at timestamptz not null default now()
      );
      create index certificate_document_by_hash on certificates.certificate_document (sha256);

      grant select, insert on certificates.template, certificates.certificate, certificates.certificate_status,
        certificates.certificate_document to piawai_app;
      grant select, insert, update on certificates.register to piawai_app;
      -- number, names and dates are fixed for ever; only what became of the certificate changes
      grant update (state, superseded_by) on certificates.certificate to piawai_app;
      grant update (note) on certificates.certificate_status to piawai_app;
    `);
    await runner.query(
      `insert into certificates.template (id, agency_id, kind, version, front, back, valid_from) values ($1, null, null, 1, $2, $3, '2000-01-01')`,
      [DEFAULT_TEMPLATE, DEFAULT_FRONT, DEFAULT_BACK],
    );
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
