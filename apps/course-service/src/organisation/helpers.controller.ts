import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Actor, Scope } from '@piawai/contracts';
import { EmployeeReader, HelperReader, HelperService, OrganisationReader, UnitReader } from '@piawai/domain/organisation';
import { CurrentActor, CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { EndOnDto, HelpersDto, NameHelperDto, SetHelpdeskDto } from './unit-page.dto';

/** Whom one may ask about the platform, unit by unit. */
@Controller('organisation')
export class HelpersController {
  constructor(
    private readonly database: Database,
    private readonly helpers: HelperService,
    private readonly reader: HelperReader,
    private readonly organisation: OrganisationReader,
    private readonly units: UnitReader,
    private readonly employees: EmployeeReader,
  ) {}

  /** Helpers of one's own unit, else of the nearest unit above that has any. */
  @Get('helpers')
  @Requires('organisation.unit.read')
  async own(@CurrentActor() { employeeId, agencyId, on }: Actor): Promise<HelpersDto> {
    const context = employeeId ? await this.organisation.contextOf(employeeId, on) : null;
    return { items: await this.reader.helpersOf(context?.unitId ?? agencyId, on) };
  }

  /** Names a helper of a unit. */
  @Post('units/:id/helpers')
  @HttpCode(204)
  @Requires('organisation.helper.manage')
  async name(@Param('id', ParseUUIDPipe) unitId: string, @Body() body: NameHelperDto, @CurrentScope() scope: Scope): Promise<void> {
    await this.units.requireCovered(scope, unitId);
    await this.employees.requireCovered(scope, body.employeeId);
    await this.database.transaction((tx) => this.helpers.nameHelper(tx, { unitId, ...body }));
  }

  /** Where the people of a unit and of those below it write to; without any it is the unit above, and the agency last. */
  @Put('units/:id/helpdesk')
  @HttpCode(204)
  @Requires('organisation.helper.manage')
  async setHelpdesk(@Param('id', ParseUUIDPipe) unitId: string, @Body() body: SetHelpdeskDto, @CurrentScope() scope: Scope): Promise<void> {
    await this.units.requireCovered(scope, unitId);
    await this.database.transaction((tx) => this.helpers.setHelpdesk(tx, { unitId, ...body }));
  }

  /** Ends the help of one person; one that had not begun is taken back. */
  @Post('units/:id/helpers/:helperId/end')
  @HttpCode(204)
  @Requires('organisation.helper.manage')
  async end(
    @Param('id', ParseUUIDPipe) unitId: string, @Param('helperId', ParseUUIDPipe) id: string, @Body() { from }: EndOnDto, @CurrentScope() scope: Scope,
  ): Promise<void> {
    await this.units.requireCovered(scope, unitId);
    await this.database.transaction((tx) => this.helpers.endHelper(tx, { id, unitId, from }));
  }
}
