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
