import type { Role, Scope } from '@piawai/contracts';
import { personScopeCondition, type SqlCondition } from '@piawai/domain/organisation/rules';

/** Roles that see the participants of their own courses only, wherever their grant reaches. */
const OWN_COURSES_ONLY: readonly Role[] = ['PENGAMPU', 'MITRA'];

/**
 * Which enrolments `e` of course `c` the actor may see as participants: all of a course that one wrote or has a
 * grant for, else those of the units that one looks after, by the unit then.
 */
export function participantCondition(scope: Scope, firstParam: number): SqlCondition {
  const { actor } = scope;
  const courseIds = scope.reaches.flatMap((reach) => (reach.kind === 'course' ? [reach.courseId] : []));
  const overPeople = actor.grants.filter((grant) => !OWN_COURSES_ONLY.includes(grant.role)).map((grant) => JSON.stringify(grant.reach));
  const reaches = scope.reaches.filter((reach) => overPeople.includes(JSON.stringify(reach)));
  const people = personScopeCondition({ ...scope, reaches }, { employee: 'e.employee_id', unit: 'e.unit_id' }, firstParam + 2);
  return {
    sql: `(c.author_account_id = $${firstParam}::uuid or c.id = any($${firstParam + 1}::uuid[]) or ${people.sql})`,
    params: [actor.accountId, courseIds, ...people.params],
  };
}
