import { Injectable } from '@nestjs/common';
import { type Actor, type CourseId, DomainError, type LessonId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { lockOwnDraft, refuseStale } from './open-version';

/** The whole outline as the author sees it; modules and lessons stand in the order given. */
export interface Outline {
  readonly modules: readonly {
    /** Made by the client for a new module. */
    readonly id: string;
    readonly title: string;
    readonly jp: number;
    readonly lessons: readonly { readonly lessonId: LessonId; readonly required: boolean }[];
  }[];
}

/** Orders modules and lessons. A lesson left out leaves the version; its revisions stay as they are. */
@Injectable()
export class OutlineService {
  /** Puts the outline in place of the present one. @throws platform.stale_edit @returns the new revision */
  async saveOutline(tx: Tx, actor: Actor, courseId: CourseId, revision: number, outline: Outline): Promise<number> {
    const version = await lockOwnDraft(tx, actor, courseId);
    refuseStale(version, revision);
    const revisions = new Map(version.modules.flatMap((module) => module.lessons).map((lesson) => [lesson.lessonId, lesson.revisionId]));
    const lessons = outline.modules.flatMap((module) =>
      module.lessons.map((lesson, ordinal) => ({ ...lesson, moduleId: module.id, ordinal, revisionId: revisions.get(lesson.lessonId) })),
    );
    const distinct = new Set(lessons.map((lesson) => lesson.lessonId));
    if (distinct.size !== lessons.length || lessons.some((lesson) => !lesson.revisionId)) throw new DomainError('platform.invalid_input', { field: 'lessons' });
    await this.saveModules(tx, version.versionId, outline);
    await tx.query(
      `insert into catalogue.version_lesson (version_id, module_id, ordinal, lesson_id, lesson_revision_id, required)
       select $1, l."moduleId", l.ordinal, l."lessonId", l."revisionId", l.required
         from jsonb_to_recordset($2::jsonb) as l ("moduleId" uuid, ordinal smallint, "lessonId" uuid, "revisionId" uuid, required boolean)`,
      [version.versionId, JSON.stringify(lessons)],
    );
    await tx.query('update catalogue.course_version set revision = revision + 1, saved_at = $2 where id = $1', [version.versionId, tx.now]);
    return revision + 1;
  }

  private async saveModules(tx: Tx, versionId: string, outline: Outline): Promise<void> {
    await tx.query('delete from catalogue.version_lesson where version_id = $1', [versionId]);
    const before = await tx.query<{ id: string; origin: string | null }>('delete from catalogue.course_module where version_id = $1 returning id, origin_id as origin', [versionId]);
    // A module that stays remains a copy of what it was copied from.
    const origins = new Map(before.map(({ id, origin }) => [id, origin]));
    const modules = outline.modules.map(({ id, title, jp }, ordinal) => ({ id, title, jp, ordinal, origin: origins.get(id) ?? null }));
    await tx.query(
      `insert into catalogue.course_module (id, version_id, ordinal, title, jp, origin_id)
       select m.id, $1, m.ordinal, m.title, m.jp, m.origin from jsonb_to_recordset($2::jsonb) as m (id uuid, ordinal smallint, title text, jp smallint, origin uuid)`,
      [versionId, JSON.stringify(modules)],
    );
  }
}
