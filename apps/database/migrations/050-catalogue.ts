import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Courses, versions, lessons, questions and the search row; what is published cannot be changed. */
export class Catalogue050 implements MigrationInterface {
  readonly name = 'Catalogue1000000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema catalogue');
    await runner.query('grant usage on schema catalogue to piawai_app');
    for (const statement of [...COURSES, ...LESSONS, ...QUESTIONS, ...LISTS, ...IMMUTABLE, ...SEARCH, ...GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const COURSES = [
  `create table catalogue.course (
    id uuid primary key,
    agency_id uuid not null references organisation.unit (id),
    code text not null check (code ~ '^[A-Z0-9][A-Z0-9-]{1,15}$'),
    author_account_id uuid not null references accounts.account (id),
    state text not null check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETIRED')),
    published_version_id uuid,
    created_at timestamptz not null,
    unique (agency_id, code),
    check (published_version_id is not null or state in ('DRAFT', 'IN_REVIEW'))
  )`,
  'create index course_author on catalogue.course (author_account_id, id)',
  `create table catalogue.course_version (
    id uuid primary key,
    course_id uuid not null references catalogue.course (id),
    number integer not null check (number >= 1),
    state text not null check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED')),
    title text not null,
    summary text not null,
    organiser text not null,
    form_id smallint not null references standards.development_form (id),
    jp smallint not null check (jp between 1 and 1000),
    cover_file_id uuid,
    enrolment_rule text not null check (enrolment_rule in ('OPEN', 'APPROVAL', 'ASSIGNMENT')),
    capacity integer check (capacity > 0),
    opens_on date,
    closes_on date,
    all_positions boolean not null,
    passing_grade smallint not null check (passing_grade between 0 and 100),
    min_active_minutes integer not null check (min_active_minutes >= 0),
    rules jsonb,
    rule_hash text,
    revision integer not null check (revision >= 1),
    copied_from uuid references catalogue.course_version (id),
    created_at timestamptz not null,
    saved_at timestamptz not null,
    submitted_at timestamptz,
    submitted_by uuid,
    return_reason text,
    published_at timestamptz,
    published_by uuid,
    unique (course_id, number),
    check ((state = 'PUBLISHED') = (published_at is not null)),
    check (published_at is null or (rules is not null and rule_hash is not null)),
    check (closes_on >= opens_on)
  )`,
  // At most one version of a course is being worked on.
  "create unique index course_version_open on catalogue.course_version (course_id) where state <> 'PUBLISHED'",
  "create index course_version_in_review on catalogue.course_version (submitted_at, id) where state = 'IN_REVIEW'",
  `alter table catalogue.course add constraint course_published_version
    foreign key (published_version_id) references catalogue.course_version (id)`,
  `create table catalogue.course_module (
    id uuid primary key,
    version_id uuid not null references catalogue.course_version (id),
    ordinal smallint not null,
    title text not null,
    jp smallint not null check (jp >= 0),
    unique (version_id, ordinal) deferrable initially deferred
  )`,
];

const LESSONS = [
  `create table catalogue.lesson (
    id uuid primary key,
    course_id uuid not null references catalogue.course (id)
  )`,
  `create table catalogue.lesson_revision (
    id uuid primary key,
    lesson_id uuid not null references catalogue.lesson (id),
    number integer not null check (number >= 1),
    kind text not null check (kind in ('ARTICLE', 'VIDEO', 'DOCUMENT', 'QUIZ', 'LINK')),
    title text not null,
    minutes smallint not null check (minutes between 0 and 6000),
    bytes bigint not null,
    content jsonb not null,
    html text not null,
    extent jsonb not null,
    ready boolean not null,
    revision integer not null check (revision >= 1),
    saved_at timestamptz not null,
    saved_by uuid not null,
    frozen_at timestamptz,
    unique (lesson_id, number)
  )`,
  `create table catalogue.version_lesson (
    version_id uuid not null references catalogue.course_version (id),
    module_id uuid not null references catalogue.course_module (id),
    ordinal smallint not null,
    lesson_id uuid not null references catalogue.lesson (id),
    lesson_revision_id uuid not null references catalogue.lesson_revision (id),
    required boolean not null,
    primary key (version_id, lesson_id),
    unique (module_id, ordinal) deferrable initially deferred
  )`,
  'create index version_lesson_revision on catalogue.version_lesson (lesson_revision_id)',
  `create table catalogue.course_file (
    id uuid primary key,
    course_id uuid not null references catalogue.course (id),
    sha256 text not null,
    bytes bigint not null,
    name text not null,
    media_type text not null,
    pages jsonb not null,
    uploaded_at timestamptz not null,
    uploaded_by uuid not null
  )`,
  // A large file on its way, part by part; an interrupted one goes on where it stopped.
  `create table catalogue.upload (
    id uuid primary key,
    course_id uuid not null references catalogue.course (id),
    name text not null,
    bytes bigint not null check (bytes > 0),
    received bigint not null check (received <= bytes),
    parts text[] not null,
    started_by uuid not null,
    started_at timestamptz not null,
    file_id uuid references catalogue.course_file (id)
  )`,
];

const QUESTIONS = [
  `create table catalogue.question (
    id uuid primary key,
    course_id uuid not null references catalogue.course (id)
  )`,
  `create table catalogue.question_revision (
    id uuid primary key,
    question_id uuid not null references catalogue.question (id),
    number integer not null check (number >= 1),
    kind text not null check (kind in ('SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'SHORT_ANSWER', 'NUMERIC', 'MATCHING', 'ORDERING')),
    points smallint not null check (points between 1 and 100),
    prompt text not null,
    choices jsonb not null,
    matches jsonb not null,
    key jsonb,
    feedback text not null,
    frozen_at timestamptz,
    unique (question_id, number)
  )`,
  `create table catalogue.quiz_question (
    lesson_revision_id uuid not null references catalogue.lesson_revision (id),
    ordinal smallint not null,
    question_revision_id uuid not null references catalogue.question_revision (id),
    primary key (lesson_revision_id, ordinal)
  )`,
];

const LISTS = [
  `create table catalogue.course_competency (
    version_id uuid not null references catalogue.course_version (id),
    competency_id uuid not null references standards.competency (id),
    level smallint not null check (level between 1 and 5),
    primary key (version_id, competency_id)
  )`,
  `create table catalogue.course_target_position (
    version_id uuid not null references catalogue.course_version (id),
    position_id uuid not null references organisation.position (id),
    primary key (version_id, position_id)
  )`,
  `create table catalogue.course_prerequisite (
    version_id uuid not null references catalogue.course_version (id),
    course_id uuid not null references catalogue.course (id),
    primary key (version_id, course_id)
  )`,
];

const VERSION_CHILDREN = ['course_module', 'version_lesson', 'course_competency', 'course_target_position', 'course_prerequisite'];

const IMMUTABLE = [
  `create function catalogue.refuse_published() returns trigger language plpgsql as $$
    begin
      raise exception 'a published % cannot be changed', tg_table_name using errcode = 'restrict_violation';
    end $$`,
  `create function catalogue.refuse_if_version_published() returns trigger language plpgsql as $$
    begin
      if exists (select from catalogue.course_version v
                  where v.id in (case when tg_op <> 'INSERT' then old.version_id end, case when tg_op <> 'DELETE' then new.version_id end)
                    and v.published_at is not null) then
        raise exception 'the % of a published version cannot be changed', tg_table_name using errcode = 'restrict_violation';
      end if;
      return coalesce(new, old);
    end $$`,
  `create function catalogue.refuse_if_quiz_frozen() returns trigger language plpgsql as $$
    begin
      if exists (select from catalogue.lesson_revision r
                  where r.id in (case when tg_op <> 'INSERT' then old.lesson_revision_id end, case when tg_op <> 'DELETE' then new.lesson_revision_id end)
                    and r.frozen_at is not null) then
        raise exception 'the questions of a frozen quiz cannot be changed' using errcode = 'restrict_violation';
      end if;
      return coalesce(new, old);
    end $$`,
  `create trigger immutable before update or delete on catalogue.course_version
    for each row when (old.published_at is not null) execute function catalogue.refuse_published()`,
  ...VERSION_CHILDREN.map(
    (table) => `create trigger immutable before insert or update or delete on catalogue.${table}
      for each row execute function catalogue.refuse_if_version_published()`,
  ),
  ...['lesson_revision', 'question_revision'].map(
    (table) => `create trigger immutable before update or delete on catalogue.${table}
      for each row when (old.frozen_at is not null) execute function catalogue.refuse_published()`,
  ),
  `create trigger immutable before insert or update or delete on catalogue.quiz_question
    for each row execute function catalogue.refuse_if_quiz_frozen()`,
];

const SEARCH = [
  `create table catalogue.search_entry (
    course_id uuid primary key references catalogue.course (id),
    version_id uuid not null references catalogue.course_version (id),
    agency_id uuid not null,
    title text not null,
    form_id smallint not null,
    competency_ids uuid[] not null,
    position_ids uuid[] not null,
    all_positions boolean not null,
    published_at timestamptz not null,
    words text not null,
    document tsvector not null,
    card jsonb not null,
    page jsonb not null
  )`,
  'create index search_entry_newest on catalogue.search_entry (agency_id, published_at desc, course_id desc)',
  'create index search_entry_document on catalogue.search_entry using gin (document)',
  'create index search_entry_words on catalogue.search_entry using gin (words gin_trgm_ops)',
  // Forgiving of spelling: the threshold holds inside this function only. Scores have four decimals, so that they can be a cursor.
  `create function catalogue.matching_courses(prefix_query text, typed text) returns table (course_id uuid, score numeric)
    language sql stable set pg_trgm.word_similarity_threshold = 0.4 as $$
      select e.course_id,
             round((ts_rank(e.document, to_tsquery('simple', prefix_query)) + word_similarity(lower(unaccent(typed)), e.words))::numeric, 4)
        from catalogue.search_entry e
       where e.document @@ to_tsquery('simple', prefix_query) or lower(unaccent(typed)) <% e.words
    $$`,
];

const CHANGEABLE = [
  'course', 'course_version', ...VERSION_CHILDREN, 'lesson_revision', 'question_revision', 'quiz_question', 'search_entry', 'upload',
];

const GRANTS = [
  'grant execute on function catalogue.matching_courses to piawai_app',
  ...CHANGEABLE.map((table) => `grant select, insert, update, delete on catalogue.${table} to piawai_app`),
  ...['lesson', 'question', 'course_file'].map((table) => `grant select, insert on catalogue.${table} to piawai_app`),
];
