import { Controller, Get, Header, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { EmployeeId, Scope } from '@piawai/contracts';
import { ProfileReader, TimelineReader, YearRecordReader } from '@piawai/domain/competency';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { ProfileDto, RecordExportDto, TimelinePageDto, TimelineQuery, YearQuery, YearRecordDto } from './competency.dto';
import { RecordExport } from './record-export';

type Part = 'year' | 'entries' | 'levels' | 'export';

/** The competency record of somebody else: each reading that succeeds leaves an audit row. */
@Controller('competency/employees/:employeeId')
@Requires('competency.record.read')
export class EmployeeRecordController {
  constructor(
    private readonly database: Database,
    private readonly years: YearRecordReader,
    private readonly timelines: TimelineReader,
    private readonly profiles: ProfileReader,
    private readonly exports: RecordExport,
  ) {}

  @Get('year')
  year(@CurrentScope() scope: Scope, @Param('employeeId', ParseUUIDPipe) employeeId: string, @Query() query: YearQuery): Promise<YearRecordDto> {
    return this.audited(employeeId, 'year', this.years.yearOf(scope, employeeId, query.year ?? null));
  }

  @Get('entries')
  entries(@CurrentScope() scope: Scope, @Param('employeeId', ParseUUIDPipe) employeeId: string, @Query() query: TimelineQuery): Promise<TimelinePageDto> {
    return this.audited(employeeId, 'entries', this.timelines.timeline(scope, employeeId, { ...query, year: query.year ?? null }));
  }

  @Get('levels')
  levels(@CurrentScope() scope: Scope, @Param('employeeId', ParseUUIDPipe) employeeId: string): Promise<ProfileDto> {
    return this.audited(employeeId, 'levels', this.profiles.profileOf(scope, employeeId));
  }

  @Get('export.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="capaian-jp.csv"')
  exportCsv(@CurrentScope() scope: Scope, @Param('employeeId', ParseUUIDPipe) employeeId: string): Promise<string> {
    return this.audited(employeeId, 'export', this.exports.csv(scope, employeeId));
  }

  @Get('export.json')
  @Header('content-disposition', 'attachment; filename="capaian-jp.json"')
  exportJson(@CurrentScope() scope: Scope, @Param('employeeId', ParseUUIDPipe) employeeId: string): Promise<RecordExportDto> {
    return this.audited(employeeId, 'export', this.exports.json(scope, employeeId));
  }

  /** The answer leaves only after its audit row is kept. */
  private async audited<T>(employeeId: EmployeeId, part: Part, reading: Promise<T>): Promise<T> {
    const answer = await reading;
    await this.database.transaction(async (tx) => tx.audit('competency.record_read', { kind: 'employee', id: employeeId }, { part }));
    return answer;
  }
}
