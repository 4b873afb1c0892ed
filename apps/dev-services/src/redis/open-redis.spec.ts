import { refuseEviction } from './open-redis';

describe('the Redis of REDIS_URL', () => {
  it('may not evict, and one sentence says what to set', () => {
    expect(() => refuseEviction('# Memory\r\nmaxmemory_policy:volatile-lru\r\n')).toThrow(
      expect.objectContaining({ message: expect.stringContaining('maxmemory-policy volatile-lru'), remedy: expect.stringContaining('noeviction') }),
    );
  });

  it.each(['maxmemory_policy:noeviction\r\n', ''])('is taken when it says %j', (info) => expect(() => refuseEviction(info)).not.toThrow());
});
