import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people of a course say to each other: announcements, questions and answers; and who teaches its modules. */
export class LearningTalk186 implements MigrationInterface {
  readonly name = 'LearningTalk1000000000186';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...ANNOUNCEMENTS, ...POSTS, ...INSTRUCTORS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const ANNOUNCEMENTS = [
  `create table learning.announcement (
    id uuid primary key,
    course_id uuid not null references catalogue.course (id),
    account_id uuid not null references accounts.account (id),
    audience text not null check (audience in ('ACTIVE', 'COMPLETED', 'ALL')),
    title text not null check (length(title) between 1 and 120),
    text text not null check (length(text) between 1 and 4000),
    people integer not null check (people >= 0),
    sent_on date not null,
    place smallint not null check (place between 1 and 3),
    sent_at timestamptz not null,
    revision integer not null check (revision >= 1),
    corrected_at timestamptz,
    withdrawn_at timestamptz,
    unique (course_id, sent_on, place)
  )`,
  "comment on column learning.announcement.place is 'One of the three places that a course has on a day.'",
  'create index announcement_of_course on learning.announcement (course_id, sent_at desc, id desc)',
  'grant select, insert, update on learning.announcement to piawai_app',
];

const POSTS = [
  `create table learning.post (
    id uuid primary key,
    course_id uuid not null references catalogue.course (id),
    question_id uuid references learning.post (id),
    lesson_id uuid references catalogue.lesson (id),
    account_id uuid not null references accounts.account (id),
    by_staff boolean not null,
    text text not null check (length(text) <= 4000),
    posted_at timestamptz not null,
    changed_at timestamptz,
    withdrawn_at timestamptz,
    hidden_at timestamptz,
    hidden_by uuid references accounts.account (id),
    hidden_reason text check (length(hidden_reason) between 1 and 500),
    accepted_id uuid references learning.post (id),
    answers integer not null default 0 check (answers >= 0),
    check (question_id is null or (lesson_id is null and accepted_id is null and answers = 0)),
    check ((hidden_at is null) = (hidden_reason is null) and (hidden_at is null) = (hidden_by is null)),
    check ((withdrawn_at is null) <= (text <> ''))
  )`,
  "comment on table learning.post is 'A question, or with question_id an answer to one. What its writer takes back loses its text.'",
  "comment on column learning.post.text is 'Plain text; a person is named as @[account id].'",
  "comment on column learning.post.answers is 'Of a question: answers that can be read and come from somebody else.'",
  'create index post_question on learning.post (course_id, posted_at desc, id desc) where question_id is null',
  'create index post_unanswered on learning.post (course_id, posted_at desc, id desc) where question_id is null and answers = 0 and withdrawn_at is null and hidden_at is null',
  'create index post_answer on learning.post (question_id, posted_at, id) where question_id is not null',
  'create index post_of_account on learning.post (account_id, posted_at desc)',
  `create table learning.post_mention (
    post_id uuid not null references learning.post (id),
    account_id uuid not null references accounts.account (id) on delete cascade,
    primary key (post_id, account_id)
  )`,
  `create table learning.post_report (
    post_id uuid not null references learning.post (id),
    account_id uuid not null references accounts.account (id) on delete cascade,
    reason text not null check (length(reason) between 1 and 500),
    reported_at timestamptz not null,
    settled_at timestamptz,
    primary key (post_id, account_id)
  )`,
  'create index post_report_of_account on learning.post_report (account_id, reported_at)',
  'grant select, insert, update on learning.post, learning.post_report to piawai_app',
  'grant select, insert on learning.post_mention to piawai_app',
];

const INSTRUCTORS = [
  // Copies of a module in later versions are the same module: who teaches it goes on.
  'alter table catalogue.course_module add column origin_id uuid',
  "comment on column catalogue.course_module.origin_id is 'The module of the earlier version that this one was copied from, the first of them; null = it is the first.'",
  `create table catalogue.module_instructor (
    id uuid primary key,
    course_id uuid not null references catalogue.course (id),
    module_id uuid not null,
    account_id uuid not null references accounts.account (id),
    valid daterange not null check (not isempty(valid) and lower(valid) is not null),
    named_by uuid not null references accounts.account (id),
    recorded_at timestamptz not null default now(),
    exclude using gist (module_id with =, account_id with =, valid with &&)
  )`,
  "comment on column catalogue.module_instructor.module_id is 'The first module of its line: coalesce(course_module.origin_id, course_module.id).'",
  'create index module_instructor_of_course on catalogue.module_instructor (course_id, module_id)',
  'create index module_instructor_of_account on catalogue.module_instructor (account_id, course_id)',
  'grant select, insert, update on catalogue.module_instructor to piawai_app',
  'create index completion_of_course_day on learning.completion (course_id, completed_on)',
];
