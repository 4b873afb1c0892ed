import { Injectable } from '@nestjs/common';
import { type CivilDate, type CourseId, DomainError, type EmployeeId, type EnrolmentId } from '@piawai/contracts';
import { CatalogueReader, type LearningPlan } from '@piawai/domain/catalogue';
import { type DatedContext, OrganisationReader } from '@piawai/domain/organisation';
import type { Tx } from '@piawai/platform/database/tx';

import { Enrolment } from './enrolment.entity';
import { pinVersion } from './enrolment-pin.store';
import { EVERY_ID_OF_PERSON, isInCourse } from './live-enrolment.store';
import { type EnrolmentBasis, firstState, refusalOf } from './may-enrol.rules';
import { refuseOvertaking, releaseSeat, takeSeat } from './seat.store';

export interface EnrolCommand {
  /** Made by the client, so that a repeated request is answered and not repeated. */
  readonly id: EnrolmentId;
  readonly employeeId: EmployeeId;
  readonly courseId: CourseId;
  readonly basis: EnrolmentBasis;
}

/** Who is in which course. */
@Injectable()
export class EnrolmentService {
  constructor(
    private readonly catalogue: CatalogueReader,
    private readonly organisation: OrganisationReader,
  ) {}

  /**
   * Enrols a person in the published version of a course, or asks the supervisor where the course wants it.
   * The same id with the same content answers the first result again.
   */
  async enrol(tx: Tx, command: EnrolCommand): Promise<Enrolment> {
    const earlier = await tx.manager.findOneBy(Enrolment, { id: command.id });
    if (earlier) return sameOrRefused(earlier, command);

    const { plan, context } = await this.requireEnrollable(tx, command);
    if (await isInCourse(tx, command)) return this.answerTwin(tx, command);
    const state = firstState(plan, command.basis);
    const enrolment = tx.manager.create(Enrolment, {
      ...command, versionId: plan.versionId, state, epoch: 0, unitId: context.unitId, positionId: context.positionId, agencyId: context.agencyId,
      employeeKind: context.employeeKind, zone: context.zone, holdsSeat: plan.capacity !== null, requestedAt: tx.now,
      enrolledAt: state === 'ACTIVE' ? tx.now : null, endedAt: null, lessonsDoneAt: null, completesOn: null,
      mandatory: false, dueOn: null, orderId: null,
    });
    const inserted = await insertIfNew(tx, enrolment);
    if (!inserted) return this.answerTwin(tx, command);
    if (plan.capacity !== null && command.basis === 'OWN') await refuseOvertaking(tx, plan.courseId);
    if (plan.capacity !== null) await takeSeat(tx, plan.courseId, plan.capacity);
    if (state === 'ACTIVE') await this.begin(tx, enrolment);
    else await ask(tx, enrolment, context.on);
    return enrolment;
  }

  /** Course, version and person fit together now; seats are counted elsewhere. @throws what keeps the person from enrolling */
  async requireEnrollable(tx: Tx, { employeeId, courseId, basis }: Omit<EnrolCommand, 'id'>): Promise<{ readonly plan: LearningPlan; readonly context: DatedContext }> {
    const course = await this.catalogue.enrollableCourse(courseId);
    if (!course?.versionId) throw new DomainError(course ? 'learning.course_closed' : 'platform.not_found');
    const plan = await this.catalogue.learningPlan(course.versionId);
    const context = await this.organisation.contextAt(employeeId, tx.now, tx);
    if (!context) throw new DomainError('organisation.no_membership');
    await this.refuseForeignAgency(tx, plan.agencyId, context.agencyId);
    const completedCourseIds = await completedCourses(tx, employeeId);
    const refusal = refusalOf({ ...plan, state: course.state }, { basis, today: context.on, completedCourseIds });
    if (refusal) throw new DomainError(refusal);
    return { plan, context };
  }

