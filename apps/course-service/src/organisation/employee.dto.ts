import { IntersectionType } from '@nestjs/swagger';
import { EMPLOYEE_SORTS, type EmployeeSort } from '@piawai/domain/organisation';
import { EMPLOYEE_KINDS, type EmployeeKind, END_REASONS, type EndReason, LEGAL_STANDINGS, type Sex } from '@piawai/domain/organisation/rules';
import { PageQuery } from '@piawai/platform/http/page';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';

import { IsCivilDate } from '@piawai/platform/http/civil-date.check';

const STANDINGS = Object.keys(LEGAL_STANDINGS);
const IDENTIFIER_KINDS = ['NIP', 'OLD_NIP', 'SIASN'] as const;

export class EmployeeFilterQuery {
  /** Part of a name, or the beginning of a NIP. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  search?: string;

  /** This unit and all below it. */
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** True: those who left instead of those who are here. */
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  ended?: boolean;

  /** Kind of employee. */
  @IsOptional()
  @IsIn(EMPLOYEE_KINDS)
  kind?: EmployeeKind;

  /** The post held. */
  @IsOptional()
  @IsUUID()
  positionId?: string;

  /** True: only those whom nobody leads today. */
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  withoutSupervisor?: boolean;

  /** By name or by unit; a minus turns the order round. */
  @IsOptional()
  @IsIn(EMPLOYEE_SORTS)
  sort?: EmployeeSort;
}

export class EmployeeListQuery extends IntersectionType(EmployeeFilterQuery, PageQuery) {}

export class PersonalDataBody {
  /** Name without titles. */
  @IsString()
  @Length(1, 200)
  fullName: string;

  /** Titles before the name, such as `dr.` */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  frontTitle: string = '';

  /** Titles after the name, such as `M.Kes.` */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  backTitle: string = '';

  /** Place of birth. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  birthPlace: string | null = null;

  /** Date of birth, yyyy-MM-dd. */
  @IsOptional()
  @IsCivilDate()
  birthDate: string | null = null;

  /** MALE or FEMALE. */
  @IsOptional()
  @IsIn(['MALE', 'FEMALE'])
  sex: Sex | null = null;
}

export class ChangePersonalDataDto extends PersonalDataBody {
  /** The revision that was read. */
  @IsInt()
  revision: number;
}

export class AddEmployeeDto extends PersonalDataBody {
  /** Made by the caller, so that a repeat is recognised. */
  @IsUUID()
  id: string;

  /** 18 digits; spaces and dots allowed. */
  @IsString()
  @MaxLength(30)
  nip: string;

  /** Kind of employee. */
  @IsIn(EMPLOYEE_KINDS)
  kind: EmployeeKind;

  /** Grade, such as `III/a` or `IX`. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  rankGrade: string | null = null;

  /** Where the person belongs. */
  @IsUUID()
  unitId: string;

  /** The post, if any. */
  @IsOptional()
  @IsUUID()
  positionId: string | null = null;

  /** First day, yyyy-MM-dd. */
  @IsCivilDate()
  from: string;
}

export class ChangeEmploymentDto {
  /** Kind of employee. */
  @IsIn(EMPLOYEE_KINDS)
  kind: EmployeeKind;

  /** Grade, such as `III/a` or `IX`. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  rankGrade: string | null = null;

  /** SIASN kedudukan hukum; 01 = active. */
  @IsIn(STANDINGS)
  legalStanding: string;

  /** A new number from that day, such as that of a second contract. */
  @IsOptional()
  @IsString()
  @MaxLength(30)
  nip?: string;

  /** First day, yyyy-MM-dd. */
  @IsCivilDate()
  from: string;
}

export class MoveEmployeeDto {
  /** The new unit. */
  @IsUUID()
  unitId: string;

  /** The new post, if any. */
  @IsOptional()
  @IsUUID()
  positionId: string | null = null;

  /** First day there, yyyy-MM-dd. */
  @IsCivilDate()
  from: string;
}

export class EndEmployeeDto {
  /** First day on which the person no longer belongs to the agency, yyyy-MM-dd. */
  @IsCivilDate()
  from: string;

  /** Why. */
  @IsIn(END_REASONS)
  reason: EndReason;
}

export class ChangeIdentifierDto {
  /** NIP (18 digits), OLD_NIP (9 digits) or SIASN (id of the national database). */
  @IsIn(IDENTIFIER_KINDS)
  kind: (typeof IDENTIFIER_KINDS)[number];

  /** The number; spaces and dots allowed. */
  @IsString()
  @Length(3, 60)
  value: string;

  /** First day, yyyy-MM-dd. */
  @IsCivilDate()
  from: string;
}

export class SupervisionQuery {
  /** The day asked for; default: today. */
  @IsOptional()
  @IsCivilDate()
  on?: string;
}

export class NameSupervisorDto {
  /** Null = the head of the unit leads. */
  @IsOptional()
  @IsUUID()
  supervisorId: string | null = null;

  /** First day, yyyy-MM-dd. */
  @IsCivilDate()
  from: string;

  /** Day on which it ends, yyyy-MM-dd; null = open end. */
  @IsOptional()
  @IsCivilDate()
  to: string | null = null;

  /** Why somebody else than the head leads. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason: string | null = null;
}
