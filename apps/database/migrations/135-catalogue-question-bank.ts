import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions kept by topic and competency, from which quizzes take copies. */
export class QuestionBank135 implements MigrationInterface {
  readonly name = 'QuestionBank1000000000135';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const STATEMENTS = [
  `create table catalogue.bank_question (
    id uuid primary key,
    agency_id uuid not null references organisation.unit (id),
    author_account_id uuid not null references accounts.account (id),
    shared boolean not null,
    topic text not null check (length(topic) between 1 and 120),
    competency_id uuid references standards.competency (id),
    level smallint check (level between 1 and 5),
    kind text not null check (kind in ('SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'SHORT_ANSWER', 'NUMERIC', 'MATCHING', 'ORDERING')),
    prompt text not null,
    choices jsonb not null,
    matches jsonb not null,
    key jsonb not null,
    feedback text not null,
    content_hash text not null,
    revision integer not null check (revision >= 1),
    created_at timestamptz not null,
    saved_at timestamptz not null,
    archived_at timestamptz,
    check (level is null or competency_id is not null)
  )`,
  // The same question under one topic is one question, whoever brings it again.
  `create unique index bank_question_once on catalogue.bank_question (agency_id, author_account_id, topic, content_hash) where archived_at is null`,
  'create index bank_question_newest on catalogue.bank_question (agency_id, id desc) where archived_at is null',
  'create index bank_question_words on catalogue.bank_question using gin (lower(prompt) gin_trgm_ops) where archived_at is null',
  'grant select, insert, update on catalogue.bank_question to piawai_app',
  'alter table catalogue.question add column bank_question_id uuid references catalogue.bank_question (id)',
  'create index quiz_question_revision on catalogue.quiz_question (question_revision_id)',
  'create index question_of_bank on catalogue.question (bank_question_id) where bank_question_id is not null',
];
