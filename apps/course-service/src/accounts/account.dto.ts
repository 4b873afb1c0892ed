import type { Role } from '@piawai/contracts';
import { ACCOUNT_STATES, type AccountState, ACTIVATION_REASONS, type ActivationReason } from '@piawai/domain/accounts';
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

  /** Only people of this unit and the units below. */
  @IsOptional()
  @IsUUID()
  unitId?: string;
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

  /** Why; kept in the audit trail. */
  @IsIn(ACTIVATION_REASONS)
  reason: ActivationReason;
}

export class ActivationLinkDto {
  /** Single-use token of the page that sets a password; not shown again. */
  token: string;
  /** Until when it is good. */
  expiresAt: Date;
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
