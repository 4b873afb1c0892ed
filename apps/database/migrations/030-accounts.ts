import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, grants, sessions, password resets, recovery codes. */
export class Accounts030 implements MigrationInterface {
  readonly name = 'Accounts1000000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema accounts;
      grant usage on schema accounts to piawai_app;

      create table accounts.account (
        id uuid primary key,
        employee_id uuid unique references organisation.employee (id),
        agency_id uuid not null references organisation.unit (id),
        email text,
        name text,
        password_hash text,
        password_changed_at timestamptz,
        first_signed_in_at timestamptz,
        blocked_at timestamptz,
        mfa_secret bytea,
        mfa_confirmed_at timestamptz,
        mfa_last_step bigint not null default 0,
        opened_at timestamptz not null,
        check (employee_id is not null or name is not null),
        check (mfa_confirmed_at is null or mfa_secret is not null)
      );
      comment on column accounts.account.name is 'Only for an account without an employee; an employee is called by the name in organisation.';
      comment on column accounts.account.mfa_secret is 'Sealed with a key derived from the installation''s secret.';
      comment on column accounts.account.mfa_last_step is 'Time step of the last code taken, so that no code is taken twice.';
      create unique index account_email on accounts.account (lower(email)) where email is not null;
      create index account_agency on accounts.account (agency_id, id);

      create table accounts.recovery_code (
        account_id uuid not null references accounts.account (id) on delete cascade,
        code_hash bytea not null,
        used_at timestamptz,
        primary key (account_id, code_hash)
      );

      create table accounts.grant_row (
        id uuid primary key,
        account_id uuid not null references accounts.account (id),
        role text not null,
        reach_kind text not null check (reach_kind in ('mentees', 'subtree', 'course', 'partner', 'installation')),
        reach_id uuid,
        valid_from date not null,
        valid_to date check (valid_to >= valid_from),
        given_by uuid references accounts.account (id),
        given_at timestamptz not null,
        ended_by uuid references accounts.account (id),
        check ((reach_kind = 'installation') = (reach_id is null)),
        exclude using gist (account_id with =, role with =, reach_kind with =,
          (coalesce(reach_id, '00000000-0000-0000-0000-000000000000')) with =, daterange(valid_from, valid_to) with &&)
      );
      create index grant_row_reach on accounts.grant_row (reach_id);

      create table accounts.session (
        id uuid primary key,
        account_id uuid not null references accounts.account (id),
        generation integer not null default 0,
        refresh_hash bytea not null,
        rotated_at timestamptz not null,
        started_at timestamptz not null,
        last_used_at timestamptz not null,
        ended_at timestamptz,
        end_reason text check (end_reason in ('SIGNED_OUT', 'REVOKED', 'REUSED', 'PASSWORD_CHANGED', 'BLOCKED')),
        device text not null,
        address text,
        check ((ended_at is null) = (end_reason is null))
      );
      comment on table accounts.session is 'One session is one family of refresh tokens; only the newest token''s hash is kept.';
      create index session_account on accounts.session (account_id, started_at desc);

      create table accounts.password_reset (
        id uuid primary key,
        account_id uuid not null references accounts.account (id),
        token_hash bytea not null unique,
        requested_at timestamptz not null,
        expires_at timestamptz not null,
        mailing_at timestamptz,
        mailed_at timestamptz,
        used_at timestamptz
      );
      comment on column accounts.password_reset.mailing_at is 'Set before the mail leaves: a reset without mailed_at was perhaps mailed and is not mailed again.';
      create index password_reset_account on accounts.password_reset (account_id, requested_at desc);

      grant select, insert, update, delete on accounts.account, accounts.recovery_code, accounts.grant_row,
        accounts.session, accounts.password_reset to piawai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
