import { IsString, IsUUID, MaxLength, MinLength } from 'class-validator';

export class GrantAttemptDto {
  /** UUID made by the client: the same request sent again is answered, not repeated. */
  @IsUUID()
  id: string;

  /** Why; kept with the grant. */
  @IsString()
  @MinLength(5)
  @MaxLength(500)
  reason: string;
}

export class ParticipantQuizDto {
  /** The lesson's revision. */
  revisionId: string;
  /** Its title. */
  title: string;
  /** Attempts begun. */
  attempts: number;
  /** Attempts allowed, with those granted; null = as often as one likes. */
  allowed: number | null;
  /** Attempts that the organiser added. */
  granted: number;
  /** Best score, 0-100. */
  best: number | null;
}

export class ParticipantQuizzesDto {
  /** In the order of the course. */
  items: ParticipantQuizDto[];
}
