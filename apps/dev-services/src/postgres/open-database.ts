import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { Client } from 'pg';
import { home } from '../home';
import type { Problem } from '../problem';
import { projectRoot } from '../project-root';
import { prepareGivenDatabase } from './given-database';
import { APP_ROLE, OWNER_ROLE, PostgresServer, runningServerUrl } from './postgres-server';
import { postgresUser, reachableFolder, SYSTEM_FOLDER } from './run-as';

export interface OpenDatabase {
  url: string;
  ownerUrl: string;
  /** For the person at the keyboard. */
  description: string;
  stop(): Promise<void>;
}

const DATABASE = 'piawai';

/**
 * The database of DATABASE_URL, or the embedded one with its data below .piawai.
 * @param onUnexpectedEnd told when the embedded server ends by itself, e.g. because the disk is full
 */
export async function openDatabase(onUnexpectedEnd: (problem: Problem) => void): Promise<OpenDatabase> {
  const given = process.env.DATABASE_URL;
  if (given !== undefined && given !== '') {
    await prepareGivenDatabase(given);
    const ownerUrl = process.env.DATABASE_OWNER_URL ?? given;
    return { url: given, ownerUrl, description: 'PostgreSQL of DATABASE_URL', stop: () => Promise.resolve() };
  }
  const folder = embeddedHome();
  const server = await PostgresServer.start({ home: folder, bond: { by: 'none' }, onUnexpectedEnd });
  await createDatabase(server.url());
  const url = server.url(APP_ROLE, DATABASE);
  const ownerUrl = server.url(OWNER_ROLE, DATABASE);
  return { url, ownerUrl, description: `PostgreSQL 18 (embedded), data in ${folder}`, stop: () => server.stop() };
}

/** The embedded database of a Piawai that runs already; it is left running. */
export function runningDatabase(): OpenDatabase {
  const folder = embeddedHome();
  const url = (role: string): string => runningServerUrl(folder, role, DATABASE);
  return { url: url(APP_ROLE), ownerUrl: url(OWNER_ROLE), description: `PostgreSQL 18 (embedded, running), data in ${folder}`, stop: () => Promise.resolve() };
}

/** Below the data folder; where user postgres cannot reach that (a 0700 home of root), below /var/lib, for that folder alone. */
export function embeddedHome(): string {
  const digest = createHash('sha256').update(process.env.DATA_FOLDER ? home.folder : projectRoot).digest('hex').slice(0, 8);
  return reachableFolder([home.postgres, join(SYSTEM_FOLDER, `${basename(projectRoot)}-${digest}`)], postgresUser());
}

async function createDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
  if (rowCount === 0) await client.query(`create database ${DATABASE} owner ${OWNER_ROLE}`);
  await client.end();
}
