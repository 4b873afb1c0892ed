import { OWNER_ROLE, createDataSource } from '@piawai/platform/database/data-source';
import { DataSource } from 'typeorm';

import { MIGRATIONS } from '../migrations';

/** Applies what is missing, each migration in its own transaction. @returns the names that were applied */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const base = createDataSource({ url: ownerUrl, role: OWNER_ROLE, poolSize: 2, applicationName: 'database' });
  const source = new DataSource({ ...base.options, entities: [], migrations: MIGRATIONS, migrationsTableName: 'schema_migration' } as ConstructorParameters<typeof DataSource>[0]);
  await source.initialize();
  try {
    const applied = await source.runMigrations({ transaction: 'each' });
    return applied.map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}
