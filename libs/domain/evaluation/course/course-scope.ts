import { type CourseId, DomainError, type Scope } from '@piawai/contracts';
import { scopeFor } from '@piawai/domain/accounts/rules';
import { type SqlCondition, unitScopeCondition } from '@piawai/domain/organisation/rules';

/**
 * Of which courses `c` somebody sees what participants think: the own ones, those of a grant, and for an organiser all of an
 * agency, for which the grant must reach the whole of it. @param firstParam number of the first placeholder to use
 */
export function feedbackCondition({ actor, reaches }: Scope, firstParam: number): SqlCondition {
  const courseIds = reaches.flatMap((reach) => (reach.kind === 'course' ? [reach.courseId] : []));
  const organised = unitScopeCondition(scopeFor(actor, 'evaluation.line.hide'), 'c.agency_id', firstParam + 3);
  return {
    sql: `(c.author_account_id = $${firstParam}::uuid or c.agency_id = $${firstParam + 1}::uuid and c.id = any ($${firstParam + 2}::uuid[]) or ${organised.sql})`,
    params: [actor.accountId, actor.agencyId, courseIds, ...organised.params],
  };
}

/** @param read of the transaction or of the database @throws platform.not_found for a course about which somebody has no say */
export async function requireFeedbackCourse(read: (sql: string, params: unknown[]) => Promise<unknown[]>, courseId: CourseId, scope: Scope): Promise<void> {
  const condition = feedbackCondition(scope, 2);
  const rows = await read(`select from catalogue.course c where c.id = $1 and ${condition.sql}`, [courseId, ...condition.params]);
  if (rows.length === 0) throw new DomainError('platform.not_found');
}

/** Whether somebody organises a course, and so may hide lines about it: an author does not hide what is said of the own course. */
export function organiserCondition(scope: Scope, firstParam: number): SqlCondition {
  const organised = unitScopeCondition(scope, 'c.agency_id', firstParam + 1);
  return { sql: `(c.author_account_id <> $${firstParam}::uuid and ${organised.sql})`, params: [scope.actor.accountId, ...organised.params] };
}
