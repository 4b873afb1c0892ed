import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

export class TeachingQuery {
  /** Calendar year. */
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;
}

export class RecordedModuleDto {
  /** Its title. */
  title: string;
  /** Its JP. */
  jp: number;
}

export class TaughtCourseDto {
  /** The course. */
  courseId: string;
  /** Its code. */
  code: string;
  /** Its title in the newest version that was completed in the year. */
  title: string;
  /** Numbers of the versions completed in the year. */
  versions: number[];
  /** Participants who completed it in the year. */
  people: number;
  /** Modules that the person taught. */
  modules: RecordedModuleDto[];
  /** JP of those modules. */
  jp: number;
}

export class TeacherDto {
  /** Name with titles. */
  name: string;
  /** Whole or the last four digits, as the reader may see it. */
  nip: string | null;
  /** Rank today. */
  rankText: string | null;
  /** Unit today. */
  unitName: string | null;
}

export class TeachingYearDto {
  /** The year. */
  year: number;
  /** The day of this answer, `yyyy-MM-dd`. */
  on: string;
  /** Whose record it is. */
  teacher: TeacherDto;
  /** Years to choose from, the newest first. */
  years: number[];
  /** Courses by title. */
  courses: TaughtCourseDto[];
  /** JP over all courses. */
  totalJp: number;
  /** Completions over all courses. */
  totalPeople: number;
}
