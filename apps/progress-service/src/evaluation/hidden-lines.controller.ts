import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { ChangeService, FeedbackService } from '@piawai/domain/evaluation';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { HideLineDto } from './course-evaluation.dto';

/** Abusive lines, hidden with a reason by those who organise the course. */
@Controller('evaluation')
@Requires('evaluation.line.hide')
export class HiddenLinesController {
  constructor(
    private readonly database: Database,
    private readonly feedback: FeedbackService,
    private readonly changes: ChangeService,
  ) {}

  @Put('feedback-lines/:lineId/hidden')
  @HttpCode(204)
  async hideFeedback(@CurrentScope() scope: Scope, @Param('lineId', ParseUUIDPipe) lineId: string, @Body() { reason }: HideLineDto): Promise<void> {
    await this.database.transaction((tx) => this.feedback.hideLine(tx, { lineId, reason, scope }));
  }

  @Put('colleague-lines/:lineId/hidden')
  @HttpCode(204)
  async hideChange(@CurrentScope() scope: Scope, @Param('lineId', ParseUUIDPipe) lineId: string, @Body() { reason }: HideLineDto): Promise<void> {
    await this.database.transaction((tx) => this.changes.hideChange(tx, { lineId, reason, scope }));
  }
}
