import { type Actor, type CourseId, DomainError } from '@piawai/contracts';
import type { SqlCondition } from '@piawai/domain/organisation/rules';
import type { Tx } from '@piawai/platform/database/tx';

import { answerCondition, reviewCondition } from './review-scope';
import { VERSION_VIEW_SQL } from './version-view-sql';
import type { VersionView } from './version-view';

/** The unpublished version of a course, locked until the transaction ends; null when there is none. */
export async function lockOpenVersion(tx: Tx, courseId: CourseId): Promise<VersionView | null> {
  await tx.query('select id from catalogue.course where id = $1 for no key update', [courseId]);
  const [view] = await tx.query<VersionView>(`${VERSION_VIEW_SQL} where v.course_id = $1 and v.state <> 'PUBLISHED'`, [courseId]);
  return view ?? null;
}

/**
 * The draft that an author may change, locked.
 * @throws platform.not_found for a course of somebody else, catalogue.wrong_state while it is in review or has no draft
 */
export async function lockOwnDraft(tx: Tx, actor: Actor, courseId: CourseId): Promise<VersionView> {
  const version = await lockOpenVersion(tx, courseId);
  if (!version) throw new DomainError((await isAuthor(tx, actor, courseId)) ? 'catalogue.wrong_state' : 'platform.not_found');
  if (version.authorAccountId !== actor.accountId) throw new DomainError('platform.not_found');
  if (version.state !== 'DRAFT') throw new DomainError('catalogue.wrong_state');
  return version;
}

/**
 * The version in review that somebody else may decide on, locked. The one place where author and reviewer are kept apart.
 * @throws platform.not_found outside of the reviewer's reach, catalogue.reviewer_is_author, catalogue.wrong_state
 */
export async function lockForReview(tx: Tx, actor: Actor, courseId: CourseId): Promise<VersionView> {
  await refuseUnlike(tx, courseId, answerCondition(actor, 2));
  const version = await lockOpenVersion(tx, courseId);
  if (!version) throw new DomainError('platform.not_found');
  if (version.authorAccountId === actor.accountId || version.submittedBy === actor.accountId) throw new DomainError('catalogue.reviewer_is_author');
  if (version.state !== 'IN_REVIEW') throw new DomainError('catalogue.wrong_state');
  return version;
}

/** @throws catalogue.course_retired: a course that was taken out of the catalogue does not come back by its next version */
export function refuseRetired(version: VersionView): void {
  if (version.courseState === 'RETIRED') throw new DomainError('catalogue.course_retired');
}

/** @throws platform.stale_edit with the present row when somebody saved since */
export function refuseStale(version: VersionView, revision: number): void {
  if (version.revision !== revision) throw new DomainError('platform.stale_edit', { present: { ...version } });
}

/** @throws platform.not_found unless the actor's grants as a reviewer reach the whole agency of the course */
export async function refuseForeignReviewer(tx: Tx, actor: Actor, courseId: CourseId): Promise<void> {
  await refuseUnlike(tx, courseId, reviewCondition(actor, 2));
}

async function refuseUnlike(tx: Tx, courseId: CourseId, condition: SqlCondition): Promise<void> {
  const rows = await tx.query(`select from catalogue.course c where c.id = $1 and ${condition.sql}`, [courseId, ...condition.params]);
  if (rows.length === 0) throw new DomainError('platform.not_found');
}

async function isAuthor(tx: Tx, actor: Actor, courseId: CourseId): Promise<boolean> {
  const rows = await tx.query('select from catalogue.course where id = $1 and author_account_id = $2', [courseId, actor.accountId]);
  return rows.length > 0;
}
