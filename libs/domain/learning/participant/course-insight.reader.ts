import { Injectable } from '@nestjs/common';
import { type CourseId, DomainError, type LessonRevisionId, type Scope } from '@piawai/contracts';
import { CatalogueReader, type LearningPlan } from '@piawai/domain/catalogue';
import type { QuizPurpose } from '@piawai/domain/catalogue/rules';
import { Clock } from '@piawai/platform/clock/clock';
import { Database } from '@piawai/platform/database/database';

import type { EnrolmentState } from '../enrolment/enrolment.entity';
import { participantCondition, requireCourse } from './participant-scope';
import { isStuck, LEARNING_STATES, stuckBefore } from './stuck';

/** How many reached and finished a lesson, and how many left it a week ago. */
export interface LessonInsight {
  readonly revisionId: LessonRevisionId;
  readonly title: string;
  readonly kind: string;
  /** Place in the course, from 1. */
  readonly number: number;
  readonly opened: number;
  readonly done: number;
  readonly stuck: number;
}

export interface QuestionInsight {
  readonly revisionId: string;
  readonly lessonTitle: string;
  readonly prompt: string;
  readonly answered: number;
  readonly correct: number;
}

/** What was learned between the test before and the test after, over those who handed in both. */
export interface TestGain {
  readonly people: number;
  /** Mean of the best scores, 0-100. */
  readonly before: number;
  readonly after: number;
}

export interface CourseInsight {
  readonly courseTitle: string;
  readonly states: Readonly<Partial<Record<EnrolmentState, number>>>;
  readonly lessons: readonly LessonInsight[];
  /** Hardest first. */
  readonly questions: readonly QuestionInsight[];
  /** Null without both tests, or while nobody handed in both. */
  readonly gain: TestGain | null;
}

interface LessonRow {
  readonly revisionId: LessonRevisionId;
  readonly opened: number;
  readonly done: number;
  readonly stuck: number;
}

type QuestionRow = Pick<QuestionInsight, 'revisionId' | 'answered' | 'correct'>;

/** Where the participants of a course are stuck and which questions are hard, over its published version; scoped like the participants. */
@Injectable()
export class CourseInsightReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: CatalogueReader,
  ) {}

  async insight(courseId: CourseId, scope: Scope): Promise<CourseInsight> {
    await requireCourse((sql, params) => this.database.read(sql, params), courseId, scope);
    const course = await this.catalogue.enrollableCourse(courseId);
    if (!course?.versionId) throw new DomainError('platform.not_found');
    const plan = await this.catalogue.learningPlan(course.versionId);
    const condition = participantCondition(scope, 2);
    const params = [courseId, ...condition.params];
    const from = `from learning.enrolment e join catalogue.course c on c.id = e.course_id`;
    const where = `where e.course_id = $1 and ${condition.sql}`;
    const [states, lessons, questions, gain] = await Promise.all([
      this.database.read<{ state: EnrolmentState; people: number }>(`select e.state, count(*)::int as people ${from} ${where} group by e.state`, params),
      this.database.read<LessonRow>(
        `select p.lesson_revision_id as "revisionId", count(*)::int as opened, count(p.done_at)::int as done,
                count(*) filter (where ${isStuck('p', `$${params.length + 1}`)})::int as stuck
           ${from} join learning.lesson_progress p on p.employee_id = e.employee_id and p.enrolment_id = e.id and p.epoch = e.epoch
           ${where} and e.state in ${LEARNING_STATES} group by p.lesson_revision_id`,
        [...params, stuckBefore(this.clock.now())],
      ),
      this.database.read<QuestionRow>(
        `select r ->> 'revisionId' as "revisionId", count(*)::int as answered, count(*) filter (where (r ->> 'correct')::bool)::int as correct
           ${from} join learning.attempt a on a.enrolment_id = e.id and a.state <> 'OPEN'
           cross join lateral jsonb_array_elements(a.results) r ${where} group by 1`,
        params,
      ),
      this.gain(plan, { from, where, params }),
    ]);
    return {
      courseTitle: plan.title,
      states: Object.fromEntries(states.map((row) => [row.state, row.people])),
      lessons: lessonInsights(plan, lessons),
      questions: await this.questionInsights(plan, questions),
      gain,
    };
  }

  private async gain(plan: LearningPlan, { from, where, params }: { from: string; where: string; params: readonly unknown[] }): Promise<TestGain | null> {
    const quizzes = plan.modules.flatMap((module) => module.lessons).filter((lesson) => lesson.kind === 'QUIZ');
    const papers = await Promise.all(quizzes.map(async ({ revisionId, originId }) => ({ originId, purpose: (await this.catalogue.quizPaper(revisionId)).settings.purpose })));
    const of = (purpose: QuizPurpose): LessonRevisionId[] => papers.filter((paper) => paper.purpose === purpose).map(({ originId }) => originId);
    const [row] = await this.database.read<TestGain>(
      `with best as (
         select a.enrolment_id, max(a.score) filter (where a.lesson_revision_id = any ($${params.length + 1}::uuid[])) as before,
                max(a.score) filter (where a.lesson_revision_id = any ($${params.length + 2}::uuid[])) as after
           ${from} join learning.attempt a on a.enrolment_id = e.id and a.epoch = e.epoch and a.state <> 'OPEN' ${where} group by a.enrolment_id
       )
       select count(*)::int as people, round(avg(before), 1)::float8 as before, round(avg(after), 1)::float8 as after
         from best where before is not null and after is not null`,
      [...params, of('PRE_TEST'), of('POST_TEST')],
    );
    return row && row.people > 0 ? row : null;
  }

  private async questionInsights(plan: LearningPlan, rows: readonly QuestionRow[]): Promise<QuestionInsight[]> {
    const counts = new Map(rows.map((row) => [row.revisionId, row]));
    const quizzes = plan.modules.flatMap((module) => module.lessons).filter((lesson) => lesson.kind === 'QUIZ');
    const papers = await Promise.all(quizzes.map(async (lesson) => ({ lesson, paper: await this.catalogue.quizPaper(lesson.revisionId) })));
    return papers
      .flatMap(({ lesson, paper }) =>
        paper.questions.flatMap((question) => {
          const row = counts.get(question.revisionId);
          return row ? [{ ...row, lessonTitle: lesson.title, prompt: question.prompt }] : [];
        }),
      )
      .sort((a, b) => a.correct / a.answered - b.correct / b.answered);
  }
}

function lessonInsights(plan: LearningPlan, rows: readonly LessonRow[]): LessonInsight[] {
  const counts = new Map(rows.map((row) => [row.revisionId, row]));
  return plan.modules
    .flatMap((module) => module.lessons)
    .map(({ revisionId, title, kind }, at) => {
      const { opened = 0, done = 0, stuck = 0 } = counts.get(revisionId) ?? {};
      return { revisionId, title, kind, number: at + 1, opened, done, stuck };
    });
}
