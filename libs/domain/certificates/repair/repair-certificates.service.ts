import { Injectable, Logger } from '@nestjs/common';
import type { CertificateId, CompletionId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { IssueCertificateService } from '../issuing/issue-certificate.service';
import { SignatoryMissing } from '../issuing/signatory-missing';

/** Younger ones are still on their way through the queue. */
const PATIENCE_MINUTES = 15;

/** Deliveries that somebody or the queue is still going to settle: a repair must not run beside them. */
const UNSETTLED = `
  select from platform.delivery d join platform.outbox_event e on e.id = d.event_id
   where d.state <> 'done' and d.consumer = $3`;

const WITHOUT_CERTIFICATE = `
  select c.id from learning.completion c
   where c.completed_at < $1::timestamptz - make_interval(mins => ${PATIENCE_MINUTES})
     and not exists (select from certificates.certificate s where s.completion_id = c.id)
     and not exists (select from learning.completion_annulled a where a.completion_id = c.id)
     and not exists (${UNSETTLED} and e.payload->>'completionId' = c.id::text)
   order by c.id limit $2`;

const WITHOUT_DOCUMENT = `
  select s.id, s.completion_id as "completionId" from certificates.certificate s
   where s.issued_at < $1::timestamptz - make_interval(mins => ${PATIENCE_MINUTES})
     and not exists (select from certificates.certificate_document f where f.certificate_id = s.id)
     and not exists (${UNSETTLED} and e.payload->>'certificateId' = s.id::text)
   order by s.id limit $2`;

/** Finds what the chain should have made and did not, whatever the reason, and makes it. */
@Injectable()
export class RepairCertificatesService {
  private readonly logger = new Logger(RepairCertificatesService.name);

  constructor(private readonly issuing: IssueCertificateService) {}

  /** @returns how many certificates were issued and how many files were ordered anew */
  async repairMissing(tx: Tx, limit: number): Promise<{ issued: number; redrawn: number }> {
    const completions = await tx.query<{ id: CompletionId }>(WITHOUT_CERTIFICATE, [tx.now, limit, 'issue-certificate']);
    let issued = 0;
    for (const { id } of completions) if (await this.issue(tx, id)) issued += 1;
    const undrawn = await tx.query<{ id: CertificateId; completionId: CompletionId }>(WITHOUT_DOCUMENT, [tx.now, limit, 'render-certificate']);
    for (const { id, completionId } of undrawn) tx.publish('certificates.certificate_issued', { certificateId: id, completionId });
    if (issued + undrawn.length > 0) this.logger.warn({ issued, redrawn: undrawn.length }, 'certificates repaired');
    return { issued, redrawn: undrawn.length };
  }

  private async issue(tx: Tx, completionId: CompletionId): Promise<boolean> {
    try {
      return (await this.issuing.issueCertificate(tx, await this.issuing.gather(completionId))) !== null;
    } catch (error) {
      // Thrown before anything was written, so the others of this round go on.
      if (error instanceof SignatoryMissing) return false;
      throw error;
    }
  }
}
