import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@piawai/contracts';
import { type DocumentFailure, DrawDocumentService } from '@piawai/domain/catalogue';
import type { Tx } from '@piawai/platform/database/tx';
import { type JobProcessor, Processes } from '@piawai/platform/queues/job-processor';

type Uploaded = DomainEvent<'catalogue.document_uploaded'>;

/** Draws the pages of an uploaded document. */
@Processes('draw-document')
@Injectable()
export class DrawDocumentProcessor implements JobProcessor<'catalogue.document_uploaded', DocumentFailure | null> {
  constructor(private readonly documents: DrawDocumentService) {}

  prepare({ payload }: Uploaded): Promise<DocumentFailure | null> {
    return this.documents.drawPages(payload.fileId);
  }

  handle(tx: Tx, { payload }: Uploaded, failure: DocumentFailure | null): Promise<void> {
    return this.documents.finishDocument(tx, payload.fileId, failure);
  }
}
