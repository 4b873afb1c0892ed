import type { Duty, EnrolmentState } from '@piawai/domain/learning';
import type { ErrorCode } from '@piawai/contracts';
import { PageQuery } from '@piawai/platform/http/page';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsBoolean, IsOptional, IsUUID } from 'class-validator';

import { DecisionDto } from './enrolment.dto';

const MOST_AT_ONCE = 100;

export class ApprovalsQuery extends PageQuery {
  /** Also those that wait for a supervisor below; for admins. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  everything?: boolean;
}

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
  /** Why it came to the reader: SUPERVISOR, STAND_IN, BKPSDM, NO_SUPERVISOR; REACH = it waits for somebody else. */
  duty: Duty;
  /** Working days that it stayed unanswered before it was sent on; null = it was not. */
  unansweredDays: number | null;
}

export class WaitingRequestPageDto {
  /** Oldest first. */
  items: WaitingRequestDto[];
  /** Cursor of the next part. */
  next: string | null;
}

export class DecisionsDto extends DecisionDto {
  /** Enrolments, a hundred at most. */
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  enrolmentIds: string[];
}

export class WithdrawalsDto {
  /** Enrolments whose decisions are taken back, a hundred at most. */
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  enrolmentIds: string[];
}

export class RowOutcomeDto {
  /** The enrolment. */
  enrolmentId: string;
  /** Where it stands now; null when it was refused. */
  state: EnrolmentState | null;
  /** Why it was refused; null when it was not. */
  error: ErrorCode | null;
}

export class RowOutcomesDto {
  /** A row for each enrolment, in the order of the request. */
  items: RowOutcomeDto[];
}

export class RecentDecisionDto {
  /** The enrolment. */
  enrolmentId: string;
  /** Title of the course. */
  courseTitle: string;
  /** APPROVED or REJECTED. */
  verdict: 'APPROVED' | 'REJECTED';
  /** Until when it may be taken back. */
  withdrawableUntil: Date;
  /** Who asked. */
  employeeId: string;
  /** Name with titles. */
  displayName: string;
  /** Post held today. */
  positionName: string | null;
  /** Unit of today. */
  unitName: string | null;
}

export class RecentDecisionsDto {
  /** Latest first. */
  items: RecentDecisionDto[];
}

export class OfferedMoveDto {
  /** The course. */
  courseId: string;
  /** Its title. */
  courseTitle: string;
  /** The published version. */
  versionNumber: number;
  /** Learners who run on an older one. */
  people: number;
}

export class OfferedMovesDto {
  /** By title; at most a hundred. */
  items: OfferedMoveDto[];
}

export class WaitingCountDto {
  /** A hundred means: a hundred or more. */
  count: number;
}

