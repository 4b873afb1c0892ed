import { Injectable } from '@nestjs/common';
import { type CourseVersionId, DomainError } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';

import { minActiveSeconds } from '../lesson/extent.rules';
import { BoundedCache } from './bounded-cache';
import type { LearningPlan, PlannedLesson } from './learning-plan.rules';

type PlanRow = Omit<LearningPlan, 'modules'> & {
  modules: { id: string; title: string; jp: number; lessons: Omit<PlannedLesson, 'minActiveSeconds'>[] }[];
};

const PLAN_SQL = `
  select v.id as "versionId", v.course_id as "courseId", c.agency_id as "agencyId", c.code, v.number, v.title, v.jp,
         v.form_id as "formId", v.rules, v.rule_hash as "ruleHash", v.enrolment_rule as "enrolmentRule", v.capacity,
         v.opens_on as "opensOn", v.closes_on as "closesOn",
         coalesce((select jsonb_agg(jsonb_build_object('competencyId', k.competency_id, 'level', k.level) order by k.competency_id)
                     from catalogue.course_competency k where k.version_id = v.id), '[]') as competencies,
         (select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'jp', m.jp, 'lessons',
                   (select jsonb_agg(jsonb_build_object('lessonId', l.lesson_id, 'revisionId', r.id, 'originId', coalesce(r.origin_id, r.id), 'kind', r.kind, 'title', r.title,
                             'minutes', r.minutes, 'bytes', r.bytes, 'required', l.required, 'extent', r.extent) order by l.ordinal)
                      from catalogue.version_lesson l
                      join catalogue.lesson_revision r on r.id = l.lesson_revision_id
                     where l.module_id = m.id)) order by m.ordinal)
            from catalogue.course_module m where m.version_id = v.id) as modules
    from catalogue.course_version v
    join catalogue.course c on c.id = v.course_id
   where v.id = $1 and v.published_at is not null`;

@Injectable()
export class LearningPlanReader {
  private readonly plans = new BoundedCache<LearningPlan>(2_000);

  constructor(private readonly database: Database) {}

  /** The plan of a published version. @throws platform.not_found for a draft or an unknown id. */
  plan(versionId: CourseVersionId): Promise<LearningPlan> {
    return this.plans.get(versionId, () => this.load(versionId));
  }

  private async load(versionId: CourseVersionId): Promise<LearningPlan> {
    const [row] = await this.database.read<PlanRow>(PLAN_SQL, [versionId]);
    if (!row) throw new DomainError('platform.not_found');
    return {
      ...row,
      modules: row.modules.map((module) => ({
        ...module,
        lessons: module.lessons.map((lesson) => ({ ...lesson, minActiveSeconds: minActiveSeconds(lesson.extent) })),
      })),
    };
  }
}
