import type { RedisOptions } from 'bullmq';
import { Redis } from 'ioredis';

/** Connection of a worker: waits for Redis as long as it takes. */
export const workerConnection = (url: string): RedisOptions => ({ ...fromUrl(url), maxRetriesPerRequest: null, retryStrategy });

/** Connection of the relay: an offer fails at once when Redis is away, and is made again later. */
export const producerConnection = (url: string): RedisOptions => ({ ...fromUrl(url), enableOfflineQueue: false, maxRetriesPerRequest: 1, retryStrategy });

const retryStrategy = (times: number): number => Math.min(times * 200, 2_000);

function fromUrl(url: string): RedisOptions {
  const parsed = new URL(url);
  return {
    host: parsed.hostname,
    port: Number(parsed.port || 6379),
    username: parsed.username || undefined,
    password: parsed.password ? decodeURIComponent(parsed.password) : undefined,
    db: Number(parsed.pathname.slice(1) || 0),
    tls: parsed.protocol === 'rediss:' ? {} : undefined,
  };
}

/**
 * Stops the start on a Redis that may throw jobs away when its memory is full.
 * @returns false when Redis does not tell, as behind narrow rights
 * @throws Error with the remedy
 */
export async function refuseEvictingRedis(url: string): Promise<boolean> {
  const redis = new Redis({ ...workerConnection(url), lazyConnect: true, retryStrategy: (times) => (times > 10 ? null : 500) });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return refuseEviction(await redis.info('memory').catch(() => ''));
  } finally {
    redis.disconnect();
  }
}

/** @param info what INFO says: managed servers answer it, and refuse CONFIG */
export function refuseEviction(info: string): boolean {
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1];
  if (policy && policy !== 'noeviction') throw new Error(`Redis has maxmemory-policy ${policy}; set it to noeviction, or jobs disappear when memory is full.`);
  return policy !== undefined;
}
