import { Injectable, Logger } from '@nestjs/common';
import type { Tx } from '@piawai/platform/database/tx';
import { FileRemoval } from '@piawai/platform/files/file-removal';

/** Bytes that were stored within this time may be those of another order that is about to be finished. */
const QUIET_MS = 3_600_000;

/** Lets files go when their day is over: they hold personal data. The row stays, with its manifest, and tells that it expired. */
@Injectable()
export class ExpireExportsService {
  private readonly logger = new Logger(ExpireExportsService.name);

  constructor(private readonly removal: FileRemoval) {}

  /** At most `limit` orders. @returns how many expired; their bytes go unless an order that has not expired has the same */
  async expireFiles(tx: Tx, limit: number): Promise<number> {
    const expired = await tx.query<{ sha256: string; shared: boolean }>(
      `update reporting.export x set state = 'EXPIRED', sha256 = null
       where id in (select id from reporting.export where state = 'READY' and expires_at <= $1 order by expires_at limit $2 for update skip locked)
       returning old.sha256, exists (select from reporting.export o where o.sha256 = old.sha256 and o.expires_at > $1) as shared`,
      [tx.now, limit],
    );
    // What a rollback or a fresh copy leaves behind goes with the orphans.
    for (const { sha256, shared } of expired) if (!shared) await this.removal.removeQuiet(sha256, QUIET_MS);
    if (expired.length > 0) this.logger.log({ expired: expired.length }, 'exports expired');
    return expired.length;
  }
}
