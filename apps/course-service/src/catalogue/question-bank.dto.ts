import { ApiProperty, OmitType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { BLUEPRINT_MODES, type BlueprintMode, QUESTION_KINDS, type QuestionKind, READ_PROBLEMS, type ReadNote, type ReadProblemCode } from '@piawai/domain/catalogue/rules';
import { PageQuery } from '@piawai/platform/http/page';

import { QuestionDto } from './lesson.dto';

const given = (_: unknown, value: unknown) => value !== undefined && value !== null;

export class BankQuery extends PageQuery {
  /** Part of the question. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  /** One topic. */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  topic?: string;

  /** One competency. */
  @IsOptional()
  @IsUUID()
  competencyId?: string;

  /** One kind of question. */
  @IsOptional()
  @IsIn(QUESTION_KINDS)
  kind?: QuestionKind;

  /** Only own questions. */
  @IsOptional()
  @Transform(({ value }) => value === 'true')
  @IsBoolean()
  own?: boolean;
}

/** What an author says of a question in the bank. */
export class BankQuestionInput extends OmitType(QuestionDto, ['points', 'bankQuestionId'] as const) {
  /** Topic under which it is found. */
  @IsString()
  @Length(1, 120)
  topic: string;

  /** Competency that it asks about, or null. */
  @ValidateIf(given)
  @IsUUID()
  competencyId: string | null;

  /** Level of the competency, or null. */
  @ValidateIf(given)
  @IsInt()
  @Min(1)
  @Max(5)
  level: number | null;
}

export class AddBankQuestionsDto {
  /** Whether the other authors of the agency see them. */
  @IsBoolean()
  shared: boolean;

  /** Questions with ids made by the client. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => BankQuestionInput)
  questions: BankQuestionInput[];
}

export class AddedBankQuestionsDto {
  /** New in the bank. */
  added: number;
  /** There already, and left as they are. */
  present: number;
}

export class SaveBankQuestionDto extends OmitType(BankQuestionInput, ['id'] as const) {
  /** Whether the other authors of the agency see it. */
  @IsBoolean()
  shared: boolean;

  /** The revision that the editor read. */
  @IsInt()
  @Min(1)
  revision: number;
}

export class ArchiveBankQuestionsDto {
  /** Own questions. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  ids: string[];

  /** True takes them out of the list, false brings them back. */
  @IsBoolean()
  archived: boolean;
}

export class ArchivedBankQuestionsDto {
  /** How many were changed. */
  changed: number;
}

export class BankQuestionDto extends BankQuestionInput {
  /** Whether the other authors of the agency see it. */
  shared: boolean;
  /** Whether the reader wrote it. */
  own: boolean;
  /** Raised by every change. */
  revision: number;
  /** Last change. */
  savedAt: Date;
  /** Courses whose quizzes hold a copy. */
  courses: number;
}

export class BankQuestionListDto {
  /** Questions of this part, newest first. */
  items: BankQuestionDto[];
  /** Cursor of the next part, or null. */
  next: string | null;
}

export class BankTopicDto {
  /** Topic. */
  topic: string;
  /** Level of the competency, or null. */
  level: number | null;
  /** Questions of that topic and level. */
  questions: number;
}

export class BankTopicListDto {
  /** Topics by name. */
  items: BankTopicDto[];
}

export class ReadQuestionsDto {
  /** Text as it was pasted. */
  @IsString()
  @Length(1, 400_000)
  text: string;
}

export class ReadQuestionDto {
  /** Line of the text or row of the sheet. */
  line: number;
  /** Topic, or null. */
  topic: string | null;
  /** Code of the competency, or null. */
  competencyCode: string | null;
  /** Level, or null. */
  level: number | null;
  /** What the source says and a quiz here cannot keep. */
  @ApiProperty({ isArray: true, enum: ['PARTIAL_CREDIT_DROPPED', 'CHOICE_FEEDBACK_JOINED', 'PICTURE_DROPPED'] })
  notes: ReadNote[];
  /** The question. */
  form: ReadFormDto;
}

export class ReadFormDto extends OmitType(QuestionDto, ['id', 'bankQuestionId'] as const) {}

export class ReadProblemDto {
  /** Line of the text or row of the sheet. */
  line: number;
  /** Why it is no question. */
  @ApiProperty({ enum: READ_PROBLEMS })
  code: ReadProblemCode;
  /** The word that was not understood, or nothing. */
  found: string;
  /** The passage as it stood. */
  source: string;
}

export class QuestionReadingDto {
  /** How the text was understood. */
  format: 'SHEET' | 'GIFT' | 'AIKEN';
  /** Questions in their order. */
  questions: ReadQuestionDto[];
  /** Passages that are no questions. */
  problems: ReadProblemDto[];
}

export class BlueprintLineDto {
  /** Topic of the bank. */
  @IsString()
  @Length(1, 120)
  topic: string;

  /** Level, or null for any. */
  @ValidateIf(given)
  @IsInt()
  @Min(1)
  @Max(5)
  level: number | null;

  /** Questions of each test. */
  @IsInt()
  @Min(1)
  @Max(100)
  count: number;
}

export class TestPlaceDto {
  /** Id made by the client. */
  @IsUUID()
  lessonId: string;

  /** Module at whose end the test stands. */
  @IsUUID()
  moduleId: string;

  /** Title of the test. */
  @IsString()
  @Length(1, 200)
  title: string;
}

export class AddTestsDto {
  /** The test before. */
  @ValidateNested()
  @Type(() => TestPlaceDto)
  before: TestPlaceDto;

  /** The test after. */
  @ValidateNested()
  @Type(() => TestPlaceDto)
  after: TestPlaceDto;

  /** What is asked. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => BlueprintLineDto)
  lines: BlueprintLineDto[];

  /** Whether both tests ask the same questions. */
  @IsIn(BLUEPRINT_MODES)
  mode: BlueprintMode;
}
