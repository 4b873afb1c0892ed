import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@piawai/contracts';
import { RunExportService, type WrittenExport } from '@piawai/domain/reporting';
import type { Tx } from '@piawai/platform/database/tx';
import { type JobProcessor, Processes } from '@piawai/platform/queues/job-processor';

type Requested = DomainEvent<'reporting.export_requested'>;

/** Writes an ordered export. */
@Processes('run-export')
@Injectable()
export class RunExportProcessor implements JobProcessor<'reporting.export_requested', WrittenExport> {
  constructor(private readonly exports: RunExportService) {}

  prepare({ payload }: Requested): Promise<WrittenExport> {
    return this.exports.writeExport(payload.exportId);
  }

  handle(tx: Tx, { payload }: Requested, written: WrittenExport): Promise<void> {
    return this.exports.finishExport(tx, payload.exportId, written);
  }
}
