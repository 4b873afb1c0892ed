import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@piawai/contracts';
import { ImportApplyService } from '@piawai/domain/organisation';
import type { Tx } from '@piawai/platform/database/tx';
import { type JobProcessor, Processes } from '@piawai/platform/queues/job-processor';

/** Applies a confirmed import in chunks of their own, and closes it together with its delivery. */
@Injectable()
@Processes('apply-employee-import')
export class ApplyEmployeeImportProcessor implements JobProcessor<'organisation.import_confirmed'> {
  constructor(private readonly apply: ImportApplyService) {}

  prepare({ payload }: DomainEvent<'organisation.import_confirmed'>): Promise<void> {
    return this.apply.applyRows(payload.importId);
  }

  handle(tx: Tx, { payload }: DomainEvent<'organisation.import_confirmed'>): Promise<void> {
    return this.apply.finishImport(tx, payload.importId);
  }
}
