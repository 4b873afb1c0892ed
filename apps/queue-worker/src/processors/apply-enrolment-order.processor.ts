import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@piawai/contracts';
import { ApplyOrderService } from '@piawai/domain/learning';
import type { Tx } from '@piawai/platform/database/tx';
import { type JobProcessor, Processes } from '@piawai/platform/queues/job-processor';

/** Enrols the people of a confirmed order in chunks of their own, and closes it together with its delivery. */
@Injectable()
@Processes('apply-enrolment-order')
export class ApplyEnrolmentOrderProcessor implements JobProcessor<'learning.enrolment_ordered'> {
  constructor(private readonly orders: ApplyOrderService) {}

  prepare({ payload }: DomainEvent<'learning.enrolment_ordered'>): Promise<void> {
    return this.orders.applyOrder(payload.orderId);
  }

  handle(tx: Tx, { payload }: DomainEvent<'learning.enrolment_ordered'>): Promise<void> {
    return this.orders.finishOrder(tx, payload.orderId);
  }
}
