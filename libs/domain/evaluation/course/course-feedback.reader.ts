import { Injectable } from '@nestjs/common';
import type { CourseId, Scope } from '@piawai/contracts';
import { scopeFor } from '@piawai/domain/accounts/rules';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, type Page, pageOf } from '@piawai/platform/http/page';

import { LEAST_ANSWERS } from '../feedback/feedback.rules';
import { organiserCondition, requireFeedbackCourse } from './course-scope';
import { type FigureGroup, figureGroups } from './feedback-figures.rules';
import { COUNTED_ANSWERS, versionAnswers } from './version-answers';

export interface CourseFigures {
  readonly courseTitle: string;
  readonly answers: number;
  /** The newest first; empty while there are too few answers. */
  readonly groups: readonly FigureGroup[];
}

/** A line of a learner, without a name and without a time. */
export interface FeedbackLine {
  readonly id: string;
  readonly line: string;
  readonly isFinding: boolean;
  /** Why it was hidden; those who organise the course alone still see it. */
  readonly hiddenReason: string | null;
  readonly hidden: boolean;
  readonly mayHide: boolean;
}

/** What participants think of a course; scoped by course. Never who. */
@Injectable()
export class CourseFeedbackReader {
  constructor(private readonly database: Database) {}

  /** @throws platform.not_found */
  async figures(courseId: CourseId, scope: Scope): Promise<CourseFigures> {
    const read = this.database.read.bind(this.database);
    await requireFeedbackCourse(read, courseId, scope);
    const [versions, [course]] = await Promise.all([
      versionAnswers(read, courseId),
      this.database.read<{ title: string }>(
        `select v.title from catalogue.course_version v where v.course_id = $1 order by v.published_at desc nulls last, v.number desc limit 1`, [courseId],
      ),
    ]);
    return { courseTitle: course?.title ?? '', answers: versions.reduce((sum, { answers }) => sum + answers, 0), groups: figureGroups(versions) };
  }

  /** Lines in an order that says nothing; none while there are too few answers. @throws platform.not_found */
  async lines(courseId: CourseId, scope: Scope, query: { readonly limit: number; readonly after?: string }): Promise<Page<FeedbackLine>> {
    await requireFeedbackCourse((sql, params) => this.database.read(sql, params), courseId, scope);
    const [after] = query.after ? decodeCursor(query.after, 1) : [null];
    const organiser = organiserCondition(scopeFor(scope.actor, 'evaluation.line.hide'), 5);
    const rows = await this.database.read<FeedbackLine>(
      `select f.line_id as id, f.line, f.line_hidden_at is not null as hidden, f.line_hidden_reason as "hiddenReason", ${organiser.sql} as "mayHide",
              exists (select from evaluation.finding n where n.course_id = f.course_id and n.kind = 'LINE' and n.subject_id = f.line_id) as "isFinding"
         from evaluation.feedback f join catalogue.course c on c.id = f.course_id
        where f.course_id = $1 and f.line is not null and ($2::uuid is null or f.line_id > $2) and (f.line_hidden_at is null or ${organiser.sql})
          and (select count(*) from ${COUNTED_ANSWERS} and f.course_id = $1) >= $4
          and not exists (select from learning.completion_annulled a where a.completion_id = f.completion_id)
        order by f.line_id limit $3`,
      [courseId, after, query.limit + 1, LEAST_ANSWERS, ...organiser.params],
    );
    return pageOf(rows, query.limit, ({ id }) => [id]);
  }
}
