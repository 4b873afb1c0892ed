import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrate } from '../../apps/database/src/migrate';
import { projectRoot } from '../../apps/dev-services/src/project-root';

const TEMPLATE_LOCK = 7_300_001;
const MIGRATIONS = 'apps/database/migrations';

/** The same server as another role (all roles of a test server share the password) and database. */
export function urlFor(serverUrl: string, role: string, database: string): string {
  const url = new URL(serverUrl);
  url.username = role;
  url.pathname = `/${database}`;
  return url.toString();
}

export async function withServer<T>(serverUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * The name of a database with all migrations applied by the product's own command. The first
 * caller makes it, the others wait; its name follows the migrations, so a stale one is never used.
 */
export function migratedTemplate(serverUrl: string): Promise<string> {
  return madeOnce(serverUrl, `template_${fingerprint(MIGRATIONS)}`, 'template0', (database) => migrate(urlFor(serverUrl, 'piawai_owner', database)));
}

/** The same with the demo in it. @param seed fills the database of the given name */
export async function seededTemplate(serverUrl: string, seed: (database: string) => Promise<void>): Promise<string> {
  return madeOnce(serverUrl, `seeded_${fingerprint(MIGRATIONS, 'apps/database/seeds')}`, await migratedTemplate(serverUrl), seed);
}

async function madeOnce(serverUrl: string, name: string, from: string, fill: (database: string) => Promise<unknown>): Promise<string> {
  return withServer(serverUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount !== 0) return name;
    await client.query('drop database if exists template_in_work with (force)');
    await client.query(`create database template_in_work template ${from} owner piawai_owner`);
    await fill('template_in_work');
    await client.query(`alter database template_in_work rename to ${name}`);
    return name;
  });
}

function fingerprint(...folders: string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const root = join(projectRoot, folder);
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const path of files.map((file) => join(file.parentPath, file.name)).sort()) hash.update(path).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 12);
}
