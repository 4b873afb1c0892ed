import type { AccountId, CivilDate, CourseId, CourseVersionId, FileId } from '@piawai/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { CompletionRules } from '../publishing/completion-rules.rules';
import type { EnrolmentRule } from '../reading/learning-plan.rules';

export type VersionState = 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED';

/** An ordered list of lesson revisions with its rules; a trigger keeps it as it is once it is published. */
@Entity({ schema: 'catalogue', name: 'course_version' })
export class CourseVersion {
  @PrimaryColumn('uuid')
  id: CourseVersionId;

  @Column('uuid', { name: 'course_id' })
  courseId: CourseId;

  @Column('integer')
  number: number;

  @Column('text')
  state: VersionState;

  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  /** Organiser or partner, as it is to be shown; empty = the agency. */
  @Column('text')
  organiser: string;

  @Column('smallint', { name: 'form_id' })
  formId: number;

  @Column('smallint')
  jp: number;

  @Column('uuid', { name: 'cover_file_id', nullable: true })
  coverFileId: FileId | null;

  @Column('text', { name: 'enrolment_rule' })
  enrolmentRule: EnrolmentRule;

  @Column('integer', { nullable: true })
  capacity: number | null;

  @Column('date', { name: 'opens_on', nullable: true })
  opensOn: CivilDate | null;

  @Column('date', { name: 'closes_on', nullable: true })
  closesOn: CivilDate | null;

  @Column('boolean', { name: 'all_positions' })
  allPositions: boolean;

  @Column('smallint', { name: 'passing_grade' })
  passingGrade: number;

  @Column('integer', { name: 'min_active_minutes' })
  minActiveMinutes: number;

  @Column('jsonb', { nullable: true })
  rules: CompletionRules | null;

  @Column('text', { name: 'rule_hash', nullable: true })
  ruleHash: string | null;

  /** Raised by every change of details or outline; a change carries the one it read. */
  @Column('integer')
  revision: number;

  @Column('uuid', { name: 'copied_from', nullable: true })
  copiedFrom: CourseVersionId | null;

  /** Mends typing errors only: no rule, key, JP or order differs from the version that it was copied from. */
  @Column('boolean')
  correction: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt: Date;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @Column('uuid', { name: 'submitted_by', nullable: true })
  submittedBy: AccountId | null;

  @Column('text', { name: 'return_reason', nullable: true })
  returnReason: string | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  @Column('uuid', { name: 'published_by', nullable: true })
  publishedBy: AccountId | null;
}
