import { Injectable, Logger } from '@nestjs/common';
import type { ImportId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { OUTCOME_COUNTS } from './import-queries';

/** Days after the last step for which the rows of an import can be looked up. */
const ROWS_KEPT_DAYS = 30;

/** Lets go of what an import has staged and of its file: whole lists of people. The import stays with its counts; the file goes with the orphans. */
@Injectable()
export class ForgetImportsService {
  private readonly logger = new Logger(ForgetImportsService.name);

  /** The import whose last step is longest ago. @returns how many rows it had staged; null when none is old enough */
  async forgetOldest(tx: Tx): Promise<number | null> {
    const before = new Date(tx.now.getTime() - ROWS_KEPT_DAYS * 86_400_000);
    const [old] = await tx.query<{ id: ImportId }>(
      `select id from organisation.import where forgotten_at is null and changed_at < $1 and state <> 'APPLYING' order by changed_at limit 1 for update skip locked`,
      [before],
    );
    if (!old) return null;
    await tx.query(
      `update organisation.import i set counts = i.counts || ${OUTCOME_COUNTS}, state = case i.state when 'APPLIED' then i.state else 'FAILED' end,
         failure = case i.state when 'APPLIED' then null else 'organisation.import_forgotten' end, sha256 = null, sample = '[]', forgotten_at = $2
       where i.id = $1`,
      [old.id, tx.now],
    );
    const [gone] = await tx.query<{ rows: number }>(
      'with gone as (delete from organisation.import_row where import_id = $1 returning 1) select count(*) as rows from gone',
      [old.id],
    );
    this.logger.log({ importId: old.id, rows: gone!.rows }, 'old import forgotten');
    return gone!.rows;
  }
}
