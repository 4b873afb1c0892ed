import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
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

  constructor(surroundings: Record<string, string>, ...args: string[]) {
    Start.all.push(this);
    const options = { cwd: projectRoot, env: { ...process.env, ...surroundings }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'] };
    this.child = spawn(process.execPath, ['apps/dev-services/start.mjs', ...args], options);
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

  /** As Ctrl-C in a terminal does: to the whole group of processes. */
  interrupt(): void {
    process.kill(-this.child.pid!, 'SIGINT');
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

  it('takes the database and the Redis that are given, and Ctrl-C in the middle of a start ends it', async () => {
    const start = new Start(surroundings);
    await start.says('Filling in the demo');
    start.interrupt();

    expect(await start.ended()).toBe(0);
    expect(start.said).toContain('Redis of REDIS_URL');
    expect(await isPortFree(Number(surroundings.PORT))).toBe(true);
  });

  describe('with servers of its own', () => {
    let own: Record<string, string>;
    let bystander: ChildProcess;

    beforeAll(async () => {
      const data = join(folder, 'own');
      mkdirSync(data);
      // PostgreSQL may run as another user, who has to come by.
      for (const path of [folder, data]) chmodSync(path, 0o755);
      own = { ...surroundings, DATA_FOLDER: data, DATABASE_URL: '', REDIS_URL: '', PORT: String(await freePort()) };
      bystander = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1_000)', data], { stdio: 'ignore' });
    });
    afterAll(() => bystander?.kill());

    /** Whose command line names the data of this test. */
    const running = (): string[] => execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n').filter((line) => line.includes(own.DATA_FOLDER!));

    it('serves the demo, names a sign-in per role, and Ctrl-C ends all that it started and nothing else', async () => {
      const start = new Start(own);
      await start.says('Stop with Ctrl-C');
      const page = await fetch(`http://127.0.0.1:${own.PORT}/`);
      const api = await fetch(`http://127.0.0.1:${own.PORT}/api/v1/accounts/me`);

      expect([page.status, api.status]).toEqual([200, 401]);
      expect(start.said).toContain('PostgreSQL 18 (embedded)');
      expect(start.said).toContain('The demo asks no role for a second factor (TOTP)');
      for (const role of ['PEGAWAI', 'PENGAMPU', 'ADMIN_BKPSDM']) expect(start.said).toMatch(new RegExp(`${role}.*\\d{18}`));
      const second = new Start({ ...own, PORT: String(await freePort()) });
      expect(await second.ended()).toBe(1);
      expect(second.said).toContain('Piawai is running from this folder already');
      expect(running().length).toBeGreaterThan(1);
      start.interrupt();
      expect(await start.ended()).toBe(0);
      expect(running()).toEqual([expect.stringContaining(` ${process.execPath} -e `)]);
      expect(bystander.exitCode).toBeNull();
      expect(await isPortFree(Number(own.PORT))).toBe(true);
    });

    it('goes on where it left off: nothing is built, nothing filled in again', async () => {
      const start = new Start(own);
      await start.says('Stop with Ctrl-C');
      start.interrupt();

      expect(await start.ended()).toBe(0);
      expect(start.said).not.toMatch(/Filling in the demo|Building the/);
    });

    it('begins anew with --reset', async () => {
      const start = new Start(own, '--reset');
      await start.says('Filling in the demo');
      start.interrupt();

      expect(await start.ended()).toBe(0);
      expect(running()).toHaveLength(1);
    });
  });
});
