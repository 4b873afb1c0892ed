import { type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { type Bond, endChild, hasEnded, startProgram } from '../child';
import { freePort } from '../free-port';
import { endLeftOver } from '../left-over';
import { Problem } from '../problem';
import { findRedis, type RedisProgram } from './find-redis';

export interface RedisOptions {
  /** Holds the append-only file, the pid and the log. */
  home: string;
  bond: Bond;
}

/** One Redis server of ours, on a port of 127.0.0.1 that stays the same over restarts. */
export class RedisServer {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly options: RedisOptions,
    private readonly program: RedisProgram,
    private readonly port: number,
  ) {}

  static async start(options: RedisOptions): Promise<RedisServer> {
    mkdirSync(options.home, { recursive: true });
    await endLeftOver(join(options.home, 'pid'), 'SIGTERM');
    const server = new RedisServer(options, findRedis(), await freePort());
    await server.start();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  get description(): string {
    return this.program.description;
  }

  /** Starts again after stop(), with the same port and, where the server keeps data, the same data. */
  async start(): Promise<void> {
    const { home, bond } = this.options;
    const { kind, command, env } = this.program;
    const common = { env, logFile: join(home, 'log'), signal: 'SIGTERM' as const };
    const child =
      kind === 'wasm'
        ? startProgram({ ...common, command: process.execPath, args: [command, String(this.port)] }, bond.by === 'none' ? { by: 'channel' } : bond)
        : startProgram({ ...common, command, args: this.serverArgs() }, bond);
    this.child = child;
    if (bond.by !== 'keeper') writeFileSync(join(home, 'pid'), `${child.pid}\n${this.port}\n`);
    while (!(await answers(this.port))) {
      if (hasEnded(child)) throw new Problem('Redis did not start.', `See ${join(home, 'log')}, or give a server with REDIS_URL.`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  async stop(): Promise<void> {
    if (this.child !== undefined) await endChild(this.child, 'SIGTERM');
    this.child = undefined;
  }

  private serverArgs(): string[] {
    const settings = {
      bind: '127.0.0.1',
      port: String(this.port),
      dir: this.options.home,
      appendonly: 'yes',
      save: '',
      // BullMQ loses jobs silently where Redis may evict.
      'maxmemory-policy': 'noeviction',
    };
    return Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  }
}

// Two words of the protocol by hand: a client library would keep timers of its own.
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.setTimeout(1_000, () => socket.destroy());
    socket.once('data', (data) => {
      resolve(data.toString().startsWith('+PONG'));
      socket.destroy();
    });
    socket.once('error', () => socket.destroy());
    socket.once('close', () => resolve(false));
  });
}
