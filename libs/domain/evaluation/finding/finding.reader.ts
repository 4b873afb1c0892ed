import { Injectable } from '@nestjs/common';
import type { Actor, CourseId, CourseVersionId, LessonRevisionId, Scope } from '@piawai/contracts';
import { scopeFor } from '@piawai/domain/accounts/rules';
import { CatalogueReader } from '@piawai/domain/catalogue';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, type Page, pageOf } from '@piawai/platform/http/page';

import { organiserCondition, requireFeedbackCourse } from '../course/course-scope';
import type { FindingKind, FindingState } from './find-findings.rules';

export interface Finding {
  readonly id: string;
  readonly kind: FindingKind;
  /** The question or the line; null for a mean, and for a line that is gone. */
  readonly text: string | null;
  /** A mean of 1 to 5, or a share of 0 to 1. */
  readonly value: number | null;
  readonly answers: number | null;
  /** Number of the version that it was found in. */
  readonly versionNumber: number;
  readonly state: FindingState;
  readonly mendedInNumber: number | null;
  readonly reason: string | null;
  readonly revision: number;
  readonly closedAt: Date | null;
}

export interface MendingVersion {
  readonly versionId: CourseVersionId;
  readonly number: number;
  readonly isDraft: boolean;
}

type Row = Finding & { readonly subjectId: string; readonly lessonRevisionId: LessonRevisionId | null };

const MOST_COURSES = 500;

/** Tasks of an author; scoped by course. */
@Injectable()
export class FindingReader {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueReader,
  ) {}

  /** Open ones, or settled ones; the newest first. @throws platform.not_found */
  async findings(courseId: CourseId, scope: Scope, query: { readonly open: boolean; readonly limit: number; readonly after?: string }): Promise<Page<Finding>> {
    await requireFeedbackCourse((sql, params) => this.database.read(sql, params), courseId, scope);
    const [after] = query.after ? decodeCursor(query.after, 1) : [null];
    const organiser = organiserCondition(scopeFor(scope.actor, 'evaluation.line.hide'), 5);
    const rows = await this.database.read<Row>(
      `select n.id, n.kind, n.subject_id as "subjectId", n.lesson_revision_id as "lessonRevisionId", n.value::float8 as value, n.answers, v.number as "versionNumber",
              n.state, m.number as "mendedInNumber", n.reason, n.revision, n.closed_at as "closedAt",
              case when f.line_hidden_at is null or ${organiser.sql} then f.line end as text
         from evaluation.finding n
         join catalogue.course c on c.id = n.course_id
         join catalogue.course_version v on v.id = n.version_id
         left join catalogue.course_version m on m.id = n.mended_in
         left join evaluation.feedback f on n.kind = 'LINE' and f.line_id = n.subject_id
        where n.course_id = $1 and (n.state = 'OPEN') = $2 and ($3::uuid is null or n.id < $3)
        order by n.id desc limit $4`,
      [courseId, query.open, after, query.limit + 1, ...organiser.params],
    );
    const page = pageOf(rows, query.limit, ({ id }) => [id]);
    const prompts = await this.promptsOf(page.items);
    return { next: page.next, items: page.items.map(({ subjectId, lessonRevisionId: _, ...row }) => ({ ...row, text: row.text ?? prompts.get(subjectId) ?? null })) };
  }

  /** Versions of the course, the newest first: one of them mends a finding. @throws platform.not_found */
  async versions(courseId: CourseId, scope: Scope): Promise<MendingVersion[]> {
    await requireFeedbackCourse((sql, params) => this.database.read(sql, params), courseId, scope);
    return this.database.read<MendingVersion>(
      `select v.id as "versionId", v.number, v.published_at is null as "isDraft" from catalogue.course_version v where v.course_id = $1 order by v.number desc limit 100`,
      [courseId],
    );
  }

  /** How many tasks are open in each of the own courses; those without are left out. */
  async openCounts({ accountId }: Actor): Promise<{ readonly courseId: CourseId; readonly open: number }[]> {
    return this.database.read(
      `select n.course_id as "courseId", count(*)::int as open from evaluation.finding n join catalogue.course c on c.id = n.course_id
        where c.author_account_id = $1 and n.state = 'OPEN' group by n.course_id order by n.course_id desc limit $2`,
      [accountId, MOST_COURSES],
    );
  }

  private async promptsOf(rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
    const quizzes = [...new Set(rows.flatMap(({ lessonRevisionId }) => lessonRevisionId ?? []))];
    const papers = await Promise.all(quizzes.map((revisionId) => this.catalogue.quizPaper(revisionId)));
    return new Map(papers.flatMap(({ questions }) => questions.map(({ revisionId, prompt }) => [revisionId, prompt] as const)));
  }
}
