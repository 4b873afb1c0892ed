import { join } from 'node:path';
import fastifyHttpProxy from '@fastify/http-proxy';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import type { Mailbox } from '../mailbox/mailbox';
import { mailboxRoutes } from '../mailbox/mailbox-routes';
import { NO_SNIFF, pageHeaders } from './page-headers';

/** Which service answers which folder of /api/v1; docker/Caddyfile says the same. */
export const COURSE_FOLDERS = ['accounts', 'organisation', 'standards', 'catalogue', 'planning'];
export const PROGRESS_FOLDERS = ['learning', 'evaluation', 'certificates', 'competency', 'reporting', 'notifications', 'audit'];

export interface FrontDoorOptions {
  /** The built web, with .br and .gz files beside the text files. */
  webFolder: string;
  courseUrl: string;
  progressUrl: string;
  /** Mails of this machine, read at /dev/mailbox. */
  mailbox?: Mailbox;
}

const A_YEAR = 'public, max-age=31536000, immutable';

/** One port for the web and both services, so that cookies, scripts and API share an origin. */
export async function createFrontDoor(options: FrontDoorOptions): Promise<FastifyInstance> {
  const app = fastify({ logger: false, forceCloseConnections: true });
  for (const folder of COURSE_FOLDERS) await pass(app, folder, options.courseUrl);
  for (const folder of PROGRESS_FOLDERS) await pass(app, folder, options.progressUrl);
  if (options.mailbox !== undefined) await app.register(mailboxRoutes(options.mailbox));

  await app.register(fastifyStatic, {
    root: options.webFolder,
    preCompressed: true,
    wildcard: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.startsWith(join(options.webFolder, 'assets'));
      void reply.header('cache-control', hashed ? A_YEAR : 'no-cache');
      // The rules of a page hold for what it loads; saying them again with each file would weigh as much as a paragraph.
      for (const [name, value] of hashed ? [NO_SNIFF] : pageHeaders) void reply.header(name, value);
    },
  });
  // Every other address belongs to the web's own router.
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(api|assets|dev)\/|^\/sw\.js$/.test(request.url);
    if (isPage) return reply.sendFile('index.html');
    return reply.code(404).send({ code: 'platform.not_found', message: 'Data tidak ditemukan.', requestId: request.id });
  });
  return app;
}

async function pass(app: FastifyInstance, folder: string, upstream: string): Promise<void> {
  await app.register(fastifyHttpProxy, {
    upstream,
    prefix: `/api/v1/${folder}`,
    rewritePrefix: `/api/v1/${folder}`,
    undici: { connections: 128, pipelining: 1, bodyTimeout: 600_000, headersTimeout: 120_000 },
    replyOptions: {
      rewriteRequestHeaders: (request, headers) => ({
        ...headers,
        host: request.headers.host,
        // What the caller claims about its address does not count: limits are kept per address.
        'x-forwarded-for': request.socket.remoteAddress ?? '',
        'x-forwarded-proto': 'http',
      }),
      onError: (reply) => {
        void reply.header('retry-after', '2').code(503).send({
          code: 'platform.busy',
          message: 'Sistem sedang sibuk. Data Anda aman; coba kembali sebentar lagi.',
          requestId: reply.request.id,
        });
      },
    },
  });
}
