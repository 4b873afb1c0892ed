import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages to people, the mails that carry them, own preferences, texts of agencies. */
export class Notifications160 implements MigrationInterface {
  readonly name = 'Notifications1000000000160';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema notifications;
      grant usage on schema notifications to piawai_app;

      create table notifications.mail (
        id uuid primary key,
        account_id uuid not null references accounts.account (id) on delete cascade,
        state text not null check (state in ('GATHERING', 'WAITING', 'DUE', 'SENDING', 'SENT', 'FAILED', 'SKIPPED')),
        reason text check (reason in ('NO_ADDRESS', 'NO_SERVER', 'BLOCKED', 'REFUSED', 'UNREACHABLE')),
        due_at timestamptz not null,
        batch_id uuid,
        tries smallint not null default 0,
        opened_at timestamptz not null,
        sending_at timestamptz,
        settled_at timestamptz,
        check ((state = 'DUE') <= (batch_id is not null)),
        check ((state in ('FAILED', 'SKIPPED')) = (reason is not null))
      );
      comment on table notifications.mail is 'One mail to one person. GATHERING takes further messages until it is due; WAITING is tried again; a row left in SENDING was perhaps sent and is not sent again by itself.';
      create unique index mail_gathering on notifications.mail (account_id) where state = 'GATHERING';
      create index mail_due on notifications.mail (due_at) where state in ('GATHERING', 'WAITING');
      create index mail_batch on notifications.mail (batch_id, id) where state = 'DUE';
      create index mail_stuck on notifications.mail (id desc) where state in ('SENDING', 'FAILED', 'SKIPPED');
      create index mail_last on notifications.mail (account_id, settled_at desc) where state = 'SENT';
      create index mail_settled on notifications.mail (settled_at) where state in ('SENT', 'SKIPPED');

      create table notifications.notice (
        id uuid primary key,
        account_id uuid not null references accounts.account (id) on delete cascade,
        kind text not null,
        source text not null,
        subject jsonb not null,
        in_inbox boolean not null,
        mail_id uuid references notifications.mail (id) on delete set null,
        created_at timestamptz not null,
        read_at timestamptz,
        unique (account_id, source)
      );
      comment on column notifications.notice.source is 'What happened, by a natural key: whatever repeats the event, a person is told once.';
      comment on column notifications.notice.subject is 'Ids and dates only; names are read when it is shown.';
      create index notice_inbox on notifications.notice (account_id, created_at desc, id desc) where in_inbox;
      create index notice_unread on notifications.notice (account_id) where in_inbox and read_at is null;
      create index notice_read on notifications.notice (read_at) where read_at is not null;
      create index notice_request on notifications.notice (source) where kind = 'request_waiting' and read_at is null;
      create index notice_of_mail on notifications.notice (mail_id, id) where mail_id is not null;

      create table notifications.preference (
        account_id uuid not null references accounts.account (id) on delete cascade,
        kind text not null,
        channel text not null check (channel in ('INBOX', 'EMAIL')),
        wanted boolean not null,
        primary key (account_id, kind, channel)
      );

      create table notifications.recipient (
        account_id uuid primary key references accounts.account (id) on delete cascade,
        language text not null check (language in ('id', 'en'))
      );

      create table notifications.template (
        agency_id uuid not null references organisation.unit (id),
        kind text not null,
        revision integer not null check (revision > 0),
        texts jsonb,
        changed_by uuid not null references accounts.account (id),
        changed_at timestamptz not null,
        primary key (agency_id, kind, revision)
      );
      comment on column notifications.template.texts is '{id: {subject, text}, en: {subject, text}}; null = back to the text of the product.';

      grant select, insert, update, delete on notifications.mail, notifications.notice, notifications.preference, notifications.recipient to piawai_app;
      grant select, insert on notifications.template to piawai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
