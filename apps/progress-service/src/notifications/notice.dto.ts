import { NOTICE_LANGUAGES, type NoticeKind, type NoticeLanguage } from '@piawai/domain/notifications/rules';
import { PageQuery } from '@piawai/platform/http/page';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';

export class InboxQueryDto extends PageQuery {
  /** In which language the messages are written. */
  @IsIn(NOTICE_LANGUAGES)
  language: NoticeLanguage = 'id';

  /** Unread messages only. */
  @IsOptional()
  @IsIn(['true', 'false'])
  unread?: 'true' | 'false';
}

export class NoticeDto {
  /** The message. */
  id: string;
  /** What it is about. */
  kind: NoticeKind;
  /** One line, in the language asked for. */
  subject: string;
  /** The message itself. */
  text: string;
  /** Path of the page that it leads to. */
  link: string;
  /** When it was told. */
  createdAt: Date;
  /** Null while it is unread. */
  readAt: Date | null;
}

export class NoticePageDto {
  /** Newest first. */
  items: NoticeDto[];
  /** Cursor of the next part. */
  next: string | null;
}

export class UnreadDto {
  /** Unread messages; at most a hundred are counted. */
  count: number;
}

export class MarkNoticeDto {
  /** False: unread again. */
  @IsBoolean()
  read: boolean;
}
