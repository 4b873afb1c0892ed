import { ACTIVATION_REASONS, type ActivationReason, SLIP_STATES, type SlipState } from '@piawai/domain/accounts';
import { PageQuery } from '@piawai/platform/http/page';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, MaxLength, MinLength } from 'class-validator';

/** People that one request may name; whole units are named by the unit. */
export const MOST_PEOPLE = 500;

export class ActivateAccountDto {
  /** NIP; spaces and dots allowed. */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  login: string;

  /** The code of the slip, as typed. */
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  code: string;

  /** The new password: at least 10 characters, not the NIP and not the name. */
  @IsString()
  @MaxLength(200)
  password: string;
}

export class SlipSelectionDto {
  /** Ticked people; either these or a unit. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PEOPLE)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  employeeIds?: string[];

  /** Everybody of this unit and the units below who has never signed in. */
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** Leaves out who holds a slip that is still good. */
  @IsBoolean()
  withoutOpenSlip: boolean = false;
}

export class OrderSlipsDto extends SlipSelectionDto {
  /** The order, as the caller numbers it; the same again gives the same answer. */
  @IsUUID()
  id: string;
}

export class SlipsLeftOutDto {
  /** Oneself. */
  own: number;
  /** Blocked accounts. */
  blocked: number;
  /** People who have signed in before. */
  signedIn: number;
  /** Accounts with roles that the caller may not manage. */
  higherRole: number;
  /** Holders of a slip that is still good, when those are to be left out. */
  openSlip: number;
}

export class SlipPreviewDto {
  /** Slips that the order would make. */
  slips: number;
  /** How many of them replace a code that is still good. */
  replaced: number;
  /** People who get none, by why not. */
  leftOut: SlipsLeftOutDto;
}

export class OrderedPrintDto {
  /** The order. */
  id: string;
  /** Slips made. */
  slips: number;
  /** Until when their codes are good. */
  expiresAt: Date;
}

export class GiveCodeDto {
  /** The order, as the caller numbers it; the same again gives the same answer. */
  @IsUUID()
  id: string;

  /** Why; kept in the audit trail. */
  @IsIn(ACTIVATION_REASONS)
  reason: ActivationReason;

  /** What the choice does not say. */
  @IsOptional()
  @IsString()
  @Length(1, 300)
  note?: string;
}

export class GivenCodeDto extends OrderedPrintDto {
  /** The code, in groups; not shown again. */
  code: string;
}

export class SlipCountsQuery {
  /** Only people of this unit and the units below. */
  @IsOptional()
  @IsUUID()
  unitId?: string;
}

export class SlipListQuery extends PageQuery {
  /** Only slips in this state. */
  @IsOptional()
  @IsIn(SLIP_STATES)
  state?: SlipState;

  /** Only people of this unit and the units below. */
  @IsOptional()
  @IsUUID()
  unitId?: string;
}

export class SlipCountsDto {
  /** Good and not used yet. */
  OPEN: number;
  /** Used to make a password. */
  USED: number;
  /** Run out before they were used. */
  EXPIRED: number;
  /** Replaced by a newer one. */
  REPLACED: number;
}

export class SlipLineDto {
  /** The slip. */
  id: string;
  /** The employee. */
  employeeId: string;
  /** Name with titles. */
  name: string;
  /** Unit of today. */
  unitName: string;
  /** What became of it. */
  state: SlipState;
  /** Why it was made. */
  reason: ActivationReason;
  /** When it was made. */
  madeAt: Date;
  /** Until when its code is good. */
  expiresAt: Date;
  /** When it was used. */
  usedAt: Date | null;
  /** Codes that were typed wrong while this one waited. */
  failedAttempts: number;
  /** Who made it. */
  madeBy: string;
}

export class SlipPageDto {
  /** Slips, the newest first. */
  items: SlipLineDto[];
  /** Cursor of the next part. */
  next: string | null;
}
