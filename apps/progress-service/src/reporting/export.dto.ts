import { EXPORT_FORMATS, EXPORT_KINDS, type ExportFormat, type ExportKind, type Standing, STANDINGS } from '@piawai/domain/reporting';
import { Type } from 'class-transformer';
import { IsBoolean, IsDate, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';

import { CompletionFilterQuery } from './completion-report.dto';

export class ExportFilterDto extends CompletionFilterQuery {
  /** Calendar year of a recapitulation; none = this year. */
  @IsOptional()
  @IsInt()
  @Min(2018)
  @Max(2100)
  year?: number;

  /** Of a list of people: where they stand against the duty of the year; none = all. */
  @IsOptional()
  @IsIn(STANDINGS)
  standing?: Standing;

  /** Of a list of people: only those who belong to the unit itself. */
  @IsOptional()
  @IsBoolean()
  direct?: boolean;

  /** Of a list of people: only those with counted JP in this month of the year. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(12)
  month?: number;
}

export class OrderExportDto {
  /** Made by the caller (UUID): sending it again is the same order. */
  @IsUUID()
  id: string;

  /** Which report. */
  @IsIn(EXPORT_KINDS)
  kind: ExportKind;

  /** CSV or XLSX; a recapitulation XLSX or PDF. */
  @IsIn(EXPORT_FORMATS)
  format: ExportFormat;

  /** What it is narrowed to. */
  @ValidateNested()
  @Type(() => ExportFilterDto)
  filter: ExportFilterDto;

  /** Facts recorded until this instant, within the units of today; none = now. */
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  factsUntil?: Date;

  /** An own earlier order of the same report, to have its facts once more: its instant, its units, its people. */
  @IsOptional()
  @IsUUID()
  repeats?: string;
}

export class ExportDto {
  /** The order. */
  id: string;
  /** Which report. */
  kind: ExportKind;
  /** Which format. */
  format: ExportFormat;
  /** What it is narrowed to. */
  filter: object;
  /** ORDERED and RUNNING come to READY or FAILED by themselves; EXPIRED after a day. */
  state: 'ORDERED' | 'RUNNING' | 'READY' | 'FAILED' | 'EXPIRED';
  /** Rows written so far. */
  rowsDone: number;
  /** Rows in all, once counted. */
  rowsTotal: number | null;
  /** Size of the file. */
  bytes: number | null;
  /** What the file says about itself: filter, scope, instant, zone, rows, SHA-256. */
  manifest: object | null;
  /** When it was ordered. */
  orderedAt: Date;
  /** Until when it can be downloaded. */
  expiresAt: Date | null;
}

export class ExportPageDto {
  /** Own orders, the newest first. */
  items: ExportDto[];
  /** Cursor of the next part. */
  next: string | null;
}
