import { type AccountId, type Actor, type CourseId, DomainError, type UnitId } from '@piawai/contracts';
import { scopeFor } from '@piawai/domain/accounts/rules';
import { ownIds, unitScopeCondition } from '@piawai/domain/organisation/rules';

import { ownCourseCondition } from '../participant/participant-scope';

/** How somebody belongs to a course: as one who runs it, as one who takes it, or both. */
export interface Classroom {
  readonly courseId: CourseId;
  readonly agencyId: UnitId;
  readonly authorAccountId: AccountId;
  readonly title: string;
  /** Zone of the course's agency. */
  readonly zone: string;
  /** The author, a trainer with a grant for the course, or an organiser over the whole agency. */
  readonly runs: boolean;
  /** The own enrolment; null for whoever does not take the course. */
  readonly enrolmentId: string | null;
}

/** Of a transaction or of the database. */
export type Read = <Row extends object>(sql: string, params: readonly unknown[]) => Promise<Row[]>;

/** The published version gives the title; before that, the draft. */
export const COURSE_TITLE = `(select v.title from catalogue.course_version v where v.course_id = c.id order by v.state = 'PUBLISHED' desc, v.number desc limit 1)`;

/** Opens a course to whoever takes or runs it. @throws platform.not_found for everybody else */
export async function enterClassroom(read: Read, courseId: CourseId, actor: Actor): Promise<Classroom> {
  const run = scopeFor(actor, 'learning.thread.run');
  const own = ownCourseCondition(run, 4);
  const over = unitScopeCondition(scopeFor(actor, 'learning.thread.oversee'), 'c.agency_id', 4 + own.params.length);
  const [row] = await read<Classroom>(
    `select c.id as "courseId", c.agency_id as "agencyId", c.author_account_id as "authorAccountId", u.zone, ${COURSE_TITLE} as title,
            ($3::boolean and ${own.sql}) or ${over.sql} as runs,
            (select e.id from learning.enrolment e
              where e.course_id = c.id and e.employee_id = any ($2::uuid[]) and e.state in ('ACTIVE', 'COMPLETED') limit 1) as "enrolmentId"
       from catalogue.course c join organisation.unit u on u.id = c.agency_id where c.id = $1`,
    [courseId, ownIds(actor), run.reaches.length > 0, ...own.params, ...over.params],
  );
  if (!row || (!row.runs && row.enrolmentId === null)) throw new DomainError('platform.not_found');
  return row;
}

/** The same for whoever runs the course. @throws platform.not_found for everybody else */
export async function runClassroom(read: Read, courseId: CourseId, actor: Actor): Promise<Classroom> {
  const classroom = await enterClassroom(read, courseId, actor);
  if (!classroom.runs) throw new DomainError('platform.not_found');
  return classroom;
}
