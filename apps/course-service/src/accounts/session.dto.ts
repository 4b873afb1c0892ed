import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

export class SignInDto {
  /** NIP (spaces and dots allowed) or e-mail address. */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  login: string;

  /** The password. */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password: string;

  /** Six digits of the authenticator app, or a recovery code; only when asked for by `accounts.code_required`. */
  @IsOptional()
  @IsString()
  @MaxLength(30)
  code?: string;
}

export class SignedInDto {
  /** The account that is signed in. */
  accountId: string;
  /** The session, as in the list of own sessions. */
  sessionId: string;
}

export class OwnSessionDto {
  /** The session. */
  id: string;
  /** Browser and system, such as `Chrome · Android`. */
  device: string;
  /** Address that it was started from. */
  address: string | null;
  /** When it was started. */
  startedAt: Date;
  /** When it was last used, to the minute. */
  lastUsedAt: Date;
  /** Whether it is the one that asks. */
  current: boolean;
}

export class OwnSessionsDto {
  /** Sessions that have not ended, the last used first; at most fifty. */
  items: OwnSessionDto[];
}
