import { Injectable } from '@nestjs/common';
import type { EmployeeId, Scope } from '@piawai/contracts';
import { recordCsv, TimelineReader } from '@piawai/domain/competency';
import { Clock } from '@piawai/platform/clock/clock';
import { Config } from '@piawai/platform/config/config';

import type { RecordExportDto } from './competency.dto';

/** A person's whole record as a file; a career is some hundreds of lines, so it is written at once. */
@Injectable()
export class RecordExport {
  constructor(
    private readonly timelines: TimelineReader,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async csv(scope: Scope, employeeId: EmployeeId): Promise<string> {
    const { entries } = await this.timelines.wholeRecord(scope, employeeId);
    return recordCsv(entries, (verificationId) => `${this.config.publicUrl}/verifikasi/${verificationId}`);
  }

  async json(scope: Scope, employeeId: EmployeeId): Promise<RecordExportDto> {
    const { person, entries } = await this.timelines.wholeRecord(scope, employeeId);
    return { exportedAt: this.clock.now(), employeeId: person.employeeId, platformOnly: true, entries };
  }
}
