import { type Role, ROLES } from '@piawai/contracts';
import { ACCOUNT_STATES, type AccountState } from '@piawai/domain/accounts';
import { PageQuery } from '@piawai/platform/http/page';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

import { MOST_PEOPLE } from './activation.dto';

export class AccountListQuery extends PageQuery {
  /** Part of a name, or the beginning of a NIP. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  search?: string;

  /** Only accounts in this state; NONE = employees without one. */
  @IsOptional()
  @IsIn(ACCOUNT_STATES)
  state?: AccountState;

  /** Only people of this unit and the units below. */
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** Only who holds this role today, given by somebody. */
  @IsOptional()
  @IsIn(Object.keys(ROLES))
  role?: Role;
}

export class AccountLineDto {
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
  /** Whether there is an account and whether it was ever used. */
  state: AccountState;
  /** Roles that were given and hold today. */
  roles: Role[];
}

export class AccountPageDto {
  /** Employees by name. */
  items: AccountLineDto[];
  /** Cursor of the next part. */
  next: string | null;
}

export class BulkPeopleDto {
  /** The people; oneself and holders of higher roles are left out. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PEOPLE)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  employeeIds: string[];
}

export class BulkOutcomeDto {
  /** Accounts that were changed. */
  changed: number;
  /** People who were left as they are. */
  leftOut: number;
}

export class RunningSessionDto {
  /** The session. */
  id: string;
  /** Browser and system, such as `Chrome · Android`. */
  device: string;
  /** When it was started. */
  startedAt: Date;
  /** When it was last used, to the minute. */
  lastUsedAt: Date;
}

export class AccountCardDto extends AccountLineDto {
  /** When the account was used for the first time. */
  firstSignedInAt: Date | null;
  /** Whether a second factor is on. */
  mfaActive: boolean;
  /** Whether a forgotten password can be reset by mail. */
  hasEmail: boolean;
  /** Sessions that have not ended, the last used first; at most twenty. */
  sessions: RunningSessionDto[];
}
