import type { Actor } from '@piawai/contracts';
import { scopeFor } from '@piawai/domain/accounts/rules';
import { type SqlCondition, unitScopeCondition } from '@piawai/domain/organisation/rules';

/**
 * Which courses `c` somebody may review, as SQL: a published course is seen by the whole agency, so the grant must
 * reach the whole agency. @param firstParam number of the first placeholder to use
 */
export function reviewCondition(actor: Actor, firstParam: number): SqlCondition {
  const scope = unitScopeCondition(scopeFor(actor, 'catalogue.course.review'), 'c.agency_id', firstParam + 1);
  return { sql: `(c.agency_id = $${firstParam}::uuid and ${scope.sql})`, params: [actor.agencyId, ...scope.params] };
}
