import { Redis } from 'ioredis';
import { home } from '../home';
import { Problem } from '../problem';
import { RedisServer } from './redis-server';

export interface OpenRedis {
  url: string;
  /** For the person at the keyboard. */
  description: string;
  stop(): Promise<void>;
}

/** The Redis of REDIS_URL, or one of ours with its data below .piawai. */
export async function openRedis(): Promise<OpenRedis> {
  const given = process.env.REDIS_URL;
  if (given !== undefined && given !== '') {
    await checkGiven(given);
    return { url: given, description: 'Redis of REDIS_URL', stop: () => Promise.resolve() };
  }
  const server = await RedisServer.start({ home: home.redis, bond: { by: 'none' } });
  return { url: server.url, description: server.description, stop: () => server.stop() };
}

async function checkGiven(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null, connectTimeout: 5_000 });
  let cause = 'no answer';
  redis.on('error', (error: Error) => {
    cause = error.message;
  });
  try {
    await redis.connect();
    await redis.ping();
    refuseEviction(await redis.info('memory').catch(() => ''));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(`The Redis of REDIS_URL does not answer (${cause}).`, 'Start it, correct REDIS_URL, or unset it to use one of our own.');
  } finally {
    redis.disconnect();
  }
}

/** The queue worker refuses such a Redis as well; here it is told before anything is built. */
export function refuseEviction(info: string): void {
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1] ?? 'noeviction';
  if (policy === 'noeviction') return;
  throw new Problem(`The Redis of REDIS_URL may throw jobs away (maxmemory-policy ${policy}).`, 'Set its maxmemory-policy to noeviction, or unset REDIS_URL to use one of our own.');
}
