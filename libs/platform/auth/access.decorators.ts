import { type ExecutionContext, SetMetadata, createParamDecorator } from '@nestjs/common';
import type { Actor, Permission, Scope } from '@piawai/contracts';

export const REQUIRED_PERMISSION = 'piawai:permission';
export const PUBLIC_ROUTE = 'piawai:public';

/** What the access guard leaves on a request. */
export interface AuthorisedRequest {
  actor?: Actor;
  scope?: Scope;
}

/** The caller needs this permission over at least one reach; the scope says over which. */
export const Requires = (permission: Permission) => SetMetadata(REQUIRED_PERMISSION, permission);

/** Open to everybody, without signing in. */
export const Public = () => SetMetadata(PUBLIC_ROUTE, true);

/** Who acts. Only on routes with a permission. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<AuthorisedRequest>();
  if (!actor) throw new Error('A public route has no actor.');
  return actor;
});

/** Over what the actor holds the route's permission. */
export const CurrentScope = createParamDecorator((_: unknown, context: ExecutionContext): Scope => {
  const { scope } = context.switchToHttp().getRequest<AuthorisedRequest>();
  if (!scope) throw new Error('A public route has no scope.');
  return scope;
});
