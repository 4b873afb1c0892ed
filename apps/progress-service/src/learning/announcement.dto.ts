import { type Audience, AUDIENCES } from '@piawai/domain/learning';
import { LONGEST_POST, LONGEST_TITLE } from '@piawai/domain/learning/rules';
import { IsIn, IsInt, IsString, IsUUID, MaxLength, Min, MinLength } from 'class-validator';

export class AnnouncementWordsDto {
  /** One line. */
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_TITLE)
  title: string;

  /** Plain text; addresses become links. */
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_POST)
  text: string;
}

export class SendAnnouncementDto extends AnnouncementWordsDto {
  /** UUID made by the client: the same request sent again goes out once. */
  @IsUUID()
  id: string;

  /** Participants who are told: those who study, those who have finished, or both. */
  @IsIn(AUDIENCES)
  audience: Audience;
}

export class CorrectAnnouncementDto extends AnnouncementWordsDto {
  /** The revision that was read. */
  @IsInt()
  @Min(1)
  revision: number;
}

export class SentAnnouncementDto {
  /** Participants who are told. */
  people: number;
}

export class CorrectedAnnouncementDto {
  /** The new revision. */
  revision: number;
}

export class AnnouncementDto {
  /** The announcement. */
  id: string;
  /** Its title. */
  title: string;
  /** Plain text. */
  text: string;
  /** To whom it went. */
  audience: Audience;
  /** Who sent it. */
  authorName: string;
  /** Participants at the time; null for participants. */
  people: number | null;
  /** When. */
  sentAt: Date;
  /** When its words were corrected last. */
  correctedAt: Date | null;
  /** When it was withdrawn; participants no longer see it. */
  withdrawnAt: Date | null;
  /** To be sent along with a correction. */
  revision: number;
}

export class AnnouncementPageDto {
  /** Newest first. */
  items: AnnouncementDto[];
  /** Cursor of the next part. */
  next: string | null;
}

export class AnnouncementOutlookDto {
  /** Participants who study. */
  active: number;
  /** Participants who have finished. */
  completed: number;
  /** Announcements that may still be sent today. */
  left: number;
}
