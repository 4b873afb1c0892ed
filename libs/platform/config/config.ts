import { Injectable } from '@nestjs/common';

const ENVIRONMENTS = ['development', 'test', 'production'] as const;
type Environment = (typeof ENVIRONMENTS)[number];

/** Settings that a process reads from its environment, each with its meaning and default. */
export const SETTINGS = {
  PIAWAI_ENV: 'development, test or production (default production)',
  PIAWAI_PROCESS: 'name of the process in the logs',
  PIAWAI_LISTEN: 'address that the process listens at (default 127.0.0.1); in a container 0.0.0.0, where nothing but the front door can reach it',
  PIAWAI_FRONT_DOOR: 'addresses, separated by commas, of the front door: only what it says about a caller\'s address is believed (default loopback)',
  PIAWAI_LOG_LEVEL: 'pino level (default info)',
  PIAWAI_PUBLIC_URL: 'address that people use; stands in QR codes and mails (default http://localhost:3000)',
  PIAWAI_TOKEN_SECRET: 'at least 32 characters; signs session tokens',
  PIAWAI_FILES: 'folder of stored files (default .piawai/files)',
  PIAWAI_QUEUE_PREFIX: 'prefix of the queues in Redis (default {piawai})',
  PIAWAI_RENDER_THREADS: 'worker threads that render documents (default 2)',
  PIAWAI_MAIL_FROM: 'sender of mails (default no-reply@localhost)',
  PIAWAI_MAIL_PAUSE_SECONDS: 'seconds in which messages to one person gather into one mail (default 60); the next one leaves fifteen times that later',
  PIAWAI_RELAY_IDLE_MS: 'pause of the relay when there is no work, milliseconds (default 100)',
} as const;

/** Typed settings of one process. */
@Injectable()
export class Config {
  readonly environment: Environment;
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly port: number;
  readonly listen: string;
  readonly publicUrl: string;
  readonly tokenSecret: string;
  readonly filesFolder: string;
  readonly queuePrefix: string;
  readonly renderThreads: number;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly mailPauseSeconds: number;
  readonly relayIdleMs: number;

  constructor(env: NodeJS.ProcessEnv = process.env) {
    refuseUnknownSettings(env);
    this.environment = oneOf(env['PIAWAI_ENV'] ?? 'production');
    this.databaseUrl = required(env, 'DATABASE_URL', 'postgres://user:password@host:5432/piawai');
    this.redisUrl = env['REDIS_URL'] ?? 'redis://127.0.0.1:6379';
    this.port = Number(env['PORT'] ?? 0);
    this.listen = env['PIAWAI_LISTEN'] ?? '127.0.0.1';
    this.publicUrl = (env['PIAWAI_PUBLIC_URL'] ?? 'http://localhost:3000').replace(/\/$/, '');
    this.tokenSecret = required(env, 'PIAWAI_TOKEN_SECRET', 'a random text of at least 32 characters');
    if (this.tokenSecret.length < 32) throw new Error('PIAWAI_TOKEN_SECRET needs at least 32 characters.');
    this.filesFolder = env['PIAWAI_FILES'] ?? '.piawai/files';
    this.queuePrefix = env['PIAWAI_QUEUE_PREFIX'] ?? '{piawai}';
    this.renderThreads = Number(env['PIAWAI_RENDER_THREADS'] ?? 2);
    this.smtpUrl = env['SMTP_URL'] ?? null;
    this.mailFrom = env['PIAWAI_MAIL_FROM'] ?? 'no-reply@localhost';
    this.mailPauseSeconds = Number(env['PIAWAI_MAIL_PAUSE_SECONDS'] ?? 60);
    this.relayIdleMs = Number(env['PIAWAI_RELAY_IDLE_MS'] ?? 100);
  }

  get isProduction(): boolean {
    return this.environment === 'production';
  }
}

/** Addresses whose word about a caller's address counts: the front door's, in the notation of proxy-addr. */
export const frontDoor = (env: NodeJS.ProcessEnv = process.env): string[] => (env['PIAWAI_FRONT_DOOR'] ?? 'loopback').split(',').map((address) => address.trim());

function refuseUnknownSettings(env: NodeJS.ProcessEnv): void {
  const unknown = Object.keys(env).filter((key) => key.startsWith('PIAWAI_') && !(key in SETTINGS) && !key.startsWith('PIAWAI_TEST_'));
  if (unknown.length > 0) {
    throw new Error(`Unknown setting ${unknown.join(', ')}. Known: ${Object.keys(SETTINGS).join(', ')}.`);
  }
}

function required(env: NodeJS.ProcessEnv, key: string, example: string): string {
  const value = env[key];
  if (!value) throw new Error(`The setting ${key} is missing; set it to ${example}.`);
  return value;
}

function oneOf(value: string): Environment {
  const found = ENVIRONMENTS.find((known) => known === value);
  if (!found) throw new Error(`PIAWAI_ENV is "${value}"; it must be one of ${ENVIRONMENTS.join(', ')}.`);
  return found;
}
