import { Injectable } from '@nestjs/common';
import type { CivilDate, Scope } from '@piawai/contracts';
import { roleCarries } from '@piawai/domain/accounts/rules';
import { employeeName } from '@piawai/domain/organisation/rules';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, encodeCursor, type Page } from '@piawai/platform/http/page';

import { completionFacts } from './completion-facts';
import type { CompletionFilter, ReportState } from './completion-filter';
import { reachToday } from './facts-reach';
import { shownNip } from './shown-nip.rules';
import { SqlParams } from './sql-params';

/** One line of the completion report. */
export interface CompletionLine {
  /** Completion, or enrolment in another state. */
  readonly id: string;
  readonly employeeId: string;
  readonly name: string;
  /** Whole for those who keep personnel data, else the last four digits. */
  readonly nip: string | null;
  readonly employeeKind: string;
  readonly unitName: string;
  readonly courseId: string;
  readonly courseTitle: string;
  readonly state: ReportState;
  readonly jp: number;
  readonly startedOn: CivilDate | null;
  /** Day of completion, or of the request in other states. */
  readonly onDate: CivilDate;
  readonly score: number | null;
}

export interface CompletionTotals {
  readonly rows: number;
  readonly people: number;
  readonly jp: number;
  readonly months: { readonly month: string; readonly rows: number; readonly jp: number }[];
  readonly courses: CourseLines[];
}

/** A course and how many lines it has. */
export interface CourseLines {
  readonly courseId: string;
  readonly title: string;
  readonly rows: number;
}

type Row = Omit<CompletionLine, 'name'> & { full_name: string; front_title: string; back_title: string };

/** Courses that sums and the dashboard show. */
export const TOP_COURSES = 8;

/** The completion report; scoped by the unit that the person belonged to then. */
@Injectable()
export class CompletionReportReader {
  constructor(private readonly database: Database) {}

  /** Lines, the newest day first. */
  async lines(scope: Scope, filter: CompletionFilter, page: { limit: number; after?: string | undefined }): Promise<Page<CompletionLine>> {
    const params = new SqlParams();
    const facts = completionFacts(reachToday(scope, filter.unitId ?? null), filter, null, params);
    const cursor = page.after ? decodeCursor(page.after, 2) : null;
    const after = cursor ? `where (f.on_date, f.id) < (${params.add(cursor[0], 'date')}, ${params.add(cursor[1], 'uuid')})` : '';
    const rows = await this.database.read<Row>(
      `select f.id, f.employee_id as "employeeId", e.full_name, e.front_title, e.back_title, n.value as nip, f.employee_kind as "employeeKind",
         u.name as "unitName", f.course_id as "courseId", v.title as "courseTitle", f.state, f.jp, f.started_on as "startedOn",
         f.on_date as "onDate", f.score
       from (select * from (${facts}) f ${after} order by f.on_date desc, f.id desc limit ${params.add(page.limit + 1, 'int')}) f
       join organisation.employee e on e.id = f.employee_id
       join organisation.unit u on u.id = f.unit_id
       join catalogue.course_version v on v.id = f.version_id
       left join organisation.employee_identifier n on n.employee_id = f.employee_id and n.kind = 'NIP' and n.valid @> f.on_date
       order by f.on_date desc, f.id desc`,
      params.values,
    );
    const whole = seesWholeNip(scope);
    const items = rows.slice(0, page.limit).map(({ full_name, front_title, back_title, nip, ...line }) => {
      return { ...line, name: employeeName(front_title, full_name, back_title), nip: shownNip(nip, whole) };
    });
    const last = items.at(-1);
    return { items, next: rows.length > page.limit && last ? encodeCursor([last.onDate, last.id]) : null };
  }

  /** How many lines each course has, the most first. */
  async byCourse(scope: Scope, filter: CompletionFilter): Promise<CourseLines[]> {
    const params = new SqlParams();
    const facts = completionFacts(reachToday(scope, filter.unitId ?? null), filter, null, params);
    return this.database.read<CourseLines>(
      `select f.course_id as "courseId", max(v.title) as title, sum(f.rows)::int as rows
       from (select course_id, version_id, count(*) as rows from (${facts}) f group by course_id, version_id) f
       join catalogue.course_version v on v.id = f.version_id
       group by f.course_id order by rows desc, f.course_id`,
      params.values,
    );
  }

  /** Counts over the same rows: in all, by month and by course. */
  async totals(scope: Scope, filter: CompletionFilter): Promise<CompletionTotals> {
    const params = new SqlParams();
    const facts = completionFacts(reachToday(scope, filter.unitId ?? null), filter, null, params);
    const rows = await this.database.read<{ month: string | null; courseId: string | null; title: string | null; rows: number; people: number; jp: number }>(
      // One look at the facts gives a line per person, per day and per version; the rest adds those up.
      `with f as materialized (
         select employee_id, on_date, course_id, version_id, count(*) as rows, sum(jp) as jp,
           grouping(employee_id) = 0 as by_person, grouping(on_date) = 0 as by_day, grouping(version_id) = 0 as by_version
         from (${facts}) f group by grouping sets ((employee_id), (on_date), (course_id, version_id)))
       select null as month, null::uuid as "courseId", null as title, coalesce(sum(rows), 0) as rows, count(distinct coalesce(p.merged_into, f.employee_id)) as people, coalesce(sum(jp), 0) as jp
          from f left join organisation.employee p on p.id = f.employee_id and p.merged_into is not null where by_person
       union all
       select * from (select to_char(on_date, 'YYYY-MM') as month, null::uuid, null, sum(rows), 0, sum(jp) from f where by_day group by month order by month desc limit 12) by_month
       union all
       select * from (select null, f.course_id, max(v.title), sum(rows) as rows, 0, sum(f.jp) from f join catalogue.course_version v on v.id = f.version_id
                      where by_version group by f.course_id order by rows desc, f.course_id limit ${TOP_COURSES}) by_course`,
      params.values,
    );
    const all = rows.find((row) => row.month === null && row.courseId === null);
    const months = rows.flatMap(({ month, rows: count, jp }) => (month === null ? [] : [{ month, rows: count, jp }]));
    const courses = rows.flatMap(({ courseId, title, rows: count }) => (courseId === null ? [] : [{ courseId, title: title ?? '', rows: count }]));
    return { rows: all?.rows ?? 0, people: all?.people ?? 0, jp: all?.jp ?? 0, months: months.sort((a, b) => a.month.localeCompare(b.month)), courses };
  }
}

/** Whoever may open personnel data sees whole NIPs. */
export function seesWholeNip(scope: Scope): boolean {
  return scope.actor.grants.some((grant) => roleCarries(grant.role, 'organisation.employee.read'));
}
