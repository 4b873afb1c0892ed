import { Client } from 'pg';

/** Drops everything that the migrations made, so that the next migrate begins anew. Never in production. */
export async function reset(url: string): Promise<void> {
  if ((process.env['PIAWAI_ENV'] ?? 'production') === 'production') {
    throw new Error('A production database is not reset. Set PIAWAI_ENV=development if this is not one.');
  }
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`,
    );
    for (const { name } of rows) await client.query(`drop schema ${client.escapeIdentifier(name)} cascade`);
    await client.query('drop table if exists public.schema_migration');
  } finally {
    await client.end();
  }
}
