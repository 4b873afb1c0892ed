import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@piawai/contracts';
import { LedgerService } from '@piawai/domain/competency';
import type { Tx } from '@piawai/platform/database/tx';
import { Processes, type JobProcessor } from '@piawai/platform/queues/job-processor';

@Processes('record-competency')
@Injectable()
export class RecordCompetencyProcessor implements JobProcessor<'learning.course_completed'> {
  constructor(private readonly ledger: LedgerService) {}

  async handle(tx: Tx, event: DomainEvent<'learning.course_completed'>): Promise<void> {
    await this.ledger.recordCompletion(tx, event.payload.completionId);
  }
}
