import { Injectable } from '@nestjs/common';
import { type AccountId, type CourseId, type CourseVersionId, DomainError, type EnrolmentId, type Scope } from '@piawai/contracts';
import { CatalogueReader, type LearningPlan } from '@piawai/domain/catalogue';
import { personScopeCondition } from '@piawai/domain/organisation/rules';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';

import { DecideCompletionService } from '../completion/decide-completion.service';
import { pinVersion } from '../enrolment/enrolment-pin.store';
import { type LockedEnrolment, lockEnrolments } from '../enrolment/locked-enrolment';
import { requireCourse } from '../participant/participant-scope';
import { carriedRevisions, moveDifference, type MoveDifference } from './move.rules';

/** Learners in one transaction: short enough not to hold up their progress. */
const CHUNK = 100;

/** What a move would do to the learners of one older version. */
export interface MovePreview extends MoveDifference {
  readonly versionNumber: number;
  readonly people: number;
}

/** Brings running learners to the published version: a pin more, nothing deleted. */
@Injectable()
export class MoveEnrolmentsService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueReader,
    private readonly completions: DecideCompletionService,
  ) {}

  /** Running learners of older versions, by version, and what a move would ask of them. */
  async preview(courseId: CourseId, scope: Scope): Promise<{ readonly target: LearningPlan; readonly groups: readonly MovePreview[] }> {
    await requireCourse((sql, params) => this.database.read(sql, params), courseId, scope);
    const target = await this.publishedPlan(courseId);
    const condition = personScopeCondition(scope, { employee: 'e.employee_id', unit: 'e.unit_id' }, 3);
    const rows = await this.database.read<{ versionId: CourseVersionId; people: number }>(
      `select e.version_id as "versionId", count(*)::int as people from learning.enrolment e
        where e.course_id = $1 and e.state = 'ACTIVE' and e.version_id <> $2 and ${condition.sql} group by e.version_id`,
      [courseId, target.versionId, ...condition.params],
    );
    const groups = await Promise.all(
      rows.map(async ({ versionId, people }) => {
        const from = await this.catalogue.learningPlan(versionId);
        return { ...moveDifference(from, target), versionNumber: from.number, people };
      }),
    );
    return { target, groups: groups.sort((a, b) => a.versionNumber - b.versionNumber) };
  }

  /**
   * Moves at most `limit` running learners to the version that the preview showed; call it until it answers 0.
   * @throws catalogue.wrong_state when another version was published since
   */
  async moveEnrolments(tx: Tx, command: { readonly courseId: CourseId; readonly versionId: CourseVersionId; readonly scope: Scope; readonly limit: number }): Promise<number> {
    await requireCourse((sql, params) => tx.query(sql, params), command.courseId, command.scope);
    const target = await this.publishedPlan(command.courseId);
    if (target.versionId !== command.versionId) throw new DomainError('catalogue.wrong_state');
    const condition = personScopeCondition(command.scope, { employee: 'e.employee_id', unit: 'e.unit_id' }, 4);
    const due = await tx.query<{ id: EnrolmentId }>(
      `select e.id from learning.enrolment e
        where e.course_id = $1 and e.state = 'ACTIVE' and e.version_id <> $2 and ${condition.sql} order by e.id limit $3`,
      [command.courseId, target.versionId, command.limit, ...condition.params],
    );
    return this.moveAll(tx, due.map((row) => row.id), target, command.scope.actor.accountId);
  }

  /**
   * Brings running learners to a version that mends typing errors only, in transactions of their own: publishing it was the decision.
   * Who stands on a version from which more than texts would change stays, and is offered the move.
   */
  async moveCorrected(versionId: CourseVersionId): Promise<void> {
    const correction = await this.catalogue.correctionOf(versionId);
    if (!correction) return;
    const target = await this.publishedPlan(correction.courseId);
    if (target.versionId !== versionId) return;
    const from = await this.correctedVersions(target);
    while ((await this.database.transaction((tx) => this.moveChunk(tx, from, target, correction.publishedBy))) > 0);
  }

  private async moveChunk(tx: Tx, from: readonly CourseVersionId[], target: LearningPlan, pinnedBy: AccountId): Promise<number> {
    const due = await tx.query<{ id: EnrolmentId }>(
      `select e.id from learning.enrolment e where e.course_id = $1 and e.state = 'ACTIVE' and e.version_id = any ($2::uuid[]) order by e.id limit ${CHUNK}`,
      [target.courseId, from],
    );
    return this.moveAll(tx, due.map((row) => row.id), target, pinnedBy);
  }

  /** Versions with running learners of whom the target asks nothing new. */
  private async correctedVersions(target: LearningPlan): Promise<CourseVersionId[]> {
    const rows = await this.database.read<{ versionId: CourseVersionId }>(
      `select distinct e.version_id as "versionId" from learning.enrolment e where e.course_id = $1 and e.state = 'ACTIVE' and e.version_id <> $2`,
      [target.courseId, target.versionId],
    );
    const plans = await Promise.all(rows.map(({ versionId }) => this.catalogue.learningPlan(versionId)));
    return plans.filter((plan) => moveDifference(plan, target).kind === 'CORRECTION').map((plan) => plan.versionId);
  }

  private async moveAll(tx: Tx, ids: readonly EnrolmentId[], target: LearningPlan, pinnedBy: AccountId): Promise<number> {
    const locked = await lockEnrolments(tx, ids);
    const moving = [...locked.values()].filter((each) => each.state === 'ACTIVE' && each.versionId !== target.versionId);
    for (const enrolment of moving) await this.move(tx, enrolment, target, pinnedBy);
    await this.completions.decide(tx, moving.map((enrolment) => ({ ...enrolment, versionId: target.versionId })));
    return moving.length;
  }

  private async move(tx: Tx, enrolment: LockedEnrolment, target: LearningPlan, pinnedBy: AccountId): Promise<void> {
    const from = await this.catalogue.learningPlan(enrolment.versionId);
    const { kind } = moveDifference(from, target);
    await pinVersion(tx, { enrolmentId: enrolment.id, plan: target, reason: kind, pinnedBy });
    await tx.query('update learning.enrolment set version_id = $2, lessons_done_at = null, completes_on = null where id = $1', [enrolment.id, target.versionId]);
    await carryOver(tx, enrolment, carriedRevisions(from, target));
    tx.audit('learning.enrolment_moved', { kind: 'enrolment', id: enrolment.id }, { move: kind, from: from.number, to: target.number });
  }

  private async publishedPlan(courseId: CourseId): Promise<LearningPlan> {
    const course = await this.catalogue.enrollableCourse(courseId);
    if (!course?.versionId) throw new DomainError('platform.not_found');
    return this.catalogue.learningPlan(course.versionId);
  }
}

