/** One VersionView per row; append a `where`. Names of columns are those of the view. */
export const VERSION_VIEW_SQL = `
  select c.id as "courseId", v.id as "versionId", c.agency_id as "agencyId", c.code, c.state as "courseState",
         c.published_version_id as "publishedVersionId", c.author_account_id as "authorAccountId", v.number, v.state, v.title,
         v.summary, v.organiser, v.form_id as "formId", v.jp, v.cover_file_id as "coverFileId", v.enrolment_rule as "enrolmentRule",
         v.capacity, v.opens_on as "opensOn", v.closes_on as "closesOn", v.all_positions as "allPositions",
         v.passing_grade as "passingGrade", v.min_active_minutes as "minActiveMinutes", v.revision, v.saved_at as "savedAt",
         v.submitted_at as "submittedAt", v.submitted_by as "submittedBy", v.correction, v.return_reason as "returnReason", v.published_at as "publishedAt",
         coalesce((select jsonb_agg(jsonb_build_object('competencyId', k.competency_id, 'level', k.level) order by k.competency_id)
                     from catalogue.course_competency k where k.version_id = v.id), '[]') as competencies,
         array(select t.position_id from catalogue.course_target_position t where t.version_id = v.id order by 1) as "positionIds",
         array(select p.course_id from catalogue.course_prerequisite p where p.version_id = v.id order by 1) as "prerequisiteCourseIds",
         coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'jp', m.jp, 'lessons',
                   coalesce((select jsonb_agg(jsonb_build_object('lessonId', l.lesson_id, 'revisionId', r.id, 'kind', r.kind, 'title', r.title,
                             'minutes', r.minutes, 'bytes', r.bytes, 'required', l.required, 'extent', r.extent, 'ready', r.ready) order by l.ordinal)
                      from catalogue.version_lesson l
                      join catalogue.lesson_revision r on r.id = l.lesson_revision_id
                     where l.module_id = m.id), '[]')) order by m.ordinal)
            from catalogue.course_module m where m.version_id = v.id), '[]') as modules
    from catalogue.course_version v
    join catalogue.course c on c.id = v.course_id`;
