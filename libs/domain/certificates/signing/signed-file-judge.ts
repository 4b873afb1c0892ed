import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { CertificateId, UnitId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import { FileStore, type StoredFile } from '@piawai/platform/files/file-store';
import type { PdfText } from '../rendering/pdf-eye';
import { RenderPool } from '../rendering/render-pool';
import { MAX_SIGNED_BYTES } from './largest-file.rules';
import { hasSignature } from './pdf-signature.rules';
import { cluesOf, numberFromFileName, saysTheSame, type SignedFileVerdict } from './signing.rules';

export interface UploadedFile {
  readonly fileName: string;
  readonly content: Buffer;
}

export interface JudgedFile {
  readonly fileName: string;
  readonly verdict: SignedFileVerdict;
  readonly certificateId: CertificateId | null;
  /** Stored bytes of a file that is SIGNED. */
  readonly stored: StoredFile | null;
}

interface Candidate {
  readonly id: CertificateId;
  readonly state: string;
  readonly issued: string | null;
  readonly signed: string | null;
}

/** By what the file says of itself first, by its name last; numbers are one agency's own. */
const CANDIDATE = `
  select c.id, c.state, d.sha256 as issued, g.sha256 as signed
    from certificates.certificate c
    join certificates.register r on r.id = c.register_id and r.agency_id = $1
    left join certificates.certificate_document d on d.certificate_id = c.id
    left join certificates.signed_document g on g.certificate_id = c.id
   where c.verification_id = $2 or c.number_text = $3 or regexp_replace(c.number_text, '[^A-Za-z0-9.-]+', '_', 'g') = $4
   order by c.state = 'ISSUED' desc, c.id limit 1`;

/** Tells which certificate an uploaded file is, and whether it may be kept as its signed file. */
@Injectable()
export class SignedFileJudge {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly pool: RenderPool,
  ) {}

  /** Stores the bytes of a good file and writes no row. @param agencyId whose register gave the number */
  async judge(agencyId: UnitId, { fileName, content }: UploadedFile): Promise<JudgedFile> {
    const verdict = (verdict: SignedFileVerdict, certificateId: CertificateId | null = null): JudgedFile => ({ fileName, verdict, certificateId, stored: null });
    if (content.length > MAX_SIGNED_BYTES) return verdict('TOO_LARGE');
    if (content.subarray(0, 5).toString('latin1') !== '%PDF-') return verdict('NOT_PDF');
    const said = await this.pool.read(content).catch(() => null);
    if (!said) return verdict('UNREADABLE');
    const { verificationId, number } = cluesOf(said);
    // The strongest clue alone: a file that says which one it is may not be taken for another by its name.
    const clues = verificationId ? [verificationId, null, null] : number ? [null, number, null] : [null, null, numberFromFileName(fileName)];
    const [found] = await this.database.read<Candidate>(CANDIDATE, [agencyId, ...clues]);
    if (!found?.issued) return verdict('UNKNOWN');
    if (found.signed) return verdict('ALREADY_SIGNED', found.id);
    if (found.state !== 'ISSUED') return verdict('NOT_CURRENT', found.id);
    const issued = await buffer(this.files.read(found.issued));
    if (issued.equals(content)) return verdict('NOT_CHANGED', found.id);
    if (!saysTheSame(await this.textOf(issued), said.pages)) return verdict('DIFFERENT', found.id);
    if (!hasSignature(content)) return verdict('NOT_SIGNED', found.id);
    return { ...verdict('SIGNED', found.id), stored: await this.files.save(content) };
  }

  private async textOf(issued: Buffer): Promise<PdfText['pages']> {
    return (await this.pool.read(issued)).pages;
  }
}
