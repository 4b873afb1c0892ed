import { Type } from 'class-transformer';
import {
  ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateIf, ValidateNested,
} from 'class-validator';

const DATE = { strict: true, strictSeparator: true } as const;

export class CreateDraftDto {
  /** Id made by the client: a repeated request creates nothing twice. */
  @IsUUID()
  id: string;

  /** Capitals, digits and hyphens; unique in the agency, part of certificate numbers. */
  @Matches(/^[A-Z0-9][A-Z0-9-]{1,15}$/)
  code: string;

  /** Title of the course. */
  @IsString()
  @Length(5, 200)
  title: string;

  /** Form of development, SIASN jenisDiklat 1 to 25. */
  @IsInt()
  @Min(1)
  @Max(25)
  formId: number;

  /** Hours of 45 minutes. */
  @IsInt()
  @Min(1)
  @Max(1000)
  jp: number;
}

export class CompetencyLevelInput {
  /** Id of the competency. */
  @IsUUID()
  competencyId: string;

  /** Level that the course leads to, 1 to 5. */
  @IsInt()
  @Min(1)
  @Max(5)
  level: number;
}

/** What is absent stays as it is. */
export class SaveDetailsDto {
  /** The revision that the editor read. */
  @IsInt()
  @Min(1)
  revision: number;

  /** Title of the course. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  title?: string;

  /** What one learns, in a few sentences. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  summary?: string;

  /** Organiser or partner; empty = the agency. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  organiser?: string;

  /** Form of development, 1 to 25. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(25)
  formId?: number;

  /** Hours of 45 minutes. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  jp?: number;

  /** Cover picture; null takes it away. */
  @IsOptional()
  @IsUUID()
  coverFileId?: string | null;

  /** Who may enrol. */
  @IsOptional()
  @IsIn(['OPEN', 'APPROVAL', 'ASSIGNMENT'])
  enrolmentRule?: 'OPEN' | 'APPROVAL' | 'ASSIGNMENT';

  /** Seats; null = no limit. */
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  capacity?: number | null;

  /** First day of enrolment; null = at once. */
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsISO8601(DATE)
  @Length(10, 10)
  opensOn?: string | null;

  /** Last day of enrolment; null = no end. */
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsISO8601(DATE)
  @Length(10, 10)
  closesOn?: string | null;

  /** Meant for every position. */
  @IsOptional()
  @IsBoolean()
  allPositions?: boolean;

  /** Score (0-100) that required quizzes must reach. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  passingGrade?: number;

  /** Active minutes that completion asks for. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(60_000)
  minActiveMinutes?: number;

  /** Competencies with the level reached; the list replaces the one before. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CompetencyLevelInput)
  competencies?: CompetencyLevelInput[];

  /** Positions that it is meant for; the list replaces the one before. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  positionIds?: string[];

  /** Courses to complete first; the list replaces the one before. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  prerequisiteCourseIds?: string[];
}

export class OutlineLessonInput {
  /** Id of the lesson. */
  @IsUUID()
  lessonId: string;

  /** Whether completion asks for it. */
  @IsBoolean()
  required: boolean;
}

export class OutlineModuleInput {
  /** Id made by the client for a new module. */
  @IsUUID()
  id: string;

  /** Title of the module. */
  @IsString()
  @Length(1, 200)
  title: string;

  /** JP of the module. */
  @IsInt()
  @Min(0)
  @Max(1000)
  jp: number;

  /** Lessons in order. */
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => OutlineLessonInput)
  lessons: OutlineLessonInput[];
}

export class SaveOutlineDto {
  /** The revision that the editor read. */
  @IsInt()
  @Min(1)
  revision: number;

  /** Modules in order: the whole outline. */
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => OutlineModuleInput)
  modules: OutlineModuleInput[];
}

export class RevisionDto {
  /** The revision that the editor read, or the new one after saving. */
  @IsInt()
  @Min(1)
  revision: number;
}

export class ReturnDraftDto {
  /** What the author has to mend. */
  @IsString()
  @Length(10, 2000)
  reason: string;
}
