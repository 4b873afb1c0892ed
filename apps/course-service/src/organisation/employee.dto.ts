import { EMPLOYEE_KINDS, type EmployeeKind, LEGAL_STANDINGS, type Sex } from '@piawai/domain/organisation/rules';
import { PageQuery } from '@piawai/platform/http/page';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';

import { IsCivilDate } from '@piawai/platform/http/civil-date.check';

const STANDINGS = Object.keys(LEGAL_STANDINGS);

export class EmployeeListQuery extends PageQuery {
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
}

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
}

export class NameSupervisorDto {
  /** Null = the head of the unit leads. */
  @IsOptional()
  @IsUUID()
  supervisorId: string | null = null;

  /** First day, yyyy-MM-dd. */
  @IsCivilDate()
  from: string;
}
