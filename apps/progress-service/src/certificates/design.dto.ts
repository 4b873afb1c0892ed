import { ALIGNMENTS, DESIGN_COLOURS, type DesignColour, ELEMENT_KINDS, type ElementKind, MOST_ELEMENTS, WEIGHTS } from '@piawai/domain/certificates/rules';
import { IsCivilDate } from '@piawai/platform/http/civil-date.check';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize, IsArray, IsBoolean, IsDefined, IsIn, IsInt, IsNumber, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateIf, ValidateNested,
} from 'class-validator';

export class DesignElementDto {
  /** Name of the element within the design. */
  @Matches(/^[\w-]{1,40}$/)
  id: string;

  /** What it is. */
  @IsIn(ELEMENT_KINDS)
  kind: ElementKind;

  /** Left edge in millimetres. */
  @IsNumber()
  x: number;

  /** Top edge in millimetres. */
  @IsNumber()
  y: number;

  /** Width in millimetres. */
  @IsNumber()
  width: number;

  /** Height in millimetres. */
  @IsNumber()
  height: number;

  /** Words with tokens in braces; '' unless it is a text. */
  @IsString()
  @MaxLength(500)
  text: string;

  /** Size of the letters in points. */
  @IsNumber()
  size: number;

  /** start, middle or end. */
  @IsIn(ALIGNMENTS)
  align: (typeof ALIGNMENTS)[number];

  /** Regular or SemiBold. */
  @IsIn(WEIGHTS)
  weight: (typeof WEIGHTS)[number];

  /** From the list of colours. */
  @IsIn(Object.keys(DESIGN_COLOURS))
  colour: DesignColour;
}

export class DesignDto {
  /** Picture behind everything. */
  @ValidateIf(({ background }: DesignDto) => background !== null)
  @IsUUID()
  background: string | null;

  /** Picture of the elements that are logos. */
  @ValidateIf(({ logo }: DesignDto) => logo !== null)
  @IsUUID()
  logo: string | null;

  /** Whether the ornament is drawn. */
  @IsBoolean()
  frame: boolean;

  /** Whether the back lists the modules. */
  @IsBoolean()
  back: boolean;

  /** What stands on the front, the last one on top. */
  @IsArray()
  @ArrayMaxSize(MOST_ELEMENTS)
  @ValidateNested({ each: true })
  @Type(() => DesignElementDto)
  elements: DesignElementDto[];
}

export class PublishDesignDto {
  /** Name in the list of templates. */
  @IsString()
  @Length(3, 80)
  name: string;

  /** The version that the editor began with; 0 for a new template. */
  @IsInt()
  @Min(0)
  @Max(100_000)
  base: number;

  /** What stands where. */
  @IsDefined()
  @ValidateNested()
  @Type(() => DesignDto)
  design: DesignDto;
}

export class PreviewDesignDto {
  /** 1 the front, 2 the back. */
  @IsIn([1, 2])
  page: 1 | 2;

  /** What stands where. */
  @IsDefined()
  @ValidateNested()
  @Type(() => DesignDto)
  design: DesignDto;
}

export class PictureQuery {
  /** Behind everything, or a logo. */
  @IsIn(['BACKGROUND', 'LOGO'])
  kind: 'BACKGROUND' | 'LOGO';
}

export class PictureDto {
  /** Id for the design. */
  id: string;
  /** Size after it was written anew; every certificate carries a background. */
  bytes: number;
}

export class PublishedVersionDto {
  /** Number of the version. */
  version: number;
}

export class DesignSummaryDto {
  /** Id of the template. */
  id: string;
  /** Name. */
  name: string;
  /** Latest version. */
  version: number;
  /** When it was published. */
  publishedAt: Date;
}

export class DesignListDto {
  /** By name. */
  items: DesignSummaryDto[];
}

export class DesignVersionDto {
  /** Number of the version. */
  version: number;
  /** Name that it was published with. */
  name: string;
  /** When it was published. */
  at: Date;
  /** Name of who published it. */
  by: string | null;
}

export class DesignDetailDto {
  /** Id of the template. */
  id: string;
  /** Name. */
  name: string;
  /** The version that is shown. */
  version: number;
  /** What stands where. */
  design: DesignDto;
  /** Every version, the newest first; at most a hundred. */
  versions: DesignVersionDto[];
}

export class DesignVersionQuery {
  /** An older version; without it the latest. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  version?: number;
}

export class TemplateChoiceDto {
  /** The course; null = the agency's default. */
  courseId: string | null;
  /** Its title. */
  courseTitle: string | null;
  /** The template; null = what holds without a choice. */
  designId: string | null;
  /** Its name. */
  designName: string | null;
  /** First day, `yyyy-MM-dd`. */
  from: string;
}

export class TemplateChoiceListDto {
  /** What holds and what is planned, the default first. */
  items: TemplateChoiceDto[];
}

export class ChooseTemplateDto {
  /** The course; null = the agency's default. */
  @ValidateIf(({ courseId }: ChooseTemplateDto) => courseId !== null)
  @IsUUID()
  courseId: string | null;

  /** The template; null = what holds without a choice. */
  @ValidateIf(({ designId }: ChooseTemplateDto) => designId !== null)
  @IsUUID()
  designId: string | null;

  /** First day, `yyyy-MM-dd`; today at the earliest. */
  @IsCivilDate()
  from: string;
}
