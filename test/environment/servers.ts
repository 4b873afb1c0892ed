import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresServer } from '../../apps/dev-services/src/postgres/postgres-server';
import { postgresUser, reachableFolder } from '../../apps/dev-services/src/postgres/run-as';
import { RedisServer } from '../../apps/dev-services/src/redis/redis-server';

/** A server that a test stops and starts again: its folder stays until `end()`. */
export interface RestartedServer<Server> {
  readonly server: Server;
  end(): Promise<void>;
}

const temporaryHome = (name: string): string => mkdtempSync(join(reachableFolder([tmpdir(), '/var/tmp'], postgresUser()), `piawai-test-${name}-`));

async function restarted<Server extends { stop(): Promise<void> }>(home: string, start: (home: string) => Promise<Server>): Promise<RestartedServer<Server>> {
  const server = await start(home);
  const end = async (): Promise<void> => {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { server, end };
}

/** A PostgreSQL server that a fault test restarts. */
export const startRestartedPostgres = (): Promise<RestartedServer<PostgresServer>> =>
  restarted(temporaryHome('postgres'), (home) => PostgresServer.start({ home, bond: { by: 'keeper' } }));

/** A Redis server that a fault test takes away for a while. */
export const startRestartedRedis = (): Promise<RestartedServer<RedisServer>> =>
  restarted(temporaryHome('redis'), (home) => RedisServer.start({ home, bond: { by: 'keeper' } }));

/** A PostgreSQL server for one run or one suite; its folder goes with it, and both go with our process. */
export function startTestPostgres(settings: Record<string, string> = {}): Promise<PostgresServer> {
  const home = temporaryHome('postgres');
  return PostgresServer.start({ home, settings, bond: { by: 'keeper', removeFolder: home } });
}

/** A Redis server for one run or one suite; never that of REDIS_URL, for tests empty theirs. */
export function startTestRedis(): Promise<RedisServer> {
  const home = temporaryHome('redis');
  return RedisServer.start({ home, bond: { by: 'keeper', removeFolder: home } });
}
