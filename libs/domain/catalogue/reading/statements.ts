import type { Database } from '@piawai/platform/database/database';

/** Anything that runs one statement: a transaction, or the database outside of one. */
export interface Statements {
  query<Row extends object>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
}

/** The database as statements outside of a transaction. */
export const outsideOfTransaction = (database: Database): Statements => ({ query: (sql, params) => database.read(sql, params) });
