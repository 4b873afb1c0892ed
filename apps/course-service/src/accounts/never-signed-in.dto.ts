import { CONTACT_REASONS, type ContactReason, HELD_SLIPS, type HeldSlip } from '@piawai/domain/accounts';
import { IsCivilDate } from '@piawai/platform/http/civil-date.check';
import { PageQuery } from '@piawai/platform/http/page';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, IsUUID, Length, MaxLength, ValidateNested } from 'class-validator';

import { MOST_PEOPLE } from './activation.dto';

const REASON_FILTERS = [...CONTACT_REASONS, 'UNASKED'] as const;

export class NeverSignedInQuery extends PageQuery {
  /** Only people of this unit and the units below. */
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** Part of a name, or the beginning of a NIP. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  search?: string;

  /** Only people with this kind of slip. */
  @IsOptional()
  @IsIn(HELD_SLIPS)
  slip?: HeldSlip;

  /** Only people who gave this reason when last asked; UNASKED = not asked yet. */
  @IsOptional()
  @IsIn(REASON_FILTERS)
  reason?: (typeof REASON_FILTERS)[number];
}

export class UnitCountsQuery {
  /** The unit to look at; default: the root of the reach. */
  @IsOptional()
  @IsUUID()
  unitId?: string;
}

export class ContactDto {
  /** The reason that was told. */
  reason: ContactReason;
  /** What the choice does not say. */
  note: string | null;
  /** The day, yyyy-MM-dd. */
  on: string;
  /** Who asked. */
  by: string;
}

export class NeverSignedInDto {
  /** The employee. */
  employeeId: string;
  /** The account; null when none was opened. */
  accountId: string | null;
  /** Name with titles. */
  name: string;
  /** NIP of today. */
  nip: string | null;
  /** Unit of today. */
  unitName: string;
  /** Whether a slip was made, and whether it is still good. */
  slip: HeldSlip;
  /** When the slip was made. */
  slipMadeAt: Date | null;
  /** Until when its code is good. */
  slipExpiresAt: Date | null;
  /** The last time that somebody asked. */
  contact: ContactDto | null;
}

export class NeverSignedInPageDto {
  /** People by name. */
  items: NeverSignedInDto[];
  /** Cursor of the next part. */
  next: string | null;
}

export class UnitCountDto {
  /** The unit, counted with all below it. */
  unitId: string;
  /** Its name. */
  name: string;
  /** Everybody in it today. */
  people: number;
  /** Who has never signed in. */
  neverSignedIn: number;
  /** Of those: with a code that is still good. */
  openSlips: number;
  /** Of those: asked at least once. */
  contacted: number;
  /** Whether there are units below it. */
  hasUnits: boolean;
}

export class CountedUnitDto {
  /** The unit. */
  unitId: string;
  /** Its name. */
  name: string;
}

export class UnitCountsDto {
  /** The unit looked at; null where the reach has several roots. */
  unit: UnitCountDto | null;
  /** The way up within reach, the outermost first. */
  above: CountedUnitDto[];
  /** The units directly below, the most missing people first. */
  units: UnitCountDto[];
}

export class ContactedPersonDto {
  /** The note, as the caller numbers it. */
  @IsUUID()
  id: string;

  /** Who was asked. */
  @IsUUID()
  employeeId: string;
}

export class NoteContactDto {
  /** Who was asked. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PEOPLE)
  @ValidateNested({ each: true })
  @Type(() => ContactedPersonDto)
  people: ContactedPersonDto[];

  /** The reason that was told. */
  @IsIn(CONTACT_REASONS)
  reason: ContactReason;

  /** What the choice does not say. */
  @IsOptional()
  @IsString()
  @Length(1, 300)
  note?: string;

  /** The day, yyyy-MM-dd; not in the future. */
  @IsCivilDate()
  on: string;
}