/** The old rows stay as evidence; the new revisions begin with what the old ones showed, and with the notes written beside them. */
async function carryOver(tx: Tx, enrolment: LockedEnrolment, revisions: ReturnType<typeof carriedRevisions>): Promise<void> {
  if (revisions.length === 0) return;
  const pairs = [revisions.map(([before]) => before), revisions.map(([, after]) => after)];
  await tx.query(
    `insert into learning.lesson_progress (employee_id, enrolment_id, lesson_revision_id, epoch, state, active_seconds, doubts, opened_at, last_at, done_at)
     select p.employee_id, p.enrolment_id, r.after, p.epoch, p.state, p.active_seconds, p.doubts, p.opened_at, p.last_at, p.done_at
       from unnest($3::uuid[], $4::uuid[]) as r(before, after)
       join learning.lesson_progress p on p.employee_id = $1 and p.enrolment_id = $2 and p.lesson_revision_id = r.before
     on conflict do nothing`,
    [enrolment.employeeId, enrolment.id, ...pairs],
  );
  await tx.query(
    `insert into learning.lesson_note (enrolment_id, lesson_revision_id, text, revision, updated_at)
     select n.enrolment_id, r.after, n.text, n.revision, n.updated_at
       from unnest($2::uuid[], $3::uuid[]) as r(before, after)
       join learning.lesson_note n on n.enrolment_id = $1 and n.lesson_revision_id = r.before
     on conflict do nothing`,
    [enrolment.id, ...pairs],
  );
}
