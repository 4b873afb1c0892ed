import { Client, type ClientConfig, Pool } from 'pg';
import { DataSource, getMetadataArgsStorage } from 'typeorm';

import { installPgTypes } from './pg-types';

/** The role that serves requests: it cannot change append-only rows. */
export const APPLICATION_ROLE = 'piawai_app';
/** The role that owns the tables and migrates them. */
export const OWNER_ROLE = 'piawai_owner';

export interface DataSourceSettings {
  readonly url: string;
  readonly role: string;
  readonly poolSize: number;
  readonly applicationName: string;
}

/**
 * A connection that breaks fails what is asked of it. Between two statements, or while it changes hands, nobody listens to it,
 * and an error without a listener would end the process: a PostgreSQL that restarts must not.
 */
class EnduringClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** What every connection is told: one URL may serve both roles, so each steps down before its first statement. */
const connectionOptions = (role: string) => ({ options: `-c role=${role} -c TimeZone=UTC`, connectionTimeoutMillis: 10_000, Client: EnduringClient });

/** Builds the data source over every entity that the process has imported; its connections carry the transactions. */
export function createDataSource(settings: DataSourceSettings): DataSource {
  installPgTypes();
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    entities: getMetadataArgsStorage().tables.map((table) => table.target as () => unknown),
    synchronize: false,
    poolSize: settings.poolSize,
    applicationName: settings.applicationName,
    // Statements that do not wait for each other's answer go to the server together.
    extra: { ...connectionOptions(settings.role), pipeline: true },
  });
}

/**
 * Connections for single reads, apart from those of the transactions: work inside a transaction may read
 * through them without waiting for a connection that another transaction of the same kind holds.
 */
export function createReadPool(settings: DataSourceSettings): Pool {
  installPgTypes();
  const pool = new Pool({ connectionString: settings.url, max: settings.poolSize, application_name: settings.applicationName, ...connectionOptions(settings.role) });
  // An idle connection that breaks is replaced at the next read; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}
