import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Activation slips, whom an admin has contacted, and own e-mail addresses that wait to be confirmed. */
export class AccountsActivation120 implements MigrationInterface {
  readonly name = 'AccountsActivation1000000000120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table accounts.activation_print (
        id uuid primary key,
        ordered_by uuid not null references accounts.account (id),
        reason text not null check (reason in ('FIRST_SIGN_IN', 'FORGOTTEN_PASSWORD', 'LOST_DEVICE', 'KNOWN_TO_OTHERS', 'OTHER')),
        note text check (length(note) between 1 and 300),
        slips integer not null,
        ordered_at timestamptz not null,
        expires_at timestamptz not null
      );
      comment on table accounts.activation_print is 'One order of activation codes; the sheet is drawn from its slips whenever it is downloaded, and kept nowhere.';
      comment on column accounts.activation_print.note is 'Free text of the admin: erasable, unlike the audit trail.';

      create table accounts.activation_slip (
        id uuid primary key,
        print_id uuid not null references accounts.activation_print (id),
        place integer not null,
        account_id uuid not null references accounts.account (id),
        unit_id uuid not null references organisation.unit (id),
        made_at timestamptz not null,
        expires_at timestamptz not null,
        failed_attempts integer not null default 0,
        used_at timestamptz,
        replaced_at timestamptz,
        unique (print_id, place)
      );
      comment on table accounts.activation_slip is 'The code of a slip follows from its id and the installation''s key; it stands in no column.';
      create unique index activation_slip_open on accounts.activation_slip (account_id) where used_at is null and replaced_at is null;
      create index activation_slip_account on accounts.activation_slip (account_id, id desc);
      create index activation_slip_expires on accounts.activation_slip (expires_at);

      create table accounts.activation_contact (
        id uuid primary key,
        employee_id uuid not null references organisation.employee (id),
        reason text not null check (reason in ('NO_CODE', 'NO_PHONE', 'FORGOT', 'ON_LEAVE', 'OTHER')),
        note text check (length(note) between 1 and 300),
        contacted_on date not null,
        contacted_by uuid not null references accounts.account (id),
        recorded_at timestamptz not null
      );
      create index activation_contact_employee on accounts.activation_contact (employee_id, id desc);

      create table accounts.email_confirmation (
        id uuid primary key,
        account_id uuid not null references accounts.account (id),
        email text not null,
        token_hash bytea not null unique,
        requested_at timestamptz not null,
        expires_at timestamptz not null,
        mailing_at timestamptz,
        mailed_at timestamptz,
        confirmed_at timestamptz
      );
      create index email_confirmation_account on accounts.email_confirmation (account_id, id desc);

      create index employee_in_lists on organisation.employee (full_name collate "C", id) where merged_into is null;

      grant select, insert, update, delete on accounts.activation_print, accounts.activation_slip, accounts.activation_contact,
        accounts.email_confirmation to piawai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
