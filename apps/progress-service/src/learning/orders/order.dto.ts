import type { OrderState } from '@piawai/domain/learning';
import { type NipFault, ORDER_RESULTS, type OrderResult } from '@piawai/domain/learning/rules';
import { EMPLOYEE_KINDS, type EmployeeKind, POSITION_GROUPS, type PositionGroup } from '@piawai/domain/organisation/rules';
import { IsCivilDate } from '@piawai/platform/http/civil-date.check';
import { PageQuery } from '@piawai/platform/http/page';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsNumber, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength, ValidateIf, ValidateNested } from 'class-validator';

/** Numbers of 30,000 people, with what is written between them. */
const LONGEST_TEXT = 900_000;

export class PeopleFilterDto {
  /** This unit and all below it. */
  @IsUUID()
  unitId: string;

  /** Only this kind of employee. */
  @IsOptional()
  @IsIn(EMPLOYEE_KINDS)
  kind?: EmployeeKind;

  /** Only this group of positions. */
  @IsOptional()
  @IsIn(Object.keys(POSITION_GROUPS))
  positionGroup?: PositionGroup;

  /** Without those who have the course already. */
  @IsOptional()
  @IsBoolean()
  notEnrolled?: boolean;

  /** Only those who have not met the JP of this year. */
  @IsOptional()
  @IsBoolean()
  behind?: boolean;
}

export class DraftOrderDto {
  /** The course. */
  @IsUUID()
  courseId: string;

  /** Pasted NIPs, with anything between the people; this or a filter. */
  @ValidateIf(({ filter }: DraftOrderDto) => filter === undefined)
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_TEXT)
  nips?: string;

  /** A choice of people; this or pasted NIPs. */
  @ValidateIf(({ nips }: DraftOrderDto) => nips === undefined)
  @ValidateNested()
  @Type(() => PeopleFilterDto)
  filter?: PeopleFilterDto;
}

export class FileOrderQuery {
  /** The course. */
  @IsUUID()
  courseId: string;
}

export class OrdersQuery extends PageQuery {
  /** Only of this course. */
  @IsOptional()
  @IsUUID()
  courseId?: string;
}

export class OrderRowsQuery extends PageQuery {
  /** Only rows of this result. */
  @IsOptional()
  @IsIn(Object.keys(ORDER_RESULTS))
  result?: OrderResult;
}

export class ConfirmOrderDto {
  /** The learner cannot leave a mandatory course alone. */
  @IsBoolean()
  mandatory: boolean;

  /** The last day on which it is to be finished, yyyy-MM-dd; left out = no deadline. */
  @IsOptional()
  @IsCivilDate()
  dueOn?: string;

  /** Name of the group (angkatan) as certificates print it; left out = none. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  batch?: string;
}

export class LetterDto {
  /** Number of the letter, typed as the agency numbers its letters. */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  number: string;

  /** Day of the letter, yyyy-MM-dd. */
  @IsCivilDate()
  on: string;

  /** First day of the period, yyyy-MM-dd. */
  @IsCivilDate()
  from: string;

  /** Last day of the period, yyyy-MM-dd. */
  @IsCivilDate()
  to: string;

  /** Study hours per week. */
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0.5)
  @Max(40)
  hoursPerWeek: number;
}

export class WriteLetterDto extends LetterDto {
  /** `letterRevision` of the order that was read. */
  @IsInt()
  @Min(0)
  readRevision: number;
}

export class EnrolmentOrderDto {
  /** The order. */
  id: string;
  /** The course. */
  courseId: string;
  /** Its title. */
  courseTitle: string;
  /** NIPS, FILE or FILTER. */
  source: 'NIPS' | 'FILE' | 'FILTER';
  /** The choice of people. */
  filter: PeopleFilterDto | null;
  /** Unit of the choice. */
  unitName: string | null;
  /** Name of the file. */
  fileName: string | null;
  /** CHECKED waits for confirmation, APPLYING enrols, APPLIED is done. */
  state: OrderState;
  /** When the people were chosen. */
  orderedAt: Date;
  /** Name of who ordered it. */
  orderedBy: string;
  /** Rows by result. */
  counts: Record<string, number>;
  /** Rows. */
  people: number;
  /** Rows that enrolling has passed. */
  passed: number;
  /** Whether the course is mandatory for its people. */
  mandatory: boolean;
  /** The last day, yyyy-MM-dd. */
  dueOn: string | null;
  /** Name of the group (angkatan) as certificates print it; null = none. */
  batch: string | null;
  /** The letter of assignment. */
  letter: LetterDto | null;
  /** Raised with each change of the letter. */
  letterRevision: number;
}

export class OrderDetailDto extends EnrolmentOrderDto {
  /** Seats that are left in the course; null = no limit. */
  seatsLeft: number | null;
  /** Designed minutes of the course. */
  minutes: number;
}

export class OrderListDto {
  /** The latest first. */
  items: EnrolmentOrderDto[];
  /** Cursor of the next part. */
  next: string | null;
}

export class OrderRowDto {
  /** Place in the list, or row of the file, from 1. */
  row: number;
  /** The number as it was given; null for people of a filter. */
  given: string | null;
  /** Why it is no NIP. */
  fault: NipFault | null;
  /** What the row means, then what came of it. */
  result: OrderResult;
  /** The enrolment. */
  enrolmentId: string | null;
  /** Name with titles; null for somebody unknown or out of reach. */
  displayName: string | null;
  /** The unit. */
  unitName: string | null;
}

export class OrderRowPageDto {
  /** In the order in which they were given. */
  items: OrderRowDto[];
  /** Cursor of the next part. */
  next: string | null;
}

export class SavePeopleFilterDto {
  /** What the admin calls it. */
  @IsString()
  @MinLength(1)
  @MaxLength(80)
  name: string;

  /** The choice of people. */
  @ValidateNested()
  @Type(() => PeopleFilterDto)
  filter: PeopleFilterDto;
}

export class SavedFilterDto {
  /** The filter. */
  id: string;
  /** Its name. */
  name: string;
  /** The choice of people. */
  filter: PeopleFilterDto;
}

export class SavedFiltersDto {
  /** Own filters, by name. */
  items: SavedFilterDto[];
}
