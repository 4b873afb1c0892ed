import type { AccountId, CourseId, CourseVersionId, UnitId } from '@piawai/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const COURSE_STATES = ['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETIRED'] as const;
/** DRAFT and IN_REVIEW: nothing of the course was ever published. */
export type CourseState = (typeof COURSE_STATES)[number];

/** What keeps its identity while versions come and go. */
@Entity({ schema: 'catalogue', name: 'course' })
export class Course {
  @PrimaryColumn('uuid')
  id: CourseId;

  @Column('uuid', { name: 'agency_id' })
  agencyId: UnitId;

  /** Capitals, digits and hyphens; unique within the agency; part of certificate numbers. */
  @Column('text')
  code: string;

  @Column('uuid', { name: 'author_account_id' })
  authorAccountId: AccountId;

  @Column('text')
  state: CourseState;

  @Column('uuid', { name: 'published_version_id', nullable: true })
  publishedVersionId: CourseVersionId | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
