import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, IsUUID, Length, Max, Min } from 'class-validator';

export class CourseFileDto {
  /** Id of the file, for the content of a lesson. */
  id: string;
  /** Name as it was uploaded. */
  name: string;
  /** Size. */
  bytes: number;
  /** Media type as the content shows it. */
  mediaType: string;
}

export class DocumentProgressDto {
  /** WAITING until every page is read and drawn. */
  state: 'WAITING' | 'READY' | 'FAILED';
  /** Pages of the document, or null until it was opened. */
  pageCount: number | null;
  /** Pages that are there. */
  pagesDone: number;
  /** Why there are no pages. */
  failure: 'UNREADABLE' | 'LOCKED' | 'TOO_LONG' | 'TOO_HEAVY' | 'NEEDS_PDF' | null;
}

export class PagePathParams {
  /** The document. */
  @IsUUID()
  fileId: string;

  /** Number of the page, from 1. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  page: number;

  /** For a phone, or for a wide screen. */
  @IsIn(['small', 'large'])
  size: 'small' | 'large';
}

export class BeginUploadDto {
  /** Id made by the client: asking again tells how far it came. */
  @IsUUID()
  id: string;

  /** Name of the file. */
  @IsString()
  @Length(1, 200)
  name: string;

  /** Size of the whole file. */
  @IsInt()
  @Min(1)
  bytes: number;
}

export class UploadPartQuery {
  /** Place of the part's first byte in the whole file. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  offset: number;
}

export class UploadStateDto {
  /** Bytes that are there; the next part begins at this place. */
  received: number;
  /** The file once it is whole, else null. */
  file: CourseFileDto | null;
}
