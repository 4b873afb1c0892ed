import { Injectable } from '@nestjs/common';
import { type CourseId, DomainError, type EnrolmentOrderId, type Scope } from '@piawai/contracts';
import { csvLine, employeeName, maskNip, seesWholeNip, type SqlCondition, unitScopeCondition } from '@piawai/domain/organisation/rules';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, type Page, pageOf } from '@piawai/platform/http/page';

import type { OrderLine, OrderRecord } from './order.types';
import { type OrderResult, REJECTED_RESULTS, resultText } from './order-results.rules';

type LineRow = Omit<OrderLine, 'displayName'> & { readonly front: string | null; readonly name: string | null; readonly back: string | null };

const CSV_PAGE = 500;

const ORDER_SQL = `
  select o.id, o.course_id as "courseId", v.title as "courseTitle", o.agency_id as "agencyId", o.source, o.filter, u.name as "unitName",
         o.file_name as "fileName", o.state, o.ordered_at as "orderedAt", o.ordered_by as "orderedById", coalesce(p.full_name, '') as "orderedBy", o.counts, o.people, o.passed,
         o.mandatory, o.due_on as "dueOn", o.batch, o.letter, o.letter_revision as "letterRevision"
    from learning.enrolment_order o
    join lateral (select v.title from catalogue.course_version v where v.course_id = o.course_id order by v.state = 'PUBLISHED' desc, v.number desc limit 1) v on true
    join accounts.account a on a.id = o.ordered_by
    left join organisation.employee p on p.id = a.employee_id
    left join organisation.unit u on u.id = (o.filter ->> 'unitId')::uuid`;

/** $1 order, $2 results or null, $3 row after which, $4 limit. Nobody out of reach is named. */
const LINES_SQL = `
  select r.row_no as "row", r.given, r.problem as fault, r.result, r.enrolment_id as "enrolmentId",
         p.front_title as front, p.full_name as name, p.back_title as back, u.name as "unitName"
    from learning.enrolment_order_row r
    left join organisation.employee p on p.id = r.employee_id and r.result <> 'OUT_OF_REACH'
    left join lateral (select m.unit_id from organisation.membership m where m.employee_id = p.id order by lower(m.valid) desc limit 1) m on true
    left join organisation.unit u on u.id = m.unit_id
   where r.order_id = $1 and ($2::text[] is null or r.result = any ($2)) and r.row_no > $3
   order by r.row_no limit $4`;

/** Orders: one's own, and all of an agency for whoever looks after the whole of it. */
@Injectable()
export class OrderReader {
  constructor(private readonly database: Database) {}

  /** The latest first. @param courseId null = of every course */
  async orders(scope: Scope, courseId: CourseId | null, query: { readonly limit: number; readonly after?: string }): Promise<Page<OrderRecord>> {
    const [at, id] = query.after ? decodeCursor(query.after, 2) : [null, null];
    const visible = visibleCondition(scope, 5);
    const rows = await this.database.read<OrderRecord>(
      `${ORDER_SQL} where ($1::uuid is null or o.course_id = $1) and ($2::timestamptz is null or (o.ordered_at, o.id) < ($2, $3::uuid)) and ${visible.sql}
        order by o.ordered_at desc, o.id desc limit $4`,
      [courseId, at, id, query.limit + 1, ...visible.params],
    );
    return pageOf(rows, query.limit, (row) => [row.orderedAt.toISOString(), row.id]);
  }

  /** @throws platform.not_found for an order of somebody else's */
  async order(scope: Scope, orderId: EnrolmentOrderId): Promise<OrderRecord> {
    const visible = visibleCondition(scope, 2);
    const [found] = await this.database.read<OrderRecord>(`${ORDER_SQL} where o.id = $1 and ${visible.sql}`, [orderId, ...visible.params]);
    if (!found) throw new DomainError('platform.not_found');
    return found;
  }

  /** Seats that are left in a course (null = as many as one likes) and its designed minutes. */
  async courseFacts(courseId: CourseId): Promise<{ readonly seatsLeft: number | null; readonly minutes: number }> {
    const [row] = await this.database.read<{ left: number | null; minutes: number }>(
      `select v.capacity - coalesce(s.taken, 0) as left,
              (select coalesce(sum(r.minutes), 0)::int from catalogue.version_lesson l join catalogue.lesson_revision r on r.id = l.lesson_revision_id
                where l.version_id = v.id) as minutes
         from catalogue.course c
         join catalogue.course_version v on v.id = c.published_version_id
         left join learning.course_seat s on s.course_id = c.id where c.id = $1`,
      [courseId],
    );
    return { seatsLeft: row?.left == null ? null : Math.max(0, row.left), minutes: row?.minutes ?? 0 };
  }

  /** Rows in the order in which they were given. @param result null = of every result */
  async lines(scope: Scope, orderId: EnrolmentOrderId, result: OrderResult | null, query: { readonly limit: number; readonly after?: string }): Promise<Page<OrderLine>> {
    const shown = shownNumber(scope, await this.order(scope, orderId));
    const after = query.after ? Number(decodeCursor(query.after, 1)[0]) : 0;
    const rows = await this.read(orderId, result === null ? null : [result], after, query.limit + 1);
    return pageOf(rows.map((line) => ({ ...line, given: shown(line.given) })), query.limit, ({ row }) => [row]);
  }

  /** The rows by which nobody was enrolled, with the reason; a CSV in constant memory. */
  async *rejectedCsv(scope: Scope, orderId: EnrolmentOrderId): AsyncGenerator<string> {
    const shown = shownNumber(scope, await this.order(scope, orderId));
    yield `\uFEFF${csvLine(['Baris', 'NIP', 'Nama', 'Alasan'])}`;
    for (let after = 0; ; ) {
      const rows = await this.read(orderId, REJECTED_RESULTS, after, CSV_PAGE);
      for (const { row, given, displayName, result, fault } of rows) yield csvLine([String(row), shown(given) ?? '', displayName ?? '', resultText(result, fault)]);
      const last = rows.at(-1);
      if (!last || rows.length < CSV_PAGE) return;
      after = last.row;
    }
  }

  private async read(orderId: EnrolmentOrderId, results: readonly OrderResult[] | null, after: number, limit: number): Promise<OrderLine[]> {
    const rows = await this.database.read<LineRow>(LINES_SQL, [orderId, results, after, limit]);
    return rows.map(({ front, name, back, ...row }) => ({ ...row, displayName: name === null ? null : employeeName(front, name, back) }));
  }
}

/** Whole numbers for those who manage people, and for whoever gave them. */
function shownNumber({ actor }: Scope, { orderedById }: OrderRecord): (given: string | null) => string | null {
  const whole = seesWholeNip(actor) || orderedById === actor.accountId;
  return (given) => (given === null || whole ? given : maskNip(given));
}

/** Of orders `o`: those that the actor gave, and all of an agency that the scope covers whole. */
export function visibleCondition(scope: Scope, firstParam: number): SqlCondition {
  const agency = unitScopeCondition(scope, 'o.agency_id', firstParam + 1);
  return { sql: `(o.ordered_by = $${firstParam}::uuid or ${agency.sql})`, params: [scope.actor.accountId, ...agency.params] };
}
