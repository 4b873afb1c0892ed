import { Injectable } from '@nestjs/common';
import type { CivilDate, CompetencyId, PositionId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

export interface SetStandard {
  readonly positionId: PositionId;
  /** First day of the new standard. */
  readonly from: CivilDate;
  /** The whole standard: what is not listed is no longer required. */
  readonly levels: readonly { readonly competencyId: CompetencyId; readonly level: number }[];
}

/** Changes what a position requires; earlier standards stay readable by their dates. */
@Injectable()
export class PositionStandardService {
  async setStandard(tx: Tx, command: SetStandard): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 40))', [command.positionId]);
    // What would only begin on or after the date has never been in force under the new decision.
    await tx.query(
      'delete from standards.position_standard where position_id = $1 and lower(valid) >= $2::date',
      [command.positionId, command.from],
    );
    await tx.query(
      `update standards.position_standard set valid = daterange(lower(valid), $2::date)
        where position_id = $1 and valid @> $2::date`,
      [command.positionId, command.from],
    );
    await tx.query(
      `insert into standards.position_standard (position_id, competency_id, level, valid)
       select $1, line.competency_id, line.level, daterange($2::date, null)
         from unnest($3::uuid[], $4::smallint[]) as line (competency_id, level)`,
      [command.positionId, command.from, command.levels.map((line) => line.competencyId), command.levels.map((line) => line.level)],
    );
    tx.audit('standards.standard_changed', { kind: 'position', id: command.positionId }, { from: command.from, lines: command.levels.length });
  }
}
