import { Injectable } from '@nestjs/common';
import type { EmployeeId, Scope, UnitId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';

import { SqlParams } from '../completion/sql-params';
import { peopleBehind } from './people-behind';

/** Who has Sisa JP in this year. */
@Injectable()
export class BehindReader {
  constructor(private readonly database: Database) {}

  /** Ids of the people of a unit and below it, scoped by today's membership; nobody of a unit out of reach. */
  async peopleBehind(scope: Scope, unitId: UnitId): Promise<EmployeeId[]> {
    const params = new SqlParams();
    const rows = await this.database.read<{ id: EmployeeId }>(`select b.employee_id as id from (${peopleBehind(scope, unitId, params)}) b`, params.values);
    return rows.map(({ id }) => id);
  }
}
