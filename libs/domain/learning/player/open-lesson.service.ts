import { Injectable } from '@nestjs/common';
import { type CourseId, DomainError, type EmployeeId, type EnrolmentId, type LessonRevisionId } from '@piawai/contracts';
import { CatalogueReader, type LessonContent, type PlannedLesson } from '@piawai/domain/catalogue';
import { Clock } from '@piawai/platform/clock/clock';
import { Database } from '@piawai/platform/database/database';

import { readQuizResults } from '../attempt/quiz-standing.store';
import type { EnrolmentState } from '../enrolment/enrolment.entity';
import { type MissingInLesson, whatIsMissing } from '../progress/lesson-done.rules';
import { emptyState, type LessonState } from '../progress/merge-progress.rules';

export interface OpenedLesson {
  readonly content: LessonContent;
  readonly plan: PlannedLesson;
  readonly epoch: number;
  readonly courseId: CourseId;
  readonly courseTitle: string;
  /** Place in the course, from 1. */
  readonly number: number;
  readonly count: number;
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
  readonly state: LessonState;
  readonly done: boolean;
  readonly missing: readonly MissingInLesson[];
  readonly note: { readonly text: string; readonly revision: number } | null;
  /** By the server's clock, so that a player whose clock is wrong reports the right times. */
  readonly now: Date;
}

export interface Neighbour {
  readonly revisionId: LessonRevisionId;
  readonly title: string;
  readonly kind: PlannedLesson['kind'];
  readonly bytes: number;
}

interface OpeningRow {
  readonly state: EnrolmentState;
  readonly employeeId: EmployeeId;
  readonly epoch: number;
  readonly versionId: string;
  readonly progress: LessonState | null;
  readonly doneAt: Date | null;
  readonly noteText: string | null;
  readonly noteRevision: number | null;
}

/** Hands out one lesson with all that the player needs, in one answer. */
@Injectable()
export class OpenLessonService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: CatalogueReader,
  ) {}

  /** The first hand-out is noted: no active second of the lesson can lie before it. */
  async openLesson(own: { readonly employeeId: EmployeeId; readonly enrolmentId: EnrolmentId; readonly revisionId: LessonRevisionId }): Promise<OpenedLesson> {
    const row = await this.find(own);
    if (row?.employeeId !== own.employeeId) throw new DomainError('platform.not_found');
    if (row.state !== 'ACTIVE' && row.state !== 'COMPLETED') throw new DomainError('learning.not_active');
    const plan = await this.catalogue.learningPlan(row.versionId);
    const lessons = plan.modules.flatMap((module) => module.lessons);
    const at = lessons.findIndex((lesson) => lesson.revisionId === own.revisionId);
    const lesson = lessons[at];
    if (!lesson) throw new DomainError('learning.lesson_not_in_course');
    const [content, best] = await Promise.all([this.catalogue.lessonContent(own.revisionId), this.bestOf(own, row.epoch, lesson)]);
    if (row.progress?.epoch !== row.epoch) await this.noteOpening(own, row.epoch);
    const state = row.progress?.epoch === row.epoch ? row.progress : emptyState(row.epoch);
    const done = row.progress?.epoch === row.epoch && row.doneAt !== null;
    return {
      content, plan: lesson, epoch: row.epoch, courseId: plan.courseId, courseTitle: plan.title, number: at + 1, count: lessons.length,
      previous: neighbour(lessons[at - 1]), next: neighbour(lessons[at + 1]), state, done,
      missing: done ? [] : whatIsMissing(lesson, state, { best, passingGrade: plan.rules.passingGrade }),
      now: this.clock.now(),
      note: row.noteText === null || row.noteRevision === null ? null : { text: row.noteText, revision: row.noteRevision },
    };
  }

  private async find(own: { readonly enrolmentId: EnrolmentId; readonly revisionId: LessonRevisionId }): Promise<OpeningRow | undefined> {
    const [row] = await this.database.read<OpeningRow>(
      `select e.state, e.employee_id as "employeeId", e.epoch, e.version_id as "versionId", p.state as progress, p.done_at as "doneAt",
              n.text as "noteText", n.revision as "noteRevision"
         from learning.enrolment e
         left join learning.lesson_progress p on p.employee_id = e.employee_id and p.enrolment_id = e.id and p.lesson_revision_id = $2
         left join learning.lesson_note n on n.enrolment_id = e.id and n.lesson_revision_id = $2
        where e.id = $1`,
      [own.enrolmentId, own.revisionId],
    );
    return row;
  }

  private async bestOf(own: { readonly enrolmentId: EnrolmentId }, epoch: number, lesson: PlannedLesson): Promise<number | null> {
    if (lesson.kind !== 'QUIZ') return null;
    const results = await readQuizResults({ query: this.database.read.bind(this.database) }, [{ id: own.enrolmentId, epoch }]);
    return results.find((result) => result.lessonRevisionId === lesson.originId)?.best ?? null;
  }

  private async noteOpening(own: { readonly employeeId: EmployeeId; readonly enrolmentId: EnrolmentId; readonly revisionId: LessonRevisionId }, epoch: number): Promise<void> {
    await this.database.transaction((tx) =>
      tx.query(
        `insert into learning.lesson_progress as p (employee_id, enrolment_id, lesson_revision_id, epoch, state, opened_at, last_at)
         values ($1, $2, $3, $4, $5, $6, $6)
         on conflict (employee_id, enrolment_id, lesson_revision_id) do update
           set epoch = excluded.epoch, state = excluded.state, active_seconds = 0, doubts = '{}', opened_at = excluded.opened_at,
               last_at = excluded.last_at, done_at = null
           where p.epoch < excluded.epoch`,
        [own.employeeId, own.enrolmentId, own.revisionId, epoch, JSON.stringify(emptyState(epoch)), this.clock.now()],
      ),
    );
  }
}

const neighbour = (lesson: PlannedLesson | undefined): Neighbour | null =>
  lesson ? { revisionId: lesson.revisionId, title: lesson.title, kind: lesson.kind, bytes: lesson.bytes } : null;
