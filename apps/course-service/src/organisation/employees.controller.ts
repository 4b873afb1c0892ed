import { Readable } from 'node:stream';

import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put, Query, StreamableFile } from '@nestjs/common';
import type { Actor, Scope } from '@piawai/contracts';
import { DuplicateReader, type EmployeeLine, EmployeeReader, EmployeeService, SupervisionReader, UnitReader } from '@piawai/domain/organisation';
import { employeeCsvHead, employeeCsvLines, maskNip, seesWholeNip } from '@piawai/domain/organisation/rules';
import { CurrentActor, CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { EmployeeDto, EmployeePageDto, SupervisionDto } from './employee-page.dto';
import {
  AddEmployeeDto, ChangeEmploymentDto, ChangeIdentifierDto, ChangePersonalDataDto, EmployeeFilterQuery, EmployeeListQuery, EndEmployeeDto, MoveEmployeeDto,
  NameSupervisorDto, SupervisionQuery,
} from './employee.dto';
import { CreatedDto } from './unit.dto';

/** People: listed, opened, added, changed, moved and ended within the caller's reach. */
@Controller('organisation/employees')
export class EmployeesController {
  constructor(
    private readonly database: Database,
    private readonly employees: EmployeeService,
    private readonly reader: EmployeeReader,
    private readonly units: UnitReader,
    private readonly supervision: SupervisionReader,
    private readonly duplicates: DuplicateReader,
  ) {}

  /** Employees, filtered and in the order asked for. */
  @Get()
  @Requires('organisation.employee.read')
  async list(@Query() query: EmployeeListQuery, @CurrentActor() actor: Actor, @CurrentScope() scope: Scope): Promise<EmployeePageDto> {
    const { items, next } = await this.reader.list(scope, query);
    if (seesWholeNip(actor)) return { items, next };
    return { items: items.map((line) => ({ ...line, nip: line.nip && maskNip(line.nip) })), next };
  }

  /** The same list whole, as CSV; the reading leaves an audit row. */
  @Get('list.csv')
  @Requires('organisation.employee.read')
  async csv(@Query() filter: EmployeeFilterQuery, @CurrentActor() actor: Actor, @CurrentScope() scope: Scope): Promise<StreamableFile> {
    await this.database.transaction(async (tx) => tx.audit('organisation.employees_exported', { kind: 'unit', id: filter.unitId ?? actor.agencyId }));
    const lines = csvOf(this.reader.all(scope, filter), seesWholeNip(actor) ? (nip) => nip : maskNip);
    return new StreamableFile(Readable.from(lines), { type: 'text/csv; charset=utf-8', disposition: 'attachment; filename="daftar-pegawai.csv"' });
  }

  /** One employee with everything dated. */
  @Get(':id')
  @Requires('organisation.employee.read')
  async open(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor, @CurrentScope() scope: Scope): Promise<EmployeeDto> {
    await this.reader.requireCovered(scope, id);
    const { employeeId, ...described } = await this.reader.cardOf(id, actor.on);
    const card = { ...described, mergedInto: await this.duplicates.mergeOf(id, actor.on) };
    if (seesWholeNip(actor)) return { id: employeeId, ...card };
    return { id: employeeId, ...card, nip: card.nip && maskNip(card.nip), history: { ...card.history, identifiers: [] } };
  }

  /** Adds an employee. */
  @Post()
  @Requires('organisation.employee.manage')
  async add(@Body() body: AddEmployeeDto, @CurrentScope() scope: Scope): Promise<CreatedDto> {
    await this.units.requireCovered(scope, body.unitId);
    return { id: await this.database.transaction((tx) => this.employees.addEmployee(tx, body)) };
  }

  /** Corrects names, titles and birth data. */
  @Patch(':id')
  @HttpCode(204)
  @Requires('organisation.employee.manage')
  async change(@Param('id', ParseUUIDPipe) employeeId: string, @Body() body: ChangePersonalDataDto, @CurrentScope() scope: Scope): Promise<void> {
    await this.reader.requireCovered(scope, employeeId);
    await this.database.transaction((tx) => this.employees.changePersonalData(tx, { employeeId, ...body }));
  }

  /** A new kind, grade, standing or number from a date. */
  @Post(':id/employment')
  @HttpCode(204)
  @Requires('organisation.employee.manage')
  async employ(@Param('id', ParseUUIDPipe) employeeId: string, @Body() body: ChangeEmploymentDto, @CurrentScope() scope: Scope): Promise<void> {
    await this.reader.requireCovered(scope, employeeId);
    await this.database.transaction((tx) => this.employees.changeEmployment(tx, { employeeId, ...body }));
  }

  /** To another unit or post from a date. */
  @Post(':id/move')
  @HttpCode(204)
  @Requires('organisation.employee.manage')
  async move(@Param('id', ParseUUIDPipe) employeeId: string, @Body() body: MoveEmployeeDto, @CurrentScope() scope: Scope): Promise<void> {
    await this.reader.requireCovered(scope, employeeId);
    await this.units.requireCovered(scope, body.unitId);
    await this.database.transaction((tx) => this.employees.moveEmployee(tx, { employeeId, ...body }));
  }

  /** The person leaves; every record stays. */
  @Post(':id/end')
  @HttpCode(204)
  @Requires('organisation.employee.manage')
  async end(@Param('id', ParseUUIDPipe) employeeId: string, @Body() body: EndEmployeeDto, @CurrentScope() scope: Scope): Promise<void> {
    await this.reader.requireCovered(scope, employeeId);
    await this.database.transaction((tx) => this.employees.endEmployee(tx, { employeeId, ...body }));
  }

  /** A new number from a date; the former ones still find the person. */
  @Post(':id/identifiers')
  @HttpCode(204)
  @Requires('organisation.employee.manage')
  async identify(@Param('id', ParseUUIDPipe) employeeId: string, @Body() body: ChangeIdentifierDto, @CurrentScope() scope: Scope): Promise<void> {
    await this.reader.requireCovered(scope, employeeId);
    await this.database.transaction((tx) => this.employees.changeIdentifier(tx, { employeeId, ...body }));
  }

  /** Who leads the person on a day, and why. */
  @Get(':id/supervision')
  @Requires('organisation.employee.read')
  async supervisionOf(
    @Param('id', ParseUUIDPipe) employeeId: string, @Query() query: SupervisionQuery, @CurrentActor() actor: Actor, @CurrentScope() scope: Scope,
  ): Promise<SupervisionDto> {
    await this.reader.requireCovered(scope, employeeId);
    const on = query.on ?? actor.on;
    return { on, supervisor: await this.supervision.onDate(employeeId, on), named: await this.supervision.namedFor(employeeId) };
  }

  /** Names a supervisor, or leaves it to the head of the unit again. */
  @Put(':id/supervisor')
  @HttpCode(204)
  @Requires('organisation.employee.manage')
  async nameSupervisor(@Param('id', ParseUUIDPipe) employeeId: string, @Body() body: NameSupervisorDto, @CurrentScope() scope: Scope): Promise<void> {
    await this.reader.requireCovered(scope, employeeId);
    if (body.supervisorId) await this.reader.requireCovered(scope, body.supervisorId);
    await this.database.transaction((tx) => this.employees.nameSupervisor(tx, { employeeId, ...body }));
  }
}

async function* csvOf(parts: AsyncIterable<EmployeeLine[]>, number: (nip: string) => string): AsyncGenerator<string> {
  yield employeeCsvHead();
  for await (const people of parts) yield employeeCsvLines(people, number);
}
