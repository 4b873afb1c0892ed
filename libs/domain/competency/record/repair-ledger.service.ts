import { Injectable, Logger } from '@nestjs/common';
import type { CompletionId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { LedgerService } from './ledger.service';

/** A completion that is younger is left to its delivery. */
const GRACE_MS = 10 * 60_000;

/** Finds what no delivery brought into the ledger, brings it in and says so; in a sound system it finds nothing. */
@Injectable()
export class RepairLedgerService {
  private readonly logger = new Logger(RepairLedgerService.name);

  constructor(private readonly ledger: LedgerService) {}

  /** @returns how many completions were recorded and how many annulments reversed, at most `limit` each */
  async repairMissing(tx: Tx, limit: number): Promise<{ recorded: number; reversed: number }> {
    const before = new Date(tx.now.getTime() - GRACE_MS);
    // By person, so that two repairs lock in the same order.
    const unrecorded = await tx.query<{ id: CompletionId }>(
      `select c.id from learning.completion c
        where c.recorded_at < $1
          and not exists (select from competency.ledger_entry e where e.employee_id = c.employee_id and e.completion_id = c.id)
        order by c.employee_id, c.id limit $2`,
      [before, limit],
    );
    for (const { id } of unrecorded) await this.ledger.recordCompletion(tx, id);
    const unreversed = await tx.query<{ id: CompletionId }>(
      `select a.completion_id as id from learning.completion_annulled a
         join competency.ledger_entry e on e.completion_id = a.completion_id
        where a.recorded_at < $1
          and not exists (select from competency.ledger_entry r where r.employee_id = e.employee_id and r.reverses_entry_id = e.id)
        order by e.employee_id, e.id limit $2`,
      [before, limit],
    );
    for (const { id } of unreversed) await this.ledger.reverseCompletion(tx, id);
    const repaired = { recorded: unrecorded.length, reversed: unreversed.length };
    if (repaired.recorded + repaired.reversed > 0) this.logger.warn(repaired, 'ledger repaired');
    return repaired;
  }
}
