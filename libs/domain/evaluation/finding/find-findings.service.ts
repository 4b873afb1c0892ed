import { Injectable } from '@nestjs/common';
import type { CourseId, CourseVersionId } from '@piawai/contracts';
import { CatalogueReader } from '@piawai/domain/catalogue';
import { LearningReader } from '@piawai/domain/learning';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';

import { figureGroups } from '../course/feedback-figures.rules';
import { versionAnswers } from '../course/version-answers';
import { findFindings, type QuestionCount } from './find-findings.rules';

/** Looks at courses about which something new was said, and leaves tasks for their authors. */
@Injectable()
export class FindFindingsService {
  constructor(
    private readonly catalogue: CatalogueReader,
    private readonly learning: LearningReader,
  ) {}

  /** @param limit courses in one round @returns how many were looked at */
  async lookAtDue(tx: Tx, limit: number): Promise<number> {
    const due = await tx.query<{ courseId: CourseId }>(
      `update evaluation.course_look set looked_at = $1
        where course_id in (select course_id from evaluation.course_look where looked_at is null order by changed_at limit $2 for update skip locked)
        returning course_id as "courseId"`,
      [tx.now, limit],
    );
    for (const { courseId } of due) await this.lookAt(tx, courseId);
    return due.length;
  }

  private async lookAt(tx: Tx, courseId: CourseId): Promise<void> {
    const versionId = (await this.catalogue.enrollableCourse(courseId))?.versionId;
    if (!versionId) return;
    const [newest] = figureGroups(await versionAnswers(tx.query.bind(tx), courseId));
    const found = findFindings(versionId, newest, await this.questionCounts(versionId));
    if (found.length === 0) return;
    await tx.query(
      `insert into evaluation.finding (id, course_id, version_id, kind, subject_id, lesson_revision_id, value, answers, found_at)
       select n.id, $1, $2, n.kind, n.subject_id, n.lesson_revision_id, n.value, n.answers, $3
         from unnest($4::uuid[], $5::text[], $6::uuid[], $7::uuid[], $8::numeric[], $9::int[]) as n(id, kind, subject_id, lesson_revision_id, value, answers)
       on conflict (course_id, kind, subject_id) do update set value = excluded.value, answers = excluded.answers where finding.state = 'OPEN'`,
      [
        courseId, versionId, tx.now, found.map(() => newId()), found.map(({ kind }) => kind), found.map(({ subjectId }) => subjectId),
        found.map(({ lessonRevisionId }) => lessonRevisionId), found.map(({ value }) => value), found.map(({ answers }) => answers),
      ],
    );
  }

  private async questionCounts(versionId: CourseVersionId): Promise<QuestionCount[]> {
    const plan = await this.catalogue.learningPlan(versionId);
    const quizzes = plan.modules.flatMap(({ lessons }) => lessons).filter(({ kind }) => kind === 'QUIZ');
    const papers = await Promise.all(quizzes.map(async ({ revisionId, originId }) => ({ revisionId, originId, paper: await this.catalogue.quizPaper(revisionId) })));
    // Before the course nobody has to know the answers.
    const asked = new Map(papers.filter(({ paper }) => paper.settings.purpose !== 'PRE_TEST').map(({ revisionId, originId }) => [originId, revisionId]));
    const counts = asked.size > 0 ? await this.learning.questionCounts([...asked.keys()]) : [];
    return counts.map((count) => ({ ...count, lessonRevisionId: asked.get(count.lessonRevisionId)! }));
  }
}
