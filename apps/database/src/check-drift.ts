import { APPLICATION_ROLE, createDataSource } from '@piawai/platform/database/data-source';
import type { DataSource } from 'typeorm';

import './entities';

interface CatalogColumn {
  path: string;
  nullable: boolean;
}

/**
 * Compares every entity with pg_catalog.
 * @returns one sentence per difference: a table or column that is missing, a column whose nullability differs
 */
export async function drift(source: DataSource): Promise<string[]> {
  const columns = await source.query<CatalogColumn[]>(
    `select n.nspname || '.' || c.relname || '.' || a.attname as path, not a.attnotnull as nullable
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)'`,
  );
  const known = new Map(columns.map(({ path, nullable }) => [path, nullable]));
  return source.entityMetadatas.flatMap((entity) =>
    entity.columns.flatMap((column) => {
      const path = `${entity.schema ?? 'public'}.${entity.tableName}.${column.databaseName}`;
      const nullable = known.get(path);
      if (nullable === undefined) return [`${path} stands in the entity ${entity.name} but not in the database.`];
      if (nullable !== column.isNullable) return [`${path} is ${nullable ? 'nullable' : 'required'} in the database, not in ${entity.name}.`];
      return [];
    }),
  );
}

/** Fails when an entity and the migrated database disagree. */
export async function checkDrift(url: string): Promise<void> {
  const source = createDataSource({ url, role: APPLICATION_ROLE, poolSize: 1, applicationName: 'database' });
  await source.initialize();
  try {
    const differences = await drift(source);
    if (differences.length > 0) throw new Error(differences.join('\n'));
    console.log(`No drift: ${source.entityMetadatas.length} entities agree with the database.`);
  } finally {
    await source.destroy();
  }
}
