import { Injectable } from '@nestjs/common';
import type { CivilDate, CompletionId, CourseId, EmployeeId, EnrolmentId, LessonRevisionId, Scope } from '@piawai/contracts';
import { OrganisationReader } from '@piawai/domain/organisation';
import { Clock } from '@piawai/platform/clock/clock';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, type Page, pageOf } from '@piawai/platform/http/page';

import type { EnrolmentState } from '../enrolment/enrolment.entity';
import type { AttemptDoubt } from '../attempt/attempt.rules';
import type { Doubt } from '../progress/plausibility.rules';
import { participantCondition, requireCourse } from './participant-scope';
import { isStuck, LEARNING_STATES, stuckBefore } from './stuck';

/** A learner of a course, as its trainer sees them. */
export interface Participant {
  readonly enrolmentId: EnrolmentId;
  readonly employeeId: EmployeeId;
  /** Name with titles. */
  readonly displayName: string;
  /** Unit then. */
  readonly unitName: string;
  readonly state: EnrolmentState;
  readonly enrolledAt: Date | null;
  readonly lessons: number;
  readonly lessonsDone: number;
  readonly activeSeconds: number;
  readonly lastAt: Date | null;
  /** Lesson that was begun last and is not done. */
  readonly openLesson: string | null;
  /** Mean of the best scores (0-100); null = no quiz was handed in. */
  readonly score: number | null;
  /** About the progress and about quizzes. */
  readonly doubts: readonly (Doubt | AttemptDoubt)[];
  readonly completesOn: CivilDate | null;
  readonly completionId: CompletionId | null;
  readonly completedOn: CivilDate | null;
  readonly mandatory: boolean;
  readonly dueOn: CivilDate | null;
  readonly overdue: boolean;
  /** Exempted or withdrawn by the organiser, who may take it back. */
  readonly mayReinstate: boolean;
  /** Why the organiser did what was done last. */
  readonly changeReason: string | null;
}

export interface ParticipantQuery {
  readonly states: readonly EnrolmentState[];
  readonly onlyDoubted: boolean;
  /** Only those who are stuck in this lesson. */
  readonly stuckIn?: LessonRevisionId | undefined;
  readonly limit: number;
  readonly after?: string;
}

type ParticipantRow = Omit<Participant, 'displayName'> & { readonly fullName: string };

/** Participants of a course; scoped by course (own, granted) or by person. */
@Injectable()
export class ParticipantReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organisation: OrganisationReader,
  ) {}

  /** By name. */
  async participants(courseId: CourseId, scope: Scope, query: ParticipantQuery): Promise<Page<Participant>> {
    await requireCourse((sql, params) => this.database.read(sql, params), courseId, scope);
    const [name, id] = query.after ? decodeCursor(query.after, 2) : [null, null];
    const condition = participantCondition(scope, 10);
    const rows = await this.database.read<ParticipantRow>(
      `select e.id as "enrolmentId", e.employee_id as "employeeId", person.full_name as "fullName", u.name as "unitName", e.state,
              e.enrolled_at as "enrolledAt",
              (select count(*)::int from catalogue.version_lesson l where l.version_id = e.version_id) as lessons,
              coalesce(p.done, 0) as "lessonsDone", coalesce(p.active, 0) as "activeSeconds", p.last_at as "lastAt", p.doubts,
              (select r.title from learning.lesson_progress o join catalogue.lesson_revision r on r.id = o.lesson_revision_id
                where o.employee_id = e.employee_id and o.enrolment_id = e.id and o.epoch = e.epoch and o.done_at is null
                order by o.last_at desc limit 1) as "openLesson",
              (select round(avg(best), 2) from (select max(a.score) as best from learning.attempt a
                where a.enrolment_id = e.id and a.epoch = e.epoch and a.state <> 'OPEN' group by a.lesson_revision_id) b) as score,
              e.completes_on as "completesOn", k.id as "completionId", k.completed_on as "completedOn",
              e.mandatory, e.due_on as "dueOn", coalesce(e.state = 'ACTIVE' and e.due_on < ($7::timestamptz at time zone e.zone)::date, false) as overdue,
              coalesce(e.state in ('EXEMPTED', 'WITHDRAWN') and x.kind in ('EXEMPT', 'WITHDRAW') and x.changed_at = e.ended_at, false) as "mayReinstate",
              x.reason as "changeReason"
         from learning.enrolment e
         join catalogue.course c on c.id = e.course_id
         join organisation.employee person on person.id = e.employee_id
         join organisation.unit u on u.id = e.unit_id
         left join lateral (select x.kind, x.reason, x.changed_at from learning.enrolment_change x where x.enrolment_id = e.id order by x.changed_at desc limit 1) x on true
         left join learning.completion k on k.enrolment_id = e.id and k.epoch = e.epoch
         cross join lateral (
           -- What a correction carried over stands twice: only the lessons of the present version are counted.
           select count(p.done_at) filter (where l.lesson_id is not null)::int as done,
                  sum(p.active_seconds) filter (where l.lesson_id is not null)::int as active, max(p.last_at) as last_at,
                  array(select d from learning.lesson_progress q, unnest(q.doubts) d
                         where q.employee_id = e.employee_id and q.enrolment_id = e.id and q.epoch = e.epoch
                        union select d from learning.attempt a, unnest(a.doubts) d where a.enrolment_id = e.id and a.epoch = e.epoch
                        order by 1) as doubts
             from learning.lesson_progress p
             left join catalogue.version_lesson l on l.version_id = e.version_id and l.lesson_revision_id = p.lesson_revision_id
            where p.employee_id = e.employee_id and p.enrolment_id = e.id and p.epoch = e.epoch) p
        where e.course_id = $1 and e.state = any($2::text[]) and (not $3 or p.doubts <> '{}') and ${condition.sql}
          and ($8::uuid is null or e.state in ${LEARNING_STATES} and exists (
            select from learning.lesson_progress s
             where s.employee_id = e.employee_id and s.enrolment_id = e.id and s.epoch = e.epoch and s.lesson_revision_id = $8 and ${isStuck('s', '$9')}))
          and ($4::text is null or (person.full_name, e.id) > ($4, $5::uuid))
        order by person.full_name, e.id limit $6`,
      [courseId, query.states, query.onlyDoubted, name, id, query.limit + 1, this.clock.now(), query.stuckIn ?? null, stuckBefore(this.clock.now()), ...condition.params],
    );
    const page = pageOf(rows, query.limit, (row) => [row.fullName, row.enrolmentId]);
    const people = await this.organisation.describeAll(page.items.map((row) => row.employeeId), scope.actor.on);
    return {
      next: page.next,
      items: page.items.map(({ fullName, ...row }) => ({ ...row, displayName: people.get(row.employeeId)?.displayName ?? fullName })),
    };
  }
}
