import type { SignatureState, VerificationStatus } from '@piawai/domain/certificates';
import { Transform, type TransformFnParams } from 'class-transformer';
import { IsOptional, IsString } from 'class-validator';

/** What is no number or code is an unknown one: the answer never tells what was wrong with it. */
const asText = ({ value }: TransformFnParams): string => (typeof value === 'string' ? value : '');

export class NumberQuery {
  /** Number as printed; blanks around slashes do not matter. */
  @Transform(asText)
  @IsString()
  number: string = '';

  /** Code printed on the certificate, with or without the dash; it opens the details. */
  @IsOptional()
  @Transform(asText)
  @IsString()
  code?: string;
}

export class SuccessorDto {
  /** Number of the edition in force. */
  number: string;
  /** Id of its verification page. */
  verificationId: string;
}

export class VerifiedCertificateDto {
  /** Heading of the document. */
  title: string;
  /** Number as printed. */
  number: string;
  /** Who issued it. */
  issuer: string;
  /** Date on the certificate, `yyyy-MM-dd`. */
  issuedOn: string;
  /** Name with titles as printed. */
  holderName: string;
  /** The last four digits of the NIP. */
  nipLastFour: string | null;
  /** Title of the course. */
  courseTitle: string;
  /** First day of learning, `yyyy-MM-dd`. */
  startedOn: string;
  /** Day of completion, `yyyy-MM-dd`. */
  completedOn: string;
  /** JP. */
  jp: number;
  /** NONE, WAITING for the signature, or SIGNED. */
  signature: SignatureState;
  /** SHA-256 of the file as it was issued; null while it is being drawn. */
  sha256: string | null;
  /** SHA-256 of the signed file; null when there is none. */
  signedSha256: string | null;
  /** When it was superseded or revoked. */
  endedAt: Date | null;
  /** The edition that took its place. */
  successor: SuccessorDto | null;
}

export class VerificationDto {
  /** valid, superseded, revoked or unknown. */
  status: VerificationStatus;
  /** What is on the paper; null when unknown. */
  certificate: VerifiedCertificateDto | null;
}

export class NumberAnswerDto {
  /** valid, superseded or revoked. */
  status: VerificationStatus;
  /** Who issued it. */
  issuer: string;
  /** Date on the certificate, `yyyy-MM-dd`. */
  issuedOn: string;
  /** The rest, with the right code only. */
  certificate: VerifiedCertificateDto | null;
}

export class NumberAnswersDto {
  /** Every certificate with this number; agencies number independently. Empty when unknown. */
  items: NumberAnswerDto[];
}
