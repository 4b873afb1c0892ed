import type { CourseId, EnrolmentOrderId, Scope } from '@piawai/contracts';
import { personScopeCondition } from '@piawai/domain/organisation/rules';
import type { Tx } from '@piawai/platform/database/tx';

import type { Selection } from './order.types';
import type { GivenNip } from './split-nips.rules';

type FilterSelection = Extract<Selection, { source: 'FILTER' }>;

/** Writes the people of a selection, at most `limit` of them, in one statement. @returns how many there are */
export async function insertRows(tx: Tx, orderId: EnrolmentOrderId, courseId: CourseId, selection: Selection, scope: Scope, limit: number): Promise<number> {
  return selection.source === 'FILTER'
    ? insertFiltered(tx, orderId, courseId, selection, scope, limit)
    : insertGiven(tx, orderId, selection.nips.slice(0, limit));
}

/** Any number ever held finds its person. */
async function insertGiven(tx: Tx, orderId: EnrolmentOrderId, nips: readonly GivenNip[]): Promise<number> {
  const [inserted] = await tx.query<{ people: number }>(
    `with added as (
       insert into learning.enrolment_order_row (order_id, row_no, given, problem, employee_id, result)
       select $1, g.row_no, g.given, g.fault, i.employee_id, 'UNKNOWN'
         from unnest($2::int[], $3::text[], $4::text[], $5::text[]) as g(row_no, given, nip, fault)
         left join lateral (
           select coalesce(p.merged_into, p.id) as employee_id
             from organisation.employee_identifier i join organisation.employee p on p.id = i.employee_id
            where i.value = g.nip and i.kind in ('NIP', 'OLD_NIP', 'SIASN') limit 1) i on true
       returning 1)
     select count(*)::int as people from added`,
    [orderId, nips.map(({ row }) => row), nips.map(({ given }) => given), nips.map(({ nip }) => nip), nips.map(({ fault }) => fault)],
  );
  return inserted?.people ?? 0;
}

/** Those of the filter who are within reach, by name. */
async function insertFiltered(tx: Tx, orderId: EnrolmentOrderId, courseId: CourseId, { filter, among }: FilterSelection, scope: Scope, limit: number): Promise<number> {
  const reach = personScopeCondition(scope, { employee: 'p.id', unit: 'm.unit_id' }, 10);
  const [inserted] = await tx.query<{ people: number }>(
    `with added as (
       insert into learning.enrolment_order_row (order_id, row_no, employee_id, result)
       select $1, row_number() over (order by lower(p.full_name), p.id), p.id, 'UNKNOWN'
         from organisation.membership m
         join organisation.employee p on p.id = m.employee_id and p.merged_into is null
         join organisation.employment w on w.employee_id = p.id and w.valid @> $2::date
         left join organisation.position j on j.id = m.position_id
        where m.valid @> $2::date
          and m.unit_id in (select k.descendant_id from organisation.unit_closure k where k.ancestor_id = $3)
          and ($4::text is null or w.kind = $4) and ($5::text is null or j.position_group = $5)
          and (not $6::boolean or not exists (
            select from learning.enrolment e where e.course_id = $7 and e.employee_id = p.id and e.state in ('REQUESTED', 'ACTIVE', 'COMPLETED')))
          and ($9::uuid[] is null or p.id = any ($9)) and ${reach.sql}
        order by lower(p.full_name), p.id limit $8
       returning 1)
     select count(*)::int as people from added`,
    [orderId, scope.actor.on, filter.unitId, filter.kind ?? null, filter.positionGroup ?? null, filter.notEnrolled ?? false, courseId, limit, among, ...reach.params],
  );
  return inserted?.people ?? 0;
}

/** Keeps how many rows there are of each result. */
export async function countResults(tx: Tx, orderId: EnrolmentOrderId): Promise<void> {
  await tx.query(
    `update learning.enrolment_order o set counts = c.counts, people = c.people
       from (select coalesce(jsonb_object_agg(g.result, g.n), '{}') as counts, coalesce(sum(g.n), 0)::int as people
               from (select result, count(*)::int as n from learning.enrolment_order_row where order_id = $1 group by result) g) c
      where o.id = $1`,
    [orderId],
  );
}
