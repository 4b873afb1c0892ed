import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { AnnulCompletionService } from '@piawai/domain/learning';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { AnnulmentDto } from './participant.dto';

@Controller('learning/completions/:completionId')
export class AnnulmentsController {
  constructor(
    private readonly database: Database,
    private readonly annulments: AnnulCompletionService,
  ) {}

  /** Takes a completion back with a reason; certificate and ledger follow. */
  @Post('annulment')
  @HttpCode(204)
  @Requires('learning.completion.annul')
  async annul(@CurrentScope() scope: Scope, @Param('completionId', ParseUUIDPipe) completionId: string, @Body() { reason }: AnnulmentDto): Promise<void> {
    await this.database.transaction((tx) => this.annulments.annulCompletion(tx, { completionId, reason, scope }));
  }
}
