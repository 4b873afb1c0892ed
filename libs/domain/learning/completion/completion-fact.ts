import type {
  CivilDate, CompletionId, CourseId, CourseVersionId, EmployeeId, EnrolmentId, PositionId, UnitId,
} from '@piawai/contracts';

import type { LearningDay } from './learning-days.rules';

/** A completion as certificates and the competency record take it: fixed when it happened, never recomputed. */
export interface CompletionFact {
  readonly completionId: CompletionId;
  readonly enrolmentId: EnrolmentId;
  readonly employeeId: EmployeeId;
  readonly courseId: CourseId;
  readonly versionId: CourseVersionId;
  readonly ruleHash: string;
  readonly completedAt: Date;
  /** Civil date in the zone of the unit then. */
  readonly completedOn: CivilDate;
  /** Civil date of the first active second. */
  readonly startedOn: CivilDate;
  readonly unitId: UnitId;
  readonly positionId: PositionId | null;
  readonly agencyId: UnitId;
  readonly employeeKind: string;
  /** IANA zone. */
  readonly zone: string;
  /** Designed JP of the course. */
  readonly jp: number;
  /** SIASN jenisDiklat, 1..25. */
  readonly formId: number;
  /** Mean of the best quiz scores (0-100); null = the course has no quiz. */
  readonly score: number | null;
  readonly activeSeconds: number;
  readonly learningDays: readonly LearningDay[];
  /** Name of the group (angkatan) in which the person was enrolled; null = none. */
  readonly batch: string | null;
  readonly annulledAt: Date | null;
}

/** One row per completion with its annulment, if any. */
export const COMPLETION_FACT_SQL = `
  select c.id as "completionId", c.enrolment_id as "enrolmentId", c.employee_id as "employeeId", c.course_id as "courseId",
         c.version_id as "versionId", c.rule_hash as "ruleHash", c.completed_at as "completedAt", c.completed_on as "completedOn",
         c.started_on as "startedOn", c.unit_id as "unitId", c.position_id as "positionId", c.agency_id as "agencyId",
         c.employee_kind as "employeeKind", c.zone, c.jp, c.form_id as "formId", c.score, c.active_seconds as "activeSeconds",
         c.learning_days as "learningDays", o.batch, a.annulled_at as "annulledAt"
    from learning.completion c
    join learning.enrolment e on e.id = c.enrolment_id
    left join learning.enrolment_order o on o.id = e.order_id
    left join learning.completion_annulled a on a.completion_id = c.id`;
