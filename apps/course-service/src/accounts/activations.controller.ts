import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ActivateAccountService } from '@piawai/domain/accounts';
import { Public } from '@piawai/platform/auth/access.decorators';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { ActivateAccountDto } from './activation.dto';
import { setSessionCookies, visitorOf } from './session-cookies';
import { SignedInDto } from './session.dto';

/** The first password, with the code of a slip. */
@Controller('accounts/activations')
@Public()
export class ActivationsController {
  constructor(private readonly activation: ActivateAccountService) {}

  /** Sets a password with a one-time code and signs in; the session comes as cookies. */
  @Post()
  async activate(@Body() body: ActivateAccountDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignedInDto> {
    const keys = await this.activation.activateAccount(body, visitorOf(request));
    setSessionCookies(request, reply, keys);
    return { accountId: keys.accountId, sessionId: keys.sessionId };
  }
}
