import { Injectable } from '@nestjs/common';
import { type Actor, type CourseId, DomainError, type LessonId, type LessonRevisionId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';

import { lockOwnDraft } from '../course/open-version';
import { QuestionService } from '../quiz/question.service';
import type { LessonKind } from './extent.rules';
import { lessonForm } from './lesson-form';
import { attachedFiles } from './lesson-file';
import { emptyDraft, type LessonDraft, prepareContent } from './prepare-content';

export interface AddLesson {
  readonly id: LessonId;
  readonly moduleId: string;
  readonly kind: LessonKind;
  readonly title: string;
  readonly minutes: number;
  /** Whether completion asks for it; true when nothing is said. */
  readonly required?: boolean;
}

export interface SaveLesson {
  readonly lessonId: LessonId;
  /** The revision that the editor read. */
  readonly revision: number;
  readonly title: string;
  readonly minutes: number;
  readonly content: LessonDraft;
}

interface CurrentRevision {
  id: LessonRevisionId;
  number: number;
  kind: LessonKind;
  revision: number;
  frozen: boolean;
}

/** Lessons of a draft. A revision that was published is left as it is: the first change after it makes the next one. */
@Injectable()
export class LessonService {
  constructor(private readonly questions: QuestionService) {}

  /** Puts an empty lesson at the end of a module. A repeat with the same id changes nothing. */
  async addLesson(tx: Tx, actor: Actor, courseId: CourseId, command: AddLesson): Promise<void> {
    const version = await lockOwnDraft(tx, actor, courseId);
    const module = version.modules.find((each) => each.id === command.moduleId);
    if (!module) throw new DomainError('platform.not_found');
    const inserted = await tx.query('insert into catalogue.lesson (id, course_id) values ($1, $2) on conflict do nothing returning id', [command.id, courseId]);
    if (inserted.length === 0) {
      if (version.modules.some((each) => each.lessons.some((lesson) => lesson.lessonId === command.id && lesson.kind === command.kind))) return;
      throw new DomainError('platform.different_repeat');
    }
    const revisionId = newId();
    await this.write(tx, actor, { id: revisionId, lessonId: command.id, number: 1, revision: 1 }, { ...command, content: emptyDraft(command.kind) });
    await tx.query(
      `insert into catalogue.version_lesson (version_id, module_id, ordinal, lesson_id, lesson_revision_id, required)
       values ($1, $2, $3, $4, $5, $6)`,
      [version.versionId, module.id, module.lessons.length, command.id, revisionId, command.required ?? true],
    );
    await tx.query('update catalogue.course_version set revision = revision + 1, saved_at = $2 where id = $1', [version.versionId, tx.now]);
  }

  /** Saves a lesson. @throws platform.stale_edit with the present text @returns the lesson's new revision */
  async saveLesson(tx: Tx, actor: Actor, courseId: CourseId, command: SaveLesson): Promise<number> {
    const version = await lockOwnDraft(tx, actor, courseId);
    const line = version.modules.flatMap((module) => module.lessons).find((lesson) => lesson.lessonId === command.lessonId);
    if (!line) throw new DomainError('platform.not_found');
    const current = await this.current(tx, line.revisionId);
    if (current.kind !== command.content.kind) throw new DomainError('platform.invalid_input', { fields: { kind: ['kind'] } });
    if (current.revision !== command.revision) throw new DomainError('platform.stale_edit', { present: await lessonForm(tx, line.revisionId) });
    const place = { lessonId: command.lessonId, revision: current.revision + 1 };
    const id = current.frozen ? newId() : current.id;
    await this.write(tx, actor, { ...place, id, number: current.frozen ? current.number + 1 : current.number }, command);
    if (current.frozen) {
      await tx.query('update catalogue.version_lesson set lesson_revision_id = $3 where version_id = $1 and lesson_id = $2', [version.versionId, command.lessonId, id]);
    }
    if (command.content.kind === 'QUIZ') await this.questions.saveQuestions(tx, courseId, current.id, id, command.content.questions);
    await tx.query('update catalogue.course_version set saved_at = $2 where id = $1', [version.versionId, tx.now]);
    return place.revision;
  }

  private async current(tx: Tx, revisionId: LessonRevisionId): Promise<CurrentRevision> {
    const [row] = await tx.query<CurrentRevision>(
      'select id, number, kind, revision, frozen_at is not null as frozen from catalogue.lesson_revision where id = $1 for no key update',
      [revisionId],
    );
    return row as CurrentRevision;
  }

  private async write(
    tx: Tx,
    actor: Actor,
    row: { id: LessonRevisionId; lessonId: LessonId; number: number; revision: number },
    lesson: { title: string; minutes: number; content: LessonDraft },
  ): Promise<void> {
    const prepared = prepareContent(lesson.content, lesson.minutes, await attachedFiles(tx, row.lessonId, lesson.content));
    await tx.query(
      `insert into catalogue.lesson_revision
         (id, lesson_id, number, kind, title, minutes, bytes, content, html, extent, ready, revision, saved_at, saved_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       on conflict (id) do update set title = excluded.title, minutes = excluded.minutes, bytes = excluded.bytes, content = excluded.content,
         html = excluded.html, extent = excluded.extent, ready = excluded.ready, revision = excluded.revision, saved_at = excluded.saved_at,
         saved_by = excluded.saved_by`,
      [
        row.id, row.lessonId, row.number, lesson.content.kind, lesson.title, lesson.minutes, prepared.bytes, JSON.stringify(prepared.content),
        prepared.html, JSON.stringify(prepared.extent), prepared.ready, row.revision, tx.now, actor.accountId,
      ],
    );
  }
}
