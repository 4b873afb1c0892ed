import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger of learning facts and its projections: counted JP, attained levels, certificates of an entry. */
export class Competency090 implements MigrationInterface {
  readonly name = 'Competency1000000000090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema competency;
      grant usage on schema competency to piawai_app;

      -- Append-only facts. Keys begin with the person, so that the ledger can be spread by person.
      create table competency.ledger_entry (
        employee_id uuid not null references organisation.employee (id),
        id uuid not null,
        kind text not null check (kind in ('COMPLETION', 'REVERSAL')),
        completion_id uuid references learning.completion (id),
        reverses_entry_id uuid,
        reason_code text,
        form_id smallint not null references standards.development_form (id),
        started_on date not null,
        completed_on date not null,
        learning_days jsonb not null,
        international boolean not null default false,
        designed_jp numeric(6, 2),
        levels jsonb not null,
        course_id uuid not null,
        version_id uuid not null,
        unit_id uuid not null,
        position_id uuid,
        employee_kind text not null,
        agency_id uuid not null,
        recorded_at timestamptz not null default now(),
        primary key (employee_id, id),
        constraint ledger_entry_completion unique (employee_id, completion_id),
        constraint ledger_entry_reversal unique (employee_id, reverses_entry_id),
        foreign key (employee_id, reverses_entry_id) references competency.ledger_entry (employee_id, id),
        check ((kind = 'COMPLETION') = (completion_id is not null)),
        check ((kind = 'REVERSAL') = (reverses_entry_id is not null)),
        check (started_on <= completed_on)
      );
      create index ledger_entry_timeline on competency.ledger_entry (employee_id, completed_on desc, id desc);
      create index ledger_entry_by_completion on competency.ledger_entry (completion_id) where completion_id is not null;
      create index ledger_entry_unit on competency.ledger_entry (unit_id, completed_on);
      grant select, insert on competency.ledger_entry to piawai_app;

      -- Projection, rebuilt per person.
      create table competency.jp_award (
        employee_id uuid not null,
        entry_id uuid not null,
        year smallint not null,
        counted_on date not null,
        raw numeric(8, 2) not null,
        cap numeric(8, 2),
        counted integer not null check (counted >= 0),
        policy_id uuid references standards.jp_policy (id),
        why jsonb not null,
        primary key (employee_id, entry_id)
      );
      create index jp_award_year on competency.jp_award (employee_id, year) include (counted, counted_on);
      create unique index jp_award_entry on competency.jp_award (entry_id);
      grant select, insert, update, delete on competency.jp_award to piawai_app;

      -- Projection, rebuilt per person.
      create table competency.attained_level (
        employee_id uuid not null,
        competency_id uuid not null references standards.competency (id),
        level smallint not null check (level between 1 and 5),
        source text not null check (source in ('COURSE')),
        entry_id uuid not null,
        attained_on date not null,
        primary key (employee_id, competency_id)
      );
      create index attained_level_competency on competency.attained_level (competency_id, level);
      grant select, insert, update, delete on competency.attained_level to piawai_app;

      -- By completion, not by entry: a certificate may be issued before its completion is recorded.
      create table competency.entry_certificate (
        completion_id uuid not null,
        certificate_id uuid not null,
        state text not null,
        edition integer not null,
        followed_at timestamptz not null,
        primary key (completion_id, certificate_id)
      );
      grant select, insert, update, delete on competency.entry_certificate to piawai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
