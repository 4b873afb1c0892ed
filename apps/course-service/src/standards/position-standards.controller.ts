import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { DomainError, type Scope } from '@piawai/contracts';
import { PositionStandardService, StandardsReader } from '@piawai/domain/standards';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { SetStandardInput } from './standards.dto';

/** Changes what the positions of an agency ask for. */
@Controller('standards/positions')
@Requires('standards.standard.manage')
export class PositionStandardsController {
  constructor(
    private readonly database: Database,
    private readonly standards: StandardsReader,
    private readonly service: PositionStandardService,
  ) {}

  @Put(':positionId')
  @HttpCode(204)
  async setStandard(
    @CurrentScope() scope: Scope,
    @Param('positionId', ParseUUIDPipe) positionId: string,
    @Body() input: SetStandardInput,
  ): Promise<void> {
    await this.standards.managedPosition(scope, positionId);
    // What was in force stays as it was: gaps shown in the past can be shown again.
    if (input.from < scope.actor.on) throw new DomainError('platform.invalid_input', { fields: { from: ['notBeforeToday'] } });
    await this.database.transaction((tx) => this.service.setStandard(tx, { positionId, ...input }));
  }
}
