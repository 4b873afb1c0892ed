import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresServer } from '../../apps/dev-services/src/postgres/postgres-server';
import { postgresUser, reachableFolder } from '../../apps/dev-services/src/postgres/run-as';
import { RedisServer } from '../../apps/dev-services/src/redis/redis-server';

/** A PostgreSQL server for one run or one suite; its folder goes with it, and both go with our process. */
export function startTestPostgres(settings: Record<string, string> = {}): Promise<PostgresServer> {
  const parent = reachableFolder([tmpdir(), '/var/tmp'], postgresUser());
  const home = mkdtempSync(join(parent, 'piawai-test-postgres-'));
  return PostgresServer.start({ home, settings, bond: { by: 'keeper', removeFolder: home } });
}

/** A Redis server for one run or one suite; never that of REDIS_URL, for tests empty theirs. */
export function startTestRedis(): Promise<RedisServer> {
  const home = mkdtempSync(join(tmpdir(), 'piawai-test-redis-'));
  return RedisServer.start({ home, bond: { by: 'keeper', removeFolder: home } });
}
