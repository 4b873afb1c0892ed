import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { AccountListReader, ActivationService } from '@piawai/domain/accounts';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { AccountListQuery, AccountPageDto, ActivateAccountDto, ActivationLinkDto } from './account.dto';

/** Accounts of the employees within reach. */
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountListReader,
    private readonly activation: ActivationService,
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
  async activate(@Body() { employeeId }: ActivateAccountDto, @CurrentScope() scope: Scope): Promise<ActivationLinkDto> {
    return this.database.transaction((tx) => this.activation.giveActivationLink(tx, employeeId, scope));
  }
}
