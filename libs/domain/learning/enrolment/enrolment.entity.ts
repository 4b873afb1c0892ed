import type { CivilDate, CourseId, CourseVersionId, EmployeeId, EnrolmentId, EnrolmentOrderId, PositionId, UnitId } from '@piawai/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const ENROLMENT_STATES = ['REQUESTED', 'ACTIVE', 'COMPLETED', 'REJECTED', 'WITHDRAWN', 'EXEMPTED'] as const;
export type EnrolmentState = (typeof ENROLMENT_STATES)[number];

/** One employee in one course; unit, position and kind are those of the day on which it was asked for. */
@Entity({ schema: 'learning', name: 'enrolment' })
export class Enrolment {
  @PrimaryColumn('uuid')
  id: EnrolmentId;

  @Column('uuid', { name: 'employee_id' })
  employeeId: EmployeeId;

  @Column('uuid', { name: 'course_id' })
  courseId: CourseId;

  /** Version of the last pin. */
  @Column('uuid', { name: 'version_id' })
  versionId: CourseVersionId;

  @Column('text')
  state: EnrolmentState;

  /** Raised by an annulment: evidence of a lower epoch no longer counts. */
  @Column('integer')
  epoch: number;

  @Column('uuid', { name: 'unit_id' })
  unitId: UnitId;

  @Column('uuid', { name: 'position_id', nullable: true })
  positionId: PositionId | null;

  @Column('uuid', { name: 'agency_id' })
  agencyId: UnitId;

  @Column('text', { name: 'employee_kind' })
  employeeKind: string;

  /** IANA zone of the unit. */
  @Column('text')
  zone: string;

  @Column('boolean', { name: 'holds_seat' })
  holdsSeat: boolean;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;

  @Column('timestamptz', { name: 'enrolled_at', nullable: true })
  enrolledAt: Date | null;

  /** Rejected, withdrawn, exempted or completed at. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** All required lessons were done then, but active time was missing; each later report asks again. */
  @Column('timestamptz', { name: 'lessons_done_at', nullable: true })
  lessonsDoneAt: Date | null;

  /** Everything is met but the date: the civil day on which the daily cap allows completion. */
  @Column('date', { name: 'completes_on', nullable: true })
  completesOn: CivilDate | null;

  /** Wajib: the learner cannot leave it alone. */
  @Column('boolean')
  mandatory: boolean;

  /** The last day on which it is to be finished, in `zone`. */
  @Column('date', { name: 'due_on', nullable: true })
  dueOn: CivilDate | null;

  /** The order that enrolled the person; null = enrolled alone. */
  @Column('uuid', { name: 'order_id', nullable: true })
  orderId: EnrolmentOrderId | null;
}
