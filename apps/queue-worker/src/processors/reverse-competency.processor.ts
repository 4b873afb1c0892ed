import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@piawai/contracts';
import { LedgerService } from '@piawai/domain/competency';
import type { Tx } from '@piawai/platform/database/tx';
import { Processes, type JobProcessor } from '@piawai/platform/queues/job-processor';

@Processes('reverse-competency')
@Injectable()
export class ReverseCompetencyProcessor implements JobProcessor<'learning.completion_annulled'> {
  constructor(private readonly ledger: LedgerService) {}

  async handle(tx: Tx, event: DomainEvent<'learning.completion_annulled'>): Promise<void> {
    await this.ledger.reverseCompletion(tx, event.payload.completionId);
  }
}
