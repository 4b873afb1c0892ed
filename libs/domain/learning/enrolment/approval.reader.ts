import { Injectable } from '@nestjs/common';
import type { CourseId, EmployeeId, EnrolmentId, Scope } from '@piawai/contracts';
import { OrganisationReader } from '@piawai/domain/organisation';
import { ownIds, personScopeCondition } from '@piawai/domain/organisation/rules';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, type Page, pageOf } from '@piawai/platform/http/page';

import { DECIDABLE_UNIT } from './decide-enrolment.service';

/** A request that waits for a decision. */
export interface WaitingRequest {
  readonly enrolmentId: EnrolmentId;
  readonly courseId: CourseId;
  readonly courseTitle: string;
  readonly jp: number;
  readonly requestedAt: Date;
  readonly employeeId: EmployeeId;
  /** Name with titles. */
  readonly displayName: string;
  readonly positionName: string | null;
  readonly unitName: string | null;
}

type RequestRow = Omit<WaitingRequest, 'displayName' | 'positionName' | 'unitName'>;

/** Requests that the actor may decide; scoped by person, by today's unit and supervisor. */
@Injectable()
export class ApprovalReader {
  constructor(
    private readonly database: Database,
    private readonly organisation: OrganisationReader,
  ) {}

  /** Oldest first; own requests are never among them. */
  async waiting(scope: Scope, query: { readonly limit: number; readonly after?: string }): Promise<Page<WaitingRequest>> {
    const [requestedAt, id] = query.after ? decodeCursor(query.after, 2) : [null, null];
    const condition = personScopeCondition(scope, { employee: 'e.employee_id', unit: DECIDABLE_UNIT }, 6);
    const rows = await this.database.read<RequestRow>(
      `select e.id as "enrolmentId", e.course_id as "courseId", v.title as "courseTitle", v.jp, e.requested_at as "requestedAt",
              e.employee_id as "employeeId"
         from learning.enrolment e
        cross join (select $1::date as day) now_on
         join catalogue.course_version v on v.id = e.version_id
        where e.state = 'REQUESTED' and e.employee_id <> all($2::uuid[]) and ${condition.sql}
          and ($3::timestamptz is null or (e.requested_at, e.id) > ($3, $4::uuid))
        order by e.requested_at, e.id limit $5`,
      [scope.actor.on, ownIds(scope.actor), requestedAt, id, query.limit + 1, ...condition.params],
    );
    const page = pageOf(rows, query.limit, (row) => [row.requestedAt.toISOString(), row.enrolmentId]);
    const people = await this.organisation.describeAll(page.items.map((row) => row.employeeId), scope.actor.on);
    return {
      next: page.next,
      items: page.items.map((row) => {
        const person = people.get(row.employeeId);
        return { ...row, displayName: person?.displayName ?? '', positionName: person?.positionName ?? null, unitName: person?.unitName ?? null };
      }),
    };
  }
}
