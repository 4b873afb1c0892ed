import { type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endChild, hasEnded, startProgram } from '../child';
import { freePort } from '../free-port';
import { Problem } from '../problem';
import { projectRoot } from '../project-root';

export type ServiceName = 'course-service' | 'progress-service' | 'queue-worker';

export interface ServiceOptions {
  name: ServiceName;
  /** The settings that all three get, see settings.ts. */
  settings: Record<string, string>;
  logFolder: string;
  /** Called when the process ends without having been asked to. */
  onUnexpectedEnd?: () => void;
}

const READY_WITHIN_MS = 60_000;

/** One of the product's processes, started from its build, on a port that stays the same over restarts. */
export class Service {
  private child: ChildProcess | undefined;
  private asked = false;
  private ready = false;

  private constructor(
    private readonly options: ServiceOptions,
    readonly port: number,
  ) {}

  static async start(options: ServiceOptions): Promise<Service> {
    const service = new Service(options, await freePort());
    await service.start();
    return service;
  }

  get name(): ServiceName {
    return this.options.name;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  get isAskedToEnd(): boolean {
    return this.asked;
  }

  get logFile(): string {
    return join(this.options.logFolder, `${this.name}.log`);
  }

  /** Starts (again) and waits until the process says that it is ready. */
  async start(): Promise<void> {
    const { name, settings } = this.options;
    this.asked = false;
    this.ready = false;
    const child = startProgram(
      {
        command: process.execPath,
        // Reading the maps takes a quarter of a start, and tests start often.
        args: [...(settings.PIAWAI_ENV === 'test' ? [] : ['--enable-source-maps']), join(projectRoot, `dist/apps/${name}/src/main.js`)],
        env: { ...process.env, ...settings, PIAWAI_PROCESS: name, PORT: String(this.port) },
        logFile: this.logFile,
        signal: 'SIGTERM',
      },
      { by: 'channel' },
    );
    this.child = child;
    child.once('exit', () => {
      if (this.ready && !this.asked) this.options.onUnexpectedEnd?.();
    });
    await this.waitUntilReady(child);
    this.ready = true;
  }

  /** Ends in good order: open requests and jobs are finished. */
  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  /** Ends at once, as a power cut would. */
  async kill9(): Promise<void> {
    await this.end('SIGKILL');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    this.asked = true;
    if (this.child !== undefined) await endChild(this.child, signal);
  }

  private async waitUntilReady(child: ChildProcess): Promise<void> {
    const deadline = Date.now() + READY_WITHIN_MS;
    while (!(await isReady(`${this.url}/health/ready`))) {
      if (hasEnded(child)) throw new Problem(`${this.name} did not start.`, `Its log ${this.logFile} ends with:\n${this.lastLines()}`);
      if (Date.now() > deadline) throw new Problem(`${this.name} was not ready within a minute.`, `See its log ${this.logFile}.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  private lastLines(): string {
    return readFileSync(this.logFile, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
