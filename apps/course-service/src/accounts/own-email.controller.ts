import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { OwnEmailService } from '@piawai/domain/accounts';
import { CurrentActor, Public, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { ConfirmEmailDto, OwnEmailDto } from './security.dto';

/** The own e-mail address, which is optional. */
@Controller('accounts/email')
export class OwnEmailController {
  constructor(
    private readonly database: Database,
    private readonly emails: OwnEmailService,
  ) {}

  /** Orders a mail to a new address; the address counts once the link in it was opened. */
  @Put()
  @HttpCode(202)
  @Requires('accounts.session.own')
  async request(@Body() { email, password }: OwnEmailDto, @CurrentActor() actor: Actor): Promise<void> {
    await this.emails.requestEmail(actor, email, password);
  }

  /** The link of the mail was opened. */
  @Post('confirmations')
  @HttpCode(204)
  @Public()
  async confirm(@Body() { token }: ConfirmEmailDto): Promise<void> {
    await this.database.transaction((tx) => this.emails.confirmEmail(tx, token));
  }
}
