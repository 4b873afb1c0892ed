import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { build, webFolder } from '../../apps/dev-services/src/build/build';
import { createFrontDoor } from '../../apps/dev-services/src/front-door/front-door';
import { freePort } from '../../apps/dev-services/src/free-port';
import { Mailbox } from '../../apps/dev-services/src/mailbox/mailbox';
import { Problem } from '../../apps/dev-services/src/problem';
import type { Service } from '../../apps/dev-services/src/services/service';
import { startServices } from '../../apps/dev-services/src/services/start-services';
import { settingsFor } from '../../apps/dev-services/src/settings';
import { StopOrder } from '../../apps/dev-services/src/stop-order';
import { cloneDatabase } from './clone';
import { testRedis } from './redis';

export interface ProcessesOptions {
  /** Serve web and API on one port, as people meet them (default false). */
  frontDoor?: boolean;
  /** Servers of the suite's own (startTestPostgres, startTestRedis), for tests that stop them. */
  postgresUrl?: string;
  redisUrl?: string;
  /** Further settings, e.g. { PIAWAI_RELAY_IDLE_MS: '1000' }. */
  settings?: Record<string, string>;
  /** Runs on the migrated, empty database before the processes start: seeds and builders. */
  prepare?: (settings: Record<string, string>) => Promise<void>;
}

export interface Processes {
  courseUrl: string;
  progressUrl: string;
  /** Where people come in; equals '' without the front door. */
  frontUrl: string;
  databaseUrl: string;
  ownerUrl: string;
  redisUrl: string;
  queuePrefix: string;
  /** What the processes were told; for a further process of the test's own. */
  settings: Record<string, string>;
  mailbox: Mailbox;
  /** Each has stop(), kill9() and start(); the port stays. */
  course: Service;
  progress: Service;
  worker: Service;
  /** Folder with one log per process; shown when a test wants to know why. */
  logFolder: string;
  stop(): Promise<void>;
}

/** The built product, as real processes on a fresh database of its own; one per suite. */
export async function startProcesses(options: ProcessesOptions = {}): Promise<Processes> {
  const order = new StopOrder();
  try {
    return await start(options, order);
  } catch (error) {
    await order.stopAll();
    // Jest shows the message alone; the remedy holds the end of the log.
    throw error instanceof Problem ? new Error(`${error.message}\n${error.remedy}`, { cause: error }) : error;
  }
}

async function start(options: ProcessesOptions, order: StopOrder): Promise<Processes> {
  const track = (stop: () => unknown): void => void order.track(Promise.resolve({ stop: async () => void (await stop()) }));
  await build(() => undefined);
  const folder = mkdtempSync(join(tmpdir(), 'piawai-test-'));
  track(() => rmSync(folder, { recursive: true, force: true }));
  const clone = await cloneDatabase({ serverUrl: options.postgresUrl });
  track(() => clone.drop());
  const mailbox = await Mailbox.open();
  track(() => mailbox.close());
  const redis = testRedis();
  const redisUrl = options.redisUrl ?? redis.url;
  const frontPort = await freePort();
  const surroundings = settingsFor({
    environment: 'test',
    databaseUrl: clone.url,
    ownerUrl: clone.ownerUrl,
    redisUrl,
    publicUrl: `http://127.0.0.1:${frontPort}`,
    secret: 'a secret of the tests, with more than 32 characters',
    filesFolder: join(folder, 'files'),
    smtpUrl: mailbox.smtpUrl,
  });
  const settings = { ...surroundings, PIAWAI_QUEUE_PREFIX: redis.prefix, ...options.settings };
  await options.prepare?.(settings);
  const { course, progress, worker } = await order.track(startServices({ settings, logFolder: folder }));
  if (options.frontDoor) {
    const door = await openFrontDoor(frontPort, course.url, progress.url, mailbox);
    track(() => door.close());
  }
  return {
    courseUrl: course.url,
    progressUrl: progress.url,
    frontUrl: options.frontDoor ? `http://127.0.0.1:${frontPort}` : '',
    databaseUrl: clone.url,
    ownerUrl: clone.ownerUrl,
    redisUrl,
    queuePrefix: redis.prefix,
    settings,
    mailbox,
    course,
    progress,
    worker,
    logFolder: folder,
    stop: () => order.stopAll(),
  };
}

async function openFrontDoor(port: number, courseUrl: string, progressUrl: string, mailbox: Mailbox): Promise<FastifyInstance> {
  const door = await createFrontDoor({ webFolder, courseUrl, progressUrl, mailbox });
  await door.listen({ port, host: '127.0.0.1' });
  return door;
}
