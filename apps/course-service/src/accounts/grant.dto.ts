import { ROLES, type Role } from '@piawai/contracts';
import { IsCivilDate } from '@piawai/platform/http/civil-date.check';
import { PageQuery } from '@piawai/platform/http/page';
import { IsIn, IsOptional, IsUUID, ValidateIf } from 'class-validator';

const ROLE_NAMES = Object.keys(ROLES);
const REACHES = ['mentees', 'subtree', 'course', 'partner', 'installation'] as const;

export class GrantQuery extends PageQuery {
  /** Only grants of this account. */
  @IsOptional()
  @IsUUID()
  accountId?: string;

  /** Only grants of this role. */
  @IsOptional()
  @IsIn(ROLE_NAMES)
  role?: Role;
}

export class GiveGrantDto {
  /** Who gets the grant. */
  @IsUUID()
  accountId: string;

  /** The role; PEGAWAI, ATASAN and PENGGANTI follow from the organisation and cannot be given. */
  @IsIn(ROLE_NAMES)
  role: Role;

  /** On what kind of thing it holds. */
  @IsIn(REACHES)
  reachKind: (typeof REACHES)[number];

  /** The unit, course, partner or mentor; null for the whole installation. */
  @ValidateIf((grant: GiveGrantDto) => grant.reachKind !== 'installation')
  @IsUUID()
  reachId: string | null = null;

  /** First day, yyyy-MM-dd. */
  @IsCivilDate()
  from: string;

  /** Day on which it no longer holds, yyyy-MM-dd; null = open end. */
  @IsOptional()
  @IsCivilDate()
  to: string | null = null;
}

export class EndGrantDto {
  /** First day on which it no longer holds, yyyy-MM-dd. */
  @IsCivilDate()
  on: string;
}

export class GivenGrantDto {
  /** The grant. */
  id: string;
}

export class GrantDto {
  /** The grant. */
  id: string;
  /** Who has it. */
  accountId: string;
  /** Name with titles. */
  name: string;
  /** The role. */
  role: Role;
  /** On what kind of thing it holds. */
  reachKind: string;
  /** The unit, course, partner or mentor; null for the whole installation. */
  reachId: string | null;
  /** Name of the unit, for a subtree. */
  reachName: string | null;
  /** First day. */
  from: string;
  /** Day on which it no longer holds; null = open end. */
  to: string | null;
}

export class GrantPageDto {
  /** Grants, the newest first. */
  items: GrantDto[];
  /** Cursor of the next part. */
  next: string | null;
}
