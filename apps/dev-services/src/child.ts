import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root';

const KEEPER = join(projectRoot, 'apps/dev-services/keeper.mjs');
/** Preloaded into Node programs that have a channel to us. */
export const END_WITH_PARENT = join(projectRoot, 'apps/dev-services/end-with-parent.cjs');

export interface Program {
  /** Absolute path of the program; Node itself for the bond `channel`. */
  command: string;
  args: string[];
  /** User to run as; undefined keeps ours. */
  uid?: number;
  gid?: number;
  env?: NodeJS.ProcessEnv;
  /** File that takes standard output and error. */
  logFile: string;
  /** Signal that asks the program to end in good order. */
  signal: NodeJS.Signals;
}

/**
 * What ends the program when our process goes without ending it, even by kill -9:
 * `keeper`, a small further process; `channel`, for Node programs, the end of their channel to us;
 * `none`, where the next start finds and ends what was left over.
 */
export type Bond = { by: 'keeper'; removeFolder?: string } | { by: 'channel' } | { by: 'none' };

/**
 * Starts a program in its own process group, so that a Ctrl-C in the terminal reaches
 * only us and we end everything in the right order.
 */
export function startProgram(program: Program, bond: Bond): ChildProcess {
  const { command, args, uid, gid, signal } = program;
  const log = openSync(program.logFile, 'a');
  const options: SpawnOptions = { detached: true, env: program.env ?? process.env };
  try {
    switch (bond.by) {
      case 'keeper': {
        const order = JSON.stringify({ command, args, uid, gid, signal, remove: bond.removeFolder });
        return watched(spawn(process.execPath, [KEEPER, order], { ...options, stdio: ['pipe', log, log] }));
      }
      case 'channel': {
        const nodeArgs = ['--require', END_WITH_PARENT, ...args];
        return watched(spawn(process.execPath, nodeArgs, { ...options, uid, gid, stdio: ['ignore', log, log, 'ipc'] }));
      }
      case 'none':
        return watched(spawn(command, args, { ...options, uid, gid, stdio: ['ignore', log, log] }));
    }
  } finally {
    closeSync(log);
  }
}

// Without a listener, a program that cannot be started would end us as an unhandled error.
function watched(child: ChildProcess): ChildProcess {
  child.once('error', () => undefined);
  child.unref();
  child.channel?.unref();
  return child;
}

export function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

/** Asks a child to end, waits, and forces it after the given milliseconds. */
export async function endChild(child: ChildProcess, signal: NodeJS.Signals, forceAfter = 10_000): Promise<void> {
  if (hasEnded(child)) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const timer = setTimeout(() => child.kill('SIGKILL'), forceAfter);
  child.ref();
  child.kill(signal);
  await gone;
  clearTimeout(timer);
}
