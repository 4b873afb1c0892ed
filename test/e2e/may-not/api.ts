import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RenderPool } from '@piawai/domain/certificates/rendering/render-pool';
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
  const files = mkdtempSync(join(tmpdir(), 'piawai-files-'));
  const { tokenSecret } = accountServices(db).config;
  Object.assign(process.env, { DATABASE_URL: db.url, PIAWAI_ENV: 'test', PIAWAI_TOKEN_SECRET: tokenSecret, PIAWAI_LOG_LEVEL: 'silent', PIAWAI_FILES: files });
  const apps = await Promise.all(SERVICES.map(async ([service, module]) => ({ service, app: await createHttpApp(module) })));
  for (const { service, app } of apps) if (service === 'progress-service') loadSourcesInThreads(app);
  const routes = apps.flatMap(({ service, app }) => app.get(RouteAccessCheck).routes().map((route) => ({ ...route, service, app })));
  const stop = async (): Promise<void> => {
    await Promise.all(apps.map(({ app }) => app.close()));
    rmSync(files, { recursive: true, force: true });
  };
  return { routes, stop };
}

/** The threads of this part run our sources as they are, not compiled ones. */
function loadSourcesInThreads(app: NestFastifyApplication): void {
  const pool = app.get(RenderPool, { strict: false });
  Reflect.set(pool, 'options', { threads: 1, limitMs: 30_000, execArgv: ['-r', join(__dirname, '../../environment/typescript-require.cjs')] });
}

/** What is sent to a route. */
export interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: object;
  /** Sent as multipart form data instead of a body. */
  readonly file?: { readonly name: string; readonly content: Buffer };
}

/** Calls a route; without a body an empty one is sent, for access is decided before it is looked at. */
export async function call(route: ApiRoute, cookie: string, { params = {}, query = '', body, file }: Sent): Promise<Answer> {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? name);
  const isRead = route.method === 'GET' || (route.method === 'DELETE' && !body);
  const response = await route.app.inject({
    method: route.method as 'GET',
    url: `/api/v1${path}${query}`,
    headers: { cookie, 'x-piawai-csrf': '1', ...(file ? { 'content-type': 'multipart/form-data; boundary=x' } : isRead ? {} : { 'content-type': 'application/json' }) },
    ...(file ? { payload: multipart(file) } : isRead ? {} : { payload: body ?? {} }),
  });
  return { status: response.statusCode, text: response.body, body: parsed(response.body) };
}

function multipart({ name, content }: { readonly name: string; readonly content: Buffer }): Buffer {
  const head = `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n--x--\r\n')]);
}

function parsed(text: string): Answer['body'] {
  try {
    return JSON.parse(text) as Answer['body'];
  } catch {
    return {};
  }
}
