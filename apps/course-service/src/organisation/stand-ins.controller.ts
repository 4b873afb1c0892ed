import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { type Actor, DomainError, type EmployeeId, type Scope } from '@piawai/contracts';
import { EmployeeReader, StandInReader, StandInService } from '@piawai/domain/organisation';
import { CurrentActor, CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { CandidatesQuery, NameStandInDto, StandInCandidatesDto, StandInsDto } from './stand-in.dto';

/** Who decides while somebody is away: named by oneself, or by an admin for somebody in reach. */
@Controller('organisation')
export class StandInsController {
  constructor(
    private readonly database: Database,
    private readonly reader: StandInReader,
    private readonly standIns: StandInService,
    private readonly employees: EmployeeReader,
  ) {}

  /** One's own stand-ins, present and coming. */
  @Get('stand-ins')
  @Requires('organisation.stand_in.name')
  async own(@CurrentActor() actor: Actor): Promise<StandInsDto> {
    return { items: await this.reader.standInsOf(self(actor), actor.on) };
  }

  /** Colleagues of the agency whom one may name. */
  @Get('stand-ins/candidates')
  @Requires('organisation.stand_in.name')
  async candidates(@CurrentActor() actor: Actor, @Query() { search }: CandidatesQuery): Promise<StandInCandidatesDto> {
    return { items: await this.reader.candidates(actor.agencyId, self(actor), search.trim(), actor.on) };
  }

  /** Names who stands in for oneself. */
  @Post('stand-ins')
  @HttpCode(204)
  @Requires('organisation.stand_in.name')
  async name(@CurrentActor() actor: Actor, @Body() body: NameStandInDto): Promise<void> {
    await this.nameFor(actor, self(actor), body);
  }

  /** Ends it today; one that had not begun is taken back. */
  @Post('stand-ins/:id/end')
  @HttpCode(204)
  @Requires('organisation.stand_in.name')
  async end(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.database.transaction((tx) => this.standIns.endStandIn(tx, { id, employeeId: self(actor), on: actor.on }));
  }

  /** Stand-ins of somebody in reach. */
  @Get('employees/:id/stand-ins')
  @Requires('organisation.employee.manage')
  async ofEmployee(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) employeeId: string): Promise<StandInsDto> {
    await this.employees.requireCovered(scope, employeeId);
    return { items: await this.reader.standInsOf(employeeId, scope.actor.on) };
  }

  /** Names who stands in for somebody in reach. */
  @Post('employees/:id/stand-ins')
  @HttpCode(204)
  @Requires('organisation.employee.manage')
  async nameForEmployee(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) employeeId: string, @Body() body: NameStandInDto): Promise<void> {
    await this.employees.requireCovered(scope, employeeId);
    await this.nameFor(scope.actor, employeeId, body);
  }

  /** Ends it today; one that had not begun is taken back. */
  @Post('employees/:id/stand-ins/:standInId/end')
  @HttpCode(204)
  @Requires('organisation.employee.manage')
  async endForEmployee(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) employeeId: string, @Param('standInId', ParseUUIDPipe) id: string): Promise<void> {
    await this.employees.requireCovered(scope, employeeId);
    await this.database.transaction((tx) => this.standIns.endStandIn(tx, { id, employeeId, on: scope.actor.on }));
  }

  private async nameFor({ accountId, on }: Actor, employeeId: EmployeeId, { to, ...naming }: NameStandInDto): Promise<void> {
    if (naming.from < on) throw new DomainError('organisation.not_retroactive');
    await this.database.transaction((tx) => this.standIns.nameStandIn(tx, { ...naming, to: to ?? null, employeeId, accountId }));
  }
}

function self({ employeeId }: Actor): EmployeeId {
  if (!employeeId) throw new DomainError('platform.not_found');
  return employeeId;
}
