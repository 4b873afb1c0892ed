import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@piawai/contracts';
import { WriteNoticesService } from '@piawai/domain/notifications';
import type { Tx } from '@piawai/platform/database/tx';
import { type BatchProcessor, Processes } from '@piawai/platform/queues/job-processor';

/** Tells the people whom events concern. */
@Processes('write-notices')
@Injectable()
export class WriteNoticesProcessor implements BatchProcessor {
  constructor(private readonly notices: WriteNoticesService) {}

  handleAll(tx: Tx, events: readonly DomainEvent[]): Promise<void> {
    return this.notices.writeNotices(tx, events);
  }
}
