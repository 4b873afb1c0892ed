import { Injectable } from '@nestjs/common';
import type { CourseId, EmployeeId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';

/** A person's place on a waiting list. */
export interface WaitingPlace {
  readonly placeId: string;
  readonly courseId: CourseId;
  readonly courseTitle: string;
  readonly askedAt: Date;
  /** From 1. */
  readonly position: number;
  readonly people: number;
}

/** How full a course is, and where the person stands. */
export interface CourseSeats {
  /** Null = no limit. */
  readonly capacity: number | null;
  readonly free: number | null;
  /** People on the waiting list. */
  readonly waiting: number;
  readonly place: WaitingPlace | null;
}

const PLACES = `
  select w.id as "placeId", w.course_id as "courseId", v.title as "courseTitle", w.asked_at as "askedAt", o.position, o.people
    from learning.waiting_place w
    join catalogue.course c on c.id = w.course_id
    join catalogue.course_version v on v.id = c.published_version_id
    cross join lateral (
      select count(*) as people, count(*) filter (where (a.asked_at, a.id) <= (w.asked_at, w.id)) as position
        from learning.waiting_place a where a.course_id = w.course_id and a.state = 'WAITING') o
   where w.state = 'WAITING' and w.employee_id = any ($1::uuid[])`;

/** Who waits for a seat; scoped by person, by every id that the person has. */
@Injectable()
export class WaitingReader {
  constructor(private readonly database: Database) {}

  /** Own places, the oldest first; at most fifty. */
  places(employeeIds: readonly EmployeeId[]): Promise<WaitingPlace[]> {
    return this.database.read<WaitingPlace>(`${PLACES} order by w.asked_at, w.id limit 50`, [employeeIds]);
  }

  /** Null when there is no such published course. */
  async seats(employeeIds: readonly EmployeeId[], courseId: CourseId): Promise<CourseSeats | null> {
    const [row] = await this.database.read<Omit<CourseSeats, 'place'>>(
      `select v.capacity, greatest(v.capacity - coalesce(s.taken, 0), 0) as free,
              (select count(*) from learning.waiting_place w where w.course_id = c.id and w.state = 'WAITING') as waiting
         from catalogue.course c
         join catalogue.course_version v on v.id = c.published_version_id
         left join learning.course_seat s on s.course_id = c.id
        where c.id = $1`,
      [courseId],
    );
    if (!row) return null;
    const [place] = row.waiting > 0 ? await this.database.read<WaitingPlace>(`${PLACES} and w.course_id = $2`, [employeeIds, courseId]) : [];
    return { ...row, place: place ?? null };
  }
}
