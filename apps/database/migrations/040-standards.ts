import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Competency dictionary, position standards (SKJ), forms of development, JP policy, yearly duty. */
export class Standards040 implements MigrationInterface {
  readonly name = 'Standards1000000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema standards;
      grant usage on schema standards to piawai_app;

      -- agency_id null: the national layer, which every agency sees and none changes for the others
      create table standards.competency (
        id uuid primary key,
        agency_id uuid references organisation.unit (id),
        code text not null,
        name_id text not null,
        name_en text not null,
        sense_id text not null,
        sense_en text not null,
        competency_group text not null check (competency_group in ('MANAJERIAL', 'SOSIAL_KULTURAL', 'TEKNIS', 'PEMERINTAHAN')),
        max_level smallint not null default 5 check (max_level between 1 and 5),
        ordinal smallint not null,
        unique nulls not distinct (agency_id, code)
      );
      grant select, insert, update, delete on standards.competency to piawai_app;

      create table standards.competency_level (
        competency_id uuid not null references standards.competency,
        level smallint not null check (level between 1 and 5),
        name_id text not null,
        name_en text not null,
        description_id text not null,
        description_en text not null,
        primary key (competency_id, level)
      );
      grant select, insert, update, delete on standards.competency_level to piawai_app;

      create table standards.position_standard (
        position_id uuid not null references organisation.position (id),
        competency_id uuid not null references standards.competency,
        level smallint not null check (level between 1 and 5),
        valid daterange not null,
        recorded_at timestamptz not null default now(),
        primary key (position_id, competency_id, valid),
        constraint position_standard_once exclude using gist (position_id with =, competency_id with =, valid with &&)
      );
      grant select, insert, update, delete on standards.position_standard to piawai_app;

      -- 1..25 are the ids of SIASN jenisDiklat; 101 and above is education, which SIASN keeps elsewhere
      create table standards.development_form (
        id smallint primary key,
        code text not null unique,
        name_id text not null,
        name_en text not null,
        path text not null check (path in ('KLASIKAL', 'NONKLASIKAL', 'PENDIDIKAN')),
        certificate_kind text check (certificate_kind in ('T', 'F', 'P')),
        check (id > 100 or certificate_kind is not null)
      );
      grant select, insert, update, delete on standards.development_form to piawai_app;

      -- append-only: a correction is a new version, so that every past count can be repeated
      create table standards.jp_policy (
        id uuid primary key,
        version text not null,
        agency_id uuid references organisation.unit (id),
        form_id smallint not null references standards.development_form,
        unit text not null check (unit in ('MINUTES', 'DAY', 'SESSION', 'OCCASION', 'SEMESTER')),
        minutes_per_jp smallint not null default 45 check (minutes_per_jp > 0),
        national_jp numeric(6, 2),
        international_jp numeric(6, 2),
        international_surplus_percent numeric(5, 2) not null default 0,
        national_daily_cap numeric(6, 2),
        international_daily_cap numeric(6, 2),
        units_per_month smallint,
        yearly_cap numeric(6, 2),
        basis text not null,
        valid_from date not null,
        recorded_at timestamptz not null default now(),
        unique nulls not distinct (version, agency_id, form_id),
        check ((unit = 'MINUTES') = (national_jp is null))
      );
      grant select, insert on standards.jp_policy to piawai_app;

      create table standards.duty_policy (
        id uuid primary key,
        agency_id uuid references organisation.unit (id),
        employee_kind text not null check (employee_kind in ('PNS', 'CPNS', 'PPPK', 'PPPK_PARUH_WAKTU')),
        min_jp smallint,
        max_jp smallint,
        period text not null check (period in ('CALENDAR_YEAR', 'CONTRACT_YEAR')),
        basis text not null,
        valid_from date not null,
        recorded_at timestamptz not null default now(),
        check (max_jp >= min_jp)
      );
      -- An agency may decide again for the same day; the later decision holds.
      create unique index duty_policy_national on standards.duty_policy (employee_kind, valid_from) where agency_id is null;
      grant select, insert on standards.duty_policy to piawai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
