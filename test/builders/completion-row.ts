import type { CompetencyId, CompletionId, EmployeeId } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';

import type { TestDatabase } from '../environment/database';

export interface CompletionRowSettings {
  readonly employeeId: EmployeeId;
  readonly completedOn?: string;
  readonly jp?: number;
  /** SIASN jenisDiklat; e-learning unless said. */
  readonly formId?: number;
  readonly title?: string;
  readonly learningDays?: readonly { on: string; minutes: number }[];
  readonly levels?: readonly { competencyId: CompetencyId; level: number }[];
}

/**
 * A completion of a published course as mere rows: for steps that follow learning and want years of history
 * which nobody could study through in a test. The person must be placed on the day.
 */
export function aCompletionRow(db: TestDatabase, settings: CompletionRowSettings): Promise<CompletionId> {
  const { employeeId, completedOn = '2026-03-10', jp = 3, formId = 16, title = 'Literasi Digital', levels = [] } = settings;
  const learningDays = settings.learningDays ?? [{ on: completedOn, minutes: jp * 45 }];
  const startedOn = learningDays[0]?.on ?? completedOn;
  return db.database.transaction(async (tx) => {
    const at = `${completedOn}T03:00:00Z`;
    const [place] = await tx.query<{ unit_id: string; position_id: string | null; agency_id: string; zone: string; kind: string }>(
      `select m.unit_id, m.position_id, u.agency_id, u.zone, y.kind
         from organisation.membership m
         join organisation.unit u on u.id = m.unit_id
         join organisation.employment y on y.employee_id = m.employee_id and y.valid @> $2::date
        where m.employee_id = $1 and m.valid @> $2::date`,
      [employeeId, completedOn],
    );
    if (!place) throw new Error('The person is not placed on that day.');
    const [authorId, courseId, versionId, enrolmentId, completionId] = [newId(), newId(), newId(), newId(), newId()];
    await tx.query("insert into accounts.account (id, agency_id, name, opened_at) values ($1, $2, 'Penyusun', $3)", [authorId, place.agency_id, at]);
    await tx.query(
      "insert into catalogue.course (id, agency_id, code, author_account_id, state, created_at) values ($1, $2, $3, $4, 'DRAFT', $5)",
      [courseId, place.agency_id, `C${courseId.slice(-12).toUpperCase()}`, authorId, at],
    );
    await tx.query(
      `insert into catalogue.course_version (id, course_id, number, state, title, summary, organiser, form_id, jp, enrolment_rule, all_positions,
              passing_grade, min_active_minutes, revision, created_at, saved_at)
       values ($1, $2, 1, 'DRAFT', $3, '', '', $4, $5, 'OPEN', true, 70, 0, 1, $6, $6)`,
      [versionId, courseId, title, formId, Math.ceil(jp), at],
    );
    for (const { competencyId, level } of levels) {
      await tx.query('insert into catalogue.course_competency (version_id, competency_id, level) values ($1, $2, $3)', [versionId, competencyId, level]);
    }
    await tx.query("update catalogue.course_version set state = 'PUBLISHED', rules = '{}', rule_hash = 'x', published_at = $2 where id = $1", [versionId, at]);
    await tx.query("update catalogue.course set state = 'PUBLISHED', published_version_id = $2 where id = $1", [courseId, versionId]);
    await tx.query(
      `insert into learning.enrolment (id, employee_id, course_id, version_id, state, unit_id, position_id, agency_id, employee_kind, zone,
              requested_at, enrolled_at, ended_at)
       values ($1, $2, $3, $4, 'COMPLETED', $5, $6, $7, $8, $9, $10, $10, $10)`,
      [enrolmentId, employeeId, courseId, versionId, place.unit_id, place.position_id, place.agency_id, place.kind, place.zone, at],
    );
    await tx.query(
      `insert into learning.completion (id, enrolment_id, epoch, employee_id, course_id, version_id, rule_hash, completed_at, completed_on, started_on,
              unit_id, position_id, agency_id, employee_kind, zone, jp, form_id, active_seconds, learning_days, evidence)
       values ($1, $2, 0, $3, $4, $5, 'x', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, '[]')`,
      [completionId, enrolmentId, employeeId, courseId, versionId, at, completedOn, startedOn, place.unit_id, place.position_id, place.agency_id,
        place.kind, place.zone, jp, formId, jp * 2700, JSON.stringify(learningDays)],
    );
    return completionId;
  });
}
