import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { RemindBehindService } from '@piawai/domain/reporting';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { RemindDto, RemindedDto, ReminderPreviewDto, ReminderQuery } from './reminder.dto';

/** Reminds those who have not met the JP of the year. */
@Controller('reporting/reminders')
@Requires('reporting.reminder.send')
export class RemindersController {
  constructor(
    private readonly database: Database,
    private readonly reminders: RemindBehindService,
  ) {}

  /** How many would be told. */
  @Get('preview')
  preview(@CurrentScope() scope: Scope, @Query() { unitId }: ReminderQuery): Promise<ReminderPreviewDto> {
    return this.reminders.preview(scope, unitId ?? null);
  }

  /** Tells each of them, once in a week. */
  @Post()
  @HttpCode(200)
  async remind(@CurrentScope() scope: Scope, @Body() { id, unitId }: RemindDto): Promise<RemindedDto> {
    return { people: await this.database.transaction((tx) => this.reminders.remindBehind(tx, { id, unitId: unitId ?? null, scope })) };
  }
}
