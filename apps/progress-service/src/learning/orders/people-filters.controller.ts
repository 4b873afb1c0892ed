import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import type { Actor, Scope } from '@piawai/contracts';
import { PeopleFilterService } from '@piawai/domain/learning';
import { UnitReader } from '@piawai/domain/organisation';
import { CurrentActor, CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { SavedFiltersDto, SavePeopleFilterDto } from './order.dto';

/** Choices of people that an admin keeps for the next time. */
@Controller('learning/people-filters')
@Requires('learning.enrolment.assign')
export class PeopleFiltersController {
  constructor(
    private readonly database: Database,
    private readonly filters: PeopleFilterService,
    private readonly units: UnitReader,
  ) {}

  /** One's own, by name. */
  @Get()
  async list(@CurrentActor() { accountId }: Actor): Promise<SavedFiltersDto> {
    return { items: (await this.filters.filters(accountId)).map((each) => ({ ...each, filter: { ...each.filter } })) };
  }

  /** Keeps a filter under an id made by the caller; one of the same name is replaced. */
  @Put(':id')
  @HttpCode(204)
  async save(@CurrentActor() { accountId }: Actor, @CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Body() { name, filter }: SavePeopleFilterDto): Promise<void> {
    await this.units.requireCovered(scope, filter.unitId);
    await this.database.transaction((tx) => this.filters.saveFilter(tx, { id, name, filter, accountId }));
  }

  /** Lets one's own filter go. */
  @Delete(':id')
  @HttpCode(204)
  async remove(@CurrentActor() { accountId }: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.database.transaction((tx) => this.filters.removeFilter(tx, id, accountId));
  }
}
