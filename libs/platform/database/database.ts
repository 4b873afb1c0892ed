import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';

import { Clock } from '../clock/clock';
import { type DataSourceSettings, createDataSource, createReadPool } from './data-source';
import { PgTransaction } from './pg-transaction';
import { prepared } from './prepared-statements';
import type { Tx } from './tx';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const MAX_REPEATS = 5;

/** True when PostgreSQL gave up a transaction that will pass when it is simply run again. */
export function isRepeatable(error: unknown): boolean {
  const code = (error as { code?: string } | null)?.code;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
}

/** Every access to PostgreSQL goes through here. */
@Injectable()
export class Database {
  private constructor(
    private readonly dataSource: DataSource,
    private readonly readPool: Pool,
    private readonly clock: Clock,
  ) {}

  /** Connects; `poolSize` connections at most for transactions and as many for reads. */
  static async connect(settings: DataSourceSettings, clock: Clock): Promise<Database> {
    const dataSource = await createDataSource(settings).initialize();
    return new Database(dataSource, createReadPool(settings), clock);
  }

  /** Ends every connection. */
  async close(): Promise<void> {
    await Promise.all([this.dataSource.destroy(), this.readPool.end()]);
  }

  /**
   * Runs `work` in one transaction and repeats it on a deadlock or a serialization failure,
   * so `work` must have no effect outside of the database.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let repeat = 0; ; repeat += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (!isRepeatable(error) || repeat >= MAX_REPEATS) throw error;
      }
    }
  }

  /** One prepared statement outside of a transaction. */
  async read<Row extends object = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.readPool.query(prepared(sql, params));
    return result.rows as Row[];
  }

  /** One repeatable-read, read-only transaction on its own connection: cursors, COPY, exports. */
  async snapshot<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.readPool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin transaction isolation level repeatable read read only');
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((failure: Error) => {
        broken = failure;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  private async once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      try {
        // TypeORM must not begin a transaction of its own within ours.
        Object.assign(runner, { isTransactionActive: true });
        const tx = new PgTransaction(runner.manager, client, this.clock.now());
        // Pipelined: it travels with the first statement of the work, as the commit does with the events.
        const begun = client.query('begin');
        begun.catch(() => undefined);
        const result = await work(tx);
        await begun;
        await Promise.all([tx.flush(), client.query('commit')]);
        return result;
      } catch (error) {
        // The connection may be gone; the first error is the one that tells.
        await client.query('rollback').catch(() => undefined);
        throw error;
      }
    } finally {
      await runner.release();
    }
  }
}
