import { POSITION_GROUPS, type PositionGroup } from '@piawai/domain/organisation/rules';
import { IsIn, IsInt, IsString, IsUUID, Length } from 'class-validator';

const GROUPS = Object.keys(POSITION_GROUPS);

export class PositionDto {
  /** The position. */
  id: string;
  /** Code, unique in the agency. */
  code: string;
  /** Name of the post. */
  name: string;
  /** Group of positions. */
  positionGroup: PositionGroup;
  /** Send it along with a change. */
  revision: number;
  /** People who hold it today. */
  holders: number;
}

export class PositionListDto {
  /** All positions of the agency by name. */
  items: PositionDto[];
}

export class PositionBody {
  /** Code, unique in the agency. */
  @IsString()
  @Length(1, 40)
  code: string;

  /** Name of the post. */
  @IsString()
  @Length(2, 200)
  name: string;

  /** Group of positions. */
  @IsIn(GROUPS)
  positionGroup: PositionGroup;
}

export class AddPositionDto extends PositionBody {
  /** Made by the caller, so that a repeat is recognised. */
  @IsUUID()
  id: string;
}

export class ChangePositionDto extends PositionBody {
  /** The revision that was read. */
  @IsInt()
  revision: number;
}
