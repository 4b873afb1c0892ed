import { Injectable } from '@nestjs/common';
import type { AccountId, CourseId, CourseVersionId, LessonRevisionId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';

import type { KeyedQuestion, PublicQuestion, QuizSettings } from './quiz/question.rules';
import { CourseContentReader } from './reading/course-content.reader';
import type { EnrollableCourse, LearningPlan, LessonContent } from './reading/learning-plan.rules';
import { LearningPlanReader } from './reading/learning-plan.reader';

/** The questions of a quiz, with and without the key; only the server holds both. */
export interface QuizPaper {
  readonly settings: QuizSettings;
  readonly questions: readonly PublicQuestion[];
}

/** What later folders may ask about courses. Read by course: whoever calls has checked that the person may see it. */
@Injectable()
export class CatalogueReader {
  constructor(
    private readonly database: Database,
    private readonly plans: LearningPlanReader,
    private readonly content: CourseContentReader,
  ) {}

  /** State and current version of a course; null when there is no such course. */
  async enrollableCourse(courseId: CourseId): Promise<EnrollableCourse | null> {
    const [row] = await this.database.read<EnrollableCourse>(
      `select id as "courseId", agency_id as "agencyId", state, published_version_id as "versionId"
         from catalogue.course where id = $1`,
      [courseId],
    );
    return row ?? null;
  }

  /** The frozen plan of a published version, from memory when it was asked before. */
  learningPlan(versionId: CourseVersionId): Promise<LearningPlan> {
    return this.plans.plan(versionId);
  }

  /** The course of a published version that mends typing errors only, and who published it; null for every other version. */
  async correctionOf(versionId: CourseVersionId): Promise<{ readonly courseId: CourseId; readonly publishedBy: AccountId } | null> {
    const [row] = await this.database.read<{ courseId: CourseId; publishedBy: AccountId }>(
      `select course_id as "courseId", published_by as "publishedBy" from catalogue.course_version where id = $1 and correction and published_at is not null`,
      [versionId],
    );
    return row ?? null;
  }

  /** One lesson for a learner: sanitised HTML, file ids, quiz settings; never a question or a key. */
  lessonContent(revisionId: LessonRevisionId): Promise<LessonContent> {
    return this.content.lesson(revisionId);
  }

  /** Every question of a quiz's pool without keys; choices stand in an order that says nothing. */
  quizPaper(revisionId: LessonRevisionId): Promise<QuizPaper> {
    return this.content.paper(revisionId);
  }

  /** Keys, points and feedback of a quiz's pool: for grading on the server only. */
  quizKey(revisionId: LessonRevisionId): Promise<readonly KeyedQuestion[]> {
    return this.content.key(revisionId);
  }
}
