import { IsCivilDate } from '@piawai/platform/http/civil-date.check';
import { IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';

export class NameStandInDto {
  /** UUID made by the client: the same request sent again is answered, not repeated. */
  @IsUUID()
  id: string;

  /** Who stands in. */
  @IsUUID()
  standInId: string;

  /** First day, `yyyy-MM-dd`. */
  @IsCivilDate()
  from: string;

  /** First day back, `yyyy-MM-dd`; none = until it is ended. */
  @IsOptional()
  @IsCivilDate()
  to?: string;
}

export class StandInDto {
  /** The naming. */
  id: string;
  /** Name with titles of who stands in. */
  displayName: string;
  /** First day, `yyyy-MM-dd`. */
  from: string;
  /** First day back, `yyyy-MM-dd`; null = open end. */
  to: string | null;
}

export class StandInsDto {
  /** Present and coming ones. */
  items: StandInDto[];
}

export class CandidatesQuery {
  /** A part of the name, three letters at least. */
  @IsString()
  @MinLength(3)
  @MaxLength(60)
  search: string;
}

export class StandInCandidateDto {
  /** The colleague. */
  employeeId: string;
  /** Name with titles. */
  displayName: string;
  /** Post held today. */
  positionName: string | null;
  /** Unit of today. */
  unitName: string;
}

export class StandInCandidatesDto {
  /** Ten at most, by name. */
  items: StandInCandidateDto[];
}
