import { Type } from 'class-transformer';
import {
  ArrayMaxSize, IsArray, IsIn, IsInt, IsNumber, IsObject, IsOptional, IsString, IsUUID, MaxLength, Min, registerDecorator, ValidateNested,
} from 'class-validator';

import { MissingDto } from './missing.dto';

export const MAX_EVENTS = 50;
export const MAX_PAGES = 2_000;
export const ITEMS: readonly string[] = ['end', 'opened'];
const MAX_RANGES = 1_000;
const MAX_PLACE_ENTRIES = 8;
const MAX_PLACE_TEXT = 100;

/** Whether a value is a list of pairs of finite numbers. */
export const isRanges = (value: unknown): value is number[][] =>
  Array.isArray(value) &&
  value.length <= MAX_RANGES &&
  value.every((range) => Array.isArray(range) && range.length === 2 && Number.isFinite(range[0]) && Number.isFinite(range[1]));

/** Whether a value is a flat object of few short texts and numbers. */
export const isPlace = (value: unknown): value is Record<string, number | string> =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length <= MAX_PLACE_ENTRIES &&
  Object.entries(value).every(([key, each]) => key.length <= MAX_PLACE_TEXT && isPlain(each));

// PostgreSQL keeps no NUL in jsonb.
const isPlain = (value: unknown): boolean =>
  Number.isFinite(value) || (typeof value === 'string' && value.length <= MAX_PLACE_TEXT && !value.includes('\u0000'));

function Holds(name: string, validate: (value: unknown) => boolean) {
  return (target: object, propertyName: string): void =>
    registerDecorator({ name, target: target.constructor, propertyName, validator: { validate } });
}

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
  @Holds('isRanges', isRanges)
  activeRanges: number[][];

  /** Seconds of the video that were played: `[[from, to], ...]`. */
  @Holds('isRanges', isRanges)
  watched: number[][];

  /** Pages seen, from 1. */
  @IsArray()
  @ArrayMaxSize(MAX_PAGES)
  @IsInt({ each: true })
  pages: number[];

  /** `end`: the article was read to its end. `opened`: the link was followed. */
  @IsArray()
  @ArrayMaxSize(ITEMS.length)
  @IsIn(ITEMS, { each: true })
  items: string[];

  /** Where the learner is, in the player's own terms. */
  @IsOptional()
  @IsObject()
  @Holds('isPlace', isPlace)
  place: Record<string, number | string> | null = null;

  /** Client time, in milliseconds since 1970. */
  @IsNumber()
  at: number;
}

export class ProgressBatchDto {
  /** UUID made by the client: a journal that is sent again bears the same one. */
  @IsUUID()
  batchId: string;

  /** At most 50; a longer journal comes in several batches. */
  @IsArray()
  @ArrayMaxSize(MAX_EVENTS)
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
