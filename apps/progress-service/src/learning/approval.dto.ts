export class WaitingRequestDto {
  /** The enrolment. */
  enrolmentId: string;
  /** The course. */
  courseId: string;
  /** Its title. */
  courseTitle: string;
  /** Designed JP. */
  jp: number;
  /** When it was asked for. */
  requestedAt: Date;
  /** Who asks. */
  employeeId: string;
  /** Name with titles. */
  displayName: string;
  /** Post held today. */
  positionName: string | null;
  /** Unit of today. */
  unitName: string | null;
}

export class WaitingRequestPageDto {
  /** Oldest first. */
  items: WaitingRequestDto[];
  /** Cursor of the next part. */
  next: string | null;
}
