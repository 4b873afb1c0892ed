import { Injectable } from '@nestjs/common';
import { type Actor, type CourseId, DomainError, type LessonId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, type Page, pageOf } from '@piawai/platform/http/page';

import { type LessonForm, lessonForm } from '../lesson/lesson-form';
import { hasOffice } from '../files/office-converter';
import { CorrectionReader } from '../publishing/correction.reader';
import type { CorrectionBreach } from '../publishing/correction.rules';
import { ContractContextReader, type PublishingContext } from '../publishing/contract-context.reader';
import { type ConditionState, publishContract } from '../publishing/publish-contract.rules';
import { cursorId, cursorPlace } from '../reading/cursor.rules';
import { outsideOfTransaction } from '../reading/statements';
import type { CourseState } from './course.entity';
import type { VersionState } from './course-version.entity';
import { answerCondition } from './review-scope';
import { VERSION_VIEW_SQL } from './version-view-sql';
import type { VersionView } from './version-view';

/** A course in the list of an author or a reviewer, described by its newest version. */
export interface AuthoredCourse {
  readonly courseId: CourseId;
  readonly code: string;
  readonly title: string;
  readonly state: CourseState;
  readonly versionState: VersionState;
  readonly number: number;
  readonly jp: number;
  readonly lessons: number;
  readonly savedAt: Date;
  readonly submittedAt: Date | null;
  readonly returnReason: string | null;
}

/** A version together with what is missing before it may be handed in. */
export interface Workbench {
  readonly version: VersionView;
  readonly conditions: ConditionState[];
  readonly context: Omit<PublishingContext, 'deadEnd'> & {
    /** Whether a Word file can become pages. */
    readonly office: boolean;
  };
  /** What a correction changes besides texts, which keeps it from being handed in; empty for an ordinary version. */
  readonly beyondTexts: CorrectionBreach[];
}

const LIST_SQL = `
  select c.id as "courseId", c.code, v.title, c.state, v.state as "versionState", v.number, v.jp,
         (select count(*) from catalogue.version_lesson l where l.version_id = v.id) as lessons,
         v.saved_at as "savedAt", v.submitted_at as "submittedAt", v.return_reason as "returnReason"
    from catalogue.course c
    join lateral (select * from catalogue.course_version v where v.course_id = c.id order by v.number desc limit 1) v on true`;

/** What authors and reviewers see. An author reads own courses, a reviewer those of the agency within reach. */
@Injectable()
export class AuthorReader {
  constructor(
    private readonly database: Database,
    private readonly contract: ContractContextReader,
    private readonly corrections: CorrectionReader,
  ) {}

  /** Own courses, the newest first. */
  async ownCourses(actor: Actor, limit: number, after?: string): Promise<Page<AuthoredCourse>> {
    const id = after ? cursorId(decodeCursor(after, 1)[0]) : null;
    const rows = await this.database.read<AuthoredCourse>(
      `${LIST_SQL} where c.author_account_id = $1 and ($2::uuid is null or c.id < $2) order by c.id desc limit $3`,
      [actor.accountId, id, limit + 1],
    );
    return pageOf(rows, limit, (row) => [row.courseId]);
  }

  /** What waits for a reviewer in the agency; own courses are left out. The longest wait comes first. */
  async awaitingReview(actor: Actor, limit: number, after?: string): Promise<Page<AuthoredCourse>> {
    const [place, last] = after ? decodeCursor(after, 2) : [];
    const from = after ? [cursorPlace(place, 'instant'), cursorId(last)] : [null, null];
    const condition = answerCondition(actor, 5);
    const rows = await this.database.read<AuthoredCourse & { submittedAt: Date }>(
      `${LIST_SQL} where ${condition.sql} and v.state = 'IN_REVIEW' and c.author_account_id <> $1
          and ($2::timestamptz is null or (v.submitted_at, c.id) > ($2, $3::uuid))
        order by v.submitted_at, c.id limit $4`,
      [actor.accountId, ...from, limit + 1, ...condition.params],
    );
    return pageOf(rows, limit, (row) => [row.submittedAt.toISOString(), row.courseId]);
  }

  /** How many wait for the reviewer, a hundred at most. */
  async countAwaiting(actor: Actor): Promise<number> {
    const condition = answerCondition(actor, 2);
    const [row] = await this.database.read<{ count: number }>(
      `select count(*) as count from (
         select from catalogue.course c join catalogue.course_version v on v.course_id = c.id and v.state = 'IN_REVIEW'
          where ${condition.sql} and c.author_account_id <> $1 limit 100) few`,
      [actor.accountId, ...condition.params],
    );
    return row?.count ?? 0;
  }

  /** The newest version for its author. @throws platform.not_found */
  async ownWorkbench(actor: Actor, courseId: CourseId): Promise<Workbench> {
    const version = await this.newest(courseId);
    if (version?.authorAccountId !== actor.accountId) throw new DomainError('platform.not_found');
    return this.workbench(version);
  }

  /** What was handed in, else what is published, for a reviewer of the agency; never an open draft. @throws platform.not_found */
  async reviewWorkbench(actor: Actor, courseId: CourseId): Promise<Workbench> {
    const condition = answerCondition(actor, 2);
    const [version] = await this.database.read<VersionView>(
      `${VERSION_VIEW_SQL} where v.course_id = $1 and ${condition.sql} and v.state <> 'DRAFT' order by v.number desc limit 1`,
      [courseId, ...condition.params],
    );
    if (!version) throw new DomainError('platform.not_found');
    return this.workbench(version);
  }

  /** A lesson of a version for whoever may open that version. */
  async lesson(version: VersionView, lessonId: LessonId): Promise<LessonForm> {
    const line = version.modules.flatMap((module) => module.lessons).find((lesson) => lesson.lessonId === lessonId);
    if (!line) throw new DomainError('platform.not_found');
    return lessonForm(outsideOfTransaction(this.database), line.revisionId);
  }

  private async newest(courseId: CourseId): Promise<VersionView | undefined> {
    const [view] = await this.database.read<VersionView>(`${VERSION_VIEW_SQL} where v.course_id = $1 order by v.number desc limit 1`, [courseId]);
    return view;
  }

  private async workbench(version: VersionView): Promise<Workbench> {
    const statements = outsideOfTransaction(this.database);
    const context = await this.contract.contextOf(statements, version);
    const { deadEnd: _isInConditions, ...limits } = context;
    return {
      version, conditions: publishContract(version, context), context: { ...limits, office: await hasOffice() },
      beyondTexts: await this.corrections.breaches(statements, version),
    };
  }
}
