import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

export class NextNumberQuery {
  /** Year of the register. */
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2200)
  year: number;
}

export class NextNumberDto {
  /** The running number that the next certificate would get now. */
  number: number;
}
