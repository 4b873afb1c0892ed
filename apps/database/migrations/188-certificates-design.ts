import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Templates that are placed by hand: pictures, designs with immutable versions, and the dated choice of agency and course. */
export class CertificatesDesign188 implements MigrationInterface {
  readonly name = 'CertificatesDesign1000000000188';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certificates.design (
        id uuid primary key,
        agency_id uuid not null references organisation.unit (id),
        created_at timestamptz not null,
        recorded_at timestamptz not null default now()
      );
      create index design_of_agency on certificates.design (agency_id, id);

      create table certificates.design_picture (
        id uuid primary key,
        agency_id uuid not null references organisation.unit (id),
        kind text not null check (kind in ('BACKGROUND', 'LOGO')),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        bytes integer not null check (bytes > 0),
        width integer not null check (width > 0),
        height integer not null check (height > 0),
        account_id uuid not null references accounts.account (id),
        at timestamptz not null,
        recorded_at timestamptz not null default now()
      );

      -- a version of a design is a template like every other: what its certificates are drawn with, for ever
      alter table certificates.template
        add column design_id uuid references certificates.design (id),
        add column design jsonb,
        add column name text,
        add column account_id uuid references accounts.account (id),
        add column at timestamptz,
        add check ((design_id is null) = (design is null)),
        add check (design_id is null or (agency_id is not null and kind is null and name is not null and account_id is not null and at is not null)),
        drop constraint template_agency_id_kind_version_key,
        add unique nulls not distinct (agency_id, kind, design_id, version);

      create table certificates.template_choice (
        id uuid primary key,
        agency_id uuid not null references organisation.unit (id),
        -- null: the agency's default
        course_id uuid references catalogue.course (id),
        -- null: for a course that of the agency, for the agency the one that comes with the system
        design_id uuid references certificates.design (id),
        valid_from date not null,
        account_id uuid not null references accounts.account (id),
        at timestamptz not null,
        recorded_at timestamptz not null default now()
      );
      create index template_choice_of on certificates.template_choice (agency_id, course_id, valid_from desc, id desc);

      grant select, insert on certificates.design, certificates.design_picture, certificates.template_choice to piawai_app;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
