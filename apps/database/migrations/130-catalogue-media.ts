import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents as pictures and text, pictures in two widths, audio lessons, corrections, reviews that are passed on. */
export class CatalogueMedia130 implements MigrationInterface {
  readonly name = 'CatalogueMedia1000000000130';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...DOCUMENTS, ...PICTURES, ...UPLOADS, ...LESSON_KINDS, ...CORRECTIONS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const DOCUMENTS = [
  `create table catalogue.document (
    file_id uuid primary key references catalogue.course_file (id),
    state text not null check (state in ('WAITING', 'READY', 'FAILED')),
    page_count smallint,
    pages_done smallint not null,
    tries smallint not null,
    failure text check (failure in ('UNREADABLE', 'LOCKED', 'TOO_LONG', 'TOO_HEAVY', 'NEEDS_PDF')),
    check ((state = 'FAILED') = (failure is not null))
  )`,
  // A page that was read before pictures were drawn has its text only.
  `create table catalogue.document_page (
    file_id uuid not null references catalogue.document (file_id),
    page smallint not null check (page >= 1),
    html text not null,
    width smallint,
    height smallint,
    small_sha256 text,
    small_bytes integer,
    large_sha256 text,
    large_bytes integer,
    primary key (file_id, page),
    check (num_nulls(width, height, small_sha256, small_bytes, large_sha256, large_bytes) in (0, 6))
  )`,
  `insert into catalogue.document (file_id, state, page_count, pages_done, tries)
   select id, 'READY', jsonb_array_length(pages), jsonb_array_length(pages), 1 from catalogue.course_file where media_type = 'application/pdf'`,
  `insert into catalogue.document_page (file_id, page, html)
   select f.id, p.page, p.html from catalogue.course_file f, jsonb_array_elements_text(f.pages) with ordinality as p (html, page)
    where f.media_type = 'application/pdf'`,
  // Pages lie in rows of their own now; the column goes when no process of the former version runs any more.
  `alter table catalogue.course_file alter column pages set default '[]'`,
  'grant select, insert, update on catalogue.document to piawai_app',
  'grant select, insert on catalogue.document_page to piawai_app',
];

const PICTURES = [
  `alter table catalogue.course_file add column width smallint, add column height smallint, add column small_sha256 text, add column small_bytes integer,
     add constraint course_file_picture check (num_nulls(width, height, small_sha256, small_bytes) in (0, 4))`,
];

const UPLOADS = [
  // Parts lie under names of their own now, so that they can go; what was on its way is sent again.
  'delete from catalogue.upload where file_id is null',
  `update catalogue.upload set parts = '{}'`,
  'create index upload_started on catalogue.upload (started_at)',
];

const LESSON_KINDS = [
  'alter table catalogue.lesson_revision drop constraint lesson_revision_kind_check',
  `alter table catalogue.lesson_revision add constraint lesson_revision_kind_check
     check (kind in ('ARTICLE', 'VIDEO', 'AUDIO', 'DOCUMENT', 'QUIZ', 'LINK')) not valid`,
  'alter table catalogue.lesson_revision validate constraint lesson_revision_kind_check',
];

const CORRECTIONS = [
  // A version that mends typing errors only.
  'alter table catalogue.course_version add column correction boolean not null default false',
];
