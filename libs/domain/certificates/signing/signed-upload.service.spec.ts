import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import type { Database } from '@piawai/platform/database/database';
import type { FileStore } from '@piawai/platform/files/file-store';
import { ZipFile } from 'yazl';

import type { SignedFileJudge, UploadedFile } from './signed-file-judge';
import { SignedUploadService } from './signed-upload.service';

jest.setTimeout(60_000);

const FILES = 200;
const FILE_BYTES = 1_000_000;

describe('an archive of hundreds of signed files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'piawai-archive-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is judged file by file and kept in pieces; no file stays in memory', async () => {
    const zip = new ZipFile();
    const content = Buffer.alloc(FILE_BYTES, 'sertifikat ');
    for (let at = 0; at < FILES; at += 1) zip.addBuffer(content, `${at}.pdf`, { compressionLevel: 1 });
    zip.end();
    const path = join(folder, 'a.zip');
    await pipeline(zip.outputStream, createWriteStream(path));

    const [before, pieces] = [process.memoryUsage().arrayBuffers, [] as number[]];
    let [most, atOnce] = [0, 0];
    const judge = async (_: string, { fileName, content: { length } }: UploadedFile) => {
      atOnce += 1;
      expect([length, atOnce]).toEqual([FILE_BYTES, 1]);
      await Promise.resolve();
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      atOnce -= 1;
      return { fileName, verdict: 'UNKNOWN' as const, certificateId: null, stored: null };
    };
    const database = {
      read: async () => [{ agencyId: 'a', accountId: 'b', sha256: 'c', done: 0 }],
      transaction: (work: (tx: object) => Promise<void>) => work({ query: async (_: string, params: unknown[][]) => void pieces.push(params[2]!.length) }),
    };
    await new SignedUploadService(database as unknown as Database, { path: () => path } as unknown as FileStore, { judge } as unknown as SignedFileJudge).fileArchive('d');
    expect(pieces).toEqual(Array.from({ length: FILES / 50 }, () => 50));
    expect(most).toBeLessThan((FILES * FILE_BYTES) * 0.7);
  });
});
