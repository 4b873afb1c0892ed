import { testRedis } from '../../../test/environment/redis';
import { refuseEvictingRedis, refuseEviction } from './redis-connection';

describe('a Redis for the queues', () => {
  it('tells that it evicts nothing, without the right to CONFIG', async () => {
    expect(await refuseEvictingRedis(testRedis().url)).toBe(true);
  });

  it('is refused when it may throw jobs away', () => {
    const info = '# Memory\r\nused_memory:1\r\nmaxmemory_policy:allkeys-lru\r\nmem_fragmentation_ratio:1\r\n';
    expect(() => refuseEviction(info)).toThrow('Redis has maxmemory-policy allkeys-lru; set it to noeviction, or jobs disappear when memory is full.');
  });

  it('that does not tell is taken', () => {
    expect(refuseEviction('')).toBe(false);
  });
});
