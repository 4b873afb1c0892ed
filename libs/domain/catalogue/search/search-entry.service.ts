import { Injectable } from '@nestjs/common';
import type { CourseId, CourseVersionId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import type { CourseRatingCopy } from './course-page';

/** Card and page are put together once per publication, so that reading them is one row. */
const SHOW_SQL = `
  with version as (
    select v.*, c.agency_id, c.code, f.name_id as form_name_id, f.name_en as form_name_en, u.name as agency_name
      from catalogue.course_version v
      join catalogue.course c on c.id = v.course_id
      join standards.development_form f on f.id = v.form_id
      join organisation.unit u on u.id = c.agency_id
     where v.id = $1
  ), lessons as (
    select count(*)::int as lessons, sum(r.minutes)::int as minutes, sum(r.bytes)::bigint as bytes
      from catalogue.version_lesson l
      join catalogue.lesson_revision r on r.id = l.lesson_revision_id
     where l.version_id = $1
  ), taught as (
    select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'code', s.code, 'nameId', s.name_id, 'nameEn', s.name_en, 'level', k.level)
                    order by s.ordinal, s.code), '[]') as list,
           coalesce(array_agg(s.id), '{}') as ids, coalesce(string_agg(s.name_id || ' ' || s.name_en, ' '), '') as names
      from catalogue.course_competency k
      join standards.competency s on s.id = k.competency_id
     where k.version_id = $1
  ), targets as (
    select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name, p.id), '[]') as list,
           coalesce(array_agg(p.id), '{}') as ids
      from catalogue.course_target_position t
      join organisation.position p on p.id = t.position_id
     where t.version_id = $1
  ), before as (
    select coalesce(jsonb_agg(jsonb_build_object('courseId', p.course_id, 'title', coalesce(b.title, '')) order by b.title), '[]') as list
      from catalogue.course_prerequisite p
      join catalogue.course c on c.id = p.course_id
      left join catalogue.course_version b on b.id = c.published_version_id
     where p.version_id = $1
  ), outline as (
    select jsonb_agg(jsonb_build_object('title', m.title, 'jp', m.jp, 'lessons',
             (select jsonb_agg(jsonb_build_object('title', r.title, 'kind', r.kind, 'minutes', r.minutes, 'bytes', r.bytes, 'required', l.required)
                     order by l.ordinal)
                from catalogue.version_lesson l
                join catalogue.lesson_revision r on r.id = l.lesson_revision_id
               where l.module_id = m.id)) order by m.ordinal) as list,
           string_agg(m.title, ' ') as titles
      from catalogue.course_module m where m.version_id = $1
  ), card as (
    select jsonb_build_object('courseId', v.course_id, 'code', v.code, 'title', v.title, 'summary', v.summary,
             'organiser', coalesce(nullif(v.organiser, ''), v.agency_name), 'formId', v.form_id, 'formNameId', v.form_name_id,
             'formNameEn', v.form_name_en, 'jp', v.jp, 'minutes', l.minutes, 'bytes', l.bytes, 'lessons', l.lessons,
             'enrolmentRule', v.enrolment_rule, 'coverFileId', v.cover_file_id, 'publishedAt', v.published_at, 'competencies', k.list) as json
      from version v, lessons l, taught k
  )
  insert into catalogue.search_entry
    (course_id, version_id, agency_id, title, form_id, competency_ids, position_ids, all_positions, published_at, words, document, card, page)
  select v.course_id, v.id, v.agency_id, v.title, v.form_id, k.ids, t.ids, v.all_positions, v.published_at,
         lower(unaccent(v.code || ' ' || v.title || ' ' || k.names)),
         setweight(to_tsvector('simple', unaccent(v.code || ' ' || v.title)), 'A')
           || setweight(to_tsvector('simple', unaccent(k.names || ' ' || v.form_name_id)), 'B')
           || setweight(to_tsvector('simple', unaccent(v.summary || ' ' || o.titles)), 'C'),
         c.json,
         c.json || jsonb_build_object('versionId', v.id, 'number', v.number, 'capacity', v.capacity, 'opensOn', v.opens_on, 'closesOn', v.closes_on,
           'passingGrade', v.rules -> 'passingGrade', 'minActiveMinutes', v.rules -> 'minActiveMinutes', 'dailyJpCap', v.rules -> 'dailyJpCap',
           'allPositions', v.all_positions, 'positions', t.list, 'prerequisites', b.list, 'modules', o.list)
    from version v, taught k, targets t, before b, outline o, card c
  on conflict (course_id) do update set version_id = excluded.version_id, title = excluded.title, form_id = excluded.form_id,
    competency_ids = excluded.competency_ids, position_ids = excluded.position_ids, all_positions = excluded.all_positions,
    published_at = excluded.published_at, words = excluded.words, document = excluded.document, card = excluded.card, page = excluded.page`;

/** Keeps the one row per course that search, lists and the course page read. */
@Injectable()
export class SearchEntryService {
  async showVersion(tx: Tx, versionId: CourseVersionId): Promise<void> {
    await tx.query(SHOW_SQL, [versionId]);
  }

  async hideCourse(tx: Tx, courseId: CourseId): Promise<void> {
    await tx.query('delete from catalogue.search_entry where course_id = $1', [courseId]);
  }

  /** Keeps the copy of what those who completed a course think of it; a course that is not in the catalogue is passed over. */
  async keepRatings(tx: Tx, ratings: readonly (CourseRatingCopy & { readonly courseId: CourseId })[]): Promise<void> {
    await tx.query(
      `update catalogue.search_entry e set rating = r.rating, ratings = r.ratings
         from unnest($1::uuid[], $2::numeric[], $3::int[]) as r(course_id, rating, ratings)
        where e.course_id = r.course_id and (e.rating, e.ratings) is distinct from (r.rating, r.ratings)`,
      [ratings.map(({ courseId }) => courseId), ratings.map(({ rating }) => rating), ratings.map((each) => each.ratings)],
    );
  }
}
