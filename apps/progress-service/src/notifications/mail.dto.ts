import { MAIL_TROUBLES, type MailTrouble } from '@piawai/domain/notifications';
import { PageQuery } from '@piawai/platform/http/page';
import { IsIn, IsOptional } from 'class-validator';

export class TroubledMailQueryDto extends PageQuery {
  /** Only those of this kind. */
  @IsOptional()
  @IsIn(MAIL_TROUBLES)
  trouble?: MailTrouble;
}

export class TroubledMailDto {
  /** The mail. */
  id: string;
  /** To whom, with titles. */
  name: string;
  /** UNSURE: it was perhaps sent, and is not sent again by itself. */
  trouble: MailTrouble;
  /** Why it did not leave. */
  reason: 'NO_ADDRESS' | 'NO_SERVER' | 'BLOCKED' | 'REFUSED' | 'UNREACHABLE' | null;
  /** Messages in it. */
  notices: number;
  /** Tries so far. */
  tries: number;
  /** When it was tried or put aside. */
  at: Date;
}

export class TroubledMailPageDto {
  /** Newest first. */
  items: TroubledMailDto[];
  /** Cursor of the next part. */
  next: string | null;
}
