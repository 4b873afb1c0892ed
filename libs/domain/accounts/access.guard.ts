import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, type Permission } from '@piawai/contracts';
import { type AuthorisedRequest, PUBLIC_ROUTE, REQUIRED_PERMISSION } from '@piawai/platform/auth/access.decorators';
import { assertSameSite, type CheckedRequest } from '@piawai/platform/auth/csrf';
import { SESSION_COOKIE, SessionToken } from '@piawai/platform/auth/session-token';
import { requestContext } from '@piawai/platform/logging/request-context';

import { ActorDirectory } from './access/actor-directory';
import { scopeFor } from './access/access.rules';

type GuardedRequest = AuthorisedRequest & CheckedRequest & { readonly cookies?: Readonly<Record<string, string | undefined>> };

/** Denies by default: what names no permission and is not public is refused, and so is a permission without a reach. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: SessionToken,
    private readonly actors: ActorDirectory,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    assertSameSite(request);
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, targets)) return true;
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(REQUIRED_PERMISSION, targets);
    if (!permission) throw new DomainError('platform.forbidden');
    await this.authorise(request, permission);
    return true;
  }

  private async authorise(request: GuardedRequest, permission: Permission): Promise<void> {
    const claims = await this.tokens.verify(request.cookies?.[SESSION_COOKIE]);
    if (!claims) throw new DomainError('platform.sign_in_required');
    const actor = await this.actors.actorOf(claims.sessionId);
    if (!actor || actor.accountId !== claims.accountId) throw new DomainError('accounts.session_ended');
    const scope = scopeFor(actor, permission);
    if (scope.reaches.length === 0) throw new DomainError('platform.forbidden', { permission });
    request.actor = actor;
    request.scope = scope;
    requestContext().accountId = actor.accountId;
  }
}
