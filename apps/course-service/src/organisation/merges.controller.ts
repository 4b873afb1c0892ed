import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Actor, Scope } from '@piawai/contracts';
import { DuplicateReader, EmployeeMergeService, EmployeeReader } from '@piawai/domain/organisation';
import { CurrentActor, CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';
import { PageQuery } from '@piawai/platform/http/page';

import { DistinctDto, DuplicatePageDto, MergeDto, MergePageDto } from './merge.dto';
import { CreatedDto } from './unit.dto';

/** Records that are one person; both must lie within reach. */
@Controller('organisation')
@Requires('organisation.employee.manage')
export class MergesController {
  constructor(
    private readonly database: Database,
    private readonly merging: EmployeeMergeService,
    private readonly duplicates: DuplicateReader,
    private readonly employees: EmployeeReader,
  ) {}

  /** Pairs that look like one person. */
  @Get('duplicates')
  pairs(@Query() page: PageQuery, @CurrentScope() scope: Scope): Promise<DuplicatePageDto> {
    return this.duplicates.pairs(scope, page);
  }

  /** Says that a pair is two people; it is not shown again. */
  @Post('duplicates/distinct')
  @HttpCode(204)
  async distinct(@Body() { firstId, secondId }: DistinctDto, @CurrentActor() actor: Actor, @CurrentScope() scope: Scope): Promise<void> {
    await this.requireBoth(scope, firstId, secondId);
    await this.database.transaction((tx) => this.merging.markDistinct(tx, [firstId, secondId], actor.accountId));
  }

  /** Merges, latest first. */
  @Get('merges')
  list(@Query() page: PageQuery, @CurrentScope() scope: Scope): Promise<MergePageDto> {
    return this.duplicates.merges(scope, page);
  }

  /** Merges a duplicate into the record that stays. */
  @Post('merges')
  async merge(@Body() { id: mergeId, ...body }: MergeDto, @CurrentActor() actor: Actor, @CurrentScope() scope: Scope): Promise<CreatedDto> {
    await this.requireBoth(scope, body.employeeId, body.duplicateId);
    await this.database.transaction((tx) => this.merging.mergeEmployees(tx, { mergeId, ...body, on: actor.on, by: actor }));
    return { id: mergeId };
  }

  /** Undoes a merge, as long as nothing that it moved has changed since. */
  @Post('merges/:mergeId/undo')
  @HttpCode(204)
  async undo(@Param('mergeId', ParseUUIDPipe) mergeId: string, @CurrentActor() actor: Actor, @CurrentScope() scope: Scope): Promise<void> {
    await this.duplicates.requireMerge(scope, mergeId);
    await this.database.transaction((tx) => this.merging.splitEmployees(tx, mergeId, actor));
  }

  private async requireBoth(scope: Scope, first: string, second: string): Promise<void> {
    await this.employees.requireCovered(scope, first);
    await this.employees.requireCovered(scope, second);
  }
}
