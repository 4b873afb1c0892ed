import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { MailTroubleReader, RetryMailService } from '@piawai/domain/notifications';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { TroubledMailPageDto, TroubledMailQueryDto } from './mail.dto';

/** Mails of the agency that did not leave. */
@Controller('notifications/mails')
@Requires('notifications.mail.manage')
export class MailsController {
  constructor(
    private readonly database: Database,
    private readonly troubles: MailTroubleReader,
    private readonly retries: RetryMailService,
  ) {}

  /** Newest first. */
  @Get()
  list(@CurrentScope() scope: Scope, @Query() query: TroubledMailQueryDto): Promise<TroubledMailPageDto> {
    return this.troubles.list(scope, query);
  }

  /** Sends one again. */
  @Post(':mailId/retry')
  @HttpCode(204)
  async retry(@CurrentScope() scope: Scope, @Param('mailId', ParseUUIDPipe) mailId: string): Promise<void> {
    await this.database.transaction((tx) => this.retries.retryMail(tx, scope, mailId));
  }
}
