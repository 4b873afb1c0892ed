import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import type { Actor, Scope } from '@piawai/contracts';
import { PositionService, UnitReader } from '@piawai/domain/organisation';
import { CurrentActor, CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { AddPositionDto, ChangePositionDto, PositionListDto } from './position.dto';
import { CreatedDto } from './unit.dto';

/** The posts of the caller's agency. */
@Controller('organisation/positions')
export class PositionsController {
  constructor(
    private readonly database: Database,
    private readonly positions: PositionService,
    private readonly units: UnitReader,
  ) {}

  /** All posts by name, with how many hold each today. */
  @Get()
  @Requires('organisation.unit.read')
  async list(@CurrentActor() actor: Actor): Promise<PositionListDto> {
    return { items: await this.positions.positionsOf(actor.agencyId, actor.on) };
  }

  /** Adds a post. */
  @Post()
  @Requires('organisation.unit.manage')
  async add(@Body() body: AddPositionDto, @CurrentActor() { agencyId }: Actor, @CurrentScope() scope: Scope): Promise<CreatedDto> {
    await this.units.requireCovered(scope, agencyId);
    return { id: await this.database.transaction((tx) => this.positions.addPosition(tx, { ...body, agencyId })) };
  }

  /** Renames, recodes or regroups a post. */
  @Patch(':id')
  @HttpCode(204)
  @Requires('organisation.unit.manage')
  async change(@Param('id', ParseUUIDPipe) positionId: string, @Body() body: ChangePositionDto, @CurrentScope() scope: Scope): Promise<void> {
    await this.units.requireCovered(scope, await this.positions.agencyOf(positionId));
    await this.database.transaction((tx) => this.positions.changePosition(tx, { positionId, ...body }));
  }
}
