import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFAULT_FRONT } from './206-default-template';

/** The next version of the template that comes with the system; certificates that were issued keep theirs. */
export class CertificatesFront206 implements MigrationInterface {
  readonly name = 'CertificatesFront1000000000206';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `insert into certificates.template (id, agency_id, kind, version, front, back, valid_from)
       select '01980000-0000-7000-8000-000000000206', null, null, 2, $1, t.back, t.valid_from
         from certificates.template t where t.agency_id is null and t.kind is null and t.version = 1`,
      [DEFAULT_FRONT],
    );
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
