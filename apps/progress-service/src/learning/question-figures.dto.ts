import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsUUID } from 'class-validator';

export class QuestionFiguresQuery {
  /** Questions of the bank, 1 to 100, separated by commas. */
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',') : (value as unknown)))
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  ids: string[];
}

export class QuestionFiguresDto {
  /** Question of the bank. */
  bankQuestionId: string;
  /** How often it was answered. */
  answered: number;
  /** How often rightly. */
  correct: number;
  /** Best 27 % of papers less weakest 27 %, -1 to 1; null below 20 answers. */
  discrimination: number | null;
  /** The wrong choice that most people took, or null. */
  favouriteMistake: string | null;
}

export class QuestionFiguresListDto {
  /** Questions that were asked at least once. */
  items: QuestionFiguresDto[];
}
