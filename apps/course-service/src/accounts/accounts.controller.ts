import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { AccountListReader, BulkAccountService } from '@piawai/domain/accounts';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { AccountCardDto, AccountListQuery, AccountPageDto, BulkOutcomeDto, BulkPeopleDto } from './account.dto';

/** Accounts of the employees within reach. */
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountListReader,
    private readonly bulk: BulkAccountService,
  ) {}

  /** Employees with the state of their accounts. */
  @Get()
  @Requires('accounts.account.read')
  list(@Query() query: AccountListQuery, @CurrentScope() scope: Scope): Promise<AccountPageDto> {
    return this.accounts.list(scope, query);
  }

  /** One employee's account and where it is signed in. */
  @Get('people/:employeeId')
  @Requires('accounts.account.read')
  card(@Param('employeeId', ParseUUIDPipe) employeeId: string, @CurrentScope() scope: Scope): Promise<AccountCardDto> {
    return this.accounts.card(scope, employeeId);
  }

  /** Signs an employee out everywhere. */
  @Delete('people/:employeeId/sessions')
  @HttpCode(204)
  @Requires('accounts.account.manage')
  async endSessions(@Param('employeeId', ParseUUIDPipe) employeeId: string, @CurrentScope() scope: Scope): Promise<void> {
    await this.database.transaction((tx) => this.bulk.endSessionsOf(tx, employeeId, scope));
  }

  /** Signs people out everywhere. */
  @Post('sign-outs')
  @HttpCode(200)
  @Requires('accounts.account.manage')
  signOut(@Body() { employeeIds }: BulkPeopleDto, @CurrentScope() scope: Scope): Promise<BulkOutcomeDto> {
    return this.database.transaction((tx) => this.bulk.endSessions(tx, employeeIds, scope));
  }

  /** Keeps people from signing in; their sessions end. */
  @Post('blocks')
  @HttpCode(200)
  @Requires('accounts.account.manage')
  block(@Body() { employeeIds }: BulkPeopleDto, @CurrentScope() scope: Scope): Promise<BulkOutcomeDto> {
    return this.database.transaction((tx) => this.bulk.blockAccounts(tx, employeeIds, scope));
  }

  /** Lets blocked people sign in again. */
  @Post('unblocks')
  @HttpCode(200)
  @Requires('accounts.account.manage')
  unblock(@Body() { employeeIds }: BulkPeopleDto, @CurrentScope() scope: Scope): Promise<BulkOutcomeDto> {
    return this.database.transaction((tx) => this.bulk.unblockAccounts(tx, employeeIds, scope));
  }
}
