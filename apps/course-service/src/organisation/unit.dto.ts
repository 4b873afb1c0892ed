import { HEAD_CAPACITIES, type HeadCapacity, UNIT_KINDS, type UnitKind } from '@piawai/domain/organisation/rules';
import { IsIn, IsOptional, IsString, IsUUID, Length, IsInt } from 'class-validator';

import { IsCivilDate } from '@piawai/platform/http/civil-date.check';

const KINDS = Object.keys(UNIT_KINDS).filter((kind) => kind !== 'INSTALLATION');

export class UnitTreeQuery {
  /** The unit to begin at; default: the caller's agency. */
  @IsOptional()
  @IsUUID()
  rootId?: string;
}

export class UnitHeadDto {
  /** The employee who leads. */
  employeeId: string;
  /** Name with titles. */
  displayName: string;
  /** HEAD, or acting: PLT, PLH. */
  capacity: HeadCapacity;
}

export class UnitNodeDto {
  /** The unit. */
  id: string;
  /** The unit above; null for the root of everything. */
  parentId: string | null;
  /** Its agency. */
  agencyId: string;
  /** Short code, unique in the agency. */
  code: string;
  /** Full name. */
  name: string;
  /** Kind of unit. */
  kind: UnitKind;
  /** IANA time zone. */
  zone: string;
  /** Send it along with a change. */
  revision: number;
  /** Who leads it today. */
  head: UnitHeadDto | null;
  /** People who belong to the unit itself. */
  members: number;
}

export class UnitTreeDto {
  /** Where the tree begins. */
  rootId: string;
  /** Units, parents before children. */
  items: UnitNodeDto[];
}

export class AddUnitDto {
  /** Made by the caller, so that a repeat is recognised. */
  @IsUUID()
  id: string;

  /** The unit above. */
  @IsUUID()
  parentId: string;

  /** Short code, unique in the agency. */
  @IsString()
  @Length(1, 40)
  code: string;

  /** Full name. */
  @IsString()
  @Length(2, 200)
  name: string;

  /** Kind of unit. */
  @IsIn(KINDS)
  kind: UnitKind;

  /** First day, yyyy-MM-dd. */
  @IsCivilDate()
  from: string;
}

export class ChangeUnitDto {
  /** The revision that was read. */
  @IsInt()
  revision: number;

  /** Short code, unique in the agency. */
  @IsString()
  @Length(1, 40)
  code: string;

  /** Full name. */
  @IsString()
  @Length(2, 200)
  name: string;

  /** Kind of unit. */
  @IsIn(KINDS)
  kind: UnitKind;

  /** First day of a new name, not in the future, yyyy-MM-dd; default: today. */
  @IsOptional()
  @IsCivilDate()
  from?: string;
}

export class MoveUnitDto {
  /** The new unit above. */
  @IsUUID()
  parentId: string;

  /** First day, not in the future, yyyy-MM-dd. */
  @IsCivilDate()
  from: string;
}

export class EndUnitDto {
  /** First day on which it no longer exists, yyyy-MM-dd. */
  @IsCivilDate()
  from: string;

  /** Where its people and the units below go; null = the unit must be empty. */
  @IsOptional()
  @IsUUID()
  moveTo: string | null = null;
}

export class SetHeadDto {
  /** Who leads; null = nobody. */
  @IsOptional()
  @IsUUID()
  employeeId: string | null = null;

  /** HEAD, or acting: PLT (vacancy), PLH (absence). */
  @IsIn(HEAD_CAPACITIES)
  capacity: HeadCapacity;

  /** First day, yyyy-MM-dd. */
  @IsCivilDate()
  from: string;

  /** Day on which it ends, yyyy-MM-dd; null = open end. */
  @IsOptional()
  @IsCivilDate()
  to: string | null = null;
}

export class CreatedDto {
  /** The id of what was made. */
  id: string;
}
