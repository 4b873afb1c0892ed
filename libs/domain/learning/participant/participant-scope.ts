import { type CourseId, DomainError, type Role, type Scope } from '@piawai/contracts';
import { personScopeCondition, type SqlCondition, unitScopeCondition } from '@piawai/domain/organisation/rules';

/** Roles that see the participants of their own courses only, wherever their grant reaches. */
const OWN_COURSES_ONLY: readonly Role[] = ['PENGAMPU', 'MITRA'];

/**
 * Which enrolments `e` of course `c` the actor may see as participants: all of a course that one wrote or has a
 * grant for, else those of the units that one looks after, by the unit then.
 */
export function participantCondition(scope: Scope, firstParam: number): SqlCondition {
  const { actor } = scope;
  const own = ownCourseCondition(scope, firstParam);
  const overPeople = actor.grants.filter((grant) => !OWN_COURSES_ONLY.includes(grant.role)).map((grant) => JSON.stringify(grant.reach));
  const reaches = scope.reaches.filter((reach) => overPeople.includes(JSON.stringify(reach)));
  const people = personScopeCondition({ ...scope, reaches }, { employee: 'e.employee_id', unit: 'e.unit_id' }, firstParam + own.params.length);
  return { sql: `(${own.sql} or ${people.sql})`, params: [...own.params, ...people.params] };
}

/**
 * Refuses a course about which somebody has no say at all: neither the own one nor of an agency in which the scope holds.
 * @param read of the transaction or of the database @throws platform.not_found
 */
export async function requireCourse(read: (sql: string, params: unknown[]) => Promise<unknown[]>, courseId: CourseId, scope: Scope): Promise<void> {
  const own = ownCourseCondition(scope, 2);
  const unit = unitScopeCondition(scope, 'u.id', 2 + own.params.length);
  const rows = await read(
    `select from catalogue.course c
      where c.id = $1 and (${own.sql} or exists (select from organisation.unit u where u.agency_id = c.agency_id and ${unit.sql}))`,
    [courseId, ...own.params, ...unit.params],
  );
  if (rows.length === 0) throw new DomainError('platform.not_found');
}

/** A course that one wrote, or that one has a grant for: whoever gives a grant cannot see whose course it names, so that of another agency opens nothing. */
export function ownCourseCondition({ actor, reaches }: Scope, firstParam: number): SqlCondition {
  const courseIds = reaches.flatMap((reach) => (reach.kind === 'course' ? [reach.courseId] : []));
  return {
    sql: `(c.author_account_id = $${firstParam}::uuid or c.agency_id = $${firstParam + 1}::uuid and c.id = any($${firstParam + 2}::uuid[]))`,
    params: [actor.accountId, actor.agencyId, courseIds],
  };
}
