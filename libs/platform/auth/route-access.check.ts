import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Permission } from '@piawai/contracts';

import { PUBLIC_ROUTE, REQUIRED_PERMISSION } from './access.decorators';

/** One HTTP route and who may call it. */
export interface RouteAccess {
  readonly method: string;
  readonly path: string;
  readonly permission: Permission | null;
  readonly handler: string;
}

/** Deny by default begins at the start: a route that says nothing about access stops the process. */
@Injectable()
export class RouteAccessCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    this.routes();
  }

  /** Every route of the process; throws on the first that names neither a permission nor @Public. */
  routes(): RouteAccess[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const base = ([] as string[]).concat(this.reflector.get<string | string[]>(PATH_METADATA, metatype) ?? '')[0] ?? '';
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name]!;
        const path = this.reflector.get<string | undefined>(PATH_METADATA, handler);
        if (path === undefined) return [];
        const permission = this.reflector.getAllAndOverride<Permission | undefined>(REQUIRED_PERMISSION, [handler, metatype]) ?? null;
        const isPublic = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, [handler, metatype]) ?? false;
        const label = `${metatype.name}.${name}`;
        if (!permission && !isPublic) throw new Error(`${label} names no permission: add @Requires(…) or @Public().`);
        const method = RequestMethod[this.reflector.get<RequestMethod>(METHOD_METADATA, handler)];
        return [{ method, path: `/${[base, path].map((part) => part.replace(/^\/|\/$/g, '')).filter(Boolean).join('/')}`, permission, handler: label }];
      });
    });
  }
}
