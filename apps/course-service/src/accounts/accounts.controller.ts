import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { AccountListReader, ActivationService, EndSessionsService } from '@piawai/domain/accounts';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { AccountCardDto, AccountListQuery, AccountPageDto, ActivateAccountDto, ActivationLinkDto } from './account.dto';

/** Accounts of the employees within reach. */
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountListReader,
    private readonly activation: ActivationService,
    private readonly endings: EndSessionsService,
  ) {}

  /** Employees with the state of their accounts. */
  @Get()
  @Requires('accounts.account.read')
  list(@Query() query: AccountListQuery, @CurrentScope() scope: Scope): Promise<AccountPageDto> {
    return this.accounts.list(scope, query);
  }

  /** Opens an account if there is none and makes a one-time link to set its password. */
  @Post('activation-links')
  @Requires('accounts.account.manage')
  async activate(@Body() { employeeId, reason }: ActivateAccountDto, @CurrentScope() scope: Scope): Promise<ActivationLinkDto> {
    return this.database.transaction((tx) => this.activation.giveActivationLink(tx, employeeId, reason, scope));
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
    await this.database.transaction((tx) => this.endings.endSessionsOf(tx, employeeId, scope));
  }
}
