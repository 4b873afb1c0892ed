import { Controller, Get, Header, Query } from '@nestjs/common';
import { DomainError, type EmployeeId, type Scope } from '@piawai/contracts';
import { ProfileReader, TimelineReader, YearRecordReader } from '@piawai/domain/competency';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';

import { ProfileDto, RecordExportDto, TimelinePageDto, TimelineQuery, YearQuery, YearRecordDto } from './competency.dto';
import { RecordExport } from './record-export';

/** One's own competency record. */
@Controller('competency/me')
@Requires('competency.own.read')
export class OwnRecordController {
  constructor(
    private readonly years: YearRecordReader,
    private readonly timelines: TimelineReader,
    private readonly profiles: ProfileReader,
    private readonly exports: RecordExport,
  ) {}

  @Get('year')
  year(@CurrentScope() scope: Scope, @Query() query: YearQuery): Promise<YearRecordDto> {
    return this.years.yearOf(scope, ownId(scope), query.year ?? null);
  }

  @Get('entries')
  entries(@CurrentScope() scope: Scope, @Query() query: TimelineQuery): Promise<TimelinePageDto> {
    return this.timelines.timeline(scope, ownId(scope), { ...query, year: query.year ?? null });
  }

  @Get('levels')
  levels(@CurrentScope() scope: Scope): Promise<ProfileDto> {
    return this.profiles.profileOf(scope, ownId(scope));
  }

  @Get('export.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="capaian-jp.csv"')
  exportCsv(@CurrentScope() scope: Scope): Promise<string> {
    return this.exports.csv(scope, ownId(scope));
  }

  @Get('export.json')
  @Header('content-disposition', 'attachment; filename="capaian-jp.json"')
  exportJson(@CurrentScope() scope: Scope): Promise<RecordExportDto> {
    return this.exports.json(scope, ownId(scope));
  }
}

function ownId(scope: Scope): EmployeeId {
  const { employeeId } = scope.actor;
  if (!employeeId) throw new DomainError('platform.not_found');
  return employeeId;
}
