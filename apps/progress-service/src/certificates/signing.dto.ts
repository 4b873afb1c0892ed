import type { SignedFileVerdict } from '@piawai/domain/certificates';
import { IsCivilDate } from '@piawai/platform/http/civil-date.check';
import { PageQuery } from '@piawai/platform/http/page';
import { IsIn, IsOptional, IsUUID } from 'class-validator';

export class UnsignedQuery {
  /** Only certificates of this course. */
  @IsOptional()
  @IsUUID()
  courseId?: string;

  /** First day of the certificates, `yyyy-MM-dd`. */
  @IsOptional()
  @IsCivilDate()
  from?: string;

  /** Last day, `yyyy-MM-dd`. */
  @IsOptional()
  @IsCivilDate()
  to?: string;
}

export class WaitingCourseDto {
  /** Id of the course. */
  courseId: string;
  /** Title as printed. */
  title: string;
  /** How many certificates wait. */
  count: number;
  /** Size of their files. */
  bytes: number;
  /** Day of the oldest, `yyyy-MM-dd`. */
  oldest: string;
}

export class WaitingListDto {
  /** The longest list first. */
  items: WaitingCourseDto[];
  /** How many files one archive holds at most. */
  largestArchive: number;
}

export class SignedUploadDto {
  /** Id of the upload. */
  id: string;
  /** Name of the uploaded file. */
  fileName: string;
  /** WAITING while its files are being matched. */
  state: 'WAITING' | 'DONE';
  /** Files in it. */
  total: number;
  /** Files that have a result. */
  done: number;
  /** Certificates that are signed by it. */
  signed: number;
  /** When it was uploaded. */
  createdAt: Date;
}

export class SignedUploadListDto {
  /** The latest first. */
  items: SignedUploadDto[];
}

export class SignedFilesQuery extends PageQuery {
  /** `refused` leaves out what was matched. */
  @IsOptional()
  @IsIn(['all', 'refused'])
  show?: 'all' | 'refused';
}

export class SignedFileDto {
  /** Place in the upload. */
  ordinal: number;
  /** Name of the file. */
  fileName: string;
  /** What became of it. */
  verdict: SignedFileVerdict;
  /** The certificate that it belongs to. */
  certificateId: string | null;
  /** Its number. */
  number: string | null;
}

export class SignedFilePageDto {
  /** In the order of the upload. */
  items: SignedFileDto[];
  /** Cursor of the next part. */
  next: string | null;
}
