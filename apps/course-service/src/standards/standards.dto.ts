import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsISO8601, IsInt, IsOptional, IsUUID, Matches, Max, Min, ValidateNested } from 'class-validator';

export class CompetencyDto {
  /** Id of the competency. */
  id: string;
  /** Null for the national layer, else the agency that defined it. */
  agencyId: string | null;
  /** Code, such as M1 or T-DIG-01. */
  code: string;
  /** Name in Indonesian. */
  nameId: string;
  /** Name in English. */
  nameEn: string;
  /** Short sense in Indonesian. */
  senseId: string;
  /** Short sense in English. */
  senseEn: string;
  /** Group of the dictionary. */
  group: 'MANAJERIAL' | 'SOSIAL_KULTURAL' | 'TEKNIS' | 'PEMERINTAHAN';
  /** Highest level, at most 5. */
  maxLevel: number;
}

export class CompetencyLevelDto {
  /** 1 (aware) to 5 (expert). */
  level: number;
  /** Name of the level in Indonesian. */
  nameId: string;
  /** Name of the level in English. */
  nameEn: string;
  /** What somebody of this level does, in Indonesian. */
  descriptionId: string;
  /** What somebody of this level does, in English. */
  descriptionEn: string;
}

export class DictionaryDto {
  /** Competencies of the nation and of the own agency, in the order of the dictionary. */
  items: CompetencyDto[];
}

export class CompetencyLevelsDto {
  /** Levels, 1 upwards. */
  items: CompetencyLevelDto[];
}

export class StandardLevelDto {
  /** Id of the competency. */
  competencyId: string;
  /** Code of the competency. */
  code: string;
  /** Name in Indonesian. */
  nameId: string;
  /** Name in English. */
  nameEn: string;
  /** Group of the dictionary. */
  group: 'MANAJERIAL' | 'SOSIAL_KULTURAL' | 'TEKNIS' | 'PEMERINTAHAN';
  /** Level that the position asks for. */
  level: number;
}

export class PositionStandardDto {
  /** Id of the position. */
  positionId: string;
  /** Code of the position. */
  code: string;
  /** Name of the position. */
  name: string;
  /** Day on which the standard is read, `yyyy-MM-dd`. */
  on: string;
  /** Competencies asked for; empty when no standard is set. */
  items: StandardLevelDto[];
}

export class PositionLineDto {
  /** Id of the position. */
  positionId: string;
  /** Code of the position. */
  code: string;
  /** Name of the position. */
  name: string;
  /** Group, such as ADMINISTRATOR or JF_AHLI_MUDA. */
  positionGroup: string;
  /** Competencies that the standard asks for today; 0 = no standard. */
  competencies: number;
}

export class PositionPageDto {
  /** Positions of the own agency, by code. */
  items: PositionLineDto[];
  /** Cursor of the next part. */
  next: string | null;
}

export class DevelopmentFormDto {
  /** SIASN jenisDiklat, 1 to 25. */
  id: number;
  /** Code, such as E_LEARNING. */
  code: string;
  /** Name in Indonesian. */
  nameId: string;
  /** Name in English. */
  nameEn: string;
  /** In class, outside class, or education. */
  path: 'KLASIKAL' | 'NONKLASIKAL' | 'PENDIDIKAN';
  /** SIASN jenisKursusSertipikat. */
  certificateKind: 'T' | 'F' | 'P' | null;
}

export class DevelopmentFormsDto {
  /** The forms that a course may have. */
  items: DevelopmentFormDto[];
}

export class JpRateDto {
  /** JP per unit; null when real time is counted. */
  jpPerUnit: number | null;
  /** Surplus in percent. */
  surplusPercent: number;
  /** Most JP on one day; null = no cap. */
  dailyCap: number | null;
}

export class JpPolicyDto {
  /** Id of the row. */
  id: string;
  /** Version of the table, such as JP-2018. */
  version: string;
  /** Null for the national table, else the agency. */
  agencyId: string | null;
  /** Form of development. */
  formId: number;
  /** What one JP is counted in. */
  unit: 'MINUTES' | 'DAY' | 'SESSION' | 'OCCASION' | 'SEMESTER';
  /** Minutes of one JP. */
  minutesPerJp: number;
  /** Rate at home. */
  national: JpRateDto;
  /** Rate of an international event. */
  international: JpRateDto;
  /** Most units in one month; null = no cap. */
  unitsPerMonth: number | null;
  /** Most JP in one year; null = no cap. */
  yearlyCap: number | null;
  /** Row of the annex, or PROPOSAL where it is silent. */
  basis: string;
  /** First day, `yyyy-MM-dd`. */
  validFrom: string;
}

export class DutyPolicyDto {
  /** Id of the row. */
  id: string;
  /** Null for the national rule, else the agency. */
  agencyId: string | null;
  /** PNS, CPNS, PPPK or PPPK_PARUH_WAKTU. */
  employeeKind: string;
  /** JP to reach in the period; null = none. */
  minJp: number | null;
  /** Most JP by rule; null = none. */
  maxJp: number | null;
  /** Calendar year or year of the contract. */
  period: 'CALENDAR_YEAR' | 'CONTRACT_YEAR';
  /** The rule that says so, UNKNOWN where none is known. */
  basis: string;
  /** First day, `yyyy-MM-dd`. */
  validFrom: string;
}

export class JpRulesDto {
  /** Day on which the rules are read, `yyyy-MM-dd`. */
  on: string;
  /** One row per form: the one in force for the own agency. */
  policies: JpPolicyDto[];
  /** One row per kind of employee. */
  duties: DutyPolicyDto[];
}

export class OnDateQuery {
  /** Day to read, `yyyy-MM-dd`; today when left out. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  on?: string;
}

export class StandardLineInput {
  /** Competency that is asked for. */
  @IsUUID()
  competencyId: string;
  /** Level, 1 to 5. */
  @IsInt()
  @Min(1)
  @Max(5)
  level: number;
}

export class SetStandardInput {
  /** First day of the new standard, `yyyy-MM-dd`, not before today. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  from: string;

  /** The whole standard; what is left out is no longer asked for. */
  @IsArray()
  @ArrayMaxSize(60)
  @ArrayUnique((line: StandardLineInput) => line.competencyId)
  @ValidateNested({ each: true })
  @Type(() => StandardLineInput)
  levels: StandardLineInput[];
}
