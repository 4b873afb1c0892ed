import type { CertificateState, ChangeReason, SignatureState } from '@piawai/domain/certificates';
import { PageQuery } from '@piawai/platform/http/page';
import { Type } from 'class-transformer';
import {
  IsDefined, IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, MinLength, ValidateNested,
} from 'class-validator';

export class CertificateQuery extends PageQuery {
  /** Part of a name, a number or a course title. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  /** Only certificates of this state. */
  @IsOptional()
  @IsIn(['ISSUED', 'SUPERSEDED', 'REVOKED'])
  state?: CertificateState;

  /** Only certificates whose signature stands so. */
  @IsOptional()
  @IsIn(['NONE', 'WAITING', 'SIGNED'])
  signature?: SignatureState;

  /** Only certificates issued in this calendar year. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2018)
  @Max(2100)
  year?: number;

  /** Only certificates of people who belonged to this unit, or to one below it, when they completed. */
  @IsOptional()
  @IsUUID()
  unitId?: string;
}

export class CertificateDto {
  /** Id of the certificate. */
  id: string;
  /** Enrolment that was completed. */
  enrolmentId: string;
  /** Id of the course. */
  courseId: string;
  /** STTP (passed with an assessment) or SERTIFIKAT. */
  kind: 'STTP' | 'SERTIFIKAT';
  /** 1, and one more with each correction. */
  edition: number;
  /** ISSUED is the one in force. */
  state: CertificateState;
  /** Number as printed. */
  number: string;
  /** Id of the public verification page. */
  verificationId: string;
  /** Date on the certificate, `yyyy-MM-dd`. */
  issuedOn: string;
  /** JP of the course. */
  jp: number;
  /** Title of the course as printed. */
  courseTitle: string;
  /** Name with titles as printed. */
  holderName: string;
  /** NIP as printed; for others than the holder the middle is hidden. */
  nip: string | null;
  /** NONE, WAITING for the signature, or SIGNED. */
  signature: SignatureState;
  /** SHA-256 of the file that is served, the signed one when there is one; null while it is being drawn. */
  sha256: string | null;
  /** Size of the file, in bytes. */
  bytes: number | null;
}

export class CertificatePageDto {
  /** Newest first. */
  items: CertificateDto[];
  /** Cursor of the next part. */
  next: string | null;
}

export class HolderDto {
  /** Name with titles. */
  name: string;
  /** NIP. */
  nip: string | null;
  /** Place of birth. */
  birthPlace: string | null;
  /** Date of birth, `yyyy-MM-dd`. */
  birthDate: string | null;
  /** Pangkat and golongan. */
  rank: string | null;
  /** Position. */
  position: string | null;
  /** Unit. */
  unit: string;
  /** Agency. */
  agency: string;
}

export class CertificateChangeDto {
  /** What it became. */
  status: 'SUPERSEDED' | 'REVOKED';
  /** Why, as a code. */
  reason: ChangeReason;
  /** Why, in words. */
  note: string | null;
  /** When. */
  at: string;
}

export class CertificateDetailDto extends CertificateDto {
  /** Code printed on the certificate, for a check by number. */
  verifyCode: string;
  /** The person as printed. */
  holder: HolderDto;
  /** First day of learning, `yyyy-MM-dd`. */
  startedOn: string;
  /** Day of completion, `yyyy-MM-dd`. */
  completedOn: string;
  /** Who organised the course. */
  organiser: string;
  /** Form of development. */
  form: string;
  /** The edition that took its place. */
  supersededBy: string | null;
  /** What became of it, oldest first. */
  changes: CertificateChangeDto[];
}

export class CorrectionProposalDto {
  /** As the certificate says. */
  printed: HolderDto;
  /** As the personnel data say now. */
  recorded: HolderDto;
}

export class CorrectedHolderDto {
  /** Name with titles. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;

  /** NIP of 18 digits. */
  @IsOptional()
  @Matches(/^\d{18}$/)
  nip?: string;

  /** Place of birth. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  birthPlace?: string;

  /** Date of birth, `yyyy-MM-dd`. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(10, 10)
  birthDate?: string;

  /** Pangkat and golongan. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  rank?: string;

  /** Position. */
  @IsOptional()
  @IsString()
  @Length(1, 300)
  position?: string;

  /** Unit. */
  @IsOptional()
  @IsString()
  @Length(1, 300)
  unit?: string;

  /** Agency. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  agency?: string;
}

export class CorrectionDto {
  /** Id of the new edition, made by the client: a repeated request gets the first answer. */
  @IsUUID()
  id: string;

  /** The fields to mend; the others stay. */
  @IsDefined()
  @ValidateNested()
  @Type(() => CorrectedHolderDto)
  holder: CorrectedHolderDto;

  /** Why, in words; kept with the record, not printed. */
  @IsString()
  @MinLength(3)
  @MaxLength(500)
  note: string;
}

export class CorrectedDto {
  /** Id of the new edition. */
  id: string;
  /** Its number. */
  number: string;
}

export class RevocationDto {
  /** Why, as a code. */
  @IsIn(['WRONG_DATA', 'ISSUED_IN_ERROR', 'OTHER'])
  reason: 'WRONG_DATA' | 'ISSUED_IN_ERROR' | 'OTHER';

  /** Why, in words. */
  @IsString()
  @MinLength(3)
  @MaxLength(500)
  note: string;
}
