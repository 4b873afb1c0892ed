import { Injectable } from '@nestjs/common';
import { type CourseId, DomainError, type EmployeeId, type ErrorCode } from '@piawai/contracts';
import { CatalogueReader, type LearningPlan } from '@piawai/domain/catalogue';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';

import { EnrolmentService } from '../enrolment/enrolment.service';
import { EVERY_ID_OF_PERSON, isInCourse } from '../enrolment/live-enrolment.store';
import { lockSeats } from '../enrolment/seat.store';
import { endsWaiting } from './waiting.rules';

/** Seats given in one transaction; what is left has a turn of its own. */
const SEATS_AT_ONCE = 100;

export interface WaitCommand {
  /** Made by the client. */
  readonly id: string;
  readonly employeeId: EmployeeId;
  readonly courseId: CourseId;
}

interface Place {
  readonly id: string;
  /** The person, though they asked under a duplicate that was merged into them since. */
  readonly employeeId: EmployeeId;
}

/** The waiting list of a full course (daftar cadangan): first come, first served. */
@Injectable()
export class WaitingListService {
  constructor(
    private readonly catalogue: CatalogueReader,
    private readonly enrolments: EnrolmentService,
  ) {}

  /** The same id with the same content is answered again. @throws learning.seats_free while nobody has to wait, and what keeps a person from enrolling */
  async joinList(tx: Tx, command: WaitCommand): Promise<void> {
    const { id, employeeId, courseId } = command;
    if (await isRepeat(tx, command)) return;
    const { plan } = await this.enrolments.requireEnrollable(tx, { employeeId, courseId, basis: 'WAITING_LIST' });
    if (plan.capacity === null) throw new DomainError('learning.seats_free');
    const taken = await lockSeats(tx, courseId);
    if (taken < plan.capacity && !(await isWaitedFor(tx, courseId))) throw new DomainError('learning.seats_free');
    if (await isInCourse(tx, command)) throw new DomainError('learning.already_enrolled');
    const joined = await tx.query(
      `insert into learning.waiting_place (id, employee_id, course_id, state, asked_at)
       select $2, $1, $3, 'WAITING', $4
        where not exists (select from learning.waiting_place where course_id = $3 and state = 'WAITING' and employee_id in (${EVERY_ID_OF_PERSON}))
       on conflict do nothing returning id`,
      [employeeId, id, courseId, tx.now],
    );
    if (joined.length === 0 && !(await isRepeat(tx, command))) throw new DomainError('learning.already_waiting');
  }

  /** Gives up the place; whoever stood behind moves up. @throws platform.not_found */
  async leaveList(tx: Tx, { placeId, employeeIds }: { readonly placeId: string; readonly employeeIds: readonly EmployeeId[] }): Promise<void> {
    const [place] = await tx.query<{ state: string }>(
      'select state from learning.waiting_place where id = $1 and employee_id = any ($2::uuid[]) for update',
      [placeId, employeeIds],
    );
    if (!place) throw new DomainError('platform.not_found');
    if (place.state === 'LEFT') return;
    if (place.state !== 'WAITING') throw new DomainError('learning.already_enrolled');
    await tx.query(`update learning.waiting_place set state = 'LEFT', ended_at = $2 where id = $1`, [placeId, tx.now]);
  }

  /**
   * Gives what seats are free to the first of the list. The row of the seats is held, so no seat is given twice; who may no
   * longer take the course is passed over and told. @returns how many got a seat
   */
  async moveUp(tx: Tx, courseId: CourseId): Promise<number> {
    const course = await this.catalogue.enrollableCourse(courseId);
    if (course?.state !== 'PUBLISHED' || !course.versionId) return 0;
    const plan = await this.catalogue.learningPlan(course.versionId);
    const taken = await lockSeats(tx, courseId);
    let seats = 0;
    for (let turn = 0; turn < SEATS_AT_ONCE; turn += 1) {
      if (plan.capacity !== null && taken + seats >= plan.capacity) return seats;
      const place = await firstOf(tx, courseId);
      if (!place) return seats;
      const outcome = await this.seat(tx, plan, place);
      if (outcome === 'CLOSED') return seats;
      if (outcome === 'SEATED') seats += 1;
    }
    tx.publish('learning.seat_freed', { courseId });
    return seats;
  }

  private async seat(tx: Tx, { courseId }: LearningPlan, place: Place): Promise<'SEATED' | 'PASSED' | 'CLOSED'> {
    try {
      const enrolment = await this.enrolments.enrol(tx, { id: newId(), employeeId: place.employeeId, courseId, basis: 'WAITING_LIST' });
      await tx.query(`update learning.waiting_place set state = 'SEATED', ended_at = $2, enrolment_id = $3 where id = $1`, [place.id, tx.now, enrolment.id]);
    } catch (error) {
      // Each of these is refused before a row is written, so the transaction goes on.
      if (!(error instanceof DomainError)) throw error;
      if (!endsWaiting(error.code)) return 'CLOSED';
      await passOver(tx, place, error.code);
      return 'PASSED';
    }
    tx.publish('learning.waiting_ended', { placeId: place.id });
    return 'SEATED';
  }
}

async function passOver(tx: Tx, place: Place, because: ErrorCode): Promise<void> {
  await tx.query(`update learning.waiting_place set state = 'PASSED', ended_at = $2, passed_because = $3 where id = $1`, [place.id, tx.now, because]);
  tx.publish('learning.waiting_ended', { placeId: place.id });
}

async function isRepeat(tx: Tx, { id, employeeId, courseId }: WaitCommand): Promise<boolean> {
  const [earlier] = await tx.query<{ same: boolean }>('select employee_id = $2 and course_id = $3 as same from learning.waiting_place where id = $1', [id, employeeId, courseId]);
  if (earlier && !earlier.same) throw new DomainError('platform.different_repeat');
  return earlier !== undefined;
}

async function firstOf(tx: Tx, courseId: CourseId): Promise<Place | undefined> {
  const [place] = await tx.query<Place>(
    `select w.id, coalesce(p.merged_into, p.id) as "employeeId" from learning.waiting_place w join organisation.employee p on p.id = w.employee_id
      where w.course_id = $1 and w.state = 'WAITING' order by w.asked_at, w.id limit 1 for update of w`,
    [courseId],
  );
  return place;
}

async function isWaitedFor(tx: Tx, courseId: CourseId): Promise<boolean> {
  return (await tx.query(`select from learning.waiting_place where course_id = $1 and state = 'WAITING' limit 1`, [courseId])).length > 0;
}
