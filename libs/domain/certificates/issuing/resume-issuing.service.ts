import { Injectable } from '@nestjs/common';
import type { UnitId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';
import { ParkedDeliveries } from '@piawai/platform/queues/parked-deliveries';
import { SignatoryMissing } from './signatory-missing';

/** Of courses of the agency: orders to issue that failed for want of a signatory, those that are still to be tried included. */
const WAITING = `
  select d.event_id as "eventId"
    from platform.delivery d
    join platform.outbox_event e on e.id = d.event_id
    join catalogue.course c on c.id = (e.payload->>'courseId')::uuid and c.agency_id = $1
   where d.consumer = 'issue-certificate' and d.state in ('pending', 'parked') and d.last_error like '%' || $2`;

/** Takes up again what waited for somebody to sign. */
@Injectable()
export class ResumeIssuingService {
  constructor(private readonly deliveries: ParkedDeliveries) {}

  /** @returns how many certificates are tried again */
  async resumeIssuing(tx: Tx, agencyId: UnitId): Promise<number> {
    const waiting = await tx.query<{ eventId: string }>(WAITING, [agencyId, new SignatoryMissing().message]);
    return this.deliveries.retryAll(tx, waiting.map(({ eventId }) => eventId), 'issue-certificate');
  }
}
