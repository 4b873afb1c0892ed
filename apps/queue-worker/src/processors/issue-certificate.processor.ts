import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@piawai/contracts';
import { IssueCertificateService, type IssueMaterial } from '@piawai/domain/certificates';
import type { Tx } from '@piawai/platform/database/tx';
import { Processes, type JobProcessor } from '@piawai/platform/queues/job-processor';

@Processes('issue-certificate')
@Injectable()
export class IssueCertificateProcessor implements JobProcessor<'learning.course_completed', IssueMaterial> {
  constructor(private readonly issuing: IssueCertificateService) {}

  prepare(event: DomainEvent<'learning.course_completed'>): Promise<IssueMaterial> {
    return this.issuing.gather(event.payload.completionId);
  }

  async handle(tx: Tx, _event: DomainEvent<'learning.course_completed'>, material: IssueMaterial): Promise<void> {
    await this.issuing.issueCertificate(tx, material);
  }
}
