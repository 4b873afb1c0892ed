import type { AccountId, EmployeeId, EnrolmentId, EnrolmentOrderId, PositionId, Scope, UnitId } from '@piawai/contracts';
import type { LearningPlan } from '@piawai/domain/catalogue';
import { personScopeCondition, type SqlCondition } from '@piawai/domain/organisation/rules';
import type { Tx } from '@piawai/platform/database/tx';

import type { OrderResult } from './order-results.rules';

/** A row with the person as they are now. */
export interface JudgedRow {
  readonly row: number;
  readonly employeeId: EmployeeId;
  readonly result: OrderResult;
  /** The request that waits. */
  readonly liveId: EnrolmentId | null;
  readonly unitId: UnitId;
  readonly positionId: PositionId | null;
  readonly agencyId: UnitId;
  readonly employeeKind: string;
  readonly zone: string;
}

export interface JudgedOrder {
  readonly id: EnrolmentOrderId;
  readonly plan: LearningPlan;
  /** Only people of this agency may follow; null = the course is everybody's. */
  readonly agencyId: UnitId | null;
  /** Ids of whoever orders: nobody assigns themselves. */
  readonly ownIds: readonly EmployeeId[];
}

/** Rows after `from` up to `to`; only those that may still be enrolled, or all. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
  readonly only: readonly OrderResult[] | null;
}

const LAST_ROW = 2_147_483_647;
export const ALL_ROWS: RowRange = { from: 0, to: LAST_ROW, only: null };

/** Rows to judge, as SQL with (row_no, given, problem, employee_id). */
export interface RowSource {
  readonly sql: string;
  /** From number `FIRST_OF_ROWS` on; what is judged by comes before, the reach after them. */
  readonly params: readonly unknown[];
}

const FIRST_OF_ROWS = 7;

const storedRows = ({ from, to, only }: RowRange): RowSource => ({
  sql: `select o.row_no, o.given, o.problem, o.employee_id from learning.enrolment_order_row o
         where o.order_id = $1 and o.row_no > $7 and o.row_no <= $8 and ($9::text[] is null or o.result = any ($9))`,
  params: [from, to, only],
});

/** $1 order, $2 course, $3 now, $4 own ids, $5 prerequisites, $6 agency, then those of the rows and of the reach. */
const judged = (rows: string, reach: string): string => `
  select r.row_no as "row", r.given, r.problem, p.id as "employeeId", live.id as "liveId", m.unit_id as "unitId", m.position_id as "positionId",
         m.agency_id as "agencyId", w.kind as "employeeKind", m.zone,
         case when r.problem is not null then 'BAD_NIP'
              when p.id is null then 'UNKNOWN'
              when m.unit_id is null or not ${reach} or $6::uuid <> m.agency_id then 'OUT_OF_REACH'
              when p.id = any ($4::uuid[]) then 'OWN'
              when r.nth > 1 then 'REPEATED'
              when not m.here or w.kind is null then 'ENDED'
              when live.state = 'ACTIVE' then 'ALREADY'
              when live.state is not null then live.state
              when exists (select from learning.enrolment x where x.state = 'EXEMPTED' and x.course_id = $2 and x.employee_id = any (every.ids)) then 'EXEMPTED'
              when exists (select from unnest($5::uuid[]) as q(id) where not exists (
                select from learning.completion c where c.course_id = q.id and c.employee_id = any (every.ids)
                  and not exists (select from learning.completion_annulled a where a.completion_id = c.id))) then 'PREREQUISITE'
              else 'ENROL' end as result
    from (select o.*, row_number() over (partition by o.employee_id order by o.row_no) as nth from (${rows}) o) r
    left join organisation.employee p on p.id = r.employee_id
    -- The person and the duplicates merged into them: as an array, so that each look-up is one step in an index.
    cross join lateral (select array(select p.id union all select d.id from organisation.employee d where d.merged_into = p.id) as ids) every
    left join lateral (
      select m.unit_id, m.position_id, u.agency_id, u.zone, day.day, m.valid @> day.day as here
        from organisation.membership m
        join organisation.unit u on u.id = m.unit_id
        cross join lateral (select ($3::timestamptz at time zone u.zone)::date as day) day
       where m.employee_id = p.id order by m.valid @> day.day desc, lower(m.valid) desc limit 1) m on true
    left join organisation.employment w on w.employee_id = p.id and w.valid @> m.day
    left join lateral (
      select e.id, e.state from learning.enrolment e
       where e.course_id = $2 and e.state in ('REQUESTED', 'ACTIVE', 'COMPLETED') and e.employee_id = any (every.ids)
       order by array_position(array['COMPLETED', 'ACTIVE', 'REQUESTED'], e.state) limit 1) live on true`;

const parametersOf = (tx: Tx, { id, plan, agencyId, ownIds }: JudgedOrder, rows: RowSource): unknown[] => [
  id, plan.courseId, tx.now, ownIds, plan.rules.prerequisiteCourseIds, agencyId, ...rows.params,
];

/** The reach of whoever orders, over `p.id` and `m.unit_id`, behind the parameters of the rows; the rows may use it too. */
export const reachBehind = (scope: Scope, { params }: Pick<RowSource, 'params'>): SqlCondition =>
  personScopeCondition(scope, { employee: 'p.id', unit: 'm.unit_id' }, FIRST_OF_ROWS + params.length);

/** Writes rows with what the order means for each; written once, for a row that changes costs as much again. @returns how many */
export async function insertJudged(tx: Tx, order: JudgedOrder, rows: RowSource, scope: Scope): Promise<number> {
  const reach = reachBehind(scope, rows);
  const [inserted] = await tx.query<{ people: number }>(
    `with added as (
       insert into learning.enrolment_order_row (order_id, row_no, given, problem, employee_id, result)
       select $1, j."row", j.given, j.problem, j."employeeId", j.result from (${judged(rows.sql, reach.sql)}) j returning 1)
     select count(*)::int as people from added`,
    [...parametersOf(tx, order, rows), ...reach.params],
  );
  return inserted!.people;
}

/** Writes beside every row what the order means for it now, where that has changed. */
export async function judgeRows(tx: Tx, order: JudgedOrder, scope: Scope): Promise<void> {
  const rows = storedRows(ALL_ROWS);
  const reach = reachBehind(scope, rows);
  // Materialized: what a row means is worked out once, not for the comparison again.
  await tx.query(
    `with j as materialized (${judged(rows.sql, reach.sql)})
     update learning.enrolment_order_row t set result = j.result from j
      where t.order_id = $1 and t.row_no = j."row" and t.result <> j.result`,
    [...parametersOf(tx, order, rows), ...reach.params],
  );
}

/** The rows of a range as they stand now; who may be reached was judged when the order was confirmed. */
export function judgedRows(tx: Tx, order: JudgedOrder, range: RowRange): Promise<JudgedRow[]> {
  const rows = storedRows(range);
  return tx.query<JudgedRow>(`${judged(rows.sql, 'true')} order by r.row_no`, parametersOf(tx, order, rows));
}

/** Every id of the person behind an account. */
export async function idsOfAccount(tx: Tx, accountId: AccountId): Promise<EmployeeId[]> {
  const rows = await tx.query<{ id: EmployeeId }>(
    `select p.id from accounts.account a join organisation.employee p on p.id = a.employee_id or p.merged_into = a.employee_id where a.id = $1`,
    [accountId],
  );
  return rows.map(({ id }) => id);
}