  /** Pins the version and tells the others; the enrolment is ACTIVE from now on. */
  async begin(tx: Tx, enrolment: Enrolment): Promise<void> {
    const plan = await this.catalogue.learningPlan(enrolment.versionId);
    await pinVersion(tx, { enrolmentId: enrolment.id, plan, reason: 'ENROLLED', pinnedBy: null });
    tx.publish('learning.enrolled', { enrolmentId: enrolment.id, employeeId: enrolment.employeeId, courseId: enrolment.courseId });
  }

  /** The learner gives up a course or a request; evidence stays. */
  async withdraw(tx: Tx, command: { readonly enrolmentId: EnrolmentId; readonly employeeId: EmployeeId }): Promise<Enrolment> {
    const enrolment = await lockOne(tx, command.enrolmentId);
    if (enrolment?.employeeId !== command.employeeId) throw new DomainError('platform.not_found');
    if (enrolment.state === 'WITHDRAWN') return enrolment;
    if (enrolment.state !== 'ACTIVE' && enrolment.state !== 'REQUESTED') throw new DomainError('learning.not_active');
    if (enrolment.mandatory) throw new DomainError('learning.mandatory');
    return this.end(tx, enrolment, 'WITHDRAWN');
  }

  /** Ends an enrolment without completion and frees its seat. */
  async end(tx: Tx, enrolment: Enrolment, state: 'REJECTED' | 'WITHDRAWN' | 'EXEMPTED'): Promise<Enrolment> {
    if (enrolment.holdsSeat) await releaseSeat(tx, enrolment.courseId);
    return tx.manager.save(Object.assign(enrolment, { state, endedAt: tx.now, completesOn: null, holdsSeat: false }));
  }

  private async refuseForeignAgency(tx: Tx, courseAgencyId: string, ownAgencyId: string): Promise<void> {
    if (courseAgencyId === ownAgencyId) return;
    const owner = await this.organisation.unitOf(courseAgencyId, tx);
    if (owner?.kind !== 'INSTALLATION') throw new DomainError('platform.not_found');
  }

  /** There is a row already: of the same request, which ran beside us, or of another live enrolment in the course. */
  private async answerTwin(tx: Tx, command: EnrolCommand): Promise<Enrolment> {
    const twin = await tx.manager.findOneBy(Enrolment, { id: command.id });
    if (!twin) throw new DomainError('learning.already_enrolled');
    return sameOrRefused(twin, command);
  }
}

/** Holds one enrolment until the commit. */
export function lockOne(tx: Tx, id: EnrolmentId): Promise<Enrolment | null> {
  return tx.manager.findOne(Enrolment, { where: { id }, lock: { mode: 'for_no_key_update' } });
}

/** Asks whoever leads the person; where nobody does, the admins of the unit. */
async function ask(tx: Tx, enrolment: Enrolment, on: CivilDate): Promise<void> {
  await tx.query(
    `insert into learning.request_step (enrolment_id, step, goes_to, days, reached_at)
     select $1, 0, 'ADMIN', 0, $4 where organisation.supervisor_of($2, $3) is null`,
    [enrolment.id, enrolment.employeeId, on, tx.now],
  );
  tx.publish('learning.enrolment_requested', { enrolmentId: enrolment.id });
}

function sameOrRefused(earlier: Enrolment, command: EnrolCommand): Enrolment {
  if (earlier.employeeId === command.employeeId && earlier.courseId === command.courseId) return earlier;
  throw new DomainError('platform.different_repeat');
}

async function insertIfNew(tx: Tx, enrolment: Enrolment): Promise<boolean> {
  const result = await tx.manager.createQueryBuilder().insert().into(Enrolment).values(enrolment).orIgnore().returning('id').execute();
  return (result.raw as unknown[]).length > 0;
}

async function completedCourses(tx: Tx, employeeId: EmployeeId): Promise<ReadonlySet<CourseId>> {
  const rows = await tx.query<{ courseId: CourseId }>(
    `select distinct c.course_id as "courseId"
       from learning.completion c
      where c.employee_id in (${EVERY_ID_OF_PERSON})
        and not exists (select from learning.completion_annulled a where a.completion_id = c.id)`,
    [employeeId],
  );
  return new Set(rows.map((row) => row.courseId));
}
