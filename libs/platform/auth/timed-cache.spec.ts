import { TimedCache } from './timed-cache';

describe('TimedCache', () => {
  it('loads once for callers at the same time and again after its time', async () => {
    jest.useFakeTimers({ now: 0 });
    const cache = new TimedCache<number>(1_000, 10);
    let loads = 0;
    const get = () => cache.get('a', async () => (loads += 1));
    expect(await Promise.all([get(), get()])).toEqual([1, 1]);
    jest.advanceTimersByTime(999);
    expect(await get()).toBe(1);
    jest.advanceTimersByTime(1);
    expect(await get()).toBe(2);
    cache.forget('a');
    expect(await get()).toBe(3);
    jest.useRealTimers();
  });

  it('does not keep a failure', async () => {
    const cache = new TimedCache<string>(1_000, 10);
    await expect(cache.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    await expect(cache.get('a', () => Promise.resolve('there'))).resolves.toBe('there');
  });

  it('drops the oldest beyond its limit', async () => {
    const cache = new TimedCache<string>(60_000, 2);
    const loaded: string[] = [];
    const get = (key: string) => cache.get(key, async () => (loaded.push(key), key));
    for (const key of ['a', 'b', 'c', 'b', 'a']) await get(key);
    expect(loaded).toEqual(['a', 'b', 'c', 'a']);
  });
});
