import type { CivilDate, PositionId, UnitId } from '@piawai/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { PositionGroup } from './position-groups.rules';

/** A post (jabatan) of an agency; its required competencies belong to the standards. */
@Entity({ schema: 'organisation', name: 'position' })
export class Position {
  @PrimaryColumn('uuid')
  id: PositionId;

  @Column('uuid', { name: 'agency_id' })
  agencyId: UnitId;

  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'position_group' })
  positionGroup: PositionGroup;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: CivilDate | null;

  @Column('integer')
  revision: number;
}
