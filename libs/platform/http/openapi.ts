import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

/** The file named after `--write-openapi`, if the process was asked for its document only. */
export function openApiTarget(argv: readonly string[]): string | undefined {
  const at = argv.indexOf('--write-openapi');
  return at < 0 ? undefined : argv[at + 1];
}

/** Writes the OpenAPI document without connecting to anything. */
export async function writeOpenApi(module: Type<unknown>, title: string, file: string): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), { preview: true, abortOnError: false, logger: ['error'] });
  app.setGlobalPrefix('api/v1');
  const builder = new DocumentBuilder().setTitle(title).setVersion('1').build();
  const document = SwaggerModule.createDocument(app, builder, { operationIdFactory: (controller, method) => `${controller}_${method}` });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(document, sortedEnums, 2)}\n`);
}

/** The compiler gives the members of a union in an order that differs from build to build. */
function sortedEnums(key: string, value: unknown): unknown {
  return key === 'enum' && Array.isArray(value) ? [...(value as unknown[])].sort() : value;
}
