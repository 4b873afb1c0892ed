import { Injectable } from '@nestjs/common';
import { DomainError, type EnrolmentId, type LessonRevisionId, type Scope } from '@piawai/contracts';
import { CatalogueReader } from '@piawai/domain/catalogue';
import { Database } from '@piawai/platform/database/database';

import { lessonsOf } from '../progress/plan-lessons';
import { participantCondition } from './participant-scope';

/** How a participant stands at one quiz. */
export interface ParticipantQuiz {
  readonly revisionId: LessonRevisionId;
  readonly title: string;
  readonly attempts: number;
  /** With what was granted; null = as often as one likes. */
  readonly allowed: number | null;
  /** Attempts that the organiser added. */
  readonly granted: number;
  /** Best score, 0-100; null = nothing was handed in. */
  readonly best: number | null;
}

type CountRow = Pick<ParticipantQuiz, 'revisionId' | 'attempts' | 'granted' | 'best'>;

/** The quizzes of one participant; scoped like the participants. */
@Injectable()
export class ParticipantQuizReader {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueReader,
  ) {}

  /** In the order of the course. @throws platform.not_found */
  async quizzes(enrolmentId: EnrolmentId, scope: Scope): Promise<ParticipantQuiz[]> {
    const condition = participantCondition(scope, 2);
    const [enrolment] = await this.database.read<{ versionId: string; epoch: number }>(
      `select e.version_id as "versionId", e.epoch from learning.enrolment e join catalogue.course c on c.id = e.course_id
        where e.id = $1 and ${condition.sql}`,
      [enrolmentId, ...condition.params],
    );
    if (!enrolment) throw new DomainError('platform.not_found');
    const lessons = [...lessonsOf(await this.catalogue.learningPlan(enrolment.versionId)).values()].filter((lesson) => lesson.kind === 'QUIZ');
    const [counts, papers] = await Promise.all([
      this.counts(enrolmentId, enrolment.epoch),
      Promise.all(lessons.map((lesson) => this.catalogue.quizPaper(lesson.revisionId))),
    ]);
    return lessons.map(({ revisionId, originId, title }, at) => {
      const { attempts = 0, granted = 0, best = null } = counts.get(originId) ?? {};
      const limit = papers[at]!.settings.attempts;
      return { revisionId, title, attempts, granted, best, allowed: limit === null ? null : limit + granted };
    });
  }

  private async counts(enrolmentId: EnrolmentId, epoch: number): Promise<Map<LessonRevisionId, CountRow>> {
    const rows = await this.database.read<CountRow>(
      `select coalesce(a.lesson_revision_id, g.lesson_revision_id) as "revisionId", coalesce(a.attempts, 0) as attempts, a.best, coalesce(g.granted, 0) as granted
         from (select lesson_revision_id, count(*)::int as attempts, max(score) as best from learning.attempt
                where enrolment_id = $1 and epoch = $2 group by 1) a
         full join (select lesson_revision_id, count(*)::int as granted from learning.attempt_grant
                where enrolment_id = $1 and epoch = $2 group by 1) g on g.lesson_revision_id = a.lesson_revision_id`,
      [enrolmentId, epoch],
    );
    return new Map(rows.map((row) => [row.revisionId, row]));
  }
}
