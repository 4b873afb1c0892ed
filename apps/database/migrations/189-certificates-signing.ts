import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signed files beside the first ones, what was uploaded and what became of each file. */
export class CertificatesSigning189 implements MigrationInterface {
  readonly name = 'CertificatesSigning1000000000189';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table certificates.certificate
        add column signing_provider text not null default 'DISABLED' check (signing_provider in ('DISABLED', 'FAKE')),
        add column awaits_signature boolean not null default false;
      -- names of files hold no slash: a number as it stands in the name of a file
      create index certificate_by_file_name on certificates.certificate (regexp_replace(number_text, '[^A-Za-z0-9.-]+', '_', 'g'));

      create table certificates.signed_document (
        certificate_id uuid primary key references certificates.certificate_document (certificate_id),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        bytes integer not null check (bytes > 0),
        -- UPLOAD: signed elsewhere; else the provider that signed
        source text not null check (source in ('UPLOAD', 'FAKE')),
        account_id uuid references accounts.account (id),
        at timestamptz not null,
        recorded_at timestamptz not null default now()
      );
      create index signed_document_by_hash on certificates.signed_document (sha256);
      -- what waits for a signature is counted and fetched in this order
      create index certificate_waiting_signature on certificates.certificate (register_id, issued_on, id) where awaits_signature and state = 'ISSUED';

      create table certificates.signed_upload (
        id uuid primary key,
        agency_id uuid not null references organisation.unit (id),
        account_id uuid not null references accounts.account (id),
        file_name text not null,
        -- of the archive while it is still to be read
        sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
        state text not null check (state in ('WAITING', 'DONE')),
        total integer not null default 0,
        created_at timestamptz not null,
        recorded_at timestamptz not null default now()
      );
      create index signed_upload_of_agency on certificates.signed_upload (agency_id, id desc);

      create table certificates.signed_upload_file (
        upload_id uuid not null references certificates.signed_upload (id),
        ordinal integer not null check (ordinal > 0),
        file_name text not null,
        verdict text not null check (verdict in
          ('SIGNED', 'ALREADY_SIGNED', 'NOT_CURRENT', 'NOT_CHANGED', 'DIFFERENT', 'UNKNOWN', 'UNREADABLE', 'NOT_PDF', 'TOO_LARGE')),
        certificate_id uuid references certificates.certificate (id),
        primary key (upload_id, ordinal)
      );

      grant select, insert on certificates.signed_document, certificates.signed_upload, certificates.signed_upload_file to piawai_app;
      grant update (sha256, state, total) on certificates.signed_upload to piawai_app;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
