import { Injectable } from '@nestjs/common';
import type { CivilDate, CompletionId, CourseId, EmployeeId, EnrolmentId } from '@piawai/contracts';
import { Clock } from '@piawai/platform/clock/clock';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, type Page, pageOf } from '@piawai/platform/http/page';

import { ENROLMENT_STATES, type EnrolmentState } from './enrolment.entity';

/** One course in "My learning". */
export interface OwnEnrolment {
  readonly enrolmentId: EnrolmentId;
  readonly courseId: CourseId;
  readonly courseCode: string;
  readonly courseTitle: string;
  readonly jp: number;
  readonly state: EnrolmentState;
  readonly lessons: number;
  readonly lessonsDone: number;
  readonly activeSeconds: number;
  readonly requestedAt: Date;
  readonly lastAt: Date | null;
  readonly completesOn: CivilDate | null;
  readonly completionId: CompletionId | null;
  readonly completedOn: CivilDate | null;
  readonly annulled: boolean;
  readonly decisionReason: string | null;
  readonly mandatory: boolean;
  /** The last day: of the own deadline, or of a running course that closes before it. */
  readonly dueOn: CivilDate | null;
  /** The due day has passed and the course is not finished. */
  readonly overdue: boolean;
  /** Why the organiser exempted or withdrew the learner. */
  readonly endReason: string | null;
  /** A letter of assignment can be downloaded. */
  readonly hasLetter: boolean;
}

const SQL = `
  select e.id as "enrolmentId", e.course_id as "courseId", c.code as "courseCode", v.title as "courseTitle", v.jp, e.state,
         (select count(*)::int from catalogue.version_lesson l where l.version_id = e.version_id) as lessons,
         coalesce(p.done, 0) as "lessonsDone", coalesce(p.active, 0) as "activeSeconds", e.requested_at as "requestedAt", p.last_at as "lastAt",
         e.completes_on as "completesOn", k.id as "completionId", k.completed_on as "completedOn", k.annulled, d.reason as "decisionReason",
         e.mandatory, least(e.due_on, closing.closes_on) as "dueOn", coalesce(e.state = 'ACTIVE' and e.due_on < ($2::timestamptz at time zone e.zone)::date, false) as overdue,
         case when e.state in ('EXEMPTED', 'WITHDRAWN') then (
           select x.reason from learning.enrolment_change x where x.enrolment_id = e.id and x.kind in ('EXEMPT', 'WITHDRAW') order by x.changed_at desc limit 1) end as "endReason",
         e.state in ('ACTIVE', 'COMPLETED') and exists (select from learning.enrolment_order o where o.id = e.order_id and o.letter is not null) as "hasLetter"
    from learning.enrolment e
    join catalogue.course c on c.id = e.course_id
    join catalogue.course_version v on v.id = e.version_id
    left join catalogue.course_version closing on closing.id = c.published_version_id
      and e.state = 'ACTIVE' and closing.closes_on >= ($2::timestamptz at time zone e.zone)::date
    left join lateral (
      -- What a correction carried over stands twice: only the lessons of the present version are counted.
      select count(p.done_at) filter (where l.lesson_id is not null)::int as done, sum(p.active_seconds) filter (where l.lesson_id is not null)::int as active,
             max(p.last_at) as last_at
        from learning.lesson_progress p
        left join catalogue.version_lesson l on l.version_id = e.version_id and l.lesson_revision_id = p.lesson_revision_id
       where p.employee_id = e.employee_id and p.enrolment_id = e.id and p.epoch = e.epoch) p on true
    left join lateral (
      select k.id, k.completed_on, a.completion_id is not null as annulled
        from learning.completion k left join learning.completion_annulled a on a.completion_id = k.id
       where k.enrolment_id = e.id order by k.epoch desc limit 1) k on true
    left join learning.standing_decision d on d.enrolment_id = e.id
   where e.employee_id = any($1::uuid[]) and e.state = any($3::text[])`;

/** A person's own courses, by every id that the person has; scoped by person. */
@Injectable()
export class OwnEnrolmentReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Latest request first. */
  async list(employeeIds: readonly EmployeeId[], query: { states: readonly EnrolmentState[]; limit: number; after?: string }): Promise<Page<OwnEnrolment>> {
    const [requestedAt, id] = query.after ? decodeCursor(query.after, 2) : [null, null];
    const rows = await this.database.read<OwnEnrolment>(
      `${SQL} and ($4::timestamptz is null or (e.requested_at, e.id) < ($4, $5::uuid))
        order by e.requested_at desc, e.id desc limit $6`,
      [employeeIds, this.clock.now(), query.states, requestedAt, id, query.limit + 1],
    );
    return pageOf(rows, query.limit, (row) => [row.requestedAt.toISOString(), row.enrolmentId]);
  }

  /** The state of a person in one course: the live enrolment, else the latest; null when there was none. */
  async inCourse(employeeIds: readonly EmployeeId[], courseId: CourseId): Promise<OwnEnrolment | null> {
    const [row] = await this.database.read<OwnEnrolment>(
      `${SQL} and e.course_id = $4 order by (e.state in ('REQUESTED', 'ACTIVE', 'COMPLETED')) desc, e.requested_at desc limit 1`,
      [employeeIds, this.clock.now(), ENROLMENT_STATES, courseId],
    );
    return row ?? null;
  }

  /** One enrolment; null when it is not the person's own. */
  async one(employeeIds: readonly EmployeeId[], enrolmentId: EnrolmentId): Promise<OwnEnrolment | null> {
    const [row] = await this.database.read<OwnEnrolment>(`${SQL} and e.id = $4`, [employeeIds, this.clock.now(), ENROLMENT_STATES, enrolmentId]);
    return row ?? null;
  }

  /** The running course whose last day comes first, or passed first. */
  async nextDue(employeeIds: readonly EmployeeId[]): Promise<OwnEnrolment | null> {
    const [row] = await this.database.read<OwnEnrolment>(
      `${SQL} and least(e.due_on, closing.closes_on) is not null order by least(e.due_on, closing.closes_on), e.id limit 1`,
      [employeeIds, this.clock.now(), ['ACTIVE']],
    );
    return row ?? null;
  }

  /** Courses in progress, the one studied last first. */
  async running(employeeIds: readonly EmployeeId[], limit: number): Promise<OwnEnrolment[]> {
    return this.database.read<OwnEnrolment>(`${SQL} order by p.last_at desc nulls last, e.requested_at desc limit $4`, [employeeIds, this.clock.now(), ['ACTIVE'], limit]);
  }
}
