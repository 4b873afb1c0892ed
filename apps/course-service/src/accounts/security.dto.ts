import { IsEmail, IsString, Matches, MaxLength, MinLength } from 'class-validator';

export class ChangePasswordDto {
  /** The present password. */
  @IsString()
  @MaxLength(200)
  current: string;

  /** The new one: at least 10 characters, not the NIP and not the name. */
  @IsString()
  @MaxLength(200)
  next: string;
}

export class RequestResetDto {
  /** NIP or e-mail address. */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  login: string;
}

export class ResetPasswordDto {
  /** The new password: at least 10 characters, not the NIP and not the name. */
  @IsString()
  @MaxLength(200)
  password: string;
}

export class SecondFactorOfferDto {
  /** The secret, base32, for those who cannot scan. */
  secret: string;
  /** `otpauth://` address that an authenticator app reads from a QR code. */
  uri: string;
}

export class ConfirmSecondFactorDto {
  /** Six digits that the app shows now. */
  @Matches(/^\d{6}$/)
  code: string;
}

export class RecoveryCodesDto {
  /** Ten codes, each good once; never shown again. */
  recoveryCodes: string[];
}

export class RemoveSecondFactorDto {
  /** The password. */
  @IsString()
  @MaxLength(200)
  password: string;
}

export class OwnEmailDto {
  /** The new address. */
  @IsEmail()
  @MaxLength(200)
  email: string;

  /** The password. */
  @IsString()
  @MaxLength(200)
  password: string;
}

export class ConfirmEmailDto {
  /** The token of the mailed link. */
  @IsString()
  @MaxLength(100)
  token: string;
}
