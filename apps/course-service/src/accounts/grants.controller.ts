import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { GrantReader, GrantService } from '@piawai/domain/accounts';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { EndGrantDto, GivenGrantDto, GiveGrantDto, GrantPageDto, GrantQuery } from './grant.dto';

/** Who holds which role over what. */
@Controller('accounts/grants')
@Requires('accounts.grant.manage')
export class GrantsController {
  constructor(
    private readonly database: Database,
    private readonly grants: GrantService,
    private readonly reader: GrantReader,
  ) {}

  /** Grants of the accounts within reach, the newest first. */
  @Get()
  list(@Query() query: GrantQuery, @CurrentScope() scope: Scope): Promise<GrantPageDto> {
    return this.reader.list(scope, query);
  }

  /** Gives a grant. */
  @Post()
  async give(@Body() body: GiveGrantDto, @CurrentScope() scope: Scope): Promise<GivenGrantDto> {
    return { id: await this.database.transaction((tx) => this.grants.giveGrant(tx, body, scope)) };
  }

  /** Ends a grant on a day. */
  @Post(':id/end')
  @HttpCode(204)
  async end(@Param('id', ParseUUIDPipe) id: string, @Body() body: EndGrantDto, @CurrentScope() scope: Scope): Promise<void> {
    await this.database.transaction((tx) => this.grants.endGrant(tx, id, body.on, scope));
  }
}
