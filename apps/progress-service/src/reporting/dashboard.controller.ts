import { Controller, Get, Query } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { DashboardReader, PeopleStandingReader } from '@piawai/domain/reporting';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';

import { DashboardDto, DashboardQuery, PeopleQuery, PeopleStandingDto } from './dashboard.dto';

/** From agency to unit to person. */
@Controller('reporting/dashboard')
@Requires('reporting.report.read')
export class DashboardController {
  constructor(
    private readonly dashboard: DashboardReader,
    private readonly people: PeopleStandingReader,
  ) {}

  /** The figures of a unit and of the units below it. */
  @Get()
  overview(@Query() { unitId, year }: DashboardQuery, @CurrentScope() scope: Scope): Promise<DashboardDto> {
    return this.dashboard.overview(scope, unitId ?? null, year ?? null);
  }

  /** The names behind the figures. */
  @Get('people')
  list(@Query() { unitId, year, ...rest }: PeopleQuery, @CurrentScope() scope: Scope): Promise<PeopleStandingDto> {
    return this.people.people(scope, { unitId: unitId ?? null, year: year ?? null, ...rest });
  }
}
