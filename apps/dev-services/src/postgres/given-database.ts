import { Client } from 'pg';
import { Problem } from '../problem';
import { APP_ROLE, OWNER_ROLE } from './postgres-server';

const CAUSES: Record<string, [fact: string, remedy: string]> = {
  ECONNREFUSED: ['Nothing listens at the address in DATABASE_URL.', 'Start that PostgreSQL, correct DATABASE_URL, or unset it to use the embedded one.'],
  ENOTFOUND: ['The host in DATABASE_URL is unknown.', 'Correct DATABASE_URL, or unset it to use the embedded PostgreSQL.'],
  '28P01': ['The password in DATABASE_URL is not accepted.', 'Correct user and password in DATABASE_URL.'],
  '28000': ['The user in DATABASE_URL may not connect.', 'Correct the user in DATABASE_URL, or its line in pg_hba.conf.'],
  '3D000': ['The database in DATABASE_URL does not exist.', 'Create it (createdb piawai), or correct DATABASE_URL.'],
};

/** Makes a PostgreSQL of somebody else ready: the two roles are there and the user of the URL may act as both. */
export async function prepareGivenDatabase(url: string): Promise<void> {
  if (!URL.canParse(url)) throw new Problem('DATABASE_URL is not an address.', 'Write it like postgres://user:password@host:5432/piawai, or unset it.');
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    for (const role of [OWNER_ROLE, APP_ROLE]) await ensureRole(client, role);
    const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
    await client.query(`grant create, temporary on database ${rows[0]!.name} to ${OWNER_ROLE}`);
    // The list of applied migrations stands there.
    await client.query(`grant usage, create on schema public to ${OWNER_ROLE}`);
  } catch (error) {
    throw problemFor(error as Error & { code?: string });
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ensureRole(client: Client, role: string): Promise<void> {
  const { rows } = await client.query<{ there: boolean; ours: boolean }>(
    `select exists (select from pg_roles where rolname = $1) as there,
            coalesce((select pg_has_role(current_user, oid, 'member') from pg_roles where rolname = $1), false) as ours`,
    [role],
  );
  if (!rows[0]!.there) await client.query(`create role ${role}`);
  if (!rows[0]!.ours) await client.query(`grant ${role} to current_user`);
}

function problemFor(error: Error & { code?: string }): Error {
  if (error instanceof Problem) return error;
  if (error.code === '42501') {
    return new Problem(
      `The user in DATABASE_URL may not make the roles ${OWNER_ROLE} and ${APP_ROLE}.`,
      `As an administrator: create role ${OWNER_ROLE}; create role ${APP_ROLE}; grant ${OWNER_ROLE}, ${APP_ROLE} to <user>; grant create on database <name> to ${OWNER_ROLE}; grant create on schema public to ${OWNER_ROLE};`,
    );
  }
  const [fact, remedy] = CAUSES[error.code ?? ''] ?? [`The database in DATABASE_URL cannot be used: ${error.message}.`, 'Correct DATABASE_URL, or unset it to use the embedded PostgreSQL.'];
  return new Problem(fact, remedy);
}
