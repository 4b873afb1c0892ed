import { type Standing, STANDINGS } from '@piawai/domain/reporting';
import { PageQuery } from '@piawai/platform/http/page';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

import { CourseCountDto } from './completion-report.dto';

export class DashboardQuery {
  /** The unit to look at; none = the unit of the own reach. */
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** Calendar year; none = this year. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2018)
  @Max(2100)
  year?: number;
}

export class PeopleQuery extends PageQuery {
  /** The unit to look at; none = everybody within reach. */
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** Calendar year; none = this year. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2018)
  @Max(2100)
  year?: number;

  /** Where they stand against the duty of the year. */
  @IsIn(STANDINGS)
  standing: Standing = 'ALL';

  /** Only those who belong to the unit itself. */
  @IsOptional()
  @Transform(({ value }) => value === 'true' || value === true)
  @IsBoolean()
  direct?: boolean;

  /** Only those with counted JP in this month of the year, 1 to 12. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(12)
  month?: number;
}

export class StandingCountsDto {
  /** Members on the day. */
  people: number;
  /** Counted JP of the year. */
  jp: number;
  /** Those with a yearly duty. */
  obliged: number;
  /** Those of them who have met it. */
  reached: number;
  /** Their duty in JP where it is the same for all of them. */
  target: number | null;
}

export class UnitStandingDto extends StandingCountsDto {
  /** The unit. */
  unitId: string;
  /** Its name. */
  name: string;
  /** The unit that is looked at: its direct members. */
  own: boolean;
}

export class UnitNameDto {
  /** The unit. */
  id: string;
  /** Its name. */
  name: string;
}

export class MonthJpDto {
  /** Month, yyyy-MM. */
  month: string;
  /** Counted JP in it. */
  jp: number;
}

export class DashboardDto {
  /** Calendar year. */
  year: number;
  /** The day whose memberships count. */
  on: string;
  /** Null when the reach is people, not units. */
  unit: UnitNameDto | null;
  /** Units above within reach, the highest first. */
  path: UnitNameDto[];
  /** The topmost units within reach, to choose from when there are several. */
  roots: UnitNameDto[];
  /** Everybody of the unit. */
  totals: StandingCountsDto;
  /** Completions of the year, by the unit at that time. */
  completions: number;
  /** Valid certificates issued in the year to the people of the unit. */
  certificates: number;
  /** Counted JP by month. */
  months: MonthJpDto[];
  /** The eight courses with most completions. */
  courses: CourseCountDto[];
  /** The units directly below, then the unit itself. */
  units: UnitStandingDto[];
}

export class PersonStandingDto {
  /** The person. */
  employeeId: string;
  /** Name with titles. */
  name: string;
  /** Whole for those who keep personnel data, else the last four digits. */
  nip: string | null;
  /** Kind of employee. */
  employeeKind: string;
  /** The unit of the day. */
  unitName: string;
  /** Counted JP of the year. */
  jp: number;
  /** Yearly duty in JP; null without one. */
  target: number | null;
  /** JP that are missing; null without a duty. */
  remaining: number | null;
  /** Counted JP of the month that was asked for; null when none was. */
  monthJp: number | null;
}

export class PeopleStandingDto {
  /** People by name. */
  items: PersonStandingDto[];
  /** Cursor of the next part. */
  next: string | null;
}
