import { Transform } from 'class-transformer';
import type { ChangeSharing } from '@piawai/domain/evaluation';
import { LONGEST_LINE } from '@piawai/domain/evaluation/rules';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class GiveFeedbackDto {
  /** The course is relevant to one's work, 1 (not at all) to 5 (fully). */
  @IsInt()
  @Min(1)
  @Max(5)
  relevant: number;

  /** It was clear, 1 to 5. */
  @IsInt()
  @Min(1)
  @Max(5)
  clear: number;

  /** One is confident to apply it, 1 to 5. */
  @IsInt()
  @Min(1)
  @Max(5)
  confident: number;

  /** One free line; read without a name. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_LINE)
  line?: string;
}

export class WriteChangeDto {
  /** What the course changed in one's work. */
  @IsString()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsNotEmpty()
  @MaxLength(LONGEST_LINE)
  text: string;

  /** Who may read it: colleagues of the agency with one's name, without it, or nobody. */
  @IsIn(['NAMED', 'UNNAMED', 'NONE'])
  sharing: ChangeSharing;
}

export class OwnFeedbackDto {
  /** 1 to 5. */
  relevant: number;
  /** 1 to 5. */
  clear: number;
  /** 1 to 5. */
  confident: number;
  /** The free line. */
  line: string | null;
  /** Why the organiser hid the line; null = it is not hidden. */
  lineHiddenReason: string | null;
  /** Until when it may be changed. */
  changeableUntil: Date;
}

export class OwnChangeDto {
  /** The line. */
  text: string;
  /** Who may read it. */
  sharing: ChangeSharing;
  /** Why the organiser hid it; null = it is not hidden. */
  hiddenReason: string | null;
}

export class OwnEvaluationDto {
  /** The completion that it is about. */
  completionId: string;
  /** What was answered; null = nothing yet. */
  feedback: OwnFeedbackDto | null;
  /** It may be given or changed. */
  mayChangeFeedback: boolean;
  /** From when on one may say what the course changed. */
  changeAskedFrom: Date;
  /** That time has come. */
  mayTellChange: boolean;
  /** What the course changed; null = nothing said. */
  change: OwnChangeDto | null;
}

export class FeedbackWaitingDto {
  /** Enrolments completed in the last 90 days about which nothing was said, the newest first. */
  enrolmentIds: string[];
}
