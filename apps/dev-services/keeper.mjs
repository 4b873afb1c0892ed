// Runs one program and ends it when the parent goes, however the parent goes (even by kill -9):
// the parent holds our standard input open, so its end is our signal.
// Usage: node keeper.mjs '{"command","args","uid","gid","signal","remove"}'
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const { command, args, uid, gid, signal, remove } = JSON.parse(process.argv[2]);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], uid, gid });
// A terminal's Ctrl-C reaches the parent too; it decides, we follow.
for (const ignored of ['SIGINT', 'SIGHUP']) process.on(ignored, () => undefined);

function end() {
  child.kill(signal);
  setTimeout(() => child.kill('SIGKILL'), 5_000).unref();
}
process.on('SIGTERM', end);
process.stdin.on('end', end).on('error', end).resume();

child.on('error', () => finish(1));
child.on('exit', (code) => finish(code ?? 0));

function finish(code) {
  if (remove) rmSync(remove, { recursive: true, force: true });
  process.exit(code);
}
