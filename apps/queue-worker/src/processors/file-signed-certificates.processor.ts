import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@piawai/contracts';
import { SignedUploadService } from '@piawai/domain/certificates';
import type { Tx } from '@piawai/platform/database/tx';
import { type JobProcessor, Processes } from '@piawai/platform/queues/job-processor';

type Uploaded = DomainEvent<'certificates.signed_files_uploaded'>;

/** Files an archive of signed certificates in pieces of their own, and closes it together with its delivery. */
@Processes('file-signed-certificates')
@Injectable()
export class FileSignedCertificatesProcessor implements JobProcessor<'certificates.signed_files_uploaded'> {
  constructor(private readonly uploads: SignedUploadService) {}

  prepare({ payload }: Uploaded): Promise<void> {
    return this.uploads.fileArchive(payload.uploadId);
  }

  handle(tx: Tx, { payload }: Uploaded): Promise<void> {
    return this.uploads.finishArchive(tx, payload.uploadId);
  }
}
