import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@piawai/contracts';
import { ImportCheckService } from '@piawai/domain/organisation';
import { type JobProcessor, Processes } from '@piawai/platform/queues/job-processor';

/** Checks a mapped employee file, a batch per transaction; each batch shows as progress. */
@Injectable()
@Processes('check-employee-import')
export class CheckEmployeeImportProcessor implements JobProcessor<'organisation.import_mapped'> {
  constructor(private readonly check: ImportCheckService) {}

  prepare({ payload }: DomainEvent<'organisation.import_mapped'>): Promise<void> {
    return this.check.checkFile(payload.importId);
  }

  async handle(): Promise<void> {
    // Every batch has committed its rows; what is left is that the delivery is done.
  }
}
