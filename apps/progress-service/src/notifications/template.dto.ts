import type { NoticeKind } from '@piawai/domain/notifications/rules';
import { Type } from 'class-transformer';
import { IsDefined, IsInt, IsString, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';

export class NoticeTextDto {
  /** One line. */
  @IsString()
  @MaxLength(200)
  subject: string;

  /** The message; may hold line breaks and {{tokens}}. */
  @IsString()
  @MaxLength(4_000)
  text: string;
}

export class NoticeTextsDto {
  /** Indonesian. */
  @IsDefined()
  @ValidateNested()
  @Type(() => NoticeTextDto)
  id: NoticeTextDto;

  /** English. */
  @IsDefined()
  @ValidateNested()
  @Type(() => NoticeTextDto)
  en: NoticeTextDto;
}

export class NoticeTemplateDto {
  /** What it is about. */
  kind: NoticeKind;
  /** 0 = nobody has changed it yet. */
  revision: number;
  /** Whether it is the agency's own. */
  own: boolean;
  /** The text that holds. */
  texts: NoticeTextsDto;
  /** Words that it may hold. */
  tokens: string[];
}

export class NoticeTemplatesDto {
  /** Every kind. */
  items: NoticeTemplateDto[];
}

export class ChangeTemplateDto {
  /** Null: back to the text of the product. */
  @ValidateIf(({ texts }: ChangeTemplateDto) => texts !== null)
  @IsDefined()
  @ValidateNested()
  @Type(() => NoticeTextsDto)
  texts: NoticeTextsDto | null;

  /** The revision that was read. */
  @IsInt()
  @Min(0)
  revision: number;
}

export class ChangedTemplateDto {
  /** The revision that now holds. */
  revision: number;
}

export class TemplateVersionDto {
  /** Number of the version. */
  revision: number;
  /** Null: back to the text of the product. */
  texts: NoticeTextsDto | null;
  /** Name of who changed it. */
  by: string | null;
  /** When. */
  changedAt: Date;
}

export class TemplateVersionsDto {
  /** Newest first; at most fifty. */
  items: TemplateVersionDto[];
}
