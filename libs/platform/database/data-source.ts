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

/** Builds the data source over every entity that the process has imported. */
export function createDataSource(settings: DataSourceSettings): DataSource {
  installPgTypes();
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    entities: getMetadataArgsStorage().tables.map((table) => table.target as () => unknown),
    synchronize: false,
    poolSize: settings.poolSize,
    applicationName: settings.applicationName,
    extra: {
      // One URL may serve both roles: each connection steps down before its first statement.
      options: `-c role=${settings.role} -c TimeZone=UTC`,
      connectionTimeoutMillis: 10_000,
    },
  });
}
