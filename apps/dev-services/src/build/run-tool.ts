import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { END_WITH_PARENT } from '../child';
import { diskProblem, Problem } from '../problem';
import { projectRoot } from '../project-root';

/** Runs a Node program of node_modules from the project's folder; its output is shown only when it fails, or at once where somebody waits for it. */
export function runTool(script: string, args: string[], failure: string, env: NodeJS.ProcessEnv = {}, shown = false): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--require', END_WITH_PARENT, join(projectRoot, script), ...args], {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const output: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (shown ? process.stdout.write(chunk) : output.push(chunk)));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) return resolve();
      const said = Buffer.concat(output);
      process.stderr.write(said);
      reject(diskProblem(said.toString()) ?? new Problem(failure, 'The lines above say why.'));
    });
  });
}
