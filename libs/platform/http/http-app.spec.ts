import type { AddressInfo } from 'node:net';

import { Controller, Get, Module, Req } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

import { ConfigModule } from '../config/config.module';
import { LoggingModule } from '../logging/logging.module';
import { createHttpApp, listen } from './http-app';

@Controller('caller')
class CallerController {
  @Get()
  address(@Req() request: FastifyRequest): { ip: string } {
    return { ip: request.ip };
  }
}

@Module({ imports: [ConfigModule, LoggingModule], controllers: [CallerController] })
class SpecModule {}

describe('an HTTP service', () => {
  const surroundings = { ...process.env };
  let app: NestFastifyApplication;

  const started = async (settings: Record<string, string>): Promise<NestFastifyApplication> => {
    Object.assign(process.env, { DATABASE_URL: 'postgres://none', PIAWAI_TOKEN_SECRET: 'a secret of the tests, of no other use', PIAWAI_LOG_LEVEL: 'silent', PORT: '0' }, settings);
    app = await createHttpApp(SpecModule);
    return app;
  };
  const callerOf = async (remoteAddress: string): Promise<string> => {
    const answer = await app.inject({ url: '/api/v1/caller', remoteAddress, headers: { 'x-forwarded-for': '203.0.113.9' } });
    return answer.json<{ ip: string }>().ip;
  };
  const listensAt = async (): Promise<string> => {
    await listen(app);
    return (app.getHttpServer().address() as AddressInfo).address;
  };
  afterEach(async () => {
    await app.close();
    process.env = { ...surroundings };
  });

  it('can be reached from its own machine only, and believes the front door there about the caller', async () => {
    await started({});
    expect(await listensAt()).toBe('127.0.0.1');
    expect(await callerOf('127.0.0.1')).toBe('203.0.113.9');
    expect(await callerOf('192.168.1.20')).toBe('192.168.1.20');
    expect(await callerOf('10.0.0.7')).toBe('10.0.0.7');
  });

  it('listens elsewhere and believes another front door when it is told so', async () => {
    await started({ PIAWAI_LISTEN: '0.0.0.0', PIAWAI_FRONT_DOOR: '172.30.77.2, 10.0.0.0/29' });
    expect(await listensAt()).toBe('0.0.0.0');
    expect(await callerOf('172.30.77.2')).toBe('203.0.113.9');
    expect(await callerOf('10.0.0.7')).toBe('203.0.113.9');
    expect(await callerOf('172.30.77.3')).toBe('172.30.77.3');
    expect(await callerOf('127.0.0.1')).toBe('127.0.0.1');
  });
});
