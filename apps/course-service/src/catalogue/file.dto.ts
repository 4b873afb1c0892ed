import { Type } from 'class-transformer';
import { IsInt, IsString, IsUUID, Length, Min } from 'class-validator';

export class CourseFileDto {
  /** Id of the file, for the content of a lesson. */
  id: string;
  /** Name as it was uploaded. */
  name: string;
  /** Size. */
  bytes: number;
  /** Media type as the content shows it. */
  mediaType: string;
  /** Pages of a PDF, else 0. */
  pages: number;
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
