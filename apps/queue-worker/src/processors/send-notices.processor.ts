import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@piawai/contracts';
import { SendMailsService } from '@piawai/domain/notifications';
import { type JobProcessor, Processes } from '@piawai/platform/queues/job-processor';

type Due = DomainEvent<'notifications.mails_due'>;

/** Sends a batch of mails; each mail carries its own state, so that nothing is left to do with the delivery. */
@Processes('send-notices')
@Injectable()
export class SendNoticesProcessor implements JobProcessor<'notifications.mails_due'> {
  constructor(private readonly mails: SendMailsService) {}

  prepare({ payload }: Due): Promise<void> {
    return this.mails.sendBatch(payload.batchId);
  }

  async handle(): Promise<void> {}
}
