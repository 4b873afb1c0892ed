import { Type } from 'class-transformer';
import {
  ArrayMaxSize, IsArray, IsIn, IsInt, IsNumber, IsObject, IsOptional, IsString, IsUUID, MaxLength, Min, registerDecorator, ValidateNested,
} from 'class-validator';

import { MissingDto } from './missing.dto';

const MAX_RANGES = 1_000;
const MAX_PLACE_ENTRIES = 8;
const MAX_PLACE_TEXT = 100;

/** A list of pairs of finite numbers; checked by hand, for it is by far the most frequent body. */
function IsRanges() {
  return (target: object, propertyName: string): void =>
    registerDecorator({
      name: 'isRanges',
      target: target.constructor,
      propertyName,
      validator: {
        validate: (value: unknown) =>
          Array.isArray(value) &&
          value.length <= MAX_RANGES &&
          value.every((range) => Array.isArray(range) && range.length === 2 && Number.isFinite(range[0]) && Number.isFinite(range[1])),
      },
    });
}

/** A flat object of few short texts and numbers. */
function IsPlace() {
  return (target: object, propertyName: string): void =>
    registerDecorator({
      name: 'isPlace',
      target: target.constructor,
      propertyName,
      validator: {
        validate: (value: unknown) =>
          typeof value === 'object' &&
          value !== null &&
          Object.keys(value).length <= MAX_PLACE_ENTRIES &&
          Object.entries(value).every(([key, each]) => key.length <= MAX_PLACE_TEXT && isPlain(each)),
      },
    });
}

// PostgreSQL keeps no NUL in jsonb.
const isPlain = (value: unknown): boolean =>
  Number.isFinite(value) || (typeof value === 'string' && value.length <= MAX_PLACE_TEXT && !value.includes('\u0000'));

export class ProgressEventDto {
  /** The lesson's revision. */
  @IsUUID()
  lessonRevisionId: string;

  /** The epoch that the lesson was opened with. */
  @IsInt()
  @Min(0)
  epoch: number;

  /** UUID made by the client. */
  @IsUUID()
  eventId: string;

  /** Seconds since 1970 in which the lesson was in front of the learner: `[[from, to], ...]`. */
  @IsRanges()
  activeRanges: number[][];

  /** Seconds of the video that were played: `[[from, to], ...]`. */
  @IsRanges()
  watched: number[][];

  /** Pages seen, from 1. */
  @IsArray()
  @ArrayMaxSize(2_000)
  @IsInt({ each: true })
  pages: number[];

  /** `end`: the article was read to its end. `opened`: the link was followed. */
  @IsArray()
  @ArrayMaxSize(2)
  @IsIn(['end', 'opened'], { each: true })
  items: string[];

  /** Where the learner is, in the player's own terms. */
  @IsOptional()
  @IsObject()
  @IsPlace()
  place: Record<string, number | string> | null = null;

  /** Client time, in milliseconds since 1970. */
  @IsNumber()
  at: number;
}

export class ProgressBatchDto {
  /** UUID made by the client; names the batch in logs. */
  @IsUUID()
  batchId: string;

  /** At most 50; a longer journal comes in several batches. */
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ProgressEventDto)
  events: ProgressEventDto[];
}

export class NoteDto {
  /** The note; empty clears it. */
  @IsString()
  @MaxLength(10_000)
  text: string;

  /** The revision that was read; 0 = there was none. */
  @IsInt()
  @Min(0)
  readRevision: number;
}

export class NoteShownDto {
  /** The note. */
  text: string;
  /** Send it along with the next change. */
  revision: number;
}

export class LessonAckDto {
  /** The lesson's revision. */
  lessonRevisionId: string;
  /** Active seconds that the server holds. */
  activeSeconds: number;
  /** Whether the lesson is done. */
  done: boolean;
  /** What it still asks for. */
  missing: MissingDto[];
}

export class CompletionAckDto {
  /** The completion. */
  completionId: string;
  /** Its day, `yyyy-MM-dd`. */
  completedOn: string;
}

export class ProgressAckDto {
  /** Kept since. */
  savedAt: Date;
  /** The lessons that the batch touched. */
  lessons: LessonAckDto[];
  /** Set when this batch completed the course. */
  completion: CompletionAckDto | null;
  /** Set where only the date is missing, `yyyy-MM-dd`. */
  completesOn: string | null;
}
