import type { EnrolmentOrderId, Scope } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { insertJudged, type JudgedOrder, reachBehind, type RowSource } from './judge-people';
import type { Selection } from './order.types';
import type { GivenNip } from './split-nips.rules';

type FilterSelection = Extract<Selection, { source: 'FILTER' }>;

/** Writes the people of a selection, at most `limit` of them, with what the order means for each; one statement. @returns how many there are */
export function insertRows(tx: Tx, order: JudgedOrder, selection: Selection, scope: Scope, limit: number): Promise<number> {
  const rows = selection.source === 'FILTER' ? filteredRows(selection, scope, limit) : givenRows(selection.nips.slice(0, limit));
  return insertJudged(tx, order, rows, scope);
}

/** Any number ever held finds its person. */
const givenRows = (nips: readonly GivenNip[]): RowSource => ({
  sql: `
    select g.row_no, g.given, g.fault as problem, i.employee_id
      from unnest($7::int[], $8::text[], $9::text[], $10::text[]) as g(row_no, given, nip, fault)
      left join lateral (
        select coalesce(p.merged_into, p.id) as employee_id
          from organisation.employee_identifier i join organisation.employee p on p.id = i.employee_id
         where i.value = g.nip and i.kind in ('NIP', 'OLD_NIP', 'SIASN') limit 1) i on true`,
  params: [nips.map(({ row }) => row), nips.map(({ given }) => given), nips.map(({ nip }) => nip), nips.map(({ fault }) => fault)],
});

/** Those of the filter who are within reach, by name. */
function filteredRows({ filter, among }: FilterSelection, scope: Scope, limit: number): RowSource {
  const params = [scope.actor.on, filter.unitId, filter.kind ?? null, filter.positionGroup ?? null, filter.notEnrolled ?? false, among, limit];
  return {
    params,
    sql: `
      select (row_number() over (order by lower(p.full_name), p.id))::int as row_no, null::text as given, null::text as problem, p.id as employee_id
        from organisation.membership m
        join organisation.employee p on p.id = m.employee_id and p.merged_into is null
        join organisation.employment w on w.employee_id = p.id and w.valid @> $7::date
        left join organisation.position j on j.id = m.position_id
       where m.valid @> $7::date
         and m.unit_id in (select k.descendant_id from organisation.unit_closure k where k.ancestor_id = $8)
         and ($9::text is null or w.kind = $9) and ($10::text is null or j.position_group = $10)
         and (not $11::boolean or not exists (
           select from learning.enrolment e where e.course_id = $2 and e.employee_id = p.id and e.state in ('REQUESTED', 'ACTIVE', 'COMPLETED')))
         and ($12::uuid[] is null or p.id = any ($12)) and ${reachBehind(scope, { params }).sql}
       order by lower(p.full_name), p.id limit $13`,
  };
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
