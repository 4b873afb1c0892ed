import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@piawai/contracts';
import { type FreshlySigned, SignCertificateService } from '@piawai/domain/certificates';
import type { Tx } from '@piawai/platform/database/tx';
import { type JobProcessor, Processes } from '@piawai/platform/queues/job-processor';

type Requested = DomainEvent<'certificates.signature_requested'>;

/** Has a certificate signed outside of the transaction, and keeps the file with its delivery. */
@Processes('sign-certificate')
@Injectable()
export class SignCertificateProcessor implements JobProcessor<'certificates.signature_requested', FreshlySigned | null> {
  constructor(private readonly signing: SignCertificateService) {}

  prepare({ payload }: Requested): Promise<FreshlySigned | null> {
    return this.signing.sign(payload.certificateId);
  }

  handle(tx: Tx, { payload }: Requested, signed: FreshlySigned | null): Promise<void> {
    return this.signing.recordSigned(tx, payload.certificateId, signed);
  }
}
