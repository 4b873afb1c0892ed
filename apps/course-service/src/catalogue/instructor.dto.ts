import { IsCivilDate } from '@piawai/platform/http/civil-date.check';
import { IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';

export class InstructorChoicesQuery {
  /** Part of a name. */
  @IsString()
  @MaxLength(100)
  search: string = '';
}

export class InstructorEndDto {
  /** The first day on which it no longer holds, `yyyy-MM-dd`; null = open end. */
  @ValidateIf((_, value) => value !== null)
  @IsCivilDate()
  to: string | null;
}

export class NameInstructorDto extends InstructorEndDto {
  /** UUID made by the client: the same request sent again is there once. */
  @IsUUID()
  id: string;

  /** The module. */
  @IsUUID()
  moduleId: string;

  /** Whom, by account. */
  @IsUUID()
  accountId: string;

  /** The first day, `yyyy-MM-dd`. */
  @IsCivilDate()
  from: string;
}

export class NamedInstructorDto {
  /** The naming. */
  id: string;
  /** The account. */
  accountId: string;
  /** Name with titles. */
  name: string;
  /** The first day, `yyyy-MM-dd`. */
  from: string;
  /** The first day on which it no longer holds; null = open end. */
  to: string | null;
}

export class TaughtModuleDto {
  /** The module. */
  moduleId: string;
  /** Its title. */
  title: string;
  /** Its JP. */
  jp: number;
  /** Who teaches it; nobody = the author. */
  instructors: NamedInstructorDto[];
}

export class TaughtModulesDto {
  /** In the order of the course. */
  items: TaughtModuleDto[];
}

export class InstructorChoiceDto {
  /** The account. */
  accountId: string;
  /** Name with titles. */
  name: string;
}

export class InstructorChoicesDto {
  /** At most ten, by name. */
  items: InstructorChoiceDto[];
}
