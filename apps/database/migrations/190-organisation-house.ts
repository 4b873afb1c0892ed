import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures that agencies may set as their logo. */
export class OrganisationHouse190 implements MigrationInterface {
  readonly name = 'OrganisationHouse1000000000190';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation.agency_logo (
        id uuid primary key,
        agency_id uuid not null references organisation.unit,
        print_sha256 text not null,
        frame_sha256 text not null,
        frame_bytes integer not null,
        uploaded_by uuid not null,
        uploaded_at timestamptz not null
      );
      comment on table organisation.agency_logo is 'Which one holds from when on is the setting "logo"; older ones stay for papers of their time.';
      create index agency_logo_agency on organisation.agency_logo (agency_id);
      grant select, insert, update on organisation.agency_logo to piawai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
