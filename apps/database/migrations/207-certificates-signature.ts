import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A verdict on uploaded files that were changed, but not signed. */
export class CertificatesSignature207 implements MigrationInterface {
  readonly name = 'CertificatesSignature1000000000207';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table certificates.signed_upload_file
        drop constraint signed_upload_file_verdict_check,
        add constraint signed_upload_file_verdict_check check (verdict in
          ('SIGNED', 'ALREADY_SIGNED', 'NOT_CURRENT', 'NOT_CHANGED', 'NOT_SIGNED', 'DIFFERENT', 'UNKNOWN', 'UNREADABLE', 'NOT_PDF', 'TOO_LARGE'));
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
