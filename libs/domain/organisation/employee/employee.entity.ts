import type { CivilDate, EmployeeId } from '@piawai/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { Sex } from '../identity/nip.rules';

/** A person; everything that changes with time hangs on it as dated rows. */
@Entity({ schema: 'organisation', name: 'employee' })
export class Employee {
  @PrimaryColumn('uuid')
  id: EmployeeId;

  @Column('text', { name: 'full_name' })
  fullName: string;

  @Column('text', { name: 'front_title' })
  frontTitle: string;

  @Column('text', { name: 'back_title' })
  backTitle: string;

  @Column('text', { name: 'birth_place', nullable: true })
  birthPlace: string | null;

  @Column('date', { name: 'birth_date', nullable: true })
  birthDate: CivilDate | null;

  @Column('text', { nullable: true })
  sex: Sex | null;

  /** A duplicate points to the person it belongs to; old rows keep its id. */
  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto: EmployeeId | null;

  @Column('integer')
  revision: number;
}
