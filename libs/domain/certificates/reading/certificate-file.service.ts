import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type CertificateId, DomainError, type Scope } from '@piawai/contracts';
import { isOwn } from '@piawai/domain/organisation/rules';
import { Database } from '@piawai/platform/database/database';
import { FileStore } from '@piawai/platform/files/file-store';
import { certificateFileName } from './file-name.rules';
import { CertificateReader } from './certificate.reader';

export interface CertificateFile {
  readonly name: string;
  readonly bytes: number;
  readonly content: Readable;
}

/** Hands out stored documents; a file is never asked for by its hash. */
@Injectable()
export class CertificateFileService {
  constructor(
    private readonly reader: CertificateReader,
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  /** The signed file when there is one. @throws platform.not_found, certificates.not_rendered; certificates.awaiting_signature for the holder */
  async open(scope: Scope, certificateId: CertificateId): Promise<CertificateFile> {
    const certificate = await this.reader.detail(scope, certificateId);
    const { sha256, bytes } = certificate;
    if (sha256 === null || bytes === null || (await this.files.size(sha256)) === null) throw new DomainError('certificates.not_rendered');
    // Whoever answers for it may look at the unsigned file; what goes out to the world is the signed one.
    if (certificate.signature === 'WAITING' && isOwn(scope.actor, certificate.employeeId)) throw new DomainError('certificates.awaiting_signature');
    if (!isOwn(scope.actor, certificate.employeeId)) {
      await this.database.transaction(async (tx) => tx.audit('certificates.downloaded', { kind: 'certificate', id: certificateId }));
    }
    return { name: certificateFileName(certificate), bytes, content: this.files.read(sha256) };
  }
}
