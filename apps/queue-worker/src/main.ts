import 'reflect-metadata';

import { constants, setPriority } from 'node:os';

import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ErrorFilter } from '@piawai/platform/http/error.filter';
import { HealthController } from '@piawai/platform/http/health.controller';
import { listen } from '@piawai/platform/http/http-app';
import { Logger } from 'nestjs-pino';

import { AppModule } from './app.module';
import { QueueWorkers } from './queue-workers';

/** Health and metrics only; the worker serves no API. */
async function start(): Promise<void> {
  // On a shared machine a learner's request goes before the paper work that follows it; threads inherit this.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter(), { bufferLogs: true });
  app.useLogger(app.get(Logger));
  // Not ready is 503 here as everywhere.
  app.useGlobalFilters(new ErrorFilter());
  app.get(HealthController, { strict: false }).alsoNeeds(() => app.get(QueueWorkers).requireConnection());
  app.enableShutdownHooks();
  await listen(app);
}

void start();
