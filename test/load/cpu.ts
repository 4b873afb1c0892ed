import { Redis } from 'ioredis';

import { type Figure, cpuSeconds } from './figures';
import type { Stand } from './stand';

/** CPU seconds of each part since the start of its process; wall time tells little on a machine that others use. */
export type CpuTimes = Readonly<Record<'progress-service' | 'queue-worker' | 'PostgreSQL' | 'Redis' | 'load generator', number>>;

/** Reads the clocks of all parts at once. */
export async function readCpu({ processes, db, redis }: Stand): Promise<CpuTimes> {
  const sessions = await db.database.read<{ pid: number }>('select pid from pg_stat_activity');
  const { user, system } = process.cpuUsage();
  return {
    'progress-service': cpuSeconds(processes.progress.pid),
    'queue-worker': cpuSeconds(processes.worker.pid),
    PostgreSQL: sessions.reduce((sum, { pid }) => sum + cpuSeconds(pid), 0),
    Redis: await redisSeconds(redis),
    'load generator': (user + system) / 1e6,
  };
}

/** What each part used between two readings, in milliseconds per unit of work. */
export function cpuFigures(before: CpuTimes, after: CpuTimes, count: number, unit: string): Figure[] {
  const parts = Object.keys(after) as (keyof CpuTimes)[];
  return parts.map((part) => ({ what: `CPU of ${part} per ${unit}`, value: ((after[part] - before[part]) / count) * 1_000, unit: 'ms' }));
}

async function redisSeconds(client: Redis): Promise<number> {
  const cpu = await client.info('cpu');
  const value = (name: string): number => Number(new RegExp(`${name}:([\\d.]+)`).exec(cpu)?.[1] ?? NaN);
  return value('used_cpu_user') + value('used_cpu_sys');
}
