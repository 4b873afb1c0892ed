import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { type Actor, type CourseId, type CourseVersionId, DomainError, type UnitId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { Course } from '../course/course.entity';
import { lockForReview, refuseForeignReviewer, refuseRetired } from '../course/open-version';
import type { VersionView } from '../course/version-view';
import { SearchEntryService } from '../search/search-entry.service';
import { canonicalJson, type CompletionRules, completionRules } from './completion-rules.rules';
import { ContractContextReader } from './contract-context.reader';
import { CorrectionReader } from './correction.reader';
import { isPublishable, publishContract } from './publish-contract.rules';

/** One publication at a time in an agency, so that two courses that are published together cannot come to require each other. */
async function lockPrerequisites(tx: Tx, agencyId: UnitId): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('catalogue.prerequisites ' || $1::text, 0))`, [agencyId]);
}

/** Turns a reviewed draft into an immutable version, and takes a course out of the catalogue. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly context: ContractContextReader,
    private readonly search: SearchEntryService,
    private readonly corrections: CorrectionReader,
  ) {}

  /**
   * Publishes what is in review: freezes revisions and rules, then shows the version in the catalogue.
   * @throws catalogue.reviewer_is_author, catalogue.course_retired, catalogue.correction_too_wide, catalogue.not_publishable when a rule changed since the draft was handed in
   */
  async publishVersion(tx: Tx, actor: Actor, courseId: CourseId): Promise<CourseVersionId> {
    const version = await lockForReview(tx, actor, courseId);
    refuseRetired(version);
    await lockPrerequisites(tx, version.agencyId);
    await this.corrections.refuseTooWide(tx, version);
    const context = await this.context.contextOf(tx, version);
    const conditions = publishContract(version, context);
    if (!isPublishable(conditions)) throw new DomainError('catalogue.not_publishable', { unmet: conditions.filter((each) => !each.met) });
    const rules = completionRules(version, version.correction ? await this.frozenCap(tx, version) : context.dailyJpCap);
    const ruleHash = createHash('sha256').update(canonicalJson(rules)).digest('hex');
    if (version.correction) await this.keepQuizzes(tx, version);
    await this.freezeRevisions(tx, version.versionId);
    await tx.query(
      `update catalogue.course_version set state = 'PUBLISHED', rules = $2, rule_hash = $3, published_at = $4, published_by = $5 where id = $1`,
      [version.versionId, JSON.stringify(rules), ruleHash, tx.now, actor.accountId],
    );
    await tx.query(`update catalogue.course set state = 'PUBLISHED', published_version_id = $2 where id = $1`, [courseId, version.versionId]);
    await this.search.showVersion(tx, version.versionId);
    tx.audit('catalogue.course_published', { kind: 'course', id: courseId }, { version: version.number, ruleHash });
    tx.publish('catalogue.course_published', { courseId, versionId: version.versionId });
    return version.versionId;
  }

  /** Ends enrolment; whoever learns goes on. Only a reviewer who is not the author may. */
  async retireCourse(tx: Tx, actor: Actor, courseId: CourseId): Promise<void> {
    await refuseForeignReviewer(tx, actor, courseId);
    const course = await tx.manager.findOne(Course, { where: { id: courseId }, lock: { mode: 'for_no_key_update' } });
    if (!course) throw new DomainError('platform.not_found');
    if (course.authorAccountId === actor.accountId) throw new DomainError('catalogue.reviewer_is_author');
    if (course.state !== 'PUBLISHED') throw new DomainError('catalogue.wrong_state');
    await tx.manager.update(Course, { id: courseId }, { state: 'RETIRED' });
    await this.search.hideCourse(tx, courseId);
    tx.audit('catalogue.course_retired', { kind: 'course', id: courseId });
  }

  /** A correction changes no rule, even when the JP policy has changed since. */
  private async frozenCap(tx: Tx, { publishedVersionId }: VersionView): Promise<number | null> {
    const [before] = await tx.query<{ rules: CompletionRules }>('select rules from catalogue.course_version where id = $1', [publishedVersionId]);
    return before?.rules.dailyJpCap ?? null;
  }

  /** A quiz whose wording was mended is the same quiz still: attempts at it go on under the revision that they began with. */
  private async keepQuizzes(tx: Tx, { versionId, publishedVersionId }: VersionView): Promise<void> {
    await tx.query(
      `update catalogue.lesson_revision r set origin_id = coalesce(b.origin_id, b.id)
         from catalogue.version_lesson l
         join catalogue.version_lesson o on o.version_id = $2 and o.lesson_id = l.lesson_id
         join catalogue.lesson_revision b on b.id = o.lesson_revision_id
        where l.version_id = $1 and r.id = l.lesson_revision_id and r.id <> b.id and r.kind = 'QUIZ'`,
      [versionId, publishedVersionId],
    );
  }

  private async freezeRevisions(tx: Tx, versionId: CourseVersionId): Promise<void> {
    await tx.query(
      `update catalogue.question_revision set frozen_at = $2
        where frozen_at is null and id in (select z.question_revision_id from catalogue.quiz_question z
                                             join catalogue.version_lesson l on l.lesson_revision_id = z.lesson_revision_id
                                            where l.version_id = $1)`,
      [versionId, tx.now],
    );
    await tx.query(
      `update catalogue.lesson_revision set frozen_at = $2
        where frozen_at is null and id in (select lesson_revision_id from catalogue.version_lesson where version_id = $1)`,
      [versionId, tx.now],
    );
  }
}
