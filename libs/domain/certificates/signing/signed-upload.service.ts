import { open, readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { type AccountId, DomainError, type UnitId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';
import { bytesOf, entriesOf, openArchive } from '@piawai/platform/files/archive-entries';
import { judgeArchive } from '@piawai/platform/files/archive-size.check';
import { FileStore, type IncomingFile } from '@piawai/platform/files/file-store';
import { MAX_SIGNED_BYTES } from './largest-file.rules';
import { keepSigned } from './signed-document';
import { type JudgedFile, SignedFileJudge } from './signed-file-judge';

const MAX_UNPACKED = 1024 * 1024 * 1024;
const MAX_ARCHIVE_FILES = 5_000;
/** Results and signed files are committed together in pieces of this size; a killed job goes on after the last one. */
const CHUNK = 50;

export interface NewSignedUpload {
  /** Made by the client: a repeated request gets the first answer. */
  readonly id: string;
  readonly agencyId: UnitId;
  readonly accountId: AccountId;
  readonly fileName: string;
}

interface WaitingArchive {
  readonly agencyId: UnitId;
  readonly accountId: AccountId;
  readonly sha256: string;
  readonly done: number;
}

/** Takes signed certificates in: a PDF at once, an archive by a job. */
@Injectable()
export class SignedUploadService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly judge: SignedFileJudge,
  ) {}

  /** Whether the upload was taken already. @throws platform.different_repeat when somebody else's has the id */
  async isRepeat({ id, accountId }: NewSignedUpload): Promise<boolean> {
    const [known] = await this.database.read<{ accountId: AccountId }>('select account_id as "accountId" from certificates.signed_upload where id = $1', [id]);
    if (known && known.accountId !== accountId) throw new DomainError('platform.different_repeat');
    return known !== undefined;
  }

  /**
   * Takes received bytes: one PDF is judged and kept at once, an archive waits for its job.
   * @throws certificates.signed_file_refused, certificates.archive_refused, platform.too_large
   */
  async takeUpload(upload: NewSignedUpload, incoming: IncomingFile): Promise<void> {
    const path = this.files.incomingPath(incoming.name);
    const kind = await kindOf(path);
    if (kind === null) throw new DomainError('certificates.signed_file_refused');
    if (kind === 'PDF') {
      if (incoming.bytes > MAX_SIGNED_BYTES) throw new DomainError('platform.too_large');
      return this.takeFile(upload, await readFile(path));
    }
    const total = await this.inspectArchive(path);
    const { sha256 } = await this.files.adopt(incoming);
    await this.database.transaction(async (tx) => {
      if (await this.enter(tx, upload, { sha256, state: 'WAITING', total })) tx.publish('certificates.signed_files_uploaded', { uploadId: upload.id });
    });
  }

  private async takeFile(upload: NewSignedUpload, content: Buffer): Promise<void> {
    const judged = await this.judge.judge(upload.agencyId, { fileName: upload.fileName, content });
    await this.database.transaction(async (tx) => {
      if (!(await this.enter(tx, upload, { sha256: null, state: 'DONE', total: 1 }))) return;
      await this.keepResults(tx, upload.id, upload.accountId, 1, [judged]);
    });
  }

  /** Looks whether an archive may be read, before any row speaks of it. @returns how many files it holds */
  private async inspectArchive(path: string): Promise<number> {
    if ((await judgeArchive(path, MAX_UNPACKED, MAX_ARCHIVE_FILES)) !== 'GOOD') throw new DomainError('certificates.archive_refused');
    let total = 0;
    const zip = await openArchive(path);
    for await (const { fileName } of entriesOf(zip)) if (isFile(fileName)) total += 1;
    zip.close();
    if (total === 0) throw new DomainError('certificates.archive_refused');
    return total;
  }

  /** For the job, before its transaction: judges the files that have no result yet, piece by piece. */
  async fileArchive(uploadId: string): Promise<void> {
    const [waiting] = await this.database.read<WaitingArchive>(
      `select u.agency_id as "agencyId", u.account_id as "accountId", u.sha256,
              (select coalesce(max(f.ordinal), 0) from certificates.signed_upload_file f where f.upload_id = u.id) as done
         from certificates.signed_upload u where u.id = $1 and u.state = 'WAITING'`,
      [uploadId],
    );
    if (!waiting) return;
    const zip = await openArchive(this.files.path(waiting.sha256));
    try {
      let ordinal = 0;
      let judged: JudgedFile[] = [];
      const keep = async (): Promise<void> => {
        const [first, results] = [ordinal - judged.length + 1, judged];
        judged = [];
        if (results.length > 0) await this.database.transaction((tx) => this.keepResults(tx, uploadId, waiting.accountId, first, results));
      };
      for await (const entry of entriesOf(zip)) {
        if (!isFile(entry.fileName)) continue;
        ordinal += 1;
        if (ordinal <= waiting.done) continue;
        const fileName = entry.fileName.slice(0, 300);
        if (entry.uncompressedSize > MAX_SIGNED_BYTES) judged.push({ fileName, verdict: 'TOO_LARGE', certificateId: null, stored: null });
        else judged.push(await this.judge.judge(waiting.agencyId, { fileName, content: await bytesOf(zip, entry) }));
        if (judged.length >= CHUNK) await keep();
      }
      await keep();
    } finally {
      zip.close();
    }
  }

  /** Closes the upload with its job and lets go of the archive. */
  async finishArchive(tx: Tx, uploadId: string): Promise<void> {
    await tx.query(`update certificates.signed_upload set state = 'DONE', sha256 = null where id = $1 and state = 'WAITING'`, [uploadId]);
  }

  private async enter(tx: Tx, { id, agencyId, accountId, fileName }: NewSignedUpload, { sha256, state, total }: { sha256: string | null; state: string; total: number }): Promise<boolean> {
    const entered = await tx.query(
      `insert into certificates.signed_upload (id, agency_id, account_id, file_name, sha256, state, total, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing returning id`,
      [id, agencyId, accountId, fileName.slice(0, 300), sha256, state, total, tx.now],
    );
    return entered.length > 0;
  }

  /** A twin of the same certificate, in the same piece or by another admin meanwhile, finds it signed. */
  private async keepResults(tx: Tx, uploadId: string, accountId: AccountId, first: number, judged: readonly JudgedFile[]): Promise<void> {
    const fresh = new Map(judged.flatMap(({ certificateId, stored }) => (certificateId && stored ? [[certificateId, stored] as const] : [])));
    const kept = new Set(await keepSigned(tx, [...fresh].map(([certificateId, stored]) => ({ ...stored, certificateId, accountId, source: 'UPLOAD' as const }))));
    const rows = judged.map(({ fileName, verdict, certificateId, stored }) => {
      // The last of twins is the one that was kept.
      const isKept = certificateId !== null && stored === fresh.get(certificateId) && kept.has(certificateId);
      return { fileName, certificateId, verdict: verdict === 'SIGNED' && !isKept ? 'ALREADY_SIGNED' : verdict };
    });
    await tx.query(
      `insert into certificates.signed_upload_file (upload_id, ordinal, file_name, verdict, certificate_id)
       select $1, $2 + r.at - 1, r.file_name, r.verdict, r.certificate_id
         from unnest($3::text[], $4::text[], $5::uuid[]) with ordinality as r (file_name, verdict, certificate_id, at)
       on conflict (upload_id, ordinal) do nothing`,
      [uploadId, first, rows.map(({ fileName }) => fileName.replaceAll('\0', '')), rows.map(({ verdict }) => verdict), rows.map(({ certificateId }) => certificateId)],
    );
  }
}

/** Not a folder, and not what macOS adds. */
function isFile(name: string): boolean {
  return !name.endsWith('/') && !name.startsWith('__MACOSX/') && !/(^|\/)\.[^/]*$/.test(name);
}

/** By the first bytes, whatever the name says. */
async function kindOf(path: string): Promise<'PDF' | 'ZIP' | null> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(5), 0, 5, 0);
    const head = buffer.subarray(0, bytesRead).toString('latin1');
    return head === '%PDF-' ? 'PDF' : head.startsWith('PK\u0003\u0004') ? 'ZIP' : null;
  } finally {
    await handle.close();
  }
}
