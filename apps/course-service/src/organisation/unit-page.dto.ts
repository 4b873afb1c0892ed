import type { Role } from '@piawai/contracts';
import type { HeadCapacity, UnitKind } from '@piawai/domain/organisation/rules';
import { IsInt, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';

import { IsCivilDate } from '@piawai/platform/http/civil-date.check';

import { UnitHeadDto } from './unit.dto';

export class UnitNameDto {
  /** The unit. */
  id: string;
  /** Its name. */
  name: string;
}

export class ChildUnitDto extends UnitNameDto {
  /** People of the unit itself. */
  members: number;
}

export class DatedPartDto {
  /** The row. */
  id: string;
  /** First day. */
  from: string;
  /** Day on which it no longer holds; null = open end. */
  to: string | null;
}

export class DatedNameDto extends DatedPartDto {
  /** The name of the unit, or of the unit above, in that time. */
  name: string;
}

export class DatedHeadDto extends DatedPartDto {
  /** The employee who leads, led or will lead. */
  employeeId: string;
  /** Name with titles. */
  displayName: string;
  /** HEAD, or acting: PLT, PLH. */
  capacity: HeadCapacity;
}

export class DatedHelperDto extends DatedPartDto {
  /** The employee who helps. */
  employeeId: string;
  /** Name with titles. */
  displayName: string;
  /** Where colleagues reach the helper at work. */
  contact: string;
}

export class UnitDto {
  /** The unit. */
  id: string;
  /** Its agency. */
  agencyId: string;
  /** Short code, unique in the agency. */
  code: string;
  /** Full name today. */
  name: string;
  /** Kind of unit. */
  kind: UnitKind;
  /** IANA time zone. */
  zone: string;
  /** Send it along with a change. */
  revision: number;
  /** First day. */
  validFrom: string;
  /** First day on which it no longer exists; null = open. */
  validTo: string | null;
  /** People of the unit itself today. */
  members: number;
  /** People of the unit and of all below it today. */
  membersBelow: number;
  /** Phone with WhatsApp of its helpdesk; null = as the unit above. */
  helpPhone: string | null;
  /** Mail address of its helpdesk; null = as the unit above. */
  helpEmail: string | null;
  /** Who leads it today. */
  head: UnitHeadDto | null;
  /** From the agency down to the unit above. */
  path: UnitNameDto[];
  /** Units directly below that exist today. */
  children: ChildUnitDto[];
  /** Who led, leads and will lead it, latest first. */
  heads: DatedHeadDto[];
  /** Who helps colleagues with the platform, latest first. */
  helpers: DatedHelperDto[];
  /** Its names by date, when it was renamed. */
  names: DatedNameDto[];
  /** Where it hung, latest first. */
  parents: DatedNameDto[];
}

export class SightDto {
  /** Whose grant it is. */
  name: string;
  /** The role given. */
  role: Role;
  /** The unit over which it holds. */
  unitName: string;
}

export class MovePreviewDto {
  /** People of the unit and of all below it. */
  people: number;
  /** Units below it. */
  units: number;
  /** Grants that would no longer reach them; at most fifty. */
  loses: SightDto[];
  /** Grants that would reach them; at most fifty. */
  gains: SightDto[];
}

export class EndOnDto {
  /** First day on which it no longer holds, yyyy-MM-dd. */
  @IsCivilDate()
  from: string;
}

export class NameHelperDto {
  /** Made by the caller, so that a repeat is recognised. */
  @IsUUID()
  id: string;

  /** Who helps. */
  @IsUUID()
  employeeId: string;

  /** Where colleagues reach the helper at work: extension, work phone or office. */
  @IsString()
  @Length(3, 120)
  contact: string;

  /** First day, yyyy-MM-dd. */
  @IsCivilDate()
  from: string;

  /** Day on which it ends, yyyy-MM-dd; null = open end. */
  @IsOptional()
  @IsCivilDate()
  to: string | null = null;
}

export class SetHelpdeskDto {
  /** The revision that was read. */
  @IsInt()
  revision: number;

  /** Phone with WhatsApp; null = none. */
  @IsOptional()
  @IsString()
  @MaxLength(25)
  helpPhone: string | null = null;

  /** Mail address; null = none. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  helpEmail: string | null = null;
}

export class HelperDto {
  /** Name with titles. */
  displayName: string;
  /** Where to reach the helper at work. */
  contact: string;
  /** The unit whose helper it is: the own one, or the nearest above that has one. */
  unitName: string;
}

export class HelpersDto {
  /** At most ten; empty when no unit above has named any. */
  items: HelperDto[];
}
