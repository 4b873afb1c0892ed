import { Injectable } from '@nestjs/common';
import { DomainError, type EmployeeId, type EnrolmentId, type LessonRevisionId } from '@piawai/contracts';
import { CatalogueReader } from '@piawai/domain/catalogue';
import type { Tx } from '@piawai/platform/database/tx';

import { lockEnrolments } from '../enrolment/locked-enrolment';
import { lessonsOf } from '../progress/plan-lessons';
import { LessonNote } from './lesson-note.entity';

export interface WriteNoteCommand {
  readonly employeeId: EmployeeId;
  readonly enrolmentId: EnrolmentId;
  readonly revisionId: LessonRevisionId;
  readonly text: string;
  /** The revision that was read; 0 = there was no note yet. */
  readonly readRevision: number;
}

@Injectable()
export class NoteService {
  constructor(private readonly catalogue: CatalogueReader) {}

  /** Keeps a note. @throws platform.stale_edit with the present note when it was changed on another device */
  async writeNote(tx: Tx, command: WriteNoteCommand): Promise<LessonNote> {
    const enrolment = (await lockEnrolments(tx, [command.enrolmentId])).get(command.enrolmentId);
    if (enrolment?.employeeId !== command.employeeId) throw new DomainError('platform.not_found');
    const lessons = lessonsOf(await this.catalogue.learningPlan(enrolment.versionId));
    if (!lessons.has(command.revisionId)) throw new DomainError('learning.lesson_not_in_course');
    const key = { enrolmentId: command.enrolmentId, lessonRevisionId: command.revisionId };
    const present = await tx.manager.findOneBy(LessonNote, key);
    if ((present?.revision ?? 0) !== command.readRevision) {
      throw new DomainError('platform.stale_edit', { text: present?.text ?? '', revision: present?.revision ?? 0 });
    }
    const note = { ...key, text: command.text, revision: command.readRevision + 1, updatedAt: tx.now };
    return tx.manager.save(tx.manager.create(LessonNote, note));
  }
}
