import { POST_STATES, type PostState } from '@piawai/domain/learning';
import { LONGEST_POST } from '@piawai/domain/learning/rules';
import { PageQuery } from '@piawai/platform/http/page';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, IsUUID, MaxLength, MinLength, ValidateIf } from 'class-validator';

const asFlag = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

export class QuestionsQuery extends PageQuery {
  /** Words in a question or an answer. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  search?: string;

  /** Only those that nobody else has answered. */
  @IsOptional()
  @Transform(asFlag)
  @IsBoolean()
  unanswered?: boolean;

  /** Only the own ones. */
  @IsOptional()
  @Transform(asFlag)
  @IsBoolean()
  mine?: boolean;

  /** Only those with a report that nobody looked at; for those who run the course. */
  @IsOptional()
  @Transform(asFlag)
  @IsBoolean()
  reported?: boolean;

  /** Only those about this lesson, by any of its revisions. */
  @IsOptional()
  @IsUUID()
  lesson?: string;
}

export class ClassmatesQuery {
  /** Part of a name. */
  @IsString()
  @MaxLength(100)
  search: string = '';
}

export class PostTextDto {
  /** Plain text; `@[account id]` names a person of the course. */
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_POST)
  text: string;
}

export class AnswerQuestionDto extends PostTextDto {
  /** UUID made by the client: the same post sent again is there once. */
  @IsUUID()
  id: string;
}

export class AskQuestionDto extends AnswerQuestionDto {
  /** The lesson that it is about. */
  @IsOptional()
  @IsUUID()
  lessonRevisionId?: string;
}

export class AcceptAnswerDto {
  /** The answer that helped; null = none. */
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  answerId: string | null;
}

export class PostReasonDto {
  /** Why. */
  @IsString()
  @MinLength(5)
  @MaxLength(500)
  reason: string;
}

export class ClassmateDto {
  /** The account: how a text names the person. */
  accountId: string;
  /** Name with titles. */
  name: string;
}

export class ClassmatesDto {
  /** At most eight; the author of the course first. */
  items: ClassmateDto[];
}

export class PostDto {
  /** The post. */
  id: string;
  /** Who wrote it. */
  author: ClassmateDto;
  /** Whether the writer runs the course. */
  byStaff: boolean;
  /** Whether it is one's own. */
  mine: boolean;
  /** OPEN, HIDDEN or WITHDRAWN. */
  @ApiProperty({ enum: POST_STATES })
  state: PostState;
  /** Plain text; empty where it may not be seen. */
  text: string;
  /** Who is named in it. */
  mentions: ClassmateDto[];
  /** When it was written. */
  postedAt: Date;
  /** When it was changed last. */
  changedAt: Date | null;
  /** Until when its writer may change it. */
  changeableUntil: Date | null;
  /** Why it was hidden; for its writer and those who run the course. */
  hiddenReason: string | null;
  /** Reasons of reports that nobody looked at; for those who run the course. */
  reports: string[];
}

export class ThreadQuestionDto extends PostDto {
  /** The lesson that it is about. */
  lessonTitle: string | null;
  /** Answers of others. */
  answers: number;
  /** The answer that helped. */
  acceptedId: string | null;
}

export class ThreadQuestionPageDto {
  /** Newest first. */
  items: ThreadQuestionDto[];
  /** Cursor of the next part. */
  next: string | null;
}

export class AnswerPageDto {
  /** Oldest first. */
  items: PostDto[];
  /** Cursor of the next part. */
  next: string | null;
}

export class ClassroomDto {
  /** Title of the course. */
  title: string;
  /** Whether one runs the course. */
  runs: boolean;
  /** One's own enrolment; null for whoever does not take the course. */
  enrolmentId: string | null;
  /** Questions that nobody else has answered. */
  unanswered: number;
  /** Posts with reports that nobody looked at; for those who run the course. */
  reported: number;
}
