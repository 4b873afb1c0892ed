import { Injectable } from '@nestjs/common';
import { type Actor, type CourseId, DomainError } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';

import { Course } from '../course/course.entity';
import { lockOwnDraft } from '../course/open-version';

/** Starts the next draft of a published course: the list of revisions is copied, not the content. */
@Injectable()
export class NextVersionService {
  /** @param correction it may change texts only, and takes running learners along @throws catalogue.wrong_state when nothing is published or a draft is open already */
  async startVersion(tx: Tx, actor: Actor, courseId: CourseId, correction = false): Promise<void> {
    const course = await tx.manager.findOne(Course, { where: { id: courseId }, lock: { mode: 'for_no_key_update' } });
    if (!course || course.authorAccountId !== actor.accountId) throw new DomainError('platform.not_found');
    if (!course.publishedVersionId || course.state !== 'PUBLISHED') throw new DomainError('catalogue.wrong_state');
    const versionId = newId();
    const inserted = await tx.query(
      `insert into catalogue.course_version
         (id, course_id, number, state, title, summary, organiser, form_id, jp, cover_file_id, enrolment_rule, capacity, opens_on, closes_on,
          all_positions, passing_grade, min_active_minutes, revision, correction, copied_from, created_at, saved_at)
       select $1, course_id, number + 1, 'DRAFT', title, summary, organiser, form_id, jp, cover_file_id, enrolment_rule, capacity, opens_on, closes_on,
              all_positions, passing_grade, min_active_minutes, 1, $4, id, $3, $3
         from catalogue.course_version where id = $2
       on conflict do nothing returning id`,
      [versionId, course.publishedVersionId, tx.now, correction],
    );
    if (inserted.length === 0) throw new DomainError('catalogue.wrong_state');
    await this.copyLists(tx, course.publishedVersionId, versionId);
    await this.copyOutline(tx, course.publishedVersionId, versionId);
    tx.audit('catalogue.course_created', { kind: 'course', id: courseId }, { nextVersion: true, correction });
  }

  /** Turns a correction into an ordinary version, which may change everything and moves nobody by itself. */
  async widenCorrection(tx: Tx, actor: Actor, courseId: CourseId): Promise<void> {
    const version = await lockOwnDraft(tx, actor, courseId);
    await tx.query('update catalogue.course_version set correction = false, saved_at = $2 where id = $1', [version.versionId, tx.now]);
  }

  private async copyLists(tx: Tx, from: string, to: string): Promise<void> {
    await tx.query(
      'insert into catalogue.course_competency (version_id, competency_id, level) select $2, competency_id, level from catalogue.course_competency where version_id = $1',
      [from, to],
    );
    await tx.query(
      'insert into catalogue.course_target_position (version_id, position_id) select $2, position_id from catalogue.course_target_position where version_id = $1',
      [from, to],
    );
    await tx.query(
      'insert into catalogue.course_prerequisite (version_id, course_id) select $2, course_id from catalogue.course_prerequisite where version_id = $1',
      [from, to],
    );
  }

  /** Modules belong to one version and get new ids; lessons and their revisions are shared. */
  private async copyOutline(tx: Tx, from: string, to: string): Promise<void> {
    const modules = await tx.query<{ id: string }>('select id from catalogue.course_module where version_id = $1', [from]);
    const ids = [modules.map((module) => module.id), modules.map(() => newId())];
    await tx.query(
      `insert into catalogue.course_module (id, version_id, ordinal, title, jp, origin_id)
       select n.new_id, $1, m.ordinal, m.title, m.jp, coalesce(m.origin_id, m.id) from catalogue.course_module m
         join unnest($2::uuid[], $3::uuid[]) as n (old_id, new_id) on n.old_id = m.id`,
      [to, ...ids],
    );
    await tx.query(
      `insert into catalogue.version_lesson (version_id, module_id, ordinal, lesson_id, lesson_revision_id, required)
       select $1, n.new_id, l.ordinal, l.lesson_id, l.lesson_revision_id, l.required from catalogue.version_lesson l
         join unnest($2::uuid[], $3::uuid[]) as n (old_id, new_id) on n.old_id = l.module_id`,
      [to, ...ids],
    );
  }
}
