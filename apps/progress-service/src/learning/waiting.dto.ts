import { IsUUID } from 'class-validator';

export class JoinListDto {
  /** UUID made by the client: the same request sent again is answered, not repeated. */
  @IsUUID()
  id: string;
}

export class WaitingPlaceDto {
  /** The place. */
  placeId: string;
  /** The course. */
  courseId: string;
  /** Its title. */
  courseTitle: string;
  /** When it was asked for. */
  askedAt: Date;
  /** From 1: the next who gets a seat. */
  position: number;
  /** People on the list. */
  people: number;
}

export class WaitingPlacesDto {
  /** Oldest first. */
  items: WaitingPlaceDto[];
}

export class CourseSeatsDto {
  /** Seats of the course; null = no limit. */
  capacity: number | null;
  /** Seats that are free; null = no limit. */
  free: number | null;
  /** People on the waiting list. */
  waiting: number;
  /** One's own place on it. */
  place: WaitingPlaceDto | null;
}
