import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { FindingService } from '@piawai/domain/evaluation';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { SettleFindingDto } from './course-evaluation.dto';

/** Tasks that an author takes from what participants say. */
@Controller('evaluation')
@Requires('evaluation.finding.manage')
export class FindingsController {
  constructor(
    private readonly database: Database,
    private readonly findings: FindingService,
  ) {}

  /** Makes a line a task. */
  @Put('feedback-lines/:lineId/finding')
  @HttpCode(204)
  async mark(@CurrentScope() scope: Scope, @Param('lineId', ParseUUIDPipe) lineId: string): Promise<void> {
    await this.database.transaction((tx) => this.findings.markLine(tx, { lineId, scope }));
  }

  /** Done in a version, dismissed with a reason, or open again. */
  @Put('findings/:findingId/state')
  @HttpCode(204)
  async settle(@CurrentScope() scope: Scope, @Param('findingId', ParseUUIDPipe) findingId: string, @Body() body: SettleFindingDto): Promise<void> {
    const command = { findingId, state: body.state, versionId: body.versionId ?? null, reason: body.reason ?? null, revision: body.revision, scope };
    await this.database.transaction((tx) => this.findings.settleFinding(tx, command));
  }
}
