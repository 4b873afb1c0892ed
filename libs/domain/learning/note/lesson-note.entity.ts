import type { EnrolmentId, LessonRevisionId } from '@piawai/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A learner's own words on a lesson; nobody else reads them. */
@Entity({ schema: 'learning', name: 'lesson_note' })
export class LessonNote {
  @PrimaryColumn('uuid', { name: 'enrolment_id' })
  enrolmentId: EnrolmentId;

  @PrimaryColumn('uuid', { name: 'lesson_revision_id' })
  lessonRevisionId: LessonRevisionId;

  @Column('text')
  text: string;

  /** Raised by every change; a change names the one that it read. */
  @Column('integer')
  revision: number;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
