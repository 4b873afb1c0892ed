import { Injectable } from '@nestjs/common';
import type { CourseId, EmployeeId, EnrolmentId, Scope } from '@piawai/contracts';
import { OrganisationReader } from '@piawai/domain/organisation';
import { ownIds } from '@piawai/domain/organisation/rules';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, type Page, pageOf } from '@piawai/platform/http/page';

import { type Duty, dutyOf, REQUESTS } from './decidable';
import { WITHDRAWABLE_MINUTES } from './withdraw-decision.service';

interface Described {
  readonly employeeId: EmployeeId;
  /** Name with titles. */
  readonly displayName: string;
  readonly positionName: string | null;
  readonly unitName: string | null;
}

/** A request that waits for a decision. */
export interface WaitingRequest extends Described {
  readonly enrolmentId: EnrolmentId;
  readonly courseId: CourseId;
  readonly courseTitle: string;
  readonly jp: number;
  readonly requestedAt: Date;
  /** Why it came to the reader. */
  readonly duty: Duty;
  /** Working days that it stayed unanswered before it was sent on; null = it was not. */
  readonly unansweredDays: number | null;
}

/** A decision that can still be taken back. */
export interface RecentDecision extends Described {
  readonly enrolmentId: EnrolmentId;
  readonly courseTitle: string;
  readonly verdict: 'APPROVED' | 'REJECTED';
  readonly withdrawableUntil: Date;
}

/** Nobody counts further. */
const MOST = 100;

/** Requests that the actor may decide; scoped by person, by today's unit, supervisor and stand-in. */
@Injectable()
export class ApprovalReader {
  constructor(
    private readonly database: Database,
    private readonly organisation: OrganisationReader,
  ) {}

  /** Oldest first; own requests are never among them. @param everything also those that wait for a supervisor below */
  async waiting(scope: Scope, query: { readonly limit: number; readonly after?: string; readonly everything?: boolean }): Promise<Page<WaitingRequest>> {
    const [requestedAt, id] = query.after ? decodeCursor(query.after, 2) : [null, null];
    const duty = dutyOf(scope, 7);
    const rows = await this.database.read<Omit<WaitingRequest, keyof Described> & { employeeId: EmployeeId }>(
      `select q.*, (select max(s.days) from learning.request_step s where s.enrolment_id = q."enrolmentId" and s.step > 0) as "unansweredDays"
         from (select e.id as "enrolmentId", e.course_id as "courseId", v.title as "courseTitle", v.jp, e.requested_at as "requestedAt",
                      e.employee_id as "employeeId", ${duty.sql} as duty
                 from ${REQUESTS} join catalogue.course_version v on v.id = e.version_id
                where e.state = 'REQUESTED' and e.employee_id <> all($2::uuid[])
                  and ($3::timestamptz is null or (e.requested_at, e.id) > ($3, $4::uuid))) q
        where q.duty is not null and ($6 or q.duty <> 'REACH')
        order by q."requestedAt", q."enrolmentId" limit $5`,
      [scope.actor.on, ownIds(scope.actor), requestedAt, id, query.limit + 1, query.everything ?? false, ...duty.params],
    );
    const page = pageOf(rows, query.limit, (row) => [row.requestedAt.toISOString(), row.enrolmentId]);
    return { next: page.next, items: await this.described(scope, page.items) };
  }

  /** How many wait for the actor, a hundred at most. */
  async count(scope: Scope): Promise<number> {
    const duty = dutyOf(scope, 3);
    const [row] = await this.database.read<{ count: number }>(
      `select count(*) as count from (
         select from (select ${duty.sql} as duty from ${REQUESTS} where e.state = 'REQUESTED' and e.employee_id <> all($2::uuid[])) q
          where q.duty <> 'REACH' limit ${MOST}) few`,
      [scope.actor.on, ownIds(scope.actor), ...duty.params],
    );
    return row?.count ?? 0;
  }

  /** What the actor decided in the last minutes and may take back, the latest first. */
  async recent(scope: Scope, now: Date): Promise<RecentDecision[]> {
    const rows = await this.database.read<Omit<RecentDecision, keyof Described> & { employeeId: EmployeeId }>(
      `select e.id as "enrolmentId", v.title as "courseTitle", d.verdict, e.employee_id as "employeeId",
              d.decided_at + make_interval(mins => ${WITHDRAWABLE_MINUTES}) as "withdrawableUntil"
         from learning.standing_decision d
         join learning.enrolment e on e.id = d.enrolment_id and e.state = case d.verdict when 'APPROVED' then 'ACTIVE' else 'REJECTED' end
         join catalogue.course_version v on v.id = e.version_id
        where d.decided_by = $1 and d.decided_at >= $2::timestamptz - make_interval(mins => ${WITHDRAWABLE_MINUTES})
          and not exists (select from learning.lesson_progress p where p.employee_id = e.employee_id and p.enrolment_id = e.id)
        order by d.decided_at desc, e.id limit ${MOST}`,
      [scope.actor.accountId, now],
    );
    return this.described(scope, rows);
  }

  private async described<Row extends { readonly employeeId: EmployeeId }>(scope: Scope, rows: readonly Row[]): Promise<(Row & Described)[]> {
    const people = await this.organisation.describeAll(rows.map((row) => row.employeeId), scope.actor.on);
    return rows.map((row) => {
      const person = people.get(row.employeeId);
      return { ...row, displayName: person?.displayName ?? '', positionName: person?.positionName ?? null, unitName: person?.unitName ?? null };
    });
  }
}
