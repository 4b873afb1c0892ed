import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { AccountReader, SessionService, SignInService } from '@piawai/domain/accounts';
import { CurrentActor, Public, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { clearSessionCookies, refreshCookieOf, setSessionCookies, visitorOf } from './session-cookies';
import { OwnSessionsDto, SignedInDto, SignInDto } from './session.dto';

/** Signing in and out, and the list of own sessions. */
@Controller('accounts/sessions')
export class SessionsController {
  constructor(
    private readonly database: Database,
    private readonly signIns: SignInService,
    private readonly sessions: SessionService,
    private readonly reader: AccountReader,
  ) {}

  /** Signs in; the session comes as cookies. */
  @Post()
  @Public()
  async signIn(@Body() body: SignInDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignedInDto> {
    const keys = await this.signIns.signIn(body, visitorOf(request));
    setSessionCookies(request, reply, keys);
    return { accountId: keys.accountId, sessionId: keys.sessionId };
  }

  /** Renews the session by the refresh cookie; asked again within a minute it gives the same answer. */
  @Post('refresh')
  @Public()
  @HttpCode(200)
  async refresh(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignedInDto> {
    const keys = await this.sessions.refreshSession(refreshCookieOf(request));
    setSessionCookies(request, reply, keys);
    return { accountId: keys.accountId, sessionId: keys.sessionId };
  }

  /** Signs out here; works with a session that has run out as well. */
  @Delete('current')
  @Public()
  @HttpCode(204)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.database.transaction((tx) => this.sessions.signOut(tx, refreshCookieOf(request)));
    clearSessionCookies(request, reply);
  }

  /** Where the caller is signed in. */
  @Get()
  @Requires('accounts.session.own')
  async list(@CurrentActor() actor: Actor): Promise<OwnSessionsDto> {
    return { items: await this.reader.sessionsOf(actor) };
  }

  /** Signs out one of the own sessions. */
  @Delete(':id')
  @Requires('accounts.session.own')
  @HttpCode(204)
  async end(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.database.transaction((tx) => this.sessions.endOwnSession(tx, actor, id));
  }
}
