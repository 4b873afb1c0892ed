import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An export walks the certificates beside the completions: what it writes of them stands in the index that it walks, and their wide rows stay unread. */
export class ExportLines194 implements MigrationInterface {
  readonly name = 'ExportLines1000000000194';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table certificates.certificate drop constraint certificate_completion_id_kind_edition_key,
        add constraint certificate_completion_id_kind_edition_key unique (completion_id, kind, edition) include (number_text, recorded_at, superseded_by);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
