import type { FindingKind, FindingState } from '@piawai/domain/evaluation/rules';
import { PageQuery } from '@piawai/platform/http/page';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min, MinLength } from 'class-validator';

export class AspectFiguresDto {
  /** Mean, 1 to 5. */
  mean: number;
  /** How often each of 1 to 5 was answered. */
  distribution: number[];
}

export class FigureAspectsDto {
  /** Relevant to the work. */
  relevant: AspectFiguresDto;
  /** Clear. */
  clear: AspectFiguresDto;
  /** Confident to apply it. */
  confident: AspectFiguresDto;
}

export class FigureGroupDto {
  /** Oldest version of the group. */
  fromNumber: number;
  /** Newest version of the group. */
  toNumber: number;
  /** Answers about these versions. */
  answers: number;
  /** What was answered. */
  aspects: FigureAspectsDto;
}

export class CourseFiguresDto {
  /** Title of the course. */
  courseTitle: string;
  /** All answers; with fewer than five there are no figures. */
  answers: number;
  /** By version, the newest first; versions with few answers stand together. */
  groups: FigureGroupDto[];
}

export class FeedbackLineDto {
  /** The line; says nothing of its writer. */
  id: string;
  /** What was written. */
  line: string;
  /** It is a task of the author. */
  isFinding: boolean;
  /** Hidden from the author. */
  hidden: boolean;
  /** Why it was hidden. */
  hiddenReason: string | null;
  /** The caller may hide it. */
  mayHide: boolean;
}

export class FeedbackLinePageDto {
  /** In an order that says nothing. */
  items: FeedbackLineDto[];
  /** Cursor of the next part. */
  next: string | null;
}

export class HideLineDto {
  /** Why; told to whoever wrote it. */
  @IsString()
  @MinLength(5)
  @MaxLength(500)
  reason: string;
}

export class FindingsQuery extends PageQuery {
  /** Open ones (default), or settled ones. */
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  open: boolean = true;
}

export class FindingDto {
  /** The finding. */
  id: string;
  /** LOW_RELEVANCE, LOW_CLARITY, LOW_CONFIDENCE, HARD_QUESTION or LINE. */
  kind: FindingKind;
  /** The question or the line; null for a mean, and for a line that is gone. */
  text: string | null;
  /** A mean of 1 to 5, or a share of 0 to 1. */
  value: number | null;
  /** Answers behind it. */
  answers: number | null;
  /** Version that it was found in. */
  versionNumber: number;
  /** OPEN, DONE or DISMISSED. */
  state: FindingState;
  /** Version that mends it. */
  mendedInNumber: number | null;
  /** Why nothing was done. */
  reason: string | null;
  /** To be sent along with a change. */
  revision: number;
  /** When it was settled. */
  closedAt: Date | null;
}

export class FindingPageDto {
  /** The newest first. */
  items: FindingDto[];
  /** Cursor of the next part. */
  next: string | null;
}

export class MendingVersionDto {
  /** The version. */
  versionId: string;
  /** Its number. */
  number: number;
  /** It is not published yet. */
  isDraft: boolean;
}

export class MendingVersionsDto {
  /** The newest first. */
  items: MendingVersionDto[];
}

export class SettleFindingDto {
  /** DONE in a version, DISMISSED with a reason, or OPEN again. */
  @IsIn(['OPEN', 'DONE', 'DISMISSED'])
  state: FindingState;

  /** The version that mends it; for DONE. */
  @IsOptional()
  @IsUUID()
  versionId?: string;

  /** Why nothing is done; for DISMISSED. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string;

  /** The revision that was read. */
  @IsInt()
  @Min(1)
  revision: number;
}

export class FindingCountDto {
  /** The course. */
  courseId: string;
  /** Tasks that are open. */
  open: number;
}

export class FindingCountsDto {
  /** Own courses with open tasks. */
  items: FindingCountDto[];
}

export class ColleagueLineDto {
  /** The line. */
  id: string;
  /** What the course changed. */
  text: string;
  /** Who wrote it, with titles; null where the writer wanted no name. */
  name: string | null;
  /** The caller may hide it. */
  mayHide: boolean;
}

export class ColleagueLinesDto {
  /** At most three, the newest first. */
  items: ColleagueLineDto[];
}
