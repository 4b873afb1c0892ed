import { type CompletionFilter, EMPLOYEE_KINDS, REPORT_STATES, type ReportState } from '@piawai/domain/reporting';
import { IsCivilDate } from '@piawai/platform/http/civil-date.check';
import { PageQuery } from '@piawai/platform/http/page';
import { IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export class CompletionFilterQuery implements CompletionFilter {
  /** State of the enrolments; COMPLETED reads facts that never change, the others are live. */
  @IsIn(REPORT_STATES)
  state: ReportState = 'COMPLETED';

  /** The unit and everything below it, as it was when it happened. */
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** One course. */
  @IsOptional()
  @IsUUID()
  courseId?: string;

  /** First day, yyyy-MM-dd: of completion, or of the request in other states. */
  @IsOptional()
  @IsCivilDate()
  from?: string;

  /** Last day, inclusive, yyyy-MM-dd. */
  @IsOptional()
  @IsCivilDate()
  to?: string;

  /** Kind of employee at that time. */
  @IsOptional()
  @IsIn(EMPLOYEE_KINDS)
  employeeKind?: (typeof EMPLOYEE_KINDS)[number];
}

export class CompletionLinesQuery extends IntersectionType(PageQuery, CompletionFilterQuery) {}

export class CompletionLineDto {
  /** The completion, or the enrolment in another state. */
  id: string;
  /** The person. */
  employeeId: string;
  /** Name with titles. */
  name: string;
  /** Whole for those who keep personnel data, else the last four digits. */
  nip: string | null;
  /** Kind of employee at that time. */
  employeeKind: string;
  /** The unit at that time. */
  unitName: string;
  /** The course. */
  courseId: string;
  /** Its title in the version that was studied. */
  courseTitle: string;
  /** State of the enrolment. */
  state: ReportState;
  /** Designed JP of the course. */
  jp: number;
  /** First day of learning. */
  startedOn: string | null;
  /** Day of completion, or of the request in other states. */
  onDate: string;
  /** Best score, 0 to 100. */
  score: number | null;
}

export class CompletionLinesDto {
  /** Lines, the newest day first. */
  items: CompletionLineDto[];
  /** Cursor of the next part. */
  next: string | null;
}

export class MonthCountDto {
  /** Month, yyyy-MM. */
  month: string;
  /** Lines in it. */
  rows: number;
  /** Designed JP in it. */
  jp: number;
}

export class CourseCountDto {
  /** The course. */
  courseId: string;
  /** Its title. */
  title: string;
  /** Lines of it. */
  rows: number;
}

export class CompletionTotalsDto {
  /** Lines in all. */
  rows: number;
  /** Different people. */
  people: number;
  /** Sum of the designed JP. */
  jp: number;
  /** By month, at most the last twelve that have lines. */
  months: MonthCountDto[];
  /** The eight courses with most lines. */
  courses: CourseCountDto[];
}

export class CourseWordsQuery {
  /** Part of a title, or the beginning of a code. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  search: string = '';
}

export class UnitChoiceDto {
  /** The unit. */
  id: string;
  /** Its name. */
  name: string;
  /** Steps below the topmost choice. */
  depth: number;
}

export class UnitChoicesDto {
  /** Units within reach, in the order of the tree. */
  items: UnitChoiceDto[];
}

export class CourseChoiceDto {
  /** The course. */
  id: string;
  /** Its code. */
  code: string;
  /** Its title. */
  title: string;
}

export class CourseChoicesDto {
  /** At most twenty courses by title. */
  items: CourseChoiceDto[];
}
