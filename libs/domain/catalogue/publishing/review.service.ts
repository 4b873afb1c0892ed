import { Injectable } from '@nestjs/common';
import { type Actor, type CourseId, DomainError } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { lockForReview, lockOpenVersion, lockOwnDraft, refuseRetired, refuseStale } from '../course/open-version';
import { CorrectionReader } from './correction.reader';
import { ContractContextReader } from './contract-context.reader';
import { isPublishable, publishContract } from './publish-contract.rules';

/** The way of a draft to its reviewer and back. Publishing itself is PublishingService. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly context: ContractContextReader,
    private readonly corrections: CorrectionReader,
  ) {}

  /** Hands a draft in. @throws catalogue.not_publishable with the conditions that are not met, catalogue.course_retired, catalogue.correction_too_wide */
  async submitDraft(tx: Tx, actor: Actor, courseId: CourseId, revision: number): Promise<void> {
    const version = await lockOwnDraft(tx, actor, courseId);
    refuseRetired(version);
    refuseStale(version, revision);
    await this.corrections.refuseTooWide(tx, version);
    const conditions = publishContract(version, await this.context.contextOf(tx, version));
    if (!isPublishable(conditions)) throw new DomainError('catalogue.not_publishable', { unmet: conditions.filter((each) => !each.met) });
    await tx.query(
      `update catalogue.course_version set state = 'IN_REVIEW', submitted_at = $2, submitted_by = $3, return_reason = null where id = $1`,
      [version.versionId, tx.now, actor.accountId],
    );
    await this.showState(tx, courseId, 'IN_REVIEW');
    tx.publish('catalogue.course_submitted', { courseId, versionId: version.versionId });
    tx.audit('catalogue.course_submitted', { kind: 'course', id: courseId }, { version: version.number });
  }

  /** The author takes a draft back before anybody decided. */
  async withdrawDraft(tx: Tx, actor: Actor, courseId: CourseId): Promise<void> {
    const version = await lockOpenVersion(tx, courseId);
    if (!version || version.authorAccountId !== actor.accountId) throw new DomainError('platform.not_found');
    if (version.state !== 'IN_REVIEW') throw new DomainError('catalogue.wrong_state');
    await this.reopen(tx, version.versionId, null);
    await this.showState(tx, courseId, 'DRAFT');
    tx.audit('catalogue.course_returned', { kind: 'course', id: courseId }, { version: version.number, byAuthor: true });
  }

  /** The reviewer gives a draft back. @param reason shown to the author */
  async returnDraft(tx: Tx, actor: Actor, courseId: CourseId, reason: string): Promise<void> {
    const version = await lockForReview(tx, actor, courseId);
    await this.reopen(tx, version.versionId, reason);
    await this.showState(tx, courseId, 'DRAFT');
    tx.publish('catalogue.course_returned', { courseId, versionId: version.versionId });
    tx.audit('catalogue.course_returned', { kind: 'course', id: courseId }, { version: version.number, byAuthor: false });
  }

  private async reopen(tx: Tx, versionId: string, reason: string | null): Promise<void> {
    await tx.query(
      `update catalogue.course_version set state = 'DRAFT', submitted_at = null, submitted_by = null, return_reason = $2 where id = $1`,
      [versionId, reason],
    );
  }

  /** A course that was published keeps that state while its next version is on the way. */
  private async showState(tx: Tx, courseId: CourseId, state: 'DRAFT' | 'IN_REVIEW'): Promise<void> {
    await tx.query('update catalogue.course set state = $2 where id = $1 and published_version_id is null', [courseId, state]);
  }
}
