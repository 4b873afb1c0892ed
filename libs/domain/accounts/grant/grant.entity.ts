import type { CivilDate, Role } from '@piawai/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One role of one account, over a reach, between dates. */
@Entity({ schema: 'accounts', name: 'grant_row' })
export class GrantRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  role: Role;

  @Column('text', { name: 'reach_kind' })
  reachKind: 'mentees' | 'subtree' | 'course' | 'partner' | 'installation';

  /** Null only for the installation. */
  @Column('uuid', { name: 'reach_id', nullable: true })
  reachId: string | null;

  @Column('date', { name: 'valid_from' })
  validFrom: CivilDate;

  /** Exclusive. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo: CivilDate | null;

  @Column('uuid', { name: 'given_by', nullable: true })
  givenBy: string | null;

  @Column('timestamptz', { name: 'given_at' })
  givenAt: Date;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy: string | null;
}
