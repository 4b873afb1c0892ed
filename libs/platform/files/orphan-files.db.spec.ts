import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { Client } from 'pg';

import { type TestDatabase, testDatabase } from '../../../test/environment/database';
import type { Config } from '../config/config';
import { newId } from '../database/uuid';
import { FileRemoval } from './file-removal';
import { FileStore } from './file-store';
import { ORPHAN_ROUND_SECONDS, OrphanFiles, partAt } from './orphan-files';

const PARTS = Array.from({ length: 256 }, (_, part) => part.toString(16).padStart(2, '0'));
const EIGHT_DAYS_AGO = Date.now() / 1_000 - 8 * 86_400;

jest.setTimeout(60_000);

describe('the sweep of orphaned files', () => {
  let db: TestDatabase;
  let folder: string;
  let files: FileStore;
  let removal: FileRemoval;

  beforeAll(async () => {
    db = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'orphans-'));
    files = new FileStore({ filesFolder: folder } as Config);
    removal = new FileRemoval({ filesFolder: folder } as Config, files);
    const owner = new Client({ connectionString: db.ownerUrl });
    await owner.connect();
    await owner.query('create table platform.spec_picture (sha256 text, small_sha256 text); grant all on platform.spec_picture to piawai_app');
    await owner.end();
  });
  afterAll(async () => {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  });

  const aged = async (path: string): Promise<void> => utimes(path, EIGHT_DAYS_AGO, EIGHT_DAYS_AGO);
  const stored = async (text: string, days: 'young' | 'old'): Promise<string> => {
    const { sha256 } = await files.save(Buffer.from(text));
    if (days === 'old') await aged(files.path(sha256));
    return sha256;
  };
  /** One round over the parts of these files. */
  const sweep = (...hashes: string[]): Promise<{ removed: number; drafts: number }> =>
    db.database.transaction(async (tx) => {
      const sum = { removed: 0, drafts: 0 };
      for (const part of new Set(['00', ...hashes.map((sha256) => sha256.slice(0, 2))])) {
        const { removed, drafts } = await new OrphanFiles(removal).sweep(tx, part);
        sum.removed += removed;
        sum.drafts += drafts;
      }
      return sum;
    });

  it('removes what no row has spoken of for seven days, and nothing else', async () => {
    const [orphan, young] = [await stored('orphan', 'old'), await stored('young', 'young')];
    const [kept, small] = [await stored('kept', 'old'), await stored('small', 'old')];
    await db.database.read('insert into platform.spec_picture (sha256, small_sha256) values ($1, $2)', [kept, small]);
    const all = [orphan, young, kept, small];
    expect(await sweep(...all)).toEqual({ removed: 1, drafts: 0 });
    expect(await Promise.all(all.map(async (sha256) => (await files.size(sha256)) !== null))).toEqual([false, true, true, true]);
    expect(await sweep(...all)).toEqual({ removed: 0, drafts: 0 });
  });

  it('spares old bytes that somebody has just stored again', async () => {
    const sha256 = await stored('again', 'old');
    await files.save(Buffer.from('again'));
    expect((await sweep(sha256)).removed).toBe(0);
    expect(await removal.removeQuiet(sha256, 3_600_000)).toBe(false);
    expect(await files.size(sha256)).toBe(5);
  });

  it('discards what a killed process left half-written, and not what is being written', async () => {
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    async function* begun(): AsyncGenerator<Buffer> {
      yield Buffer.from('begun');
      await held;
    }
    const [left, running] = [newId(), newId()];
    const saves = [left, running].map((name) => files.save(begun(), name));
    while ((await readdir(join(folder, 'incoming'))).length < 2) await pause(5);
    await aged(join(folder, 'incoming', left));
    expect(await sweep()).toEqual({ removed: 0, drafts: 1 });
    expect(await readdir(join(folder, 'incoming'))).toEqual([running]);
    goOn();
    await expect(saves[0]).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(saves[1]).resolves.toMatchObject({ bytes: 5 });
  });

  it('comes to every part of the store in its turn', () => {
    const turns = PARTS.map((_, round) => partAt(round * ORPHAN_ROUND_SECONDS * 1_000));
    expect(new Set(turns)).toEqual(new Set(PARTS));
  });
});
