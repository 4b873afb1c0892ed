import { IsString, IsUUID, Length } from 'class-validator';

export class DuplicateSideDto {
  /** The record. */
  id: string;
  /** Name with titles. */
  displayName: string;
  /** NIP of today. */
  nip: string | null;
  /** Date of birth. */
  birthDate: string | null;
  /** The unit, or the last one. */
  unitName: string | null;
}

export class DuplicatePairDto {
  /** One record. */
  first: DuplicateSideDto;
  /** The other. */
  second: DuplicateSideDto;
  /** NUMBER: one bears a number of the other; NAME: same name and birth date. */
  alike: 'NUMBER' | 'NAME';
}

export class DuplicatePageDto {
  /** Pairs by name. */
  items: DuplicatePairDto[];
  /** Cursor of the next part. */
  next: string | null;
}

export class DistinctDto {
  /** One of two people. */
  @IsUUID()
  firstId: string;

  /** The other. */
  @IsUUID()
  secondId: string;
}

export class MergeDto {
  /** Made by the caller, so that a repeat is recognised. */
  @IsUUID()
  id: string;

  /** The record that stays. */
  @IsUUID()
  employeeId: string;

  /** The record that is merged into it. */
  @IsUUID()
  duplicateId: string;

  /** Why they are one person. */
  @IsString()
  @Length(3, 500)
  reason: string;
}

export class MergeLineDto {
  /** The merge. */
  id: string;
  /** The record that stays. */
  employeeId: string;
  /** Its name. */
  employeeName: string;
  /** The record that was merged into it. */
  duplicateId: string;
  /** Its name. */
  duplicateName: string;
  /** Its NIP. */
  duplicateNip: string | null;
  /** Why. */
  reason: string;
  /** When. */
  mergedAt: Date;
  /** When it was undone; null when it stands. */
  undoneAt: Date | null;
}

export class MergePageDto {
  /** Merges, latest first. */
  items: MergeLineDto[];
  /** Cursor of the next part. */
  next: string | null;
}
