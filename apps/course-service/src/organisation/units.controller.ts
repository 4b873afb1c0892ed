import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put, Query } from '@nestjs/common';
import type { Actor, Scope } from '@piawai/contracts';
import { GrantReader } from '@piawai/domain/accounts';
import { EmployeeReader, UnitCardReader, UnitReader, UnitService } from '@piawai/domain/organisation';
import { CurrentActor, CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { AddUnitDto, ChangeUnitDto, CreatedDto, EndUnitDto, MoveUnitDto, SetHeadDto, UnitTreeDto, UnitTreeQuery } from './unit.dto';
import { EndOnDto, MovePreviewDto, UnitDto } from './unit-page.dto';

/** The tree of units and who leads them. */
@Controller('organisation/units')
export class UnitsController {
  constructor(
    private readonly database: Database,
    private readonly units: UnitService,
    private readonly reader: UnitReader,
    private readonly employees: EmployeeReader,
    private readonly cards: UnitCardReader,
    private readonly grants: GrantReader,
  ) {}

  /** The tree as it is today, from the caller's agency or another unit within reach. */
  @Get()
  @Requires('organisation.unit.read')
  async tree(@Query() { rootId }: UnitTreeQuery, @CurrentActor() actor: Actor, @CurrentScope() scope: Scope): Promise<UnitTreeDto> {
    const root = rootId ?? actor.agencyId;
    if (root !== actor.agencyId) await this.reader.requireCovered(scope, root);
    return { rootId: root, items: await this.reader.treeBelow(root, actor.on) };
  }

  /** One unit with everything dated. */
  @Get(':unitId')
  @Requires('organisation.employee.read')
  async open(@Param('unitId', ParseUUIDPipe) unitId: string, @CurrentActor() actor: Actor, @CurrentScope() scope: Scope): Promise<UnitDto> {
    await this.reader.requireCovered(scope, unitId);
    return this.cards.cardOf(unitId, actor.on);
  }

  /** What a move would mean: how many people, and whose grants lose or gain them. */
  @Get(':unitId/move-preview/:parentId')
  @Requires('organisation.unit.manage')
  async preview(
    @Param('unitId', ParseUUIDPipe) unitId: string, @Param('parentId', ParseUUIDPipe) parentId: string, @CurrentActor() { on }: Actor, @CurrentScope() scope: Scope,
  ): Promise<MovePreviewDto> {
    await this.reader.requireCovered(scope, unitId);
    await this.reader.requireCovered(scope, parentId);
    const { people, units, left, joined } = await this.cards.movePreview(unitId, parentId, on);
    return { people, units, loses: await this.grants.over(left, on), gains: await this.grants.over(joined, on) };
  }

  /** Adds a unit below another. */
  @Post()
  @Requires('organisation.unit.manage')
  async add(@Body() body: AddUnitDto, @CurrentScope() scope: Scope): Promise<CreatedDto> {
    await this.reader.requireCovered(scope, body.parentId);
    return { id: await this.database.transaction((tx) => this.units.addUnit(tx, body)) };
  }

  /** Renames or recodes a unit. */
  @Patch(':id')
  @HttpCode(204)
  @Requires('organisation.unit.manage')
  async change(@Param('id', ParseUUIDPipe) unitId: string, @Body() body: ChangeUnitDto, @CurrentScope() scope: Scope): Promise<void> {
    await this.reader.requireCovered(scope, unitId);
    await this.database.transaction((tx) => this.units.changeUnit(tx, { unitId, ...body }));
  }

  /** Hangs a unit with all below it under another. */
  @Post(':id/move')
  @HttpCode(204)
  @Requires('organisation.unit.manage')
  async move(@Param('id', ParseUUIDPipe) unitId: string, @Body() body: MoveUnitDto, @CurrentScope() scope: Scope): Promise<void> {
    await this.reader.requireCovered(scope, unitId);
    await this.reader.requireCovered(scope, body.parentId);
    await this.database.transaction((tx) => this.units.moveUnit(tx, { unitId, ...body }));
  }

  /** Closes a unit, empty or with a place for what is in it. */
  @Post(':id/end')
  @HttpCode(204)
  @Requires('organisation.unit.manage')
  async end(@Param('id', ParseUUIDPipe) unitId: string, @Body() body: EndUnitDto, @CurrentScope() scope: Scope): Promise<void> {
    await this.reader.requireCovered(scope, unitId);
    if (body.moveTo) await this.reader.requireCovered(scope, body.moveTo);
    await this.database.transaction((tx) => this.units.endUnit(tx, { unitId, ...body }));
  }

  /** Says who leads a unit from a date, in office or acting. */
  @Put(':id/head')
  @HttpCode(204)
  @Requires('organisation.unit.manage')
  async setHead(@Param('id', ParseUUIDPipe) unitId: string, @Body() body: SetHeadDto, @CurrentScope() scope: Scope): Promise<void> {
    await this.reader.requireCovered(scope, unitId);
    if (body.employeeId) await this.employees.requireCovered(scope, body.employeeId);
    await this.database.transaction((tx) => this.units.setHead(tx, { unitId, ...body }));
  }

  /** Ends one office of head; one that had not begun is taken back. */
  @Post(':id/heads/:headshipId/end')
  @HttpCode(204)
  @Requires('organisation.unit.manage')
  async endHead(
    @Param('id', ParseUUIDPipe) unitId: string, @Param('headshipId', ParseUUIDPipe) headshipId: string, @Body() { from }: EndOnDto, @CurrentScope() scope: Scope,
  ): Promise<void> {
    await this.reader.requireCovered(scope, unitId);
    await this.database.transaction((tx) => this.units.endHeadship(tx, { unitId, headshipId, from }));
  }
}
