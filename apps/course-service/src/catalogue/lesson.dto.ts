import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { FEEDBACK_POLICIES, type FeedbackPolicy, LESSON_KINDS, type LessonKind, QUESTION_KINDS, type QuestionKind, QUIZ_PURPOSES, type QuizPurpose } from '@piawai/domain/catalogue/rules';

const given = (_: unknown, value: unknown) => value !== undefined && value !== null;
const ofKind = (...kinds: LessonKind[]) => ValidateIf((content: LessonContentInput) => kinds.includes(content.kind));

export class AddLessonDto {
  /** Id made by the client: a repeated request creates nothing twice. */
  @IsUUID()
  id: string;

  /** Module at whose end the lesson stands. */
  @IsUUID()
  moduleId: string;

  /** Kind of the lesson; it never changes. */
  @IsIn(LESSON_KINDS)
  kind: LessonKind;

  /** Title of the lesson. */
  @IsString()
  @Length(1, 200)
  title: string;

  /** Designed minutes. */
  @IsInt()
  @Min(0)
  @Max(6000)
  minutes: number;
}

export class ChoiceDto {
  /** Id made by the client at random: it must say nothing of the key. */
  @IsString()
  @Length(1, 40)
  id: string;

  /** Text of the choice. */
  @IsString()
  @MaxLength(1000)
  text: string;
}

export class QuestionDto {
  /** Id made by the client. */
  @IsUUID()
  id: string;

  /** Kind of question. */
  @IsIn(QUESTION_KINDS)
  kind: QuestionKind;

  /** Weight, 1 to 100. */
  @IsInt()
  @Min(1)
  @Max(100)
  points: number;

  /** The question itself. */
  @IsString()
  @MaxLength(4000)
  prompt: string;

  /** Options, left side of a matching, or things to order. */
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ChoiceDto)
  choices: ChoiceDto[];

  /** Right side of a matching. */
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ChoiceDto)
  matches: ChoiceDto[];

  /** The key; its shape follows the kind. Null while it is missing. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  @ValidateIf(given)
  @IsObject()
  key: Record<string, unknown> | null;

  /** Shown with the result. */
  @IsString()
  @MaxLength(4000)
  feedback: string;

  /** The question of the bank that this is a copy of. */
  @IsOptional()
  @IsUUID()
  bankQuestionId?: string | null;
}

export class QuizSettingsDto {
  /** Attempts, or null for any number. */
  @ValidateIf(given)
  @IsInt()
  @Min(1)
  @Max(100)
  attempts: number | null;

  /** Minutes of one attempt, or null. */
  @ValidateIf(given)
  @IsInt()
  @Min(1)
  @Max(600)
  timeLimitMinutes: number | null;

  /** Questions in another order for everybody. */
  @IsBoolean()
  shuffleQuestions: boolean;

  /** Choices in another order for everybody. */
  @IsBoolean()
  shuffleOptions: boolean;

  /** Questions drawn per attempt, or null for all. */
  @ValidateIf(given)
  @IsInt()
  @Min(1)
  @Max(500)
  draw: number | null;

  /** When answers and feedback are shown. */
  @IsIn(FEEDBACK_POLICIES)
  feedback: FeedbackPolicy;

  /** Test before or after, out of one blueprint; null = an ordinary quiz. */
  @ValidateIf(given)
  @IsIn(QUIZ_PURPOSES)
  purpose?: QuizPurpose | null;
}

/** Content by kind; fields of other kinds are ignored. */
export class LessonContentInput {
  /** Kind of the lesson. */
  @IsIn(LESSON_KINDS)
  kind: LessonKind;

  /** ARTICLE: the block document. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  @ofKind('ARTICLE')
  @IsObject()
  document?: Record<string, unknown>;

  /** VIDEO, AUDIO, DOCUMENT: an uploaded file. */
  @IsOptional()
  @IsUUID()
  fileId?: string | null;

  /** VIDEO: id of a YouTube video in place of a file. */
  @IsOptional()
  @Matches(/^[\w-]{11}$/)
  youtubeId?: string | null;

  /** VIDEO, AUDIO: length in seconds. */
  @ofKind('VIDEO', 'AUDIO')
  @IsInt()
  @Min(0)
  @Max(86_400)
  seconds?: number;

  /** VIDEO: an uploaded VTT file. */
  @IsOptional()
  @IsUUID()
  captionsFileId?: string | null;

  /** VIDEO, AUDIO: what is said, as plain text. */
  @IsOptional()
  @IsString()
  @MaxLength(200_000)
  transcript?: string;

  /** QUIZ: how it is taken. */
  @ofKind('QUIZ')
  @ValidateNested()
  @Type(() => QuizSettingsDto)
  @IsObject()
  settings?: QuizSettingsDto;

  /** QUIZ: the pool of questions, in order. */
  @ofKind('QUIZ')
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => QuestionDto)
  questions?: QuestionDto[];

  /** LINK: an https address. */
  @ofKind('LINK')
  @IsString()
  @MaxLength(2000)
  url?: string;

  /** LINK: what to do there. */
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  note?: string;
}

export class SaveLessonDto {
  /** The revision that the editor read. */
  @IsInt()
  @Min(1)
  revision: number;

  /** Title of the lesson. */
  @IsString()
  @Length(1, 200)
  title: string;

  /** Designed minutes. */
  @IsInt()
  @Min(0)
  @Max(6000)
  minutes: number;

  /** The whole content. */
  @ValidateNested()
  @Type(() => LessonContentInput)
  @IsObject()
  content: LessonContentInput;
}

export class LessonFormDto {
  /** Id of the lesson. */
  lessonId: string;
  /** Id of the revision that is being edited. */
  revisionId: string;
  /** Kind of the lesson. */
  kind: LessonKind;
  /** Title of the lesson. */
  title: string;
  /** Designed minutes. */
  minutes: number;
  /** What a learner has to load. */
  bytes: number;
  /** False while content or a key is missing. */
  ready: boolean;
  /** Raised by every save. */
  revision: number;
  /** Last change. */
  savedAt: Date;
  /** Stored content by kind; a quiz's questions stand beside it. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  content: Record<string, unknown>;
  /** An article as a learner sees it. */
  html: string;
  /** Questions with keys. */
  questions: QuestionDto[];
}
