import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@piawai/contracts';
import { LedgerService } from '@piawai/domain/competency';
import type { Tx } from '@piawai/platform/database/tx';
import { Processes, type JobProcessor } from '@piawai/platform/queues/job-processor';

type FollowedEvent =
  | 'certificates.certificate_issued'
  | 'certificates.certificate_superseded'
  | 'certificates.certificate_revoked';

@Processes('follow-certificate')
@Injectable()
export class FollowCertificateProcessor implements JobProcessor<FollowedEvent> {
  constructor(private readonly ledger: LedgerService) {}

  async handle(tx: Tx, event: DomainEvent<FollowedEvent>): Promise<void> {
    await this.ledger.followCertificates(tx, event.payload.completionId);
  }
}
