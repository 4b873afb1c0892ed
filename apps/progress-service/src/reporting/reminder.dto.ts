import { IsOptional, IsUUID } from 'class-validator';

export class ReminderQuery {
  /** The unit; none = everybody within reach. */
  @IsOptional()
  @IsUUID()
  unitId?: string;
}

export class ReminderPreviewDto {
  /** People who would be told. */
  due: number;
  /** People who were told in this week already. */
  reminded: number;
}

export class RemindDto extends ReminderQuery {
  /** UUID made by the client: the same request sent again is answered, not repeated. */
  @IsUUID()
  id: string;
}

export class RemindedDto {
  /** People who are told. */
  people: number;
}
