import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { COURSE_SORTS, type CourseSort } from '@piawai/domain/catalogue';
import { PageQuery } from '@piawai/platform/http/page';

/** How the catalogue is searched. */
export class CourseQuery extends PageQuery {
  /** Words to look for; spelling is forgiven. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  /** Form of development, SIASN jenisDiklat 1 to 25. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(25)
  formId?: number;

  /** A competency that the course teaches. */
  @IsOptional()
  @IsUUID()
  competencyId?: string;

  /** Only courses meant for the position that the caller holds today, or for all. */
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  forMyPosition?: boolean;

  /** Order of the list; without it what is nearest to the words comes first, and without words the newest. */
  @IsOptional()
  @IsIn(COURSE_SORTS)
  sort?: CourseSort;
}

export class TaughtCompetencyDto {
  /** Id of the competency. */
  id: string;
  /** Code, such as T-DIG-03. */
  code: string;
  /** Name in Indonesian. */
  nameId: string;
  /** Name in English. */
  nameEn: string;
  /** Level that the course leads to, 1 to 5. */
  level: number;
}

export class CourseCardDto {
  /** Id of the course. */
  courseId: string;
  /** Code, unique in the agency. */
  code: string;
  /** Title of the published version. */
  title: string;
  /** What one learns, in a few sentences. */
  summary: string;
  /** Organiser or partner. */
  organiser: string;
  /** Form of development, 1 to 25. */
  formId: number;
  /** Name of the form in Indonesian. */
  formNameId: string;
  /** Name of the form in English. */
  formNameEn: string;
  /** Hours of 45 minutes. */
  jp: number;
  /** Designed learning time of all lessons. */
  minutes: number;
  /** What all lessons together weigh. */
  bytes: number;
  /** Number of lessons. */
  lessons: number;
  /** OPEN: enrol at once; APPROVAL: the supervisor decides; ASSIGNMENT: only by assignment. */
  enrolmentRule: 'OPEN' | 'APPROVAL' | 'ASSIGNMENT';
  /** Cover picture, or null. */
  coverFileId: string | null;
  /** Instant of publication, ISO 8601. */
  publishedAt: string;
  /** Competencies with the level reached. */
  competencies: TaughtCompetencyDto[];
  /** Mean of what those who completed it answered, 1 to 5; null while fewer than five answered. */
  rating: number | null;
  /** How many answered; 0 while fewer than five. */
  ratings: number;
}

export class CourseListDto {
  /** Courses of this part. */
  items: CourseCardDto[];
  /** Cursor of the next part, or null. */
  next: string | null;
}

export class FirstCourseDto {
  /** The shortest course that fits the caller's position, else the shortest of the agency; null while there is none. */
  course: CourseCardDto | null;
}

export class CoursePageLessonDto {
  /** Title of the lesson. */
  title: string;
  /** Kind of the lesson. */
  kind: 'ARTICLE' | 'VIDEO' | 'AUDIO' | 'DOCUMENT' | 'QUIZ' | 'LINK';
  /** Designed minutes. */
  minutes: number;
  /** What it weighs. */
  bytes: number;
  /** Whether completion asks for it. */
  required: boolean;
}

export class CoursePageModuleDto {
  /** Title of the module. */
  title: string;
  /** JP of the module. */
  jp: number;
  /** Lessons in order. */
  lessons: CoursePageLessonDto[];
}

export class TargetPositionDto {
  /** Id of the position. */
  id: string;
  /** Name of the position. */
  name: string;
}

export class PrerequisiteDto {
  /** Id of the course to complete first. */
  courseId: string;
  /** Its title. */
  title: string;
}

export class CoursePageDto extends CourseCardDto {
  /** Version that an enrolment would be pinned to. */
  versionId: string;
  /** Number of that version. */
  number: number;
  /** Seats, or null for no limit. */
  capacity: number | null;
  /** First day of enrolment, or null. */
  opensOn: string | null;
  /** Last day of enrolment, or null. */
  closesOn: string | null;
  /** Score that required quizzes must reach, or null. */
  passingGrade: number | null;
  /** Active minutes that completion asks for. */
  minActiveMinutes: number;
  /** Most JP on one day, or null; it sets the earliest day of completion. */
  dailyJpCap: number | null;
  /** Meant for every position. */
  allPositions: boolean;
  /** Positions that it is meant for. */
  positions: TargetPositionDto[];
  /** Courses to complete first. */
  prerequisites: PrerequisiteDto[];
  /** Modules in order. */
  modules: CoursePageModuleDto[];
}

export class FormFilterDto {
  /** Form of development. */
  formId: number;
  /** Name in Indonesian. */
  nameId: string;
  /** Name in English. */
  nameEn: string;
  /** Courses of this form. */
  courses: number;
}

export class CompetencyFilterDto {
  /** Id of the competency. */
  id: string;
  /** Code of the competency. */
  code: string;
  /** Name in Indonesian. */
  nameId: string;
  /** Name in English. */
  nameEn: string;
}

export class CatalogueFiltersDto {
  /** Forms that the catalogue holds. */
  forms: FormFilterDto[];
  /** Competencies that its courses teach. */
  competencies: CompetencyFilterDto[];
  /** Position that the caller holds today, or null. */
  positionId: string | null;
}
