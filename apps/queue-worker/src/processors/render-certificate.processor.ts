import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@piawai/contracts';
import { RenderCertificateService } from '@piawai/domain/certificates';
import type { Tx } from '@piawai/platform/database/tx';
import type { StoredFile } from '@piawai/platform/files/file-store';
import { Processes, type JobProcessor } from '@piawai/platform/queues/job-processor';

@Processes('render-certificate')
@Injectable()
export class RenderCertificateProcessor implements JobProcessor<'certificates.certificate_issued', StoredFile | null> {
  constructor(private readonly rendering: RenderCertificateService) {}

  prepare(event: DomainEvent<'certificates.certificate_issued'>): Promise<StoredFile | null> {
    return this.rendering.draw(event.payload.certificateId);
  }

  handle(tx: Tx, event: DomainEvent<'certificates.certificate_issued'>, drawn: StoredFile | null): Promise<void> {
    return this.rendering.recordDocument(tx, event.payload.certificateId, drawn);
  }
}
