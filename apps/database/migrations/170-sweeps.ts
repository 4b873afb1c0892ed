import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What ends by itself: files of exports after a day, half-written ones, and what an import had staged; and what reports of a city read. */
export class Sweeps170 implements MigrationInterface {
  readonly name = 'Sweeps1000000000170';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reporting.export add column draft uuid;
      comment on column reporting.export.draft is 'Name of the bytes that the running try is writing; the next try discards them.';
      alter table reporting.export drop constraint export_state_check;
      alter table reporting.export add constraint export_state_check check (state in ('ORDERED', 'RUNNING', 'READY', 'FAILED', 'EXPIRED')) not valid;
      alter table reporting.export validate constraint export_state_check;
      create index export_expiring on reporting.export (expires_at) where state = 'READY';

      alter table organisation.import alter column sha256 drop not null;
      alter table organisation.import add column forgotten_at timestamptz;
      comment on column organisation.import.forgotten_at is 'When its file and staged rows were dropped; the counts stay.';
      create index import_kept on organisation.import (changed_at) where forgotten_at is null;

      create index completion_by_day on learning.completion (completed_on, id);
      create index certificate_standing on certificates.certificate (unit_id, issued_on) where state = 'ISSUED';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
