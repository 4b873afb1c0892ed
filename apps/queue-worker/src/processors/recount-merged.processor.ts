import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@piawai/contracts';
import { RecountService } from '@piawai/domain/competency';
import type { Tx } from '@piawai/platform/database/tx';
import { Processes, type JobProcessor } from '@piawai/platform/queues/job-processor';

@Processes('recount-merged')
@Injectable()
export class RecountMergedProcessor implements JobProcessor<'organisation.employee_merged' | 'organisation.employee_split'> {
  constructor(private readonly recount: RecountService) {}

  async handle(tx: Tx, { payload }: DomainEvent<'organisation.employee_merged' | 'organisation.employee_split'>): Promise<void> {
    await this.recount.recountAfresh(tx, [payload.employeeId, payload.duplicateId]);
  }
}
