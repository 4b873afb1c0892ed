import { CHANGE_KINDS, type ChangeKind } from '@piawai/domain/learning/rules';
import { IsCivilDate } from '@piawai/platform/http/civil-date.check';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';

export class ChangeParticipantsDto {
  /** UUID made by the client: the same request sent again is answered, not repeated. */
  @IsUUID()
  id: string;

  /** Whom it is about. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  enrolmentIds: string[];

  /** DUE sets the deadline, EXEMPT frees from the course, WITHDRAW ends the enrolment, REINSTATE takes the last two back. */
  @IsIn(CHANGE_KINDS)
  kind: ChangeKind;

  /** Why; told to the learners. */
  @IsString()
  @MinLength(5)
  @MaxLength(500)
  reason: string;

  /** DUE: the new last day, yyyy-MM-dd; left out = no deadline. */
  @IsOptional()
  @IsCivilDate()
  dueOn?: string;

  /** DUE: mandatory from now on, or not; left out = as it is. */
  @IsOptional()
  @IsBoolean()
  mandatory?: boolean;
}

export class ChangedParticipantsDto {
  /** Participants that were changed. */
  changed: number;
  /** Participants whose state did not allow it. */
  passedOver: number;
}
