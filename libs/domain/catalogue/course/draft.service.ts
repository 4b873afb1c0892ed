import { Injectable } from '@nestjs/common';
import { type Actor, type CompetencyId, type CourseId, DomainError, type PositionId, type UnitId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';

import { leastActiveMinutes } from '../publishing/publish-contract.rules';
import { Course } from './course.entity';
import { CourseVersion } from './course-version.entity';
import { lockOwnDraft, refuseStale } from './open-version';

const MINUTES_PER_JP = 45;

export interface CreateDraft {
  /** Made by the client, so that a repeated request creates nothing twice. */
  readonly id: CourseId;
  readonly code: string;
  readonly title: string;
  readonly formId: number;
  readonly jp: number;
}

/** Fields of a version that an author may set; what is absent stays as it is. */
export type DraftDetails = Partial<
  Pick<
    CourseVersion,
    'title' | 'summary' | 'organiser' | 'formId' | 'jp' | 'coverFileId' | 'enrolmentRule' | 'capacity' | 'opensOn' | 'closesOn' | 'allPositions' | 'passingGrade' | 'minActiveMinutes'
  >
> & {
  readonly competencies?: readonly { readonly competencyId: CompetencyId; readonly level: number }[];
  readonly positionIds?: readonly PositionId[];
  readonly prerequisiteCourseIds?: readonly CourseId[];
};

/** Creates drafts and changes what is said about them; lessons and outline have services of their own. */
@Injectable()
export class DraftService {
  /** A draft with one empty version. @throws catalogue.code_taken, platform.different_repeat */
  async createDraft(tx: Tx, actor: Actor, command: CreateDraft): Promise<void> {
    const inserted = await tx.query(
      `insert into catalogue.course (id, agency_id, code, author_account_id, state, created_at)
       values ($1, $2, $3, $4, 'DRAFT', $5) on conflict do nothing returning id`,
      [command.id, actor.agencyId, command.code, actor.accountId, tx.now],
    );
    if (inserted.length === 0) return this.repeatedCreation(tx, actor, command);
    await tx.manager.insert(CourseVersion, {
      id: newId(), courseId: command.id, number: 1, state: 'DRAFT', title: command.title, summary: '', organiser: '', formId: command.formId,
      jp: command.jp, enrolmentRule: 'OPEN', allPositions: false, passingGrade: 70, minActiveMinutes: leastActiveMinutes(command.jp, MINUTES_PER_JP),
      revision: 1, correction: false, createdAt: tx.now, savedAt: tx.now,
    });
    tx.audit('catalogue.course_created', { kind: 'course', id: command.id });
  }

  /** Sets details of the author's draft. @throws platform.stale_edit @returns the new revision */
  async saveDetails(tx: Tx, actor: Actor, courseId: CourseId, revision: number, details: DraftDetails): Promise<number> {
    const version = await lockOwnDraft(tx, actor, courseId);
    refuseStale(version, revision);
    const { competencies, positionIds, prerequisiteCourseIds, ...fields } = details;
    if (fields.coverFileId) await this.refuseForeignFile(tx, courseId, fields.coverFileId);
    await tx.manager.update(CourseVersion, { id: version.versionId }, { ...fields, revision: revision + 1, savedAt: tx.now });
    if (competencies) {
      await this.refuseForeign(tx, version.agencyId, 'standards.competency', competencies.map((each) => each.competencyId));
      await tx.query('delete from catalogue.course_competency where version_id = $1', [version.versionId]);
      await tx.query(
        `insert into catalogue.course_competency (version_id, competency_id, level)
         select $1, k.id, k.level from unnest($2::uuid[], $3::smallint[]) as k (id, level)`,
        [version.versionId, competencies.map((each) => each.competencyId), competencies.map((each) => each.level)],
      );
    }
    if (positionIds) await this.refuseForeign(tx, version.agencyId, 'organisation.position', positionIds);
    if (positionIds) await this.replace(tx, 'course_target_position', 'position_id', version.versionId, positionIds);
    if (prerequisiteCourseIds) {
      const others = prerequisiteCourseIds.filter((id) => id !== courseId);
      await this.refuseForeign(tx, version.agencyId, 'catalogue.course', others);
      await this.replace(tx, 'course_prerequisite', 'course_id', version.versionId, others);
    }
    return revision + 1;
  }

  private async replace(tx: Tx, table: 'course_target_position' | 'course_prerequisite', column: string, versionId: string, ids: readonly string[]): Promise<void> {
    await tx.query(`delete from catalogue.${table} where version_id = $1`, [versionId]);
    await tx.query(`insert into catalogue.${table} (version_id, ${column}) select distinct $1::uuid, id from unnest($2::uuid[]) as id`, [versionId, ids]);
  }

  /** What a course points to belongs to its own agency, or to everybody. @throws platform.not_found */
  private async refuseForeign(tx: Tx, agencyId: UnitId, table: 'organisation.position' | 'catalogue.course' | 'standards.competency', ids: readonly string[]): Promise<void> {
    const [found] = await tx.query<{ n: number }>(`select count(*)::int as n from ${table} where id = any($1::uuid[]) and coalesce(agency_id, $2) = $2`, [ids, agencyId]);
    if (found?.n !== new Set(ids).size) throw new DomainError('platform.not_found');
  }

  private async refuseForeignFile(tx: Tx, courseId: CourseId, fileId: string): Promise<void> {
    const rows = await tx.query(`select from catalogue.course_file where id = $1 and course_id = $2 and media_type like 'image/%'`, [fileId, courseId]);
    if (rows.length === 0) throw new DomainError('platform.not_found');
  }

  private async repeatedCreation(tx: Tx, actor: Actor, command: CreateDraft): Promise<void> {
    const course = await tx.manager.findOneBy(Course, { id: command.id });
    if (!course) throw new DomainError('catalogue.code_taken', { code: command.code });
    if (course.authorAccountId !== actor.accountId || course.code !== command.code) throw new DomainError('platform.different_repeat');
  }
}
