import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type RouteAccess, RouteAccessCheck } from '@piawai/platform/auth/route-access.check';
import { createHttpApp } from '@piawai/platform/http/http-app';

import { AppModule as CourseService } from '../../../apps/course-service/src/app.module';
import { AppModule as ProgressService } from '../../../apps/progress-service/src/app.module';
import { accountServices } from '../../builders/account';
import type { TestDatabase } from '../../environment/database';

/** One route of one of the two services, ready to be called. */
export interface ApiRoute extends RouteAccess {
  readonly service: string;
  readonly app: NestFastifyApplication;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly body: { readonly code?: string; readonly details?: { readonly permission?: string } };
}

const SERVICES: readonly (readonly [string, Type<unknown>])[] = [
  ['course-service', CourseService],
  ['progress-service', ProgressService],
];

/** Both HTTP services over one test database, and every route that they offer. */
export async function startApi(db: TestDatabase): Promise<{ routes: ApiRoute[]; stop: () => Promise<void> }> {
  Object.assign(process.env, { DATABASE_URL: db.url, PIAWAI_ENV: 'test', PIAWAI_TOKEN_SECRET: accountServices(db).config.tokenSecret, PIAWAI_LOG_LEVEL: 'silent' });
  const apps = await Promise.all(SERVICES.map(async ([service, module]) => ({ service, app: await createHttpApp(module) })));
  const routes = apps.flatMap(({ service, app }) => app.get(RouteAccessCheck).routes().map((route) => ({ ...route, service, app })));
  return { routes, stop: async () => void (await Promise.all(apps.map(({ app }) => app.close()))) };
}

/** Calls a route with the given path parameters; the body is empty, for access is decided before it is looked at. */
export async function call(route: ApiRoute, cookie: string, params: Readonly<Record<string, string>>): Promise<Answer> {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? name);
  const response = await route.app.inject({
    method: route.method as 'GET',
    url: `/api/v1${path}`,
    headers: { cookie, 'x-piawai-csrf': '1', ...(route.method === 'GET' || route.method === 'DELETE' ? {} : { 'content-type': 'application/json' }) },
    ...(route.method === 'GET' || route.method === 'DELETE' ? {} : { payload: {} }),
  });
  return { status: response.statusCode, text: response.body, body: parsed(response.body) };
}

function parsed(text: string): Answer['body'] {
  try {
    return JSON.parse(text) as Answer['body'];
  } catch {
    return {};
  }
}
