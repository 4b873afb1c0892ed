import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { PasswordService } from '@piawai/domain/accounts';
import { Public } from '@piawai/platform/auth/access.decorators';
import type { FastifyRequest } from 'fastify';

import { RequestResetDto, ResetPasswordDto } from './security.dto';

/** A forgotten password, by a mailed link. */
@Controller('accounts/password-resets')
@Public()
export class PasswordResetsController {
  constructor(private readonly passwords: PasswordService) {}

  /** Orders a link; the answer is the same whether or not the login is known. */
  @Post()
  @HttpCode(202)
  async request(@Body() body: RequestResetDto, @Req() request: FastifyRequest): Promise<void> {
    await this.passwords.requestReset(body.login, request.ip);
  }

  /** Sets a new password; the link is used up and all sessions end. */
  @Post(':token')
  @HttpCode(204)
  async reset(@Param('token') token: string, @Body() body: ResetPasswordDto): Promise<void> {
    await this.passwords.resetPassword(token, body.password);
  }
}
