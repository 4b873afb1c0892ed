import { Injectable } from '@nestjs/common';
import { DomainError, type LessonRevisionId } from '@piawai/contracts';

import { VERSION_VIEW_SQL } from '../course/version-view-sql';
import type { VersionView } from '../course/version-view';
import type { Statements } from '../reading/statements';
import { beyondTexts, type CorrectionBreach, type FramedVersion } from './correction.rules';

type Content = FramedVersion['modules'][number]['lessons'][number]['content'];

/** Holds a correction to what it may change: its texts, against the version that is published. */
@Injectable()
export class CorrectionReader {
  /** What a correction changes beyond texts; nothing for an ordinary version. */
  async breaches(statements: Statements, version: VersionView): Promise<CorrectionBreach[]> {
    if (!version.correction || !version.publishedVersionId) return [];
    const [before] = await statements.query<VersionView>(`${VERSION_VIEW_SQL} where v.id = $1`, [version.publishedVersionId]);
    const contents = await this.contents(statements, [before!, version]);
    return beyondTexts(framed(before!, contents), framed(version, contents));
  }

  /** @throws catalogue.correction_too_wide with what it changes beyond texts */
  async refuseTooWide(statements: Statements, version: VersionView): Promise<void> {
    const beyond = await this.breaches(statements, version);
    if (beyond.length > 0) throw new DomainError('catalogue.correction_too_wide', { beyond });
  }

  private async contents(statements: Statements, versions: readonly VersionView[]): Promise<Map<LessonRevisionId, Content>> {
    const ids = versions.flatMap((version) => version.modules).flatMap((module) => module.lessons).map((lesson) => lesson.revisionId);
    const rows = await statements.query<{ id: LessonRevisionId; content: Content }>(
      `select r.id, case when r.kind <> 'QUIZ' then r.content else r.content || jsonb_build_object('questions', (
                select jsonb_agg(jsonb_build_object('id', q.question_id, 'kind', q.kind, 'points', q.points, 'key', q.key, 'choices', q.choices, 'matches', q.matches)
                       order by z.ordinal)
                  from catalogue.quiz_question z
                  join catalogue.question_revision q on q.id = z.question_revision_id
                 where z.lesson_revision_id = r.id)) end as content
         from catalogue.lesson_revision r where r.id = any ($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, content }) => [id, content]));
  }
}

function framed(version: VersionView, contents: ReadonlyMap<LessonRevisionId, Content>): FramedVersion {
  const { formId, jp, coverFileId, enrolmentRule, capacity, opensOn, closesOn, allPositions, passingGrade, minActiveMinutes, competencies, positionIds, prerequisiteCourseIds } = version;
  return {
    rules: { formId, jp, coverFileId, enrolmentRule, capacity, opensOn, closesOn, allPositions, passingGrade, minActiveMinutes, competencies, positionIds, prerequisiteCourseIds },
    modules: version.modules.map((module) => ({
      jp: module.jp,
      lessons: module.lessons.map((lesson) => ({ ...lesson, content: contents.get(lesson.revisionId)! })),
    })),
  };
}
