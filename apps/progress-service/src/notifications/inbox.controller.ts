import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { InboxReader, InboxService } from '@piawai/domain/notifications';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { InboxQueryDto, MarkNoticeDto, NoticePageDto, UnreadDto } from './notice.dto';

/** The caller's own messages. */
@Controller('notifications/inbox')
@Requires('notifications.own.read')
export class InboxController {
  constructor(
    private readonly database: Database,
    private readonly reader: InboxReader,
    private readonly inbox: InboxService,
  ) {}

  /** Newest first. */
  @Get()
  list(@CurrentActor() actor: Actor, @Query() { unread, ...query }: InboxQueryDto): Promise<NoticePageDto> {
    return this.reader.list(actor, { ...query, unread: unread === 'true' });
  }

  /** For the bell. */
  @Get('unread')
  async unread(@CurrentActor() actor: Actor): Promise<UnreadDto> {
    return { count: await this.reader.unread(actor) };
  }

  /** Marks all as read. */
  @Put('read')
  @HttpCode(204)
  async markAllRead(@CurrentActor() { accountId }: Actor): Promise<void> {
    await this.database.transaction((tx) => this.inbox.markAllRead(tx, accountId));
  }

  /** Marks one as read, or as unread again. */
  @Put(':noticeId/read')
  @HttpCode(204)
  async markRead(@CurrentActor() { accountId }: Actor, @Param('noticeId', ParseUUIDPipe) noticeId: string, @Body() { read }: MarkNoticeDto): Promise<void> {
    await this.database.transaction((tx) => this.inbox.markRead(tx, { accountId, noticeId, read }));
  }
}
