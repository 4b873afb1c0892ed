import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort, isPortFree } from '../../apps/dev-services/src/free-port';
import { projectRoot } from '../../apps/dev-services/src/project-root';
import { type Clone, cloneDatabase } from '../environment/clone';
import { testRedis } from '../environment/redis';
import { urlFor } from '../environment/template';

const NOBODY = '127.0.0.1:1';

/** A start in a folder of its own, and what it says. */
class Start {
  /** So that a test that failed half-way leaves none running. */
  static readonly all: Start[] = [];
  said = '';
  private readonly child: ChildProcess;

  constructor(surroundings: Record<string, string>) {
    Start.all.push(this);
    this.child = spawn(process.execPath, ['apps/dev-services/start.mjs'], { cwd: projectRoot, env: { ...process.env, ...surroundings }, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout!, this.child.stderr!]) stream.on('data', (text: Buffer) => (this.said += text.toString()));
  }

  async says(text: string): Promise<void> {
    while (!this.said.includes(text)) {
      if (this.child.exitCode !== null) throw new Error(`It ended before it said "${text}":\n${this.said}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  abandon(): void {
    if (this.child.exitCode === null) this.child.kill('SIGTERM');
  }

  interrupt(): void {
    this.child.kill('SIGINT');
  }

  /** @returns the exit code */
  async ended(): Promise<number | null> {
    if (this.child.exitCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }
}

describe('npm start', () => {
  let folder: string;
  let clone: Clone;
  let surroundings: Record<string, string>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'piawai-start-'));
    clone = await cloneDatabase();
    const database = urlFor(process.env.PIAWAI_TEST_POSTGRES!, 'postgres', new URL(clone.url).pathname.slice(1));
    surroundings = { DATA_FOLDER: folder, DATABASE_URL: database, REDIS_URL: testRedis().url, LISTEN: '127.0.0.1', PORT: String(await freePort()) };
  });
  afterAll(async () => {
    for (const start of Start.all) start.abandon();
    await Promise.all(Start.all.map((start) => start.ended()));
    await clone?.drop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['a database that is not there', { DATABASE_URL: `postgres://piawai@${NOBODY}/piawai` }, 'Nothing listens at the address in DATABASE_URL.', 'or unset it to use the embedded one'],
    ['an address that is none', { DATABASE_URL: 'postgres://localhost:port/piawai' }, 'DATABASE_URL is not an address.', 'Write it like postgres://'],
    ['a Redis that does not answer', { REDIS_URL: `redis://${NOBODY}` }, 'The Redis of REDIS_URL does not answer', 'or unset it to use one of our own'],
    ['a port that is none', { PORT: 'web' }, 'PORT is web, which is no port.', 'Give a number'],
  ])('says in a sentence what to do about %s', async (_, wrong, fact, remedy) => {
    const start = new Start({ ...surroundings, ...wrong });

    expect(await start.ended()).toBe(1);
    expect(start.said).toContain(fact);
    expect(start.said).toContain(remedy);
    expect(start.said).not.toMatch(/\bat .+:\d+:\d+/);
  });

  it('says in a sentence what to do about a taken port', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const start = new Start({ ...surroundings, PORT: String(port) });

    expect(await start.ended()).toBe(1);
    expect(start.said).toContain(`Port ${port} is taken by another program.`);
    other.close();
  });

  it('serves the demo, names a sign-in per role, and ends all that it started', async () => {
    const start = new Start(surroundings);
    await start.says('Stop with Ctrl-C');
    const page = await fetch(`http://127.0.0.1:${surroundings.PORT}/`);
    const api = await fetch(`http://127.0.0.1:${surroundings.PORT}/api/v1/accounts/me`);

    expect(page.status).toBe(200);
    expect(start.said).toContain('The demo asks no role for a second factor (TOTP)');
    expect(api.status).toBe(401);
    for (const role of ['PEGAWAI', 'PENGAMPU', 'ADMIN_BKPSDM']) expect(start.said).toMatch(new RegExp(`${role}.*\\d{18}`));
    const second = new Start({ ...surroundings, PORT: String(await freePort()) });
    expect(await second.ended()).toBe(1);
    expect(second.said).toContain('Piawai is running from this folder already');
    start.interrupt();
    expect(await start.ended()).toBe(0);
    expect(await isPortFree(Number(surroundings.PORT))).toBe(true);
  });

  it('goes on where it left off, without filling in the demo again', async () => {
    const start = new Start(surroundings);
    await start.says('Stop with Ctrl-C');
    start.interrupt();

    expect(await start.ended()).toBe(0);
    expect(start.said).not.toContain('Filling in the demo');
  });
});
