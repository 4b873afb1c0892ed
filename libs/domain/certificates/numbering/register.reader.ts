import { Injectable } from '@nestjs/common';
import type { UnitId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';

/** Where the registers of an agency stand; not personal, so it takes no scope. */
@Injectable()
export class RegisterReader {
  constructor(private readonly database: Database) {}

  /** The running number that the next certificate of a year would get now; another one may take it first. */
  async nextNumber(agencyId: UnitId, year: number): Promise<number> {
    const [row] = await this.database.read<{ last: number }>('select last_number as last from certificates.register where agency_id = $1 and year = $2', [agencyId, year]);
    return (row?.last ?? 0) + 1;
  }
}
