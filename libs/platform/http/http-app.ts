import { randomUUID } from 'node:crypto';

import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Logger } from 'nestjs-pino';

import { Config, frontDoor } from '../config/config';
import { withRequestContext } from '../logging/request-context';
import { makeIdsCanonical } from './canonical-ids';
import { ErrorFilter } from './error.filter';
import { httpDuration } from './metrics';
import { openApiTarget, writeOpenApi } from './openapi';
import { makeTextsStorable } from './storable-texts';
import { validation } from './validation';

const JSON_LIMIT_BYTES = 1_000_000;
const UPLOAD_LIMIT_BYTES = 512 * 1024 * 1024;
const REQUEST_ID = /^[\w-]{8,64}$/;

/** Starts an HTTP service, or writes its OpenAPI document when asked with `--write-openapi <file>`. */
export async function startHttpService(module: Type<unknown>, title: string): Promise<void> {
  const target = openApiTarget(process.argv);
  if (target) return writeOpenApi(module, title, target);
  await listen(await createHttpApp(module));
}

/** Listens where the settings say: by default only this machine, where the front door is, can reach the process. */
export async function listen(app: NestFastifyApplication): Promise<void> {
  const config = app.get(Config);
  await app.listen({ port: config.port, host: config.listen });
}

/** As long as a line of a request may be: an id that is too long is unknown like any other. No route has a pattern that would be slow on it. */
const LONGEST_PARAMETER = 16_384;

/** Builds the app without listening, so that tests can inject requests. */
export async function createHttpApp(module: Type<unknown>): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ trustProxy: frontDoor(), bodyLimit: JSON_LIMIT_BYTES, routerOptions: { maxParamLength: LONGEST_PARAMETER }, forceCloseConnections: 'idle' });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { bufferLogs: true });
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.useGlobalPipes(validation);
  app.useGlobalFilters(new ErrorFilter());
  app.enableShutdownHooks();
  observe(adapter.getInstance());
  makeIdsCanonical(adapter.getInstance());
  makeTextsStorable(adapter.getInstance());
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, { limits: { fileSize: UPLOAD_LIMIT_BYTES, files: 1 } });
  await app.register(fastifyCompress, { threshold: 1_024, encodings: ['br', 'gzip'] });
  await app.init();
  return app;
}

/** Gives each request its id and measures it. */
function observe(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const given = request.headers['x-request-id'];
    const requestId = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    void reply.header('x-request-id', requestId);
    withRequestContext({ requestId }, done);
  });
  server.addHook('onResponse', (request, reply, done) => {
    httpDuration.observe(
      { method: request.method, route: request.routeOptions.url ?? 'unknown', status: reply.statusCode },
      reply.elapsedTime / 1_000,
    );
    done();
  });
}
