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

/** Roles that review; those of them that somebody holds, a stand-in holds after a while. */
const REVIEWERS = `'PENYELENGGARA', 'ADMIN_BKPSDM'`;

/**
 * The same, and what stayed unanswered where the actor stands in for a reviewer who is away: to see, publish or return it, nothing more.
 */
export function answerCondition(actor: Actor, firstParam: number): SqlCondition {
  const own = reviewCondition(actor, firstParam);
  if (!actor.grants.some(({ reach }) => reach.kind === 'stand_in')) return own;
  const [person, day] = [`$${firstParam + own.params.length}::uuid`, `$${firstParam + own.params.length + 1}::date`];
  return {
    params: [...own.params, actor.employeeId, actor.on],
    sql: `(${own.sql} or exists (
      select from catalogue.course_version w join catalogue.review_step s on s.version_id = w.id and s.submitted_at = w.submitted_at
       where w.course_id = c.id and w.state = 'IN_REVIEW') and exists (
      select from organisation.stand_in i
        join accounts.account a on a.employee_id = i.employee_id
        join accounts.grant_row g on g.account_id = a.id and g.role in (${REVIEWERS}) and g.reach_kind = 'subtree'
         and g.valid_from <= ${day} and (g.valid_to is null or g.valid_to > ${day})
        join organisation.unit_closure k on k.ancestor_id = g.reach_id and k.descendant_id = c.agency_id
       where i.stand_in_id = ${person} and i.valid @> ${day}))`,
  };
}
