import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@piawai/contracts';
import { ResumeIssuingService } from '@piawai/domain/certificates';
import type { Tx } from '@piawai/platform/database/tx';
import { type JobProcessor, Processes } from '@piawai/platform/queues/job-processor';

@Processes('resume-certificates')
@Injectable()
export class ResumeCertificatesProcessor implements JobProcessor<'organisation.signatory_named'> {
  constructor(private readonly issuing: ResumeIssuingService) {}

  async handle(tx: Tx, { payload }: DomainEvent<'organisation.signatory_named'>): Promise<void> {
    await this.issuing.resumeIssuing(tx, payload.agencyId);
  }
}
