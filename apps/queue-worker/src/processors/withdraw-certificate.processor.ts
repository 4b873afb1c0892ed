import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@piawai/contracts';
import { RevokeCertificateService } from '@piawai/domain/certificates';
import type { Tx } from '@piawai/platform/database/tx';
import { Processes, type JobProcessor } from '@piawai/platform/queues/job-processor';

@Processes('withdraw-certificate')
@Injectable()
export class WithdrawCertificateProcessor implements JobProcessor<'learning.completion_annulled'> {
  constructor(private readonly revoking: RevokeCertificateService) {}

  handle(tx: Tx, event: DomainEvent<'learning.completion_annulled'>): Promise<void> {
    return this.revoking.withdrawCertificates(tx, event.payload.completionId);
  }
}
