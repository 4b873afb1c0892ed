import type { CivilDate, UnitId } from '@piawai/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { UnitKind } from './unit-kinds.rules';

/** A node of the organisation: the installation, an agency, or anything below it. */
@Entity({ schema: 'organisation', name: 'unit' })
export class Unit {
  @PrimaryColumn('uuid')
  id: UnitId;

  @Column('uuid', { name: 'agency_id' })
  agencyId: UnitId;

  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: UnitKind;

  /** IANA zone; legal dates of its people are civil dates in it. */
  @Column('text')
  zone: string;

  @Column('text', { name: 'kemendagri_code', nullable: true })
  kemendagriCode: string | null;

  /** Whom its people and those of the units below write to; null = as the unit above. */
  @Column('text', { name: 'help_phone', nullable: true })
  helpPhone: string | null;

  @Column('text', { name: 'help_email', nullable: true })
  helpEmail: string | null;

  @Column('date', { name: 'valid_from' })
  validFrom: CivilDate;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: CivilDate | null;

  @Column('integer')
  revision: number;
}
