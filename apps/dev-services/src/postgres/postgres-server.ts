import { type ChildProcess, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Bond, endChild, hasEnded, startProgram } from '../child';
import { freePort } from '../free-port';
import { endLeftOver } from '../left-over';
import { diskProblem, Problem } from '../problem';
import { postgresPrograms, type PostgresPrograms, postgresUser, type RunAs } from './run-as';

export const OWNER_ROLE = 'piawai_owner';
export const APP_ROLE = 'piawai_app';

export interface PostgresOptions {
  /** Holds the cluster (data/), its password and its log; the user of postgresUser() must be able to reach it. */
  home: string;
  bond: Bond;
  /** Further server settings, e.g. { max_connections: '50' }. */
  settings?: Record<string, string>;
  /** Called when a server that was ready ends without having been asked to. */
  onUnexpectedEnd?: (problem: Problem) => void;
}

/** One PostgreSQL server of ours, on a port of 127.0.0.1 that stays the same over restarts. */
export class PostgresServer {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly options: PostgresOptions,
    private readonly programs: PostgresPrograms,
    private readonly user: RunAs,
    private readonly port: number,
    private readonly password: string,
  ) {}

  /** Starts a server on the cluster in the home folder, making the cluster first where there is none. */
  static async start(options: PostgresOptions): Promise<PostgresServer> {
    const user = postgresUser();
    const programs = postgresPrograms(user);
    const passwordFile = join(options.home, 'password');
    if (!existsSync(join(options.home, 'data/PG_VERSION'))) createCluster(options.home, passwordFile, programs, user);
    await endLeftOver(join(options.home, 'data/postmaster.pid'), 'SIGINT');
    const server = new PostgresServer(options, programs, user, await freePort(), readFileSync(passwordFile, 'utf8').trim());
    await server.start();
    await server.createRoles();
    return server;
  }

  /** The address of a database for one of the roles; `postgres` is the superuser. */
  url(role: string = 'postgres', database = 'postgres'): string {
    return `postgres://${role}:${this.password}@127.0.0.1:${this.port}/${database}`;
  }

  /** Starts again after stop() or kill(), with the same port. */
  async start(): Promise<void> {
    const settings = { ...DEFAULT_SETTINGS, ...this.options.settings };
    const args = ['-D', join(this.options.home, 'data'), '-p', String(this.port)];
    for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`);
    const logFile = join(this.options.home, 'log');
    const program = { command: this.programs.postgres, args, ...this.user, logFile, signal: 'SIGINT' as const };
    const child = startProgram(program, this.options.bond);
    this.child = child;
    for (;;) {
      if (await answers(this.url())) break;
      if (hasEnded(child)) throw endProblem(logFile);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    child.once('exit', () => {
      if (this.child === child) this.options.onUnexpectedEnd?.(endProblem(logFile));
    });
  }

  /** Ends the server in good order; sessions are cut, data stay. */
  async stop(): Promise<void> {
    const child = this.child;
    this.child = undefined;
    if (child !== undefined) await endChild(child, this.options.bond.by === 'keeper' ? 'SIGTERM' : 'SIGINT');
  }

  private async createRoles(): Promise<void> {
    const client = new Client({ connectionString: this.url() });
    await client.connect();
    for (const role of [OWNER_ROLE, APP_ROLE]) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      if (rowCount === 0) await client.query(`create role ${role} login password '${this.password}'`);
    }
    await client.end();
  }
}

// A local server: no socket file, so that long folder names do no harm.
const DEFAULT_SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

function createCluster(home: string, passwordFile: string, programs: PostgresPrograms, user: RunAs): void {
  const data = join(home, 'data');
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, randomBytes(18).toString('hex'), { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) {
    for (const path of [home, data, passwordFile]) chownSync(path, user.uid, user.gid);
  }
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const args = [`--pgdata=${data}`, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...locale, '--no-sync'];
  const run = spawnSync(programs.initdb, args, { ...user, cwd: home, encoding: 'utf8' });
  if (run.status === 0) return;
  rmSync(data, { recursive: true, force: true });
  throw diskProblem(run.stderr) ?? new Problem('The database folder could not be made.', `PostgreSQL said: ${lastLine(run.stderr)}`);
}

/** The address of the server that runs on a cluster; PostgreSQL's own pid file has its port on the fourth line. */
export function runningServerUrl(home: string, role: string, database: string): string {
  const pidFile = join(home, 'data/postmaster.pid');
  const port = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[3]) : 0;
  if (!(port > 0)) throw new Problem('The database of the running Piawai cannot be found.', 'Stop Piawai with Ctrl-C and try again.');
  return `postgres://${role}:${readFileSync(join(home, 'password'), 'utf8').trim()}@127.0.0.1:${port}/${database}`;
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function endProblem(logFile: string): Problem {
  const log = readFileSync(logFile, 'utf8').slice(-4_000);
  return diskProblem(log) ?? new Problem('PostgreSQL has ended by itself.', `See ${logFile}; it ends with: ${lastLine(log)}`);
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
