import type { Role } from '@piawai/contracts';
import { ACCOUNT_STATES, type AccountState } from '@piawai/domain/accounts';
import { PageQuery } from '@piawai/platform/http/page';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

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

export class ActivateAccountDto {
  /** The employee whose account is to be activated. */
  @IsUUID()
  employeeId: string;
}

export class ActivationLinkDto {
  /** Single-use token of the page that sets a password; not shown again. */
  token: string;
  /** Until when it is good. */
  expiresAt: Date;
}
