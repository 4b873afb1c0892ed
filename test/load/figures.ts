import { readFileSync } from 'node:fs';

/** One measured figure beside the limit that was measured in the same run. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
  readonly limitOf?: string;
  /** What the issue asks for, as people read it. */
  readonly goal?: string;
}

const number = (value: number): string => new Intl.NumberFormat('en', { maximumFractionDigits: value < 10 ? 2 : 0 }).format(value);

/** Prints figures; asserts nothing, for machines differ. */
export function print(figures: readonly Figure[]): void {
  for (const { what, value, unit, limit, limitOf, goal } of figures) {
    const beside = limit === undefined ? '' : `   limit ${number(limit)} (${limitOf}), ratio ${number(value / limit)}`;
    console.log(`${what.padEnd(58)} ${number(value).padStart(9)} ${unit}${beside}${goal ? `   goal ${goal}` : ''}`);
  }
}

/** The p-th percentile, p from 0 to 1. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? NaN;
}

const TICKS_PER_SECOND = 100;

/** CPU seconds that a process has used so far; NaN where the kernel does not tell. */
export function cpuSeconds(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return NaN;
  }
}

/** Runs `jobs` with at most `width` under way. */
export async function inParallel<T>(items: readonly T[], width: number, job: (item: T) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (let next = queue.next(); !next.done; next = queue.next()) await job(next.value);
  };
  await Promise.all(Array.from({ length: width }, lane));
}
