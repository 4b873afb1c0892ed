import { Injectable } from '@nestjs/common';
import { DomainError } from '@piawai/contracts';

import { Clock } from '../clock/clock';
import { Database } from '../database/database';

/** How often within one window. */
export interface Limit {
  readonly limit: number;
  readonly seconds: number;
}

const TAKE = `
  insert into platform.rate_window as w (key, window_start, taken) values ($1, $2, 1)
  on conflict (key, window_start) do update set taken = w.taken + 1
  returning taken`;

/** Counts attempts in fixed windows in PostgreSQL, so that a flushed Redis or a second process forgets none. */
@Injectable()
export class RateLimit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes one attempt, whatever becomes of it; throws when the window is used up.
   * It commits on its own: a refused request must count as well.
   */
  async take(key: string, { limit, seconds }: Limit): Promise<void> {
    const start = this.windowStart(seconds);
    const rows = await this.database.transaction((tx) => tx.query<{ taken: number }>(TAKE, [key, start]));
    if ((rows[0]?.taken ?? 0) <= limit) return;
    const end = start.getTime() + seconds * 1000;
    throw new DomainError('platform.too_many_requests', { retryAfterSeconds: Math.ceil((end - this.clock.now().getTime()) / 1000) });
  }

  /** Gives an attempt back that turned out to be honest, so that an office behind one address is not held up. */
  async giveBack(key: string, { seconds }: Limit): Promise<void> {
    const sql = 'update platform.rate_window set taken = taken - 1 where key = $1 and window_start = $2 and taken > 0';
    await this.database.transaction((tx) => tx.query(sql, [key, this.windowStart(seconds)]));
  }

  private windowStart(seconds: number): Date {
    const length = seconds * 1000;
    return new Date(Math.floor(this.clock.now().getTime() / length) * length);
  }
}
